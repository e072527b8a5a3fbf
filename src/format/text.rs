//! Plain text: from bytes to characters.
//!
//! By mark first, then by the zeros of UTF-16, then strict UTF-8, then GB18030, of which GBK and GB2312 are parts. The order
//! matters: nearly every byte string is valid GB18030, and guessing from frequencies errs on short texts. So frequencies
//! only decide against GB18030 where its reading is no Chinese and that of Big5 is.

mod twice;
mod usual;

use super::Desk;
use super::kind::{Kind, outside};
use super::wide::Wide;
#[cfg(not(target_arch = "wasm32"))]
use super::{charset, limits::Limits};
use crate::error::Error;
use crate::source::{Content, Limit, Note};
use usual::Usual;

/// Reads the bytes of a plain text, as much of it as is read of one file.
///
/// # Errors
/// Those of [`whole`].
pub fn read(bytes: &[u8], desk: &mut Desk<'_>) -> Result<Content, Error> {
    let mut content = whole(bytes, desk)?;
    let most = usize::try_from(desk.limits.characters).unwrap_or(usize::MAX);
    if content.characters.len() > most {
        content.characters.truncate(content.characters.floor_char_boundary(most));
        content.notes.push(Note::Partial(Limit::Size));
    }
    Ok(content)
}

/// Reads all of the bytes of a plain text.
///
/// # Errors
/// [`Error::Empty`], [`Error::TooLarge`], [`Error::NotText`] with what the bytes look like,
/// [`Error::UnknownEncoding`], and what [`Kind::refused`] says of documents and archives.
pub(super) fn whole(bytes: &[u8], desk: &mut Desk<'_>) -> Result<Content, Error> {
    let (bytes_here, limit) = (bytes.len() as u64, desk.limits.bytes);
    if bytes_here > limit {
        return Err(Error::TooLarge { bytes: bytes_here, limit });
    }
    let looks_like = match outside(bytes) {
        Kind::Zip => "a zip archive",
        Kind::Ole => "an Office document",
        Kind::Pdf => "a PDF document",
        kind => match kind.refused() {
            Some(error) => return Err(error),
            None => return characters(bytes, desk),
        },
    };
    Err(Error::NotText { looks_like })
}

/// Reads bytes that are known to be a text.
fn characters(bytes: &[u8], desk: &Desk<'_>) -> Result<Content, Error> {
    let mut content = match Wide::marked(bytes) {
        Some(wide) => content(wide.characters(desk), wide.label),
        None => unmarked(bytes, desk)?,
    };
    if let Some((characters, from)) = twice::undone(&content.characters, desk, 2) {
        content.characters = characters;
        content.notes = vec![Note::Converted { from: from.to_owned() }];
    }
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
    read(bytes, &mut Desk { decode: &charset::decode, progress: &mut |_, _| (), limits: Limits::default() })
}

fn unmarked(bytes: &[u8], desk: &Desk<'_>) -> Result<Content, Error> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if let Some(wide) = Wide::with_zeros(bytes) {
        return Ok(converted(wide.characters(desk), wide.label));
    }
    if let Ok(characters) = std::str::from_utf8(bytes) {
        return Ok(content(characters.to_owned(), "utf-8"));
    }
    // A text cut in the middle of a character, or with a few damaged bytes, is still UTF-8.
    let mended = Some(String::from_utf8_lossy(bytes)).filter(|mended| few_lost(mended));
    if let Some(characters) = mended {
        return Ok(content(characters.into_owned(), "utf-8"));
    }
    let characters = gb18030(desk, bytes);
    let usual = Usual::of(&characters);
    let (Lost { places: lost, .. }, all) = (Lost::of(&characters), characters.chars().count());
    if !usual.is_chinese() {
        if let Some(big5) = big5(bytes, usual, desk) {
            return Ok(converted(big5, "big5"));
        }
        let broken = characters.chars().any(is_odd);
        if let Some(wide) = broken.then(|| Wide::without_zeros(bytes)).flatten() {
            return Ok(converted(wide.characters(desk), wide.label));
        }
    }
    if lost * 100 > all && (lost > 2 || lost * FEW > all) {
        return Err(if is_junk(&characters) {
            Error::NotText { looks_like: "binary data" }
        } else {
            Error::UnknownEncoding
        });
    }
    Ok(content(characters, "gb18030"))
}

/// What the bytes are by GB18030.
fn gb18030(desk: &Desk<'_>, bytes: &[u8]) -> String {
    (desk.decode)("gb18030", bytes).unwrap_or_default()
}

/// Bytes by which Big5 is told.
const SAMPLE: usize = 64 << 10;

/// What the bytes are by Big5, if that is a Chinese text and what they are by GB18030 is much less so.
fn big5(bytes: &[u8], other: Usual, desk: &Desk<'_>) -> Option<String> {
    let sample = (desk.decode)("big5", &bytes[..bytes.len().min(SAMPLE)])?;
    let is_big5 = few_lost(&sample) && Usual::of(&sample).is_rather_chinese_than(other);
    is_big5.then(|| (desk.decode)("big5", bytes)).flatten()
}

fn content(characters: String, encoding: &str) -> Content {
    Content { characters, encoding: encoding.to_owned(), ..Content::default() }
}

/// Characters in an encoding that was told from the text alone.
fn converted(characters: String, encoding: &str) -> Content {
    Content { notes: vec![Note::Converted { from: encoding.to_owned() }], ..content(characters, encoding) }
}

/// One place in so many may be damaged: in a text of another encoding nearly every one is.
const FEW: usize = 20;

/// Whether nearly all bytes were characters.
fn few_lost(characters: &str) -> bool {
    let Lost { places, lost, all } = Lost::of(characters);
    places * FEW <= all && lost * FEW <= all * 2
}

/// What was lost in decoding.
struct Lost {
    /// Places at which bytes were no characters: one broken byte can spoil several.
    places: usize,
    /// Characters that are U+FFFD.
    lost: usize,
    /// Characters that are not of ASCII.
    all: usize,
}

impl Lost {
    fn of(characters: &str) -> Self {
        let (mut places, mut lost, mut all, mut before) = (0, 0, 0, false);
        for c in characters.chars() {
            let now = c == '\u{FFFD}';
            places += usize::from(now && !before);
            lost += usize::from(now);
            all += usize::from(!c.is_ascii());
            before = now;
        }
        Self { places, lost, all }
    }
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
mod tests;
