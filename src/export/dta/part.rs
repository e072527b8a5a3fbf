//! The parts that a file is put together of.

use crate::order;

/// How many bytes a name, a format and a label take.
pub(super) const NAME: usize = 129;
pub(super) const FORMAT: usize = 57;
pub(super) const LABEL: usize = 321;
/// The longest note and the longest meaning of a value, each with its zero.
const NOTE: usize = 67_784;
const MEANING: usize = 32_001;

/// The name of a set of values, and what each of its numbers means.
pub(super) fn meanings(all: &mut Vec<u8>, name: &str, pairs: &[(i32, &str)]) {
    let mut pairs = pairs.to_vec();
    order::by_key(&mut pairs, |pair| pair.0);
    let (mut offsets, mut values, mut texts) = (Vec::new(), Vec::new(), Vec::new());
    for (value, text) in &pairs {
        offsets.extend_from_slice(&(texts.len() as u32).to_le_bytes());
        values.extend_from_slice(&value.to_le_bytes());
        closed(&mut texts, text, MEANING.min(text.len() + 1));
    }
    let length = (8 + offsets.len() + values.len() + texts.len()) as u32;
    all.extend_from_slice(&length.to_le_bytes());
    closed(all, name, NAME);
    let (count, room) = ((pairs.len() as u32).to_le_bytes(), (texts.len() as u32).to_le_bytes());
    put(all, &[&[0; 3], &count, &room, &offsets, &values, &texts]);
}

/// Notes as Stata keeps them: how many, and each by its number.
pub(super) fn notes(all: &mut Vec<u8>, notes: &[&str]) {
    let count = notes.len().to_string();
    let first = Some(&count[..]).filter(|_| !notes.is_empty());
    for (number, note) in first.iter().chain(notes).enumerate() {
        let length = NOTE.min(note.len() + 1);
        section(all, "ch", |all| {
            all.extend_from_slice(&((2 * NAME + length) as u32).to_le_bytes());
            closed(all, "_dta", NAME);
            closed(all, &format!("note{number}"), NAME);
            closed(all, note, length);
        });
    }
}

pub(super) fn put(all: &mut Vec<u8>, parts: &[&[u8]]) {
    parts.iter().for_each(|part| all.extend_from_slice(part));
}

/// A section between its tags.
pub(super) fn section(all: &mut Vec<u8>, name: &str, write: impl FnOnce(&mut Vec<u8>)) {
    put(all, &[b"<", name.as_bytes(), b">"]);
    write(all);
    put(all, &[b"</", name.as_bytes(), b">"]);
}

/// Text in so many bytes, cut between characters, filled with zeros.
pub(super) fn fixed(all: &mut Vec<u8>, text: &str, width: usize) {
    let text = &text[..text.floor_char_boundary(width)];
    all.extend_from_slice(text.as_bytes());
    all.resize(all.len() + width - text.len(), 0);
}

/// The same with at least one zero at its end.
pub(super) fn closed(all: &mut Vec<u8>, text: &str, width: usize) {
    fixed(all, &text[..text.floor_char_boundary(width - 1)], width);
}

/// The first 80 characters.
pub(super) fn shortened(text: &str) -> &str {
    text.char_indices().nth(80).map_or(text, |(end, _)| &text[..end])
}
