//! The file information block at the beginning of `WordDocument`: where everything else is.

use super::ole::{u16_at, u32_at};
use std::ops::Range;

/// What the block says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Fib {
    /// Of Word 6 or 95, whose block and properties are built otherwise.
    pub(super) is_old: bool,
    /// Who has the password can read it, be it by XOR, RC4 or a later way.
    pub(super) is_encrypted: bool,
    /// Whether the table stream is `1Table`.
    pub(super) is_table_1: bool,
    /// Characters outside pieces have two bytes.
    pub(super) is_wide: bool,
    /// The language of 8-bit text.
    pub(super) language: u16,
    /// Where the text is if there are no pieces, as bytes of `WordDocument`.
    pub(super) text: Range<usize>,
    /// Characters of each part of the text.
    pub(super) counts: Counts,
    /// Where things are in the table stream.
    pub(super) styles: Place,
    pub(super) character_pages: Place,
    pub(super) paragraph_pages: Place,
    pub(super) pieces: Place,
    pub(super) lists: Place,
    pub(super) overrides: Place,
    pub(super) fonts: Place,
    pub(super) shapes: Place,
    pub(super) boxes: Place,
}

/// Characters (two-byte units, or bytes of old files) of the parts that follow one another.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) main: u32,
    pub(super) footnotes: u32,
    pub(super) headers: u32,
    pub(super) macros: u32,
    pub(super) annotations: u32,
    pub(super) endnotes: u32,
    pub(super) boxes: u32,
}

/// Where something is: first byte and length.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Place {
    start: u32,
    length: u32,
}

impl Place {
    /// What stands there, as far as it is there; nothing where the place is empty.
    pub(super) fn of(self, bytes: &[u8]) -> &[u8] {
        let rest = bytes.get(self.start as usize..).unwrap_or_default();
        &rest[..rest.len().min(self.length as usize)]
    }

    /// What stands behind it.
    pub(super) fn behind(self, bytes: &[u8]) -> &[u8] {
        let end = (self.start as usize).saturating_add(self.length as usize);
        if self.length == 0 { &[] } else { bytes.get(end..).unwrap_or_default() }
    }
}

impl Fib {
    /// Reads the block; `None` where the stream does not begin with one that is known.
    pub(super) fn read(document: &[u8]) -> Option<Self> {
        let magic = u16_at(document, 0)?;
        let version = u16_at(document, 2)?;
        let is_old = match magic {
            0xA5EC => version < 0xC1 && (101..=105).contains(&version),
            0xA5DC => true,
            // Other writers put something of their own there.
            _ if (0xC1..=0x200).contains(&version) => false,
            _ => return None,
        };
        let flags = u16_at(document, 0x0A)?;
        let text = u32_at(document, 0x18)? as usize..u32_at(document, 0x1C)? as usize;
        let mut fib = Self {
            is_old,
            is_encrypted: flags & 0x0100 != 0,
            is_table_1: flags & 0x0200 != 0,
            is_wide: flags & 0x1000 != 0,
            language: u16_at(document, 6)?,
            text,
            ..Self::default()
        };
        if is_old {
            fib.read_old(document)
        } else {
            fib.read_new(document)
        }
        Some(fib)
    }

    fn read_new(&mut self, document: &[u8]) {
        let word = |at| u32_at(document, at).unwrap_or_default();
        // How long the three groups of the block are; writers that leave it open mean what Word 97 wrote.
        let sized = |at: usize, usual: usize, each: usize| {
            let count = u16_at(document, at).map_or(usual, usize::from);
            at + 2 + each * if (usual / 2..=4 * usual).contains(&count) { count } else { usual }
        };
        let longs = sized(0x20, 14, 2);
        let far_east = u16_at(document, 0x3C).unwrap_or_default();
        if is_east_asian(far_east) && !is_east_asian(self.language) {
            self.language = far_east;
        }
        let count = |at: usize| word(longs + 2 + 4 * at);
        self.counts = Counts {
            main: count(3),
            footnotes: count(4),
            headers: count(5),
            macros: count(6),
            annotations: count(7),
            endnotes: count(8),
            boxes: count(9),
        };
        let places = sized(longs, 22, 4) + 2;
        let place = |at: usize| Place { start: word(places + 8 * at), length: word(places + 8 * at + 4) };
        self.styles = place(1);
        self.character_pages = place(12);
        self.paragraph_pages = place(13);
        self.fonts = place(15);
        self.pieces = place(33);
        self.shapes = place(40);
        self.boxes = place(56);
        self.lists = place(73);
        self.overrides = place(74);
    }

    fn read_old(&mut self, document: &[u8]) {
        let word = |at| u32_at(document, at).unwrap_or_default();
        self.counts = Counts {
            main: word(0x34),
            footnotes: word(0x38),
            headers: word(0x3C),
            macros: word(0x40),
            annotations: word(0x44),
            endnotes: word(0x48),
            boxes: word(0x4C),
        };
        let place = |at: usize| Place { start: word(at), length: word(at + 4) };
        self.styles = place(0x60);
        self.character_pages = place(0xB8);
        self.paragraph_pages = place(0xC0);
        self.pieces = place(0x160);
    }

    /// The label of the encoding of 8-bit text.
    pub(super) const fn encoding(&self) -> &'static str {
        code_page(self.language)
    }
}

/// Chinese, Japanese or Korean.
const fn is_east_asian(language: u16) -> bool {
    matches!(language & 0x3FF, 0x04 | 0x11 | 0x12)
}

/// The encoding that Windows has for a language.
const fn code_page(language: u16) -> &'static str {
    match (language & 0x3FF, language >> 10) {
        (0x04, 1 | 3 | 5) => "big5",
        (0x04, _) => "gb18030",
        (0x11, _) => "shift_jis",
        (0x12, _) => "euc-kr",
        (0x19 | 0x22 | 0x23 | 0x02, _) => "windows-1251",
        (0x05 | 0x0E | 0x15 | 0x18 | 0x1A | 0x1B | 0x24, _) => "windows-1250",
        (0x08, _) => "windows-1253",
        (0x1F, _) => "windows-1254",
        (0x0D, _) => "windows-1255",
        (0x01, _) => "windows-1256",
        (0x1E, _) => "windows-874",
        _ => "windows-1252",
    }
}
