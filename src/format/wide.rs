//! Characters of two or four bytes each, with a mark in front and without.

use crate::format::Desk;
use std::char::REPLACEMENT_CHARACTER;

/// A text whose characters have two or four bytes each.
#[derive(Clone, Copy)]
pub(in crate::format) struct Wide<'a> {
    /// The label of its encoding.
    pub(super) label: &'static str,
    /// What is behind the mark.
    bytes: &'a [u8],
    /// Bytes of a unit.
    width: usize,
    big: bool,
}

/// Units that are looked at.
const SEEN: usize = 32 << 10;

impl<'a> Wide<'a> {
    const fn new(bytes: &'a [u8], width: usize, big: bool) -> Self {
        let label = match (width, big) {
            (2, false) => "utf-16le",
            (2, true) => "utf-16be",
            (_, false) => "utf-32le",
            (_, true) => "utf-32be",
        };
        Self { label, bytes, width, big }
    }

    /// The text that bytes are which begin with a mark.
    pub(in crate::format) fn marked(bytes: &'a [u8]) -> Option<Self> {
        Some(match bytes {
            // The mark of UTF-32 begins like that of UTF-16, in which no character is a zero.
            [0xFF, 0xFE, 0, 0, rest @ ..] => Self::new(rest, 4, false),
            [0, 0, 0xFE, 0xFF, rest @ ..] => Self::new(rest, 4, true),
            [0xFF, 0xFE, rest @ ..] => Self::new(rest, 2, false),
            [0xFE, 0xFF, rest @ ..] => Self::new(rest, 2, true),
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
        let [little, big] = [false, true].map(|big| Self::new(bytes, 2, big));
        let ascii = |wide: Self| wide.count(|unit| unit < 0x80);
        let (first, second) = if ascii(big) > ascii(little) { (big, little) } else { (little, big) };
        first.is_text(10).or_else(|| second.is_text(10))
    }

    /// The text that bytes without a mark and without zeros are, of which every unit is a character that Chinese texts use.
    pub(super) fn without_zeros(bytes: &'a [u8]) -> Option<Self> {
        if bytes.len() < 8 || !bytes.len().is_multiple_of(2) {
            return None;
        }
        let all = |big| Self::new(bytes, 2, big).is_text(usize::MAX);
        all(false).or_else(|| all(true))
    }

    /// Itself if at most one unit in so many is no character of a Chinese text.
    fn is_text(self, one_in: usize) -> Option<Self> {
        let (usual, all) = (self.count(is_usual), self.count(|_| true));
        ((all - usual).saturating_mul(one_in) <= all).then_some(self)
    }

    /// How many of the units that are looked at are so.
    fn count(self, so: fn(u32) -> bool) -> usize {
        self.units().take(SEEN).filter(|&unit| so(unit)).count()
    }

    /// Its units.
    pub(in crate::format) fn units(self) -> impl Iterator<Item = u32> + use<'a> {
        self.bytes.chunks_exact(self.width).map(move |unit| {
            let add = |value: u32, &byte: &u8| value << 8 | u32::from(byte);
            if self.big { unit.iter().fold(0, add) } else { unit.iter().rev().fold(0, add) }
        })
    }

    /// Its characters; U+FFFD for units that are none, and for a last one that is cut.
    pub(super) fn characters(self, desk: &Desk<'_>) -> String {
        if self.width == 2 {
            return (desk.decode)(self.label, self.bytes).unwrap_or_default();
        }
        self.units().map(|unit| char::from_u32(unit).unwrap_or(REPLACEMENT_CHARACTER)).collect()
    }
}

/// Whether a unit is one that Chinese texts use: ASCII, ideographs, their punctuation and signs.
fn is_usual(unit: u32) -> bool {
    matches!(unit, 0x09..=0x0D | 0x20..=0x7E | 0xA0..=0xFF
        | 0x2000..=0x266F | 0x3000..=0x303F | 0x3200..=0x33FF | 0x4E00..=0x9FFF | 0xFF01..=0xFFE5)
}
