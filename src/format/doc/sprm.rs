//! Single property modifiers: what a character, a paragraph or a style is set to.

use super::ole::{u16_at, u32_at};

/// The modifiers of a list, each with its operand; ends where one is cut off.
pub(super) fn each(mut list: &[u8]) -> impl Iterator<Item = (u16, &[u8])> {
    std::iter::from_fn(move || {
        let sprm = u16_at(list, 0)?;
        let rest = &list[2..];
        let (skip, length) = match (sprm, sprm >> 13) {
            (_, 0 | 1) => (0, 1),
            (_, 2 | 4 | 5) => (0, 2),
            (_, 3) => (0, 4),
            (_, 7) => (0, 3),
            // The definition of a table: its length has two bytes and is one too much.
            (0xD608, _) => (2, usize::from(u16_at(rest, 0)?).saturating_sub(1)),
            // Changed tabs: where their length does not fit a byte, it follows from their counts.
            (0xC615, _) if rest.first() == Some(&255) => {
                let deleted = usize::from(*rest.get(1)?);
                let added = usize::from(*rest.get(2 + 4 * deleted)?);
                (1, 2 + 4 * deleted + 3 * added)
            }
            _ => (1, usize::from(*rest.first()?)),
        };
        let operand = rest.get(skip..skip + length)?;
        list = &rest[skip + length..];
        Some((sprm, operand))
    })
}

/// What is known of characters; nothing that only looks otherwise.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Characters {
    /// Not to be seen.
    pub(super) hidden: Toggle,
    /// Deleted or inserted while changes were tracked.
    pub(super) deleted: bool,
    pub(super) inserted: bool,
    /// The mark of a paragraph that goes on in the next.
    pub(super) joins: bool,
    /// A character of a font of signs: font and code.
    pub(super) symbol: Option<(u16, u16)>,
    /// Style of the characters.
    pub(super) style: Option<u16>,
    /// Font of characters that are not of East Asia.
    pub(super) font: Option<u16>,
}

/// A property that is said to be on, off, or as the style has it or not.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Toggle {
    #[default]
    AsStyle,
    NotAsStyle,
    On,
    Off,
}

impl Toggle {
    fn of(operand: u8) -> Self {
        match operand {
            0 => Self::Off,
            0x80 => Self::AsStyle,
            0x81 => Self::NotAsStyle,
            _ => Self::On,
        }
    }

    pub(super) const fn over(self, style: bool) -> bool {
        match self {
            Self::AsStyle => style,
            Self::NotAsStyle => !style,
            Self::On => true,
            Self::Off => false,
        }
    }
}

impl Characters {
    pub(super) fn apply(&mut self, list: &[u8]) {
        for (sprm, operand) in each(list) {
            let first = operand.first().copied().unwrap_or_default();
            match sprm {
                0x083C => self.hidden = Toggle::of(first),
                0x0800 => self.deleted = first != 0,
                0x0801 => self.inserted = first != 0,
                0x0818 => self.joins = first != 0,
                0x6A09 => self.symbol = u16_at(operand, 0).zip(u16_at(operand, 2)),
                0x4A30 => self.style = u16_at(operand, 0),
                0x4A4F | 0x4A51 => self.font = u16_at(operand, 0),
                _ => {}
            }
        }
    }
}

/// Modifiers that are kept apart define the cells of a row, of which there are 63 at most.
const MOST_APART: usize = 8192;

/// Those of a list that are applied to characters and paragraphs, the last of each.
pub(super) fn relevant(list: &[u8]) -> Vec<u8> {
    let mut last = std::collections::BTreeMap::new();
    for (sprm, operand) in each(list).filter(|(sprm, _)| RELEVANT.contains(sprm)) {
        last.insert(sprm, operand);
    }
    last.into_iter()
        .flat_map(|(sprm, operand)| sprm.to_le_bytes().into_iter().chain(operand.iter().copied()))
        .collect()
}

const RELEVANT: [u16; 12] =
    [0x0800, 0x0801, 0x0818, 0x083C, 0x2416, 0x2417, 0x244B, 0x244C, 0x260A, 0x2640, 0x460B, 0x6649];

/// What is known of a paragraph.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Paragraph {
    pub(super) style: u16,
    pub(super) in_table: bool,
    /// Its mark ends a row, not a cell.
    pub(super) ends_row: bool,
    /// How many tables it stands in.
    pub(super) depth: u8,
    /// Its mark ends a cell of an inner table.
    pub(super) ends_inner: bool,
    /// Level of its outline, from 0; 9 is no heading.
    pub(super) outline: Option<u8>,
    /// List (1 is the first override) and level in it.
    pub(super) list: Option<u16>,
    pub(super) level: Option<u8>,
}

impl Paragraph {
    /// Applies a list of modifiers; `data` has those that are kept apart because there are many: up to [`MOST_APART`] bytes.
    pub(super) fn apply(&mut self, list: &[u8], data: &[u8]) {
        for (sprm, operand) in each(list) {
            if matches!(sprm, 0x6645 | 0x6646) {
                let place = u32_at(operand, 0).map_or(usize::MAX, |place| place as usize);
                let far = data
                    .get(place..)
                    .and_then(|far| far.get(2..2 + usize::from(u16_at(far, 0)?).min(MOST_APART)));
                for (sprm, operand) in each(far.unwrap_or_default()) {
                    self.set(sprm, operand);
                }
            } else {
                self.set(sprm, operand);
            }
        }
    }

    fn set(&mut self, sprm: u16, operand: &[u8]) {
        let first = operand.first().copied().unwrap_or_default();
        match sprm {
            0x4600 => self.style = u16_at(operand, 0).unwrap_or_default(),
            0x2416 => self.in_table = first != 0,
            0x2417 => self.ends_row = first != 0,
            0x6649 => self.depth = first,
            0x664A => self.depth = self.depth.wrapping_add(first),
            0x244B | 0x244C => self.ends_inner |= first != 0,
            0x2640 => self.outline = Some(first),
            0x260A => self.level = Some(first),
            0x460B => self.list = u16_at(operand, 0),
            _ => {}
        }
    }
}
