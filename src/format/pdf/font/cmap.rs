//! Embedded CMaps: from codes to characters (`ToUnicode`) and from codes to glyphs of a collection (`Encoding`). Ranges are
//! kept as ranges: a short one may name four thousand million codes.

use super::super::lexer::{Lexer, Operand};
use std::collections::BTreeMap;

/// How many ranges and single codes are kept.
const ENTRIES: usize = 1 << 18;
/// A range up to this is taken apart, so that a later one can replace a part of it.
const SHORT: u32 = 256;

/// What a code is mapped to.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Target {
    /// Characters.
    Text(String),
    /// A glyph of a collection.
    Cid(u32),
}

/// From first to last code, and what the first is mapped to; the others follow on.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Range {
    first: u32,
    last: u32,
    target: Target,
}

/// How many bytes a code has: those from `first` to `last`, byte by byte.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Space {
    length: usize,
    first: u32,
    last: u32,
}

/// What a CMap says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct CMap {
    spaces: Vec<Space>,
    single: BTreeMap<u32, Target>,
    long: Vec<Range>,
    /// Whether it is for vertical writing.
    pub(super) vertical: bool,
    /// The CMap on which it is built.
    pub(super) base: Option<Vec<u8>>,
}

impl CMap {
    /// Reads a CMap, passing over what makes no sense.
    pub(super) fn read(bytes: &[u8]) -> Self {
        let mut map = Self::default();
        let mut lexer = Lexer::new(bytes);
        let mut operands = Vec::new();
        while let Some(operator) = lexer.next(&mut operands) {
            if map.single.len() + map.long.len() > ENTRIES {
                break;
            }
            match operator {
                b"endcodespacerange" => map.spaces(&operands),
                b"endbfchar" => {
                    for pair in operands.chunks_exact(2) {
                        if let [code, target] = pair
                            && let (Some(code), Some(text)) = (code.string(), target_text(target))
                        {
                            map.single.insert(number(code), Target::Text(text));
                        }
                    }
                }
                b"endbfrange" => map.text_ranges(&operands),
                b"endcidchar" => {
                    for pair in operands.chunks_exact(2) {
                        if let [code, cid] = pair
                            && let (Some(code), Some(cid)) = (code.string(), cid.number())
                        {
                            map.single.insert(number(code), Target::Cid(cid as u32));
                        }
                    }
                }
                b"endcidrange" => {
                    for triple in operands.chunks_exact(3) {
                        if let [first, last, cid] = triple
                            && let (Some(first), Some(last), Some(cid)) =
                                (first.string(), last.string(), cid.number())
                        {
                            map.put(number(first), number(last), Target::Cid(cid as u32));
                        }
                    }
                }
                b"usecmap" => map.base = operands.iter().rev().find_map(Operand::name).map(<[u8]>::to_vec),
                b"def" => {
                    if let [.., key, value] = operands.as_slice()
                        && key.name() == Some(b"WMode")
                    {
                        map.vertical = value.number() == Some(1.0);
                    }
                }
                _ => {}
            }
        }
        map
    }

