//! What a reader should know of how a file was read. The words for it are made later, from these.

use serde::{Deserialize, Serialize};

/// A remark on the file; pages are counted from 1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Note {
    /// Pages without a text layer: pictures of a page.
    ScannedPages {
        /// Which, in order.
        pages: Vec<u32>,
        /// How many pages the file has.
        of: u32,
    },
    /// Pages on which many glyphs have no character that is known.
    UnreadGlyphs {
        /// Which, in order.
        pages: Vec<u32>,
    },
    /// Pages that could not be read at all.
    BrokenPages {
        /// Which, in order.
        pages: Vec<u32>,
    },
    /// A limit was reached: what was read so far is all there is.
    Partial(Limit),
    /// The file breaks off or its directory is damaged; it was read by what is left of it.
    Damaged,
    /// The characters were in an encoding that a text rarely has and that was told from the text alone.
    Converted {
        /// Its label: `big5`, `utf-16le`.
        from: String,
    },
    /// Pieces of the text stand in files of other kinds within the file, which are not read.
    Embedded {
        /// How many.
        count: u32,
    },
    /// Changes that were tracked are read as accepted.
    RevisionsAccepted {
        /// How many.
        count: u32,
    },
}

/// What there can be too much of in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Limit {
    /// Bytes, or characters read from them.
    Size,
    /// Pages.
    Pages,
    /// Objects, elements or members.
    Objects,
    /// Things within things.
    Nesting,
    /// Bytes unpacked from few.
    Inflation,
    /// Steps of work.
    Steps,
}

impl Limit {
    /// What there was too much of.
    pub const fn what(self) -> &'static str {
        match self {
            Self::Size => "too many bytes or characters",
            Self::Pages => "too many pages",
            Self::Objects => "too many parts",
            Self::Nesting => "parts nested too deeply",
            Self::Inflation => "far more bytes unpacked than it holds",
            Self::Steps => "too much work",
        }
    }
}
