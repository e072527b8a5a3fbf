//! Fonts with codes of one byte: Type 1, TrueType, Type 3. Some hold raw GBK, two bytes a character, and say nothing of it.

use super::cmap::CMap;
use super::legacy::Legacy;
use super::names::{self, Base};
use super::{Code, Lazy, Tools, embedded, file, is_text, sound, standard};
use hayro_syntax::object::{Array, Dict, Name, Object};
use std::collections::BTreeMap;

/// Parts of the names of fonts that hold GBK where they are not embedded.
const CHINESE: [&str; 17] = [
    "simsun",
    "nsimsun",
    "simhei",
    "simkai",
    "fangsong",
    "kaiti",
    "stsong",
    "stkaiti",
    "stfangsong",
    "stheiti",
    "stxihei",
    "stzhongsong",
    "lisu",
    "youyuan",
    "fzxbs",
    "fzfs",
    "microsoftyahei",
];

pub(super) struct Simple<'a> {
    to_unicode: Option<CMap>,
    /// Names of glyphs that the font gives by itself.
    differences: BTreeMap<u8, Vec<u8>>,
    base: Option<Base>,
    program: Lazy<'a>,
    first: u32,
    widths: Vec<f32>,
    /// The width of what has none of its own; of a font that gives no widths, none is known.
    usual: Option<f32>,
    raw: Option<Raw>,
    name: Vec<u8>,
    symbolic: bool,
    pub(super) em: f32,
}

/// Pairs of bytes where codes of one byte are said to be.
struct Raw {
    gbk: Legacy,
    /// Whether nothing else can be meant.
    sure: bool,
}

