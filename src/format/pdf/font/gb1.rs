//! The glyphs of the collection Adobe-GB1, which Chinese fonts that are not embedded are numbered by.

use super::super::unpack::inflate;
use std::sync::OnceLock;

/// Differences of the characters of successive glyphs, deflated. Made from Adobe-GB1-UCS2; the licence lies beside.
const PACKED: &[u8] = include_bytes!("adobe-gb1.bin");
/// How many glyphs it has.
const GLYPHS: usize = 30_284;

/// The character of each glyph; 0 where it has none.
fn characters() -> &'static [u16] {
    static CHARACTERS: OnceLock<Vec<u16>> = OnceLock::new();
    CHARACTERS.get_or_init(|| {
        let mut characters = Vec::with_capacity(GLYPHS);
        let (mut value, mut shift, mut last) = (0_i32, 0, 0_i32);
        for byte in inflate(PACKED, GLYPHS * 3) {
            value |= i32::from(byte & 0x7F) << shift;
            shift += 7;
            if byte & 0x80 == 0 {
                last += if value & 1 == 0 { value >> 1 } else { -(value >> 1) - 1 };
                characters.push(last as u16);
                (value, shift) = (0, 0);
            }
        }
        characters
    })
}

/// The character of a glyph.
pub(super) fn text(cid: u32) -> Option<char> {
    let unit = characters().get(cid as usize).copied().filter(|unit| *unit != 0)?;
    char::from_u32(u32::from(unit))
}

/// The glyph of a character: the first that has it.
pub(super) fn cid(text: char) -> Option<u32> {
    static GLYPHS: OnceLock<Vec<(u16, u16)>> = OnceLock::new();
    let glyphs = GLYPHS.get_or_init(|| {
        let mut glyphs: Vec<(u16, u16)> =
            characters().iter().zip(0..).map(|(unit, cid)| (*unit, cid)).collect();
        glyphs.sort_unstable();
        glyphs
    });
    let unit = u16::try_from(u32::from(text)).ok()?;
    let (_, cid) =
        glyphs.get(glyphs.partition_point(|(other, _)| *other < unit)).filter(|(other, _)| *other == unit)?;
    Some(u32::from(*cid))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn glyphs_have_the_characters_that_adobe_gives_them() {
        assert_eq!(characters().len(), GLYPHS);
        for (cid_of, expected) in
            [(1, ' '), (34, 'A'), (96, '　'), (97, '、'), (814, '!'), (7716, ' '), (22355, '€')]
        {
            assert_eq!(text(cid_of), Some(expected), "{cid_of}");
        }
        assert_eq!((text(0), text(40_000)), (None, None));
        assert_eq!((cid('A'), cid('、'), cid('\u{E000}')), (Some(34), Some(97), None));
        // 啊 and 一, by the rows of GB 2312.
        assert_eq!((cid('啊'), cid('一').and_then(text)), (Some(940), Some('一')));
    }
}
