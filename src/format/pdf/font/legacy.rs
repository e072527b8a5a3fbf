//! Codes of the encodings before Unicode, as fonts use them: one byte or two, by the rule of each.

use std::collections::BTreeMap;
use std::rc::Rc;

/// Decodes bytes by the label of an encoding.
pub(in super::super) type Decode<'d> = &'d dyn Fn(&str, &[u8]) -> Option<String>;

/// One such encoding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Legacy {
    label: &'static str,
    /// Whether bytes are written without their high bit.
    seven_bits: bool,
    /// The glyph of the blank in Adobe-GB1, and that of `!`: half-width or proportional.
    pub(super) ascii: (u32, u32),
    /// Every pair of bytes; U+FFFD where it stands for nothing.
    pairs: Rc<[char]>,
}

/// Tables that are made already.
#[derive(Default)]
pub(in super::super) struct Tables(BTreeMap<&'static str, Rc<[char]>>);

const LEADS: std::ops::RangeInclusive<u8> = 0x81..=0xFE;
const TRAILS: std::ops::RangeInclusive<u8> = 0x40..=0xFE;

impl Legacy {
    /// The encoding of a predefined CMap; `None` where it is none of these.
    pub(super) fn by_cmap(name: &str, tables: &mut Tables, decode: Decode<'_>) -> Option<Self> {
        let stem = name.strip_suffix("-H").or_else(|| name.strip_suffix("-V")).unwrap_or(name);
        let (label, seven_bits) = match stem {
            "GBK-EUC" | "GBKp-EUC" | "GBK2K" | "GB-EUC" | "GBpc-EUC" => ("gb18030", false),
            "GB" => ("gb18030", true),
            "B5pc" | "ETen-B5" | "ETenms-B5" | "HKscs-B5" => ("big5", false),
            "90ms-RKSJ" | "90msp-RKSJ" | "90pv-RKSJ" | "83pv-RKSJ" | "Add-RKSJ" | "Ext-RKSJ" => {
                ("shift_jis", false)
            }
            "EUC" => ("euc-jp", false),
            "H" | "V" => ("euc-jp", true),
            "KSC-EUC" | "KSCms-UHC" | "KSCms-UHC-HW" | "KSCpc-EUC" => ("euc-kr", false),
            "KSC" => ("euc-kr", true),
            _ => return None,
        };
        let mut legacy = Self::new(label, seven_bits, tables, decode);
        if matches!(stem, "GBKp-EUC" | "GBK2K" | "GBpc-EUC") {
            legacy.ascii = (1, 2);
        }
        Some(legacy)
    }

    /// GBK, as it stands in fonts that say nothing of it.
    pub(super) fn gbk(tables: &mut Tables, decode: Decode<'_>) -> Self {
        Self::new("gb18030", false, tables, decode)
    }

    fn new(label: &'static str, seven_bits: bool, tables: &mut Tables, decode: Decode<'_>) -> Self {
        let pairs = tables.0.entry(label).or_insert_with(|| {
            // In one call: in a browser each costs.
            let mut bytes = Vec::new();
            for lead in LEADS {
                for trail in TRAILS {
                    bytes.extend([lead, trail, b'\n']);
                }
            }
            let text = decode(label, &bytes).unwrap_or_default();
            text.split('\n').take(LEADS.count() * TRAILS.count()).map(single).collect()
        });
        Self { label, seven_bits, ascii: (7716, 814), pairs: Rc::clone(pairs) }
    }

    /// How many bytes the next code has.
    pub(super) fn length(&self, bytes: &[u8]) -> usize {
        let (first, second) = (bytes.first().copied().unwrap_or(0), bytes.get(1).copied());
        let wanted = match self.label {
            _ if self.seven_bits => 2,
            "gb18030" if matches!(second, Some(0x30..=0x39)) && (0x81..=0xFE).contains(&first) => 4,
            "shift_jis" if (0xA0..=0xDF).contains(&first) => 1,
            "euc-jp" if first == 0x8F => 3,
            _ if LEADS.contains(&first) => 2,
            _ => 1,
        };
        wanted.min(bytes.len())
    }

    /// The character of a code of so many bytes; `None` where it stands for nothing.
    pub(super) fn text(&self, code: u32, length: usize, decode: Decode<'_>) -> Option<char> {
        let code = if self.seven_bits { code | 0x8080 } else { code };
        let bytes = code.to_be_bytes();
        let text = match (length, bytes) {
            (1, [.., byte @ 0..0x80]) => char::from(byte),
            (2, [.., lead, trail]) if LEADS.contains(&lead) && TRAILS.contains(&trail) => {
                let index =
                    usize::from(lead - LEADS.start()) * TRAILS.count() + usize::from(trail - TRAILS.start());
                self.pairs.get(index).copied()?
            }
            (1..=4, _) => single(&decode(self.label, bytes.get(4 - length..)?)?),
            _ => return None,
        };
        (text != char::REPLACEMENT_CHARACTER).then_some(text)
    }
}

/// The one character of a text.
fn single(text: &str) -> char {
    let mut characters = text.chars();
    match (characters.next(), characters.next()) {
        (Some(text), None) => text,
        _ => char::REPLACEMENT_CHARACTER,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::decode;

    #[test]
    fn codes_are_read_by_the_rule_of_their_encoding() {
        let mut tables = Tables::default();
        for (cmap, bytes, expected) in [
            ("GBK-EUC-H", &b"A\xB9\xA4\x81\x40\xFF"[..], "A工丂?"),
            ("GBK2K-V", b"\x81\x30\x81\x30\x95\x32\x82\x36", "\u{80}\u{20000}"),
            ("GB-H", b"\x39\x24", "工"),
            ("ETen-B5-H", b"a\xA4\x40", "a一"),
            ("90ms-RKSJ-H", b"\xB1\x88\x9F", "ｱ亜"),
            ("KSCms-UHC-H", b"\xB0\xA1\x81\x41", "가갂"),
        ] {
            let legacy = Legacy::by_cmap(cmap, &mut tables, &decode).unwrap();
            let (mut rest, mut text) = (bytes, String::new());
            while !rest.is_empty() {
                let length = legacy.length(rest);
                let code = rest[..length].iter().fold(0, |code, byte| code << 8 | u32::from(*byte));
                text.push(legacy.text(code, length, &decode).unwrap_or('?'));
                rest = &rest[length..];
            }
            assert_eq!(text, expected, "{cmap}");
        }
        assert_eq!(Legacy::by_cmap("Identity-H", &mut tables, &decode), None);
    }
}