impl<'a> Simple<'a> {
    pub(super) fn read(dict: &Dict<'a>, tools: &mut Tools<'_>) -> Self {
        let name = dict.get::<Name<'_>>("BaseFont").map(|name| name.as_ref().to_vec()).unwrap_or_default();
        let descriptor = dict.get::<Dict<'a>>("FontDescriptor");
        let to_unicode = embedded(dict, "ToUnicode", tools).filter(|map| !map.is_empty());
        let program = Lazy::new(file(descriptor.as_ref()));
        let is_type3 = dict.get::<Name<'_>>("Subtype").is_some_and(|name| name.as_ref() == b"Type3");
        let (mut base, mut differences) = (None, BTreeMap::new());
        let mut legacy = None;
        match dict.get::<Object<'a>>("Encoding") {
            Some(Object::Name(name)) => {
                base = Base::by_name(name.as_ref());
                let name = String::from_utf8_lossy(name.as_ref()).into_owned();
                legacy = Legacy::by_cmap(&name, &mut tools.tables, tools.decode);
            }
            Some(Object::Dict(encoding)) => {
                base = encoding.get::<Name<'_>>("BaseEncoding").and_then(|name| Base::by_name(name.as_ref()));
                differences = read_differences(&encoding);
            }
            _ => {}
        }
        let raw = if let Some(gbk) = legacy {
            Some(Raw { gbk, sure: true })
        } else if to_unicode.is_none() && !program.is_there() && !is_type3 && is_chinese(&name) {
            Some(Raw {
                gbk: Legacy::gbk(&mut tools.tables, tools.decode),
                sure: name.iter().any(|byte| *byte >= 0x80),
            })
        } else {
            None
        };
        let (scale, em) = if is_type3 { type3_scale(dict) } else { (0.001, 1.0) };
        let usual =
            descriptor.as_ref().and_then(|dict| dict.get::<f32>("MissingWidth")).filter(|width| *width > 0.0);
        let widths: Vec<f32> = dict
            .get::<Array<'_>>("Widths")
            .map(|array| {
                array
                    .iter::<Object<'_>>()
                    .take(256)
                    .map(|width| width.into_f32().unwrap_or(0.0) * scale)
                    .collect()
            })
            .unwrap_or_default();
        let usual = usual.map(|width| width * scale).or((!widths.is_empty()).then_some(0.0));
        Self {
            first: dict.get::<u32>("FirstChar").unwrap_or(0),
            symbolic: descriptor.as_ref().and_then(|dict| dict.get::<i32>("Flags")).unwrap_or(0) & 4 != 0,
            to_unicode,
            differences,
            base,
            program,
            widths,
            usual,
            raw,
            name,
            em,
        }
    }

    pub(super) fn codes(&self, bytes: &[u8], codes: &mut Vec<Code>) {
        let raw = self.raw.as_ref().filter(|raw| raw.sure || even(bytes));
        let mut rest = bytes;
        while let Some(&first) = rest.first() {
            let length = raw.map_or(1, |raw| raw.gbk.length(rest)).max(1);
            let (taken, behind) = rest.split_at(length.min(rest.len()));
            let value = taken.iter().fold(0_u32, |value, byte| value << 8 | u32::from(*byte));
            let width: f32 = taken.iter().map(|byte| self.width(*byte)).sum();
            let advance = if length > 1 && width < 0.1 { 1.0 } else { width };
            codes.push(Code { value, length: length as u8, advance, blank: length == 1 && first == b' ' });
            rest = behind;
        }
    }

    fn width(&self, code: u8) -> f32 {
        let index = u32::from(code).checked_sub(self.first).map(|index| index as usize);
        let known = index.and_then(|index| self.widths.get(index)).copied().or(self.usual);
        known.unwrap_or_else(|| standard::width(&self.name, code))
    }

    pub(super) fn text(&self, code: &Code, tools: &mut Tools<'_>) -> Option<String> {
        if code.length > 1 {
            let raw = self.raw.as_ref()?;
            return raw
                .gbk
                .text(code.value, code.length.into(), tools.decode)
                .filter(|text| is_text(*text))
                .map(String::from);
        }
        let byte = u8::try_from(code.value).ok()?;
        if let Some(text) = self.to_unicode.as_ref().and_then(|map| map.text(code.value)) {
            if let Some(text) = sound(text.clone()) {
                return Some(text);
            }
            // Private use, as the fonts for symbols have it.
            let low = text.chars().next().map(u32::from).filter(|code| (0xF020..=0xF0FF).contains(code));
            if let Some(text) = low.and_then(|code| names::symbol(&self.name, (code & 0xFF) as u8)) {
                return Some(text.to_string());
            }
        }
        let dingbats = self.name.windows(8).any(|part| part.eq_ignore_ascii_case(b"dingbats"));
        if let Some(name) = self.differences.get(&byte) {
            if let Some(text) = names::text(name, dingbats).and_then(sound) {
                return Some(text);
            }
            return self.program.is_there().then(|| self.program.get(tools).code_text(byte))?.and_then(sound);
        }
        if let Some(text) = names::symbol(&self.name, byte) {
            return Some(text.to_string());
        }
        let is_embedded = self.program.is_there();
        let base = self.base.filter(|_| !(self.symbolic && is_embedded));
        if base.is_none()
            && is_embedded
            && let Some(text) = self.program.get(tools).code_text(byte).and_then(sound)
        {
            return Some(text);
        }
        // Where nothing else is known: what a Latin font would have there.
        let usual = if is_embedded { Base::Standard } else { Base::Windows };
        let text = base.or(self.base).unwrap_or(usual).text(byte).map(String::from);
        // A line end or a tab within a string draws nothing.
        text.or((byte < b' ' && (base.is_some() || !is_embedded)).then(String::new))
    }
}

/// `[65 /A /B 97 /a]`.
fn read_differences(encoding: &Dict<'_>) -> BTreeMap<u8, Vec<u8>> {
    let mut differences = BTreeMap::new();
    let mut code = 0_i64;
    let items = encoding.get::<Array<'_>>("Differences");
    for item in items.iter().flat_map(Array::iter::<Object<'_>>).take(4096) {
        match item {
            Object::Number(number) => code = number.as_i64(),
            Object::Name(name) => {
                if let Ok(byte) = u8::try_from(code) {
                    differences.insert(byte, name.as_ref().to_vec());
                }
                code = code.saturating_add(1);
            }
            _ => {}
        }
    }
    differences
}

/// Units of a glyph's width in a Type 3 font, and its em, both at size 1.
fn type3_scale(dict: &Dict<'_>) -> (f32, f32) {
    let numbers = |key: &str| {
        dict.get::<Array<'_>>(key)
            .map(|array| array.iter::<f32>().take(6).collect::<Vec<_>>())
            .unwrap_or_default()
    };
    let matrix = numbers("FontMatrix");
    let scale =
        matrix.first().copied().filter(|scale| scale.is_finite() && *scale != 0.0).unwrap_or(0.001).abs();
    let upwards =
        matrix.get(3).copied().filter(|scale| scale.is_finite() && *scale != 0.0).unwrap_or(scale).abs();
    // Units of a thousandth or so are those of an outline; others are those of a picture, as tall as it is.
    if (0.000_3..0.003).contains(&upwards) {
        return (scale, 1.0);
    }
    let tall = match numbers("FontBBox").as_slice() {
        [_, bottom, _, top, ..] => (top - bottom).abs() * upwards,
        _ => 0.0,
    };
    (scale, if tall > 0.0 && tall.is_finite() { tall } else { 1.0 })
}

