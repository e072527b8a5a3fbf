//! Why nothing can be shown.

use crate::source::Limit;
use serde::{Deserialize, Serialize};
use std::fmt;

/// What keeps a file from being read. The `Display` form is a sentence a user can act on.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// No characters in it.
    Empty,
    /// More bytes than are read at once.
    TooLarge {
        /// Size of the file in bytes.
        bytes: u64,
        /// The largest size that is read, in bytes.
        limit: u64,
    },
    /// Only who has its password can read it.
    Encrypted,
    /// It says that it is of a kind, but not enough of it is left or right to read anything.
    Damaged {
        /// What it says it is: `a Word document`.
        what: &'static str,
    },
    /// A kind of file that is known and not read.
    Unsupported {
        /// What it is: `a Microsoft Works document`.
        what: &'static str,
    },
    /// Files packed in a way that is not unpacked here.
    Packed {
        /// What they are packed in: `a rar archive`.
        what: &'static str,
    },
    /// An archive without files.
    EmptyArchive,
    /// Pictures of pages: no page has a text.
    Scanned {
        /// How many pages it has.
        pages: u32,
    },
    /// A limit was reached before anything could be read.
    TooMuch(Limit),
    /// The bytes are no text.
    NotText {
        /// What they look like: `a PNG image`, `binary data`.
        looks_like: &'static str,
    },
    /// A text in an encoding that is neither Unicode nor GB18030.
    UnknownEncoding,
}

/// Why a file was not read, without what goes with it: in the output its name in snake_case. The page has words of its
/// own for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// [`Error::Empty`].
    EmptyFile,
    /// [`Error::TooLarge`].
    TooLarge,
    /// [`Error::Encrypted`].
    Encrypted,
    /// [`Error::Damaged`].
    DamagedFile,
    /// [`Error::Unsupported`].
    Unsupported,
    /// [`Error::Packed`].
    Packed,
    /// [`Error::EmptyArchive`].
    EmptyArchive,
    /// [`Error::Scanned`].
    Scanned,
    /// [`Error::TooMuch`].
    TooMuch,
    /// [`Error::NotText`].
    NotText,
    /// [`Error::UnknownEncoding`].
    UnknownEncoding,
    /// The browser could not read it.
    Unreadable,
    /// Whoever read it ended over it.
    ReaderEnded,
    /// It took far too long.
    TooSlow,
    /// The part of the program that reads such files could not be loaded.
    PartMissing,
    /// The user stopped it.
    Cancelled,
}

impl Cause {
    /// All of them.
    pub const ALL: [Self; 16] = [
        Self::EmptyFile,
        Self::TooLarge,
        Self::Encrypted,
        Self::DamagedFile,
        Self::Unsupported,
        Self::Packed,
        Self::EmptyArchive,
        Self::Scanned,
        Self::TooMuch,
        Self::NotText,
        Self::UnknownEncoding,
        Self::Unreadable,
        Self::ReaderEnded,
        Self::TooSlow,
        Self::PartMissing,
        Self::Cancelled,
    ];

    /// Its name in the output.
    pub const fn id(self) -> &'static str {
        match self {
            Self::EmptyFile => "empty_file",
            Self::TooLarge => "too_large",
            Self::Encrypted => "encrypted",
            Self::DamagedFile => "damaged_file",
            Self::Unsupported => "unsupported",
            Self::Packed => "packed",
            Self::EmptyArchive => "empty_archive",
            Self::Scanned => "scanned",
            Self::TooMuch => "too_much",
            Self::NotText => "not_text",
            Self::UnknownEncoding => "unknown_encoding",
            Self::Unreadable => "unreadable",
            Self::ReaderEnded => "reader_ended",
            Self::TooSlow => "too_slow",
            Self::PartMissing => "part_missing",
            Self::Cancelled => "cancelled",
        }
    }
}

impl Error {
    /// What it comes down to.
    pub const fn cause(&self) -> Cause {
        match self {
            Self::Empty => Cause::EmptyFile,
            Self::TooLarge { .. } => Cause::TooLarge,
            Self::Encrypted => Cause::Encrypted,
            Self::Damaged { .. } => Cause::DamagedFile,
            Self::Unsupported { .. } => Cause::Unsupported,
            Self::Packed { .. } => Cause::Packed,
            Self::EmptyArchive => Cause::EmptyArchive,
            Self::Scanned { .. } => Cause::Scanned,
            Self::TooMuch(_) => Cause::TooMuch,
            Self::NotText { .. } => Cause::NotText,
            Self::UnknownEncoding => Cause::UnknownEncoding,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("The file holds no text. Choose another file or paste the text."),
            Self::TooLarge { bytes, limit } => write!(
                f,
                "The file has {} MB; up to {} MB can be read. Split it and open the parts.",
                bytes.div_ceil(1 << 20),
                limit >> 20
            ),
            Self::Encrypted => f.write_str(
                "The file is protected by a password. Open it in the program that made it, save it without one, and add it again.",
            ),
            Self::Damaged { what } => write!(
                f,
                "The file says that it is {what}, but it is damaged or cut off. Get it again, or paste its text."
            ),
            Self::Unsupported { what } => write!(
                f,
                "This is {what}, which is not read. Save it as .docx, .pdf or plain text, or paste its text."
            ),
            Self::Packed { what } => write!(
                f,
                "This is {what}, which is not unpacked here. Unpack it and add the files, or pack them as .zip."
            ),
            Self::EmptyArchive => f.write_str("There is no file in this archive. Choose another one, or add the files themselves."),
            Self::Scanned { pages } => write!(
                f,
                "All {pages} pages are pictures without a text. Let a program recognise the characters, or paste the text."
            ),
            Self::TooMuch(limit) => write!(
                f,
                "The file asks for more than is read of one: {}. Save it anew from the program that made it, or paste its text.",
                limit.what()
            ),
            Self::NotText { looks_like } => {
                write!(f, "This is not a text file; it looks like {looks_like}. Open the text of the report instead.")
            }
            Self::UnknownEncoding => f.write_str(
                "The characters could not be read as Unicode or GB18030. Save the file as UTF-8 and open it again.",
            ),
        }
    }
}

impl std::error::Error for Error {}
