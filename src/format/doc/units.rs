//! Characters of a piece with their places: of two bytes, or of one or two in an encoding.

use super::pieces::Piece;
use crate::format::Desk;
use crate::format::gbk::Pairs;
use std::ops::Range;

/// A character with its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unit {
    /// Number of the character in the document, counted as its pieces count.
    pub(super) number: u32,
    /// Its first byte in `WordDocument`.
    pub(super) byte: usize,
    pub(super) character: char,
}

/// The bytes of the part of a piece that lies within `part`, with the number of the first character and their place.
fn bytes<'a>(piece: &Piece, part: &Range<u32>, document: &'a [u8]) -> Option<(u32, usize, &'a [u8])> {
    let (numbers, start) = piece.within(part)?;
    let rest = document.get(start..)?;
    Some((numbers.start, start, &rest[..rest.len().min(numbers.len() * piece.width())]))
}

/// Gives the characters of a part to `take` until that says no; `false` where it did. 8-bit text is in `encoding`.
pub(super) fn each(
    piece: &Piece,
    part: &Range<u32>,
    document: &[u8],
    (encoding, desk): (&str, &Desk<'_>),
    mut take: impl FnMut(Unit) -> bool,
) -> bool {
    let Some((number, start, bytes)) = bytes(piece, part, document) else { return true };
    let mut give = |at: usize, character| {
        take(Unit { number: number + (at / piece.width()) as u32, byte: start + at, character })
    };
    if piece.is_wide {
        let units = bytes.as_chunks::<2>().0.iter().map(|&pair| u16::from_le_bytes(pair));
        let mut at = 0;
        for character in char::decode_utf16(units) {
            let character = character.unwrap_or('\u{FFFD}');
            if !give(at, character) {
                return false;
            }
            at += 2 * character.len_utf16();
        }
        return true;
    }
    let is_double = matches!(encoding, "gb18030" | "big5" | "shift_jis" | "euc-kr");
    let decoded = |bytes: &[u8]| (desk.decode)(encoding, bytes).unwrap_or_default();
    let mut rest = starts(bytes, is_double).peekable();
    while rest.peek().is_some() {
        let places: Vec<Range<usize>> = rest.by_ref().take(AT_ONCE).collect();
        let all = places.first().map_or(0, |first| first.start)..places.last().map_or(0, |last| last.end);
        let text = decoded(&bytes[all]);
        // Where bytes are broken, each character is decoded by itself, so that the places hold.
        let is_whole = text.chars().count() == places.len();
        let mut characters = text.chars();
        for place in places {
            let single = || decoded(&bytes[place.clone()]).chars().next();
            let character = if is_whole { characters.next() } else { single() };
            if !give(place.start, character.unwrap_or('\u{FFFD}')) {
                return false;
            }
        }
    }
    true
}

/// So many characters are decoded at once.
const AT_ONCE: usize = 1 << 14;

/// The numbers of those characters of a part that are one of `marks`, which are below a blank.
pub(super) fn marks(piece: &Piece, part: &Range<u32>, document: &[u8], marks: &[u8]) -> Vec<(u32, u8)> {
    let Some((number, _, bytes)) = bytes(piece, part, document) else { return Vec::new() };
    let is_mark = |(at, unit): (usize, u16)| {
        let mark = u8::try_from(unit).ok().filter(|mark| marks.contains(mark))?;
        Some((number + at as u32, mark))
    };
    if piece.is_wide {
        let units = bytes.as_chunks::<2>().0.iter().map(|&pair| u16::from_le_bytes(pair));
        units.enumerate().filter_map(is_mark).collect()
    } else {
        bytes.iter().map(|&byte| u16::from(byte)).enumerate().filter_map(is_mark).collect()
    }
}

/// Where the characters of 8-bit text begin and end.
fn starts(bytes: &[u8], is_double: bool) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let first = *bytes.get(at)?;
        let is_pair =
            is_double && first > 0x80 && first < 0xFF && bytes.get(at + 1).is_some_and(|&next| next >= 0x40);
        let start = at;
        at += if is_pair { 2 } else { 1 };
        Some(start..at)
    })
}

/// The encoding of the 8-bit pieces of Word 97 and later: Windows-1252 by the rules, but some writers put GBK there.
pub(super) fn encoding(pieces: &[Piece], document: &[u8]) -> &'static str {
    let mut pairs = Pairs::default();
    for piece in pieces.iter().filter(|piece| !piece.is_wide) {
        pairs.count(bytes(piece, &(0..u32::MAX), document).unwrap_or_default().2);
    }
    if pairs.are_chinese() { "gb18030" } else { "windows-1252" }
}
