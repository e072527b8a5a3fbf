//! Plain text: from bytes to characters.
//!
//! Strict UTF-8 first, then by byte order mark, then GB18030, of which GBK and GB2312 are parts. The order matters: nearly
//! every byte string is valid GB18030, and guessing from frequencies errs on short texts.

use super::Desk;
#[cfg(not(target_arch = "wasm32"))]
use super::limits::Limits;
use crate::error::Error;
use crate::source::Content;

/// Reads the bytes of a plain text.
///
/// # Errors
/// [`Error::Empty`], [`Error::TooLarge`], [`Error::NotText`] with what the bytes look like, and
/// [`Error::UnknownEncoding`].
pub fn read(bytes: &[u8], desk: &mut Desk<'_>) -> Result<Content, Error> {
    let (bytes_here, limit) = (bytes.len() as u64, desk.limits.bytes);
    if bytes_here > limit {
        return Err(Error::TooLarge { bytes: bytes_here, limit });
    }
    if let Some(kind) = signature(bytes) {
        return Err(Error::NotText { looks_like: kind });
    }
    let gb18030 = |bytes: &[u8]| (desk.decode)("gb18030", bytes).unwrap_or_default();
    let content = marked(bytes).unwrap_or_else(|| unmarked(bytes, gb18030))?;
    if content.characters.trim().is_empty() {
        return Err(Error::Empty);
    }
    if is_junk(&content.characters) {
        return Err(Error::NotText { looks_like: "binary data" });
    }
    Ok(content)
}

/// The same by the tables of `encoding_rs` and the usual limits.
///
/// # Errors
/// Those of [`read`].
#[cfg(not(target_arch = "wasm32"))]
pub fn decode(bytes: &[u8]) -> Result<Content, Error> {
    read(bytes, &mut Desk { decode: &super::decode, progress: &mut |_, _| (), limits: Limits::default() })
}

/// Files that are often renamed to `.txt`, by their first bytes.
const SIGNATURES: [(&[u8], &str); 10] = [
    (b"\x89PNG", "a PNG image"),
    (b"\xFF\xD8\xFF", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"BM\x00", "a bitmap image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"PK\x03\x04", "a zip archive"),
    (b"\x1F\x8B", "a gzip archive"),
    (b"7z\xBC\xAF", "a 7z archive"),
    (b"Rar!", "a rar archive"),
];

fn signature(bytes: &[u8]) -> Option<&'static str> {
    SIGNATURES.iter().find(|(magic, _)| bytes.starts_with(magic)).map(|&(_, kind)| kind)
}

fn marked(bytes: &[u8]) -> Option<Result<Content, Error>> {
    let (unit, label, rest): (fn([u8; 2]) -> u16, _, _) = match bytes {
        [0xFF, 0xFE, rest @ ..] => (u16::from_le_bytes, "utf-16le", rest),
        [0xFE, 0xFF, rest @ ..] => (u16::from_be_bytes, "utf-16be", rest),
        _ => return None,
    };
    let (pairs, odd) = rest.as_chunks::<2>();
    let characters: Result<String, _> = char::decode_utf16(pairs.iter().map(|&pair| unit(pair))).collect();
    Some(match characters {
        Ok(characters) if odd.is_empty() => Ok(content(characters, label)),
        _ => Err(Error::UnknownEncoding),
    })
}

fn unmarked(bytes: &[u8], gb18030: impl Fn(&[u8]) -> String) -> Result<Content, Error> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if let Ok(characters) = std::str::from_utf8(bytes) {
        return Ok(Content::plain(characters));
    }
    // A text cut in the middle of a character, or with a few damaged bytes, is still UTF-8.
    let characters = String::from_utf8_lossy(bytes);
    let all = characters.chars().filter(|c| !c.is_ascii()).count();
    let lost = characters.matches('\u{FFFD}').count();
    if places(&characters) * FEW <= all && lost * FEW <= all * 2 {
        return Ok(Content::plain(characters));
    }
    let characters = gb18030(bytes);
    let (lost, all) = (places(&characters), characters.chars().count());
    if lost * 100 > all && (lost > 2 || lost * FEW > all) {
        return Err(if is_junk(&characters) {
            Error::NotText { looks_like: "binary data" }
        } else {
            Error::UnknownEncoding
        });
    }
    Ok(content(characters, "gb18030"))
}

fn content(characters: String, encoding: &str) -> Content {
    Content { characters, encoding: encoding.to_owned(), ..Content::default() }
}

/// One place in so many may be damaged: in a text of another encoding nearly every one is.
const FEW: usize = 20;

/// Places at which bytes were no characters: one broken byte can spoil several.
fn places(characters: &str) -> usize {
    let mut before = ' ';
    characters.chars().filter(|&c| std::mem::replace(&mut before, c) != '\u{FFFD}' && c == '\u{FFFD}').count()
}

/// So many characters tell.
const SEEN: usize = 100_000;

/// Whether the characters are not a text: control characters, or hardly any that a text uses.
fn is_junk(characters: &str) -> bool {
    let seen = match characters.len() {
        0..=SEEN => characters,
        _ => &characters[..characters.floor_char_boundary(SEEN)],
    };
    let all = seen.chars().count();
    let odd = if may_be_odd(seen.as_bytes()) { seen.chars().filter(|&c| is_odd(c)).count() } else { 0 };
    // One broken byte shifts all up to the next ASCII character.
    odd * 50 > all && (odd > 6 || odd * 5 > all)
}

/// A control character that is no white space, a private one, or U+FFFD.
fn is_odd(c: char) -> bool {
    (c.is_control() && !c.is_whitespace()) || matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{FFFD}')
}

/// Whether odd characters may be there, by their bytes; without a way out, so that many are looked at together.
fn may_be_odd(bytes: &[u8]) -> bool {
    let odd = |first: u8, second: u8| {
        (first < 0x09)
            | (first > 0x0D) & (first < 0x20)
            | matches!(first, 0x7F | 0xC2 | 0xEE)
            | (first == 0xEF) & ((second < 0xBC) | (second == 0xBF))
    };
    let last = bytes.last().is_some_and(|&last| odd(last, 0));
    bytes.windows(2).fold(last, |may, pair| may | odd(pair[0], pair[1]))
}

#[cfg(test)]
mod tests {
    use super::{is_junk, is_odd};

    #[test]
    fn characters_that_no_text_uses_are_junk() {
        for c in '\0'..='\u{ffff}' {
            assert_eq!(is_junk(&c.to_string()), is_odd(c), "{c:?}");
        }
    }
}
