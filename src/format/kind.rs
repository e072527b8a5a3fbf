//! What kind of file some bytes are, by their content.

use serde::{Deserialize, Serialize};

/// What kind of file some bytes are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A text, as far as can be seen.
    Text,
}

/// Who reads a kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Program {
    /// Whoever asks.
    Here,
    /// The program for all formats but PDF.
    Office,
    /// The program for PDF.
    Pdf,
}

impl Kind {
    /// Who reads it.
    pub const fn program(self) -> Program {
        match self {
            Self::Text => Program::Here,
        }
    }
}

/// What kind of file `bytes` are.
pub fn kind(_bytes: &[u8]) -> Kind {
    Kind::Text
}