    fn spaces(&mut self, operands: &[Operand<'_>]) {
        for pair in operands.chunks_exact(2) {
            if let [first, last] = pair
                && let (Some(first), Some(last)) = (first.string(), last.string())
                && (1..=4).contains(&first.len())
                && self.spaces.len() < 256
            {
                self.spaces.push(Space { length: first.len(), first: number(first), last: number(last) });
            }
        }
    }

    fn text_ranges(&mut self, operands: &[Operand<'_>]) {
        for triple in operands.chunks_exact(3) {
            let [first, last, target] = triple else { continue };
            let (Some(first), Some(last)) = (first.string().map(number), last.string().map(number)) else {
                continue;
            };
            if let Operand::Array(items) = target {
                for (code, item) in (first..=last).zip(items) {
                    if let Some(text) = target_text(item) {
                        self.single.insert(code, Target::Text(text));
                    }
                }
            } else if let Some(text) = target_text(target) {
                self.put(first, last, Target::Text(text));
            }
        }
    }

    fn put(&mut self, first: u32, last: u32, target: Target) {
        if last < first {
            return;
        }
        let range = Range { first, last, target };
        if last - first < SHORT {
            for code in first..=last {
                if let Some(target) = range.at(code) {
                    self.single.insert(code, target);
                }
            }
        } else if self.long.len() < 1000 {
            self.long.push(range);
        }
    }

    fn target(&self, code: u32) -> Option<Target> {
        let long =
            || self.long.iter().rev().find(|range| (range.first..=range.last).contains(&code))?.at(code);
        self.single.get(&code).cloned().or_else(long)
    }

    /// The characters of a code.
    pub(super) fn text(&self, code: u32) -> Option<String> {
        if let Target::Text(text) = self.target(code)? { Some(text) } else { None }
    }

    /// The glyph of a code.
    pub(super) fn cid(&self, code: u32) -> Option<u32> {
        if let Target::Cid(cid) = self.target(code)? { Some(cid) } else { None }
    }

    /// Whether nothing is mapped.
    pub(super) fn is_empty(&self) -> bool {
        self.single.is_empty() && self.long.is_empty()
    }

    /// Whether it maps each code to the character of the same number: no more than a guess of who wrote it.
    pub(super) fn is_identity(&self) -> bool {
        let same = |code: u32, target: &Target| match target {
            Target::Text(text) => text.chars().map(u32::from).eq([code]),
            Target::Cid(_) => false,
        };
        let all = self
            .long
            .iter()
            .map(|range| (range.first, &range.target))
            .chain(self.single.iter().map(|(code, target)| (*code, target)));
        !self.long.is_empty() && all.into_iter().all(|(code, target)| same(code, target))
    }

    /// The next code with its length; bytes that belong to no space are taken as the shortest space has them.
    pub(super) fn code(&self, bytes: &[u8]) -> Option<(u32, usize)> {
        let mut code = 0_u32;
        for (index, byte) in bytes.iter().take(4).enumerate() {
            code = code << 8 | u32::from(*byte);
            if self.spaces.iter().any(|space| space.length == index + 1 && space.holds(code)) {
                return Some((code, index + 1));
            }
        }
        let shortest = self.spaces.iter().map(|space| space.length).min().unwrap_or(2).min(bytes.len());
        let code = bytes.iter().take(shortest).fold(0_u32, |code, byte| code << 8 | u32::from(*byte));
        (shortest > 0).then_some((code, shortest))
    }

    /// Whether it says how long codes are.
    pub(super) fn has_spaces(&self) -> bool {
        !self.spaces.is_empty()
    }
}

impl Space {
    fn holds(&self, code: u32) -> bool {
        (0..self.length).all(|index| {
            let byte = |value: u32| value >> (8 * index) & 0xFF;
            (byte(self.first)..=byte(self.last)).contains(&byte(code))
        })
    }
}

impl Range {
    fn at(&self, code: u32) -> Option<Target> {
        let step = code.checked_sub(self.first)?;
        Some(match &self.target {
            Target::Cid(cid) => Target::Cid(cid.checked_add(step)?),
            Target::Text(text) => {
                let mut text = text.clone();
                let last = u32::from(text.pop()?).checked_add(step)?;
                text.push(char::from_u32(last)?);
                Target::Text(text)
            }
        })
    }
}

/// UTF-16 as `ToUnicode` has it, or the name of a glyph.
fn target_text(target: &Operand<'_>) -> Option<String> {
    match target {
        Operand::String(bytes) if bytes.len() == 1 => bytes.first().map(|byte| char::from(*byte).to_string()),
        Operand::String(bytes) if bytes.len() <= 512 => Some(utf16(bytes)),
        Operand::Name(name) => super::names::text(name, false),
        _ => None,
    }
}

/// Characters from UTF-16 with its high byte first.
pub(in super::super) fn utf16(bytes: &[u8]) -> String {
    let units =
        bytes.chunks_exact(2).map(|pair| pair.iter().fold(0_u16, |unit, byte| unit << 8 | u16::from(*byte)));
    char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

/// The number that bytes make, the high one first; of more than four the last ones.
fn number(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0, |number, byte| number << 8 | u32::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_become_characters() {
        let map = CMap::read(
            b"1 begincodespacerange <0000> <FFFF> endcodespacerange 2 beginbfchar <0001> <4E00> <0002> <00660069> endbfchar
            2 beginbfrange <0010> <0012> <4E8C> <0020> <0021> [<4E09> <D840DC0B>] endbfrange
            1 beginbfrange <1000> <FFFFFFFF> <5000> endbfrange",
        );
        for (code, text) in [
            (1, Some("一")),
            (2, Some("fi")),
            (0x11, Some("\u{4E8D}")),
            (0x20, Some("三")),
            (0x21, Some("\u{2000B}")),
            (0x1001, Some("\u{5001}")),
            (3, None),
            (0xFFFF_FFFF, None),
        ] {
            assert_eq!(map.text(code).as_deref(), text, "{code:x}");
        }
        assert!(!map.is_identity());
        assert!(CMap::read(b"<0000> <FFFF> <0000> endbfrange").is_identity());
    }

    #[test]
    fn codes_have_the_length_of_their_space() {
        let map = CMap::read(b"<00> <80> <8140> <FEFE> endcodespacerange <20> <7e> 1 <b0a1> <b0fe> 1410 endcidrange /WMode 1 def");
        assert_eq!(map.code(b"\x41\xB0"), Some((0x41, 1)));
        assert_eq!(map.code(b"\xB0\xA1"), Some((0xB0A1, 2)));
        assert_eq!(map.code(b"\xFF\xA1"), Some((0xFF, 1)));
        assert_eq!(map.code(b""), None);
        assert_eq!((map.cid(0x41), map.cid(0xB0A2)), (Some(34), Some(1411)));
        assert!(map.vertical);
    }
}
