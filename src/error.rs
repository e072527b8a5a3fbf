//! Why nothing can be shown.

use std::fmt;

/// What keeps a file from being read. Every variant has a stable code, for which the page has words
/// of its own; the `Display` form is a sentence a user can act on.
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
    /// A document of Word or another office program.
    Office,
    /// A PDF document.
    Pdf,
    /// The bytes are no text.
    NotText {
        /// What they look like: `a PNG image`, `binary data`.
        looks_like: &'static str,
    },
    /// A text in an encoding that is neither Unicode nor GB18030.
    UnknownEncoding,
}

impl Error {
    /// Stable snake_case code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty_file",
            Self::TooLarge { .. } => "too_large",
            Self::Office => "office",
            Self::Pdf => "pdf",
            Self::NotText { .. } => "not_text",
            Self::UnknownEncoding => "unknown_encoding",
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
            Self::Office => f.write_str(
                "Office documents cannot be read yet. Save the document as plain text, or copy its words and paste them.",
            ),
            Self::Pdf => f.write_str(
                "PDF documents cannot be read yet. Save the document as plain text, or copy its words and paste them.",
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
