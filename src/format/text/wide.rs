//! Characters of two or four bytes each, with a mark in front and without.

use std::char::{REPLACEMENT_CHARACTER, decode_utf16};

/// A text whose characters have two or four bytes each.
#[derive(Clone, Copy)]
pub(in crate::format) struct Wide<'a> {
    /// The label of its encoding.
    pub(super) label: &'static str,
    /// What is behind the mark.
    bytes: &'a [u8],
    four: bool,
    big: bool,
}

/// Units that are looked at.
const SEEN: usize = 32 << 10;

impl<'a> Wide<'a> {
    /// The text that bytes are which begin with a mark.
    pub(in crate::format) fn marked(bytes: &'a [u8]) -> Option<Self> {
        let [little, big] =
            [false, true].map(|big| move |bytes| Self { label: label(big), bytes, four: false, big });
        Some(match bytes {
            // The mark of UTF-32 begins like that of UTF-16.
            [0xFF, 0xFE, 0, 0, rest @ ..]
                if !rest.is_empty() && rest.as_chunks::<4>().0.iter().all(|four| four[3] == 0) =>
            {
                Self { label: "utf-32le", bytes: rest, four: true, big: false }
            }
            [0, 0, 0xFE, 0xFF, rest @ ..] => Self { label: "utf-32be", bytes: rest, four: true, big: true },
            [0xFF, 0xFE, rest @ ..] => little(rest),
            [0xFE, 0xFF, rest @ ..] => big(rest),
            _ => return None,
        })
    }

    /// The text that bytes without a mark are which have zeros, as those of ASCII characters have and no byte of another encoding.
    pub(in crate::format) fn with_zeros(bytes: &'a [u8]) -> Option<Self> {
        let seen = &bytes[..bytes.len().min(SEEN * 2)];
        let zeros = seen.iter().filter(|&&byte| byte == 0).count();
        // In what is valid UTF-8 too nearly every character is of ASCII, and has a zero.
        if zeros == 0 || zeros * 8 < seen.len() && std::str::from_utf8(seen).is_ok() {
            return None;
        }
        // The other end first makes an N of 一 and ideographs of letters.
        let mut both = [false, true].map(|big| Self { label: label(big), bytes, four: false, big });
        let ascii = |wide: &Self| wide.units().take(SEEN).filter(|&unit| unit < 0x80).count();
        if ascii(&both[1]) > ascii(&both[0]) {
            both.swap(0, 1);
        }
        both.into_iter().find_map(|wide| wide.is_text(10))
    }

    /// The text that bytes without a mark and without zeros are, of which every unit is a character that Chinese texts use.
    pub(super) fn without_zeros(bytes: &'a [u8]) -> Option<Self> {
        let whole = bytes.len() >= 8 && bytes.len().is_multiple_of(2);
        let both = [false, true].map(|big| Self { label: label(big), bytes, four: false, big });
        both.into_iter().find_map(|wide| wide.is_text(usize::MAX)).filter(|_| whole)
    }

    /// Itself if at most one unit in so many is no character of a Chinese text.
    fn is_text(self, one_in: usize) -> Option<Self> {
        let units = || self.units().take(SEEN);
        let odd = units().filter(|&unit| !is_usual(unit)).count();
        (odd.saturating_mul(one_in) <= units().count()).then_some(self)
    }

    fn units(self) -> impl Iterator<Item = u16> + use<'a> {
        let unit = if self.big { u16::from_be_bytes } else { u16::from_le_bytes };
        self.bytes.as_chunks::<2>().0.iter().map(move |&pair| unit(pair))
    }

    /// Its characters; U+FFFD for units that are none, and for a last one that is cut.
    pub(in crate::format) fn characters(self) -> String {
        let mut characters: String = if self.four {
            let unit = if self.big { u32::from_be_bytes } else { u32::from_le_bytes };
            let (fours, _) = self.bytes.as_chunks::<4>();
            fours.iter().map(|&four| char::from_u32(unit(four)).unwrap_or(REPLACEMENT_CHARACTER)).collect()
        } else {
            decode_utf16(self.units()).map(|read| read.unwrap_or(REPLACEMENT_CHARACTER)).collect()
        };
        if !self.bytes.len().is_multiple_of(if self.four { 4 } else { 2 }) {
            characters.push(REPLACEMENT_CHARACTER);
        }
        characters
    }
}

const fn label(big: bool) -> &'static str {
    if big { "utf-16be" } else { "utf-16le" }
}

/// Whether a unit is one that Chinese texts use: ASCII, ideographs, their punctuation and signs.
fn is_usual(unit: u16) -> bool {
    matches!(unit, 0x09..=0x0D | 0x20..=0x7E | 0xA0..=0xFF
        | 0x2000..=0x266F | 0x3000..=0x303F | 0x3200..=0x33FF | 0x4E00..=0x9FFF | 0xFF01..=0xFFE5)
}
