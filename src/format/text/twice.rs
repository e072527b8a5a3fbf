//! Characters that are bytes of others: a file was read by the wrong encoding and saved as what came of it.

use super::usual::Usual;
use super::{few_lost, gb18030};
use crate::format::Desk;

/// The characters of windows-1252 for the bytes from 80 to 9F.
const MARKS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// The text that was saved as Western characters, and how it had been read: 政府 as æ”¿åºœ, or as Õþ¸®. Nothing where that
/// is not certain. It may have happened up to so many `times`.
pub(super) fn undone(characters: &str, desk: &Desk<'_>, times: u32) -> Option<(String, &'static str)> {
    // Most texts end here, at their first ideograph.
    let bytes: Vec<u8> =
        characters.trim_start_matches('\u{FEFF}').chars().map(byte).collect::<Option<_>>()?;
    if bytes.is_ascii() || times == 0 {
        return None;
    }
    let utf8 = String::from_utf8_lossy(&bytes);
    if few_lost(&utf8) {
        return match Usual::of(&utf8).is_chinese() {
            true => Some((utf8.into_owned(), "utf-8 as windows-1252")),
            false => undone(&utf8, desk, times - 1),
        };
    }
    let gb = gb18030(desk, &bytes);
    (few_lost(&gb) && Usual::of(&gb).is_chinese()).then_some((gb, "gb18030 as windows-1252"))
}

/// The byte that is read as a character by windows-1252 or Latin-1.
fn byte(c: char) -> Option<u8> {
    u8::try_from(u32::from(c)).ok().or_else(|| {
        let at = MARKS.chars().position(|mark| mark == c)?;
        u8::try_from(0x80 + at).ok()
    })
}
