//! Text boxes: which characters of their part of the text belong to which, and where it is anchored.

use super::fib::Fib;
use super::ole::u32_at;
use std::collections::BTreeMap;
use std::ops::Range;

/// A text box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TextBox {
    /// Its characters, counted from the first of all text boxes.
    pub(super) characters: Range<u32>,
    /// The character of the main text that it is anchored at, where that is known.
    pub(super) anchor: Option<u32>,
}

/// Bytes of what is said of a shape and of a text box, and where in them the number of the shape is.
const SHAPE: (usize, usize) = (26, 0);
const TEXT: (usize, usize) = (22, 14);

/// Reads the text boxes of a table stream.
pub(super) fn read(fib: &Fib, table: &[u8]) -> Vec<TextBox> {
    let anchors: BTreeMap<u32, u32> =
        entries(fib.shapes.of(table), SHAPE).map(|(at, shape)| (shape, at.start)).collect();
    let mut end = 0;
    // Each has its own characters, so that none is read twice.
    let boxes = entries(fib.boxes.of(table), TEXT).filter(|(characters, _)| {
        let is_next = end <= characters.start && characters.start < characters.end;
        end = if is_next { characters.end } else { end };
        is_next
    });
    let text_box = |(characters, shape)| TextBox { characters, anchor: anchors.get(&shape).copied() };
    boxes.map(text_box).collect()
}

/// The characters and shape of each entry.
fn entries(list: &[u8], (size, shape): (usize, usize)) -> impl Iterator<Item = (Range<u32>, u32)> {
    let count = list.len().saturating_sub(4) / (4 + size);
    (0..count).filter_map(move |at| {
        let characters = u32_at(list, 4 * at)?..u32_at(list, 4 * at + 4)?;
        Some((characters, u32_at(list, 4 * (count + 1) + size * at + shape)?))
    })
}
