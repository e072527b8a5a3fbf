//! The style sheet: which styles are headings, belong to a list or are hidden.

use super::fib::Place;
use super::ole::u16_at;
use super::sprm::{Characters, Paragraph, Toggle};

/// What a style gives to its paragraphs, with what it has from those that it is based on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Style {
    /// Outline, list and table.
    pub(super) paragraph: Paragraph,
    /// Whether its characters are hidden.
    pub(super) is_hidden: bool,
    /// Level of a heading from 1, by its name or number.
    pub(super) heading: Option<u8>,
}

/// A style as it stands there.
struct Raw<'a> {
    /// Number of a style that every document has; the rest are the users'.
    number: u16,
    kind: u16,
    base: u16,
    name: String,
    paragraph: &'a [u8],
    characters: &'a [u8],
}

/// No style.
const NONE: u16 = 0x0FFF;

/// Reads the styles, by their number.
pub(super) fn read(place: Place, table: &[u8], data: &[u8]) -> Vec<Style> {
    let raw = raw(place.of(table)).unwrap_or_default();
    (0..raw.len()).map(|at| resolved(&raw, at, data)).collect()
}

fn raw(sheet: &[u8]) -> Option<Vec<Option<Raw<'_>>>> {
    let head = usize::from(u16_at(sheet, 0)?);
    let count = usize::from(u16_at(sheet, 2)?).min(usize::from(NONE));
    let fixed = usize::from(u16_at(sheet, 4)?).clamp(8, 64);
    let mut rest = sheet.get(2 + head..)?;
    let mut styles = Vec::new();
    for _ in 0..count {
        let Some(length) = u16_at(rest, 0).map(usize::from) else { break };
        let Some(style) = rest.get(2..2 + length) else { break };
        styles.push(one(style, fixed));
        // Styles begin at even bytes.
        rest = rest.get(2 + length + length % 2..).unwrap_or_default();
    }
    Some(styles)
}

fn one(style: &[u8], fixed: usize) -> Option<Raw<'_>> {
    let kind_and_base = u16_at(style, 2)?;
    let length = usize::from(u16_at(style, fixed)?);
    let name = style.get(fixed + 2..)?.get(..2 * length)?;
    let units = name.as_chunks::<2>().0.iter().map(|&pair| u16::from_le_bytes(pair));
    let mut found = Raw {
        number: u16_at(style, 0)? & 0x0FFF,
        kind: kind_and_base & 0xF,
        base: kind_and_base >> 4,
        name: char::decode_utf16(units).filter_map(Result::ok).collect(),
        paragraph: &[],
        characters: &[],
    };
    let mut at = fixed + 2 + 2 * length + 2;
    let mut next = || {
        let length = usize::from(u16_at(style, at)?);
        let list = style.get(at + 2..)?.get(..length)?;
        at += 2 + length + length % 2;
        Some(list)
    };
    if found.kind == 1 {
        // The number of the style itself stands before its modifiers.
        found.paragraph = next().and_then(|list| list.get(2..)).unwrap_or_default();
    }
    if found.kind <= 2 {
        found.characters = next().unwrap_or_default();
    }
    Some(found)
}

/// How many styles may be based on one another.
const MOST_BASES: usize = 16;

fn resolved(raw: &[Option<Raw<'_>>], at: usize, data: &[u8]) -> Style {
    let mut chain = Vec::new();
    let mut next = at;
    while let Some(Some(style)) = raw.get(next) {
        if chain.len() == MOST_BASES {
            break;
        }
        chain.push(style);
        next = usize::from(style.base);
        if style.base == NONE {
            break;
        }
    }
    let mut style = Style::default();
    for found in chain.iter().rev() {
        style.paragraph.apply(found.paragraph, data);
        let mut characters = Characters::default();
        characters.apply(found.characters);
        if characters.hidden != Toggle::AsStyle {
            style.is_hidden = characters.hidden.over(style.is_hidden);
        }
    }
    style.heading = chain.first().and_then(|found| match found.number {
        level @ 1..=9 => Some(level as u8),
        62 => Some(1),
        _ => crate::format::flow::level_of_style(&found.name),
    });
    style
}