/// Whether a font's name says that it is a Chinese one.
fn is_chinese(name: &[u8]) -> bool {
    let plain: Vec<u8> =
        name.iter().filter(|byte| byte.is_ascii_alphanumeric()).map(u8::to_ascii_lowercase).collect();
    let plain = String::from_utf8_lossy(&plain);
    name.iter().any(|byte| *byte >= 0x80) || CHINESE.iter().any(|part| plain.contains(part))
}

/// Whether bytes with the high bit come in pairs, as in GB 2312: then no single one is a quotation mark.
fn even(bytes: &[u8]) -> bool {
    bytes.split(|byte| *byte < 0x80).all(|run| run.len() % 2 == 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::pdf::font::{Font, Tables};
    use crate::format::pdf::unpack::Budget;
    use crate::format::{decode, limits::Limits};
    use hayro_syntax::object::FromBytes;

    fn read(dict: &[u8], bytes: &[u8]) -> (String, Vec<f32>) {
        let mut tools =
            Tools { decode: &decode, budget: Budget::new(&Limits::default()), tables: Tables::default() };
        let font = Font::read(&Dict::from_bytes(dict).unwrap(), 0, &mut tools);
        let mut codes = Vec::new();
        font.codes(bytes, &mut codes);
        let text = codes
            .iter()
            .map(|code| font.text(code, &mut tools).unwrap_or_else(|| "?".into()).to_string())
            .collect();
        (text, codes.iter().map(|code| code.advance).collect())
    }

    #[test]
    fn codes_are_read_by_the_best_source() {
        for (dict, bytes, expected) in [
            (&b"<</Subtype/Type1/BaseFont/Helvetica>>"[..], &b"A\x93"[..], "A“"),
            (b"<</Subtype/Type1/BaseFont/Helvetica/Encoding/MacRomanEncoding>>", b"\xD2", "“"),
            (
                b"<</Subtype/Type1/Encoding<</Differences[65/B/uni4E00/g12 97/quoteleft]>>>>",
                b"ABCDa",
                "B一?D‘",
            ),
            (
                b"<</Subtype/TrueType/BaseFont/#CB#CE#CC#E5/Encoding/WinAnsiEncoding>>",
                b"\xB9\xA4\x81\x40 1",
                "工丂 1",
            ),
            (b"<</Subtype/TrueType/BaseFont/FangSong_GB2312/Encoding/WinAnsiEncoding>>", b"\xB9\xA4A", "工A"),
            (b"<</Subtype/TrueType/BaseFont/SimSun/Encoding/WinAnsiEncoding>>", b"\x93A\x94", "“A”"),
            (b"<</Subtype/TrueType/BaseFont/Arial/Encoding/WinAnsiEncoding>>", b"\xB9\r\xA4", "¹¤"),
            (b"<</Subtype/TrueType/BaseFont/ABCDEF+Wingdings>>", b"l\xFC", "●✓"),
            (
                b"<</Subtype/Type3/FontMatrix[.01 0 0 .01 0 0]/Encoding<</Differences[0/g0/g1]>>>>",
                b"\0\x01",
                "??",
            ),
        ] {
            assert_eq!(read(dict, bytes).0, expected, "{}", String::from_utf8_lossy(dict));
        }
    }

    #[test]
    fn widths_are_of_the_code_or_of_both_bytes() {
        let dict = b"<</Subtype/TrueType/BaseFont/SimSun/FirstChar 65/Widths[250 600]/FontDescriptor<</MissingWidth 500>>>>";
        assert_eq!(read(dict, b"ABC\xB9\xA4").1, [0.25, 0.6, 0.5, 1.0]);
        assert_eq!(
            read(b"<</Subtype/Type3/FontMatrix[.01 0 0 .01 0 0]/FirstChar 0/Widths[50]>>", b"\0").1,
            [0.5]
        );
    }
}
