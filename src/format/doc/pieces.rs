//! The piece table: which bytes of `WordDocument` are the text, in which order and with how many bytes a character.

use super::fib::{Fib, Place};
use super::ole::{u16_at, u32_at};
use super::sprm::relevant;
use std::ops::Range;
use std::rc::Rc;

/// A stretch of text in one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    /// Which characters of the document it has.
    pub(super) characters: Range<u32>,
    /// Where its first byte is in `WordDocument`.
    pub(super) start: usize,
    /// Whether its characters have two bytes.
    pub(super) is_wide: bool,
    /// Properties that a fast save put over those of its characters and paragraphs.
    pub(super) over: Rc<[u8]>,
}

impl Piece {
    /// Bytes of a character.
    pub(super) const fn width(&self) -> usize {
        if self.is_wide { 2 } else { 1 }
    }

    /// The part of it that lies within `characters`; `None` where that is nothing.
    pub(super) fn within(&self, characters: &Range<u32>) -> Option<(Range<u32>, usize)> {
        let start = self.characters.start.max(characters.start);
        let end = self.characters.end.min(characters.end);
        let skipped = (start.checked_sub(self.characters.start)?) as usize * self.width();
        (start < end).then_some((start..end, self.start.saturating_add(skipped)))
    }
}

/// Reads the pieces; what the table lacks is taken from where the block says that the text is.
pub(super) fn read(fib: &Fib, document: &[u8], table: &[u8]) -> Vec<Piece> {
    let pieces = table_of(fib.pieces, table).unwrap_or_default();
    if !pieces.is_empty() {
        return pieces.into_iter().filter(|piece| piece.start < document.len()).collect();
    }
    let text = fib.text.start.min(document.len())..fib.text.end.min(document.len());
    let is_wide = fib.is_wide || (!fib.is_old && looks_wide(document.get(text.clone()).unwrap_or_default()));
    let length = text.len() / if is_wide { 2 } else { 1 };
    vec![Piece {
        characters: 0..u32::try_from(length).unwrap_or(u32::MAX),
        start: text.start,
        is_wide,
        over: Rc::default(),
    }]
}

/// Whether a table stream holds pieces.
pub(super) fn are_in(fib: &Fib, table: &[u8]) -> bool {
    table_of(fib.pieces, table).is_some_and(|pieces| !pieces.is_empty())
}

/// Whether bytes are characters of two bytes: as such, most are Chinese or ASCII.
fn looks_wide(bytes: &[u8]) -> bool {
    let (pairs, _) = bytes.as_chunks::<2>();
    let usual = |pair: &&[u8; 2]| matches!(u16::from_le_bytes(**pair), 0x07 | 0x0D | 0x20..0x7F | 0x3000..=0x30FF | 0x4E00..=0x9FA5 | 0xFF00..=0xFF5E);
    pairs.iter().filter(usual).count() * 10 > pairs.len() * 9
}

fn table_of(place: Place, table: &[u8]) -> Option<Vec<Piece>> {
    let mut rest = place.of(table);
    let mut over: Vec<Rc<[u8]>> = Vec::new();
    // Property modifiers first, each with its length.
    while let [1, tail @ ..] = rest {
        let length = usize::from(u16_at(tail, 0)?);
        over.push(relevant(tail.get(2..2 + length)?).into());
        rest = &tail[2 + length..];
    }
    let [2, tail @ ..] = rest else { return None };
    let plc = tail.get(4..)?;
    let length = (u32_at(tail, 0)? as usize).min(plc.len());
    let count = length.checked_sub(4)? / 12;
    let piece = |at: usize| {
        let characters = u32_at(plc, 4 * at)?..u32_at(plc, 4 * at + 4)?;
        let descriptor = plc.get(4 * (count + 1) + 8 * at..)?;
        let place = u32_at(descriptor, 2)?;
        let is_wide = place & 0x4000_0000 == 0;
        let start = (place & 0x3FFF_FFFF) as usize / if is_wide { 1 } else { 2 };
        Some(Piece { characters, start, is_wide, over: modifier(u16_at(descriptor, 6)?, &over) })
    };
    let pieces: Vec<Piece> = (0..count).map_while(piece).collect();
    let in_order = |pair: &[Piece]| pair[0].characters.end <= pair[1].characters.start;
    let is_right = pieces.iter().all(|piece| piece.characters.start <= piece.characters.end);
    (is_right && pieces.windows(2).all(in_order)).then_some(pieces)
}

/// The properties that a piece's modifier stands for: one of those in front of the table, or one in short.
fn modifier(word: u16, over: &[Rc<[u8]>]) -> Rc<[u8]> {
    if word & 1 != 0 {
        return over.get(usize::from(word >> 1)).cloned().unwrap_or_default();
    }
    let sprm: u16 = match word >> 1 & 0x7F {
        0x18 => 0x2416,
        0x19 => 0x2417,
        0x41 => 0x0800,
        0x42 => 0x0801,
        0x5C => 0x083C,
        _ => return Rc::default(),
    };
    let [low, high] = sprm.to_le_bytes();
    Rc::new([low, high, word.to_be_bytes()[0]])
}

/// Reads the pieces of Word 6 and 95: the same table, of 8-bit or wide text as a whole.
pub(super) fn read_old(fib: &Fib, document: &[u8]) -> Vec<Piece> {
    let mut pieces = read(fib, document, document);
    if are_in(fib, document) {
        for piece in &mut pieces {
            piece.is_wide = fib.is_wide;
        }
    }
    pieces
}
