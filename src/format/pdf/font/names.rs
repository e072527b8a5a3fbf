//! Characters by the names of glyphs, and the encodings that fonts are written with where they name none.

use read_fonts::ps::agl;

/// Windows-1252 from 80 to 9F; what is not assigned there is a bullet.
const WINDOWS: &str = "€•‚ƒ„…†‡ˆ‰Š‹Œ•Ž••‘’“”•–—˜™š›œ•žŸ";
/// Mac OS Roman from 80 to FF.
const MACINTOSH: &str = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»… ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

/// Adobe's standard encoding from A1 to FB; a blank stands for nothing.
const STANDARD: &str =
    "¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ –†‡· ¶•‚„”»…‰ ¿ `´ˆ˜¯˘˙¨ ˚¸ ˝˛ˇ—                Æ ª    ŁØŒº     æ   ı  łøœß";

/// The encoding that a simple font starts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Base {
    /// As Adobe's Latin text fonts have it.
    Standard,
    /// Windows-1252.
    Windows,
    /// Mac OS Roman.
    Macintosh,
}

impl Base {
    pub(super) fn by_name(name: &[u8]) -> Option<Self> {
        match name {
            b"StandardEncoding" => Some(Self::Standard),
            b"WinAnsiEncoding" | b"PDFDocEncoding" => Some(Self::Windows),
            b"MacRomanEncoding" => Some(Self::Macintosh),
            _ => None,
        }
    }

    /// The character of a code.
    pub(super) fn text(self, code: u8) -> Option<char> {
        match (self, code) {
            (_, 0..0x20 | 0x7F) => None,
            (Self::Standard, 0x27) => Some('’'),
            (Self::Standard, 0x60) => Some('‘'),
            (Self::Standard, 0x80..) => {
                STANDARD.chars().nth(usize::from(code).checked_sub(0xA1)?).filter(|text| *text != ' ')
            }
            (_, 0x20..0x7F) => Some(char::from(code)),
            (Self::Windows, 0x80..=0x9F) => WINDOWS.chars().nth(usize::from(code - 0x80)),
            (Self::Windows, _) => Some(char::from(code)),
            (Self::Macintosh, _) => MACINTOSH.chars().nth(usize::from(code - 0x80)),
        }
    }
}

/// What a glyph's name says it stands for. Names that only number glyphs (`g12`, `a7`) say nothing, but for Zapf's Dingbats.
pub(super) fn text(name: &[u8], dingbats: bool) -> Option<String> {
    let name = std::str::from_utf8(name).ok()?;
    let numbered = |prefix: &str| {
        name.strip_prefix(prefix)
            .is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()))
    };
    if name == ".notdef" || name == ".null" || numbered("a") && !dingbats {
        return None;
    }
    let text: String = agl::name_to_chars(name).collect();
    if !text.is_empty() {
        return Some(text);
    }
    // uni4e00, U+4E00, u4e00: not as the list writes them, but meant so.
    let digits =
        name.strip_prefix("uni").or_else(|| name.strip_prefix("U+")).or_else(|| name.strip_prefix('u'))?;
    let digits = digits.split('.').next().unwrap_or_default();
    if !(4..=6).contains(&digits.len()) || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    char::from_u32(u32::from_str_radix(digits, 16).ok()?).map(String::from)
}

/// Pictures of the fonts for symbols, by the byte of their code: Wingdings and Symbol.
pub(super) fn symbol(font: &[u8], code: u8) -> Option<char> {
    let named = |part: &[u8]| font.windows(part.len()).any(|window| window.eq_ignore_ascii_case(part));
    if named(b"wingdings") {
        return Some(match code {
            0x20 => ' ',
            0x6C | 0x9F => '●',
            0x6E | 0xA7 => '■',
            0x6F | 0xA8 => '□',
            0x71 => '❑',
            0x74 | 0x75 => '◆',
            0x76 => '❖',
            0x77 => '⬥',
            0xA1 => '○',
            0xD8 => '➢',
            0xE0 => '→',
            0xF0 => '⇨',
            0xFB => '✗',
            0xFC => '✓',
            0xFE => '☑',
            _ => return None,
        });
    }
    if !named(b"symbol") {
        return None;
    }
    Some(match code {
        0x20..=0x21
        | 0x23
        | 0x25..=0x26
        | 0x28..=0x29
        | 0x2B..=0x2C
        | 0x2E..=0x3F
        | 0x5B
        | 0x5D
        | 0x5F
        | 0x7B..=0x7D => char::from(code),
        0x2D => '−',
        0x61 => 'α',
        0x62 => 'β',
        0x67 => 'γ',
        0x64 => 'δ',
        0x6D => 'μ',
        0x70 => 'π',
        0x73 => 'σ',
        0x53 => 'Σ',
        0x57 => 'Ω',
        0xA2 => '′',
        0xA3 => '≤',
        0xA5 => '∞',
        0xAB => '↔',
        0xAC => '←',
        0xAD => '↑',
        0xAE => '→',
        0xAF => '↓',
        0xB0 => '°',
        0xB1 => '±',
        0xB3 => '≥',
        0xB4 => '×',
        0xB7 => '•',
        0xB8 => '÷',
        0xB9 => '≠',
        0xBB => '≈',
        0xBC => '…',
        0xD6 => '√',
        0xE5 => '∑',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_say_what_glyphs_stand_for() {
        for (name, expected) in [
            ("A", Some("A")),
            ("quoteleft", Some("‘")),
            ("uni4E00", Some("一")),
            ("uni4e00", Some("一")),
            ("u2000B", Some("\u{2000B}")),
            ("f_i", Some("fi")),
            ("A.swash", Some("A")),
            ("g12", None),
            ("a12", None),
            ("cid1234", None),
            (".notdef", None),
        ] {
            assert_eq!(text(name.as_bytes(), false).as_deref(), expected, "{name}");
        }
    }

    #[test]
    fn the_old_encodings_are_whole() {
        assert_eq!((WINDOWS.chars().count(), MACINTOSH.chars().count()), (32, 128));
        assert_eq!((STANDARD.chars().count(), Base::Standard.text(0xFB)), (0xFC - 0xA1, Some('ß')));
        assert_eq!(Base::Windows.text(0x93), Some('“'));
        assert_eq!(Base::Macintosh.text(0xD2), Some('“'));
        assert_eq!(Base::Standard.text(0x27), Some('’'));
        assert_eq!(Base::Standard.text(0xAA), Some('“'));
    }
}
