//! From what a file holds to a text that a person reads.
//!
//! [`repair`] joins wrapped lines and takes out page furniture, web chrome and repeated copies,
//! each as a named step; what it keeps plus what it removed is the input, white space aside.

mod blanks;
mod chrome;
mod copies;
mod doubled;
mod draft;
mod fold;
mod furniture;
mod layout;
mod map;
pub(crate) mod marker;
mod marks;
mod page_digit;
mod paragraph;
pub(crate) mod pattern;
mod pinyin;
pub(crate) mod regular;
mod repair;
mod scattered;
pub(crate) mod script;
mod utf16;
mod wrap;

pub use fold::{Spelling, simplified};
pub use map::OffsetMap;
pub use repair::repair;
pub use utf16::Utf16;

use crate::Span;
use crate::source::{PartKind, Reason};
use serde::{Deserialize, Serialize};

/// A piece that repair took out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Removed {
    /// Byte offset in the repaired text where the piece stood.
    pub after: usize,
    /// The piece as it stood in the input.
    pub text: String,
    /// Why it was taken out.
    pub reason: Reason,
}

/// A page of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page {
    /// The printed or counted number.
    pub number: u32,
    /// Its part of the repaired text.
    pub span: Span,
}

/// What the file knows of a stretch of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Known {
    /// Its part of the repaired text.
    pub span: Span,
    /// What it is; never an aside, which is no part of the text.
    pub kind: PartKind,
}

/// A repaired text. Paragraphs are separated by one `\n`; every offset elsewhere in the crate
/// points into `repaired`, those of the input being of a type of their own ([`InputOffset`](crate::source::InputOffset)).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Text {
    /// What a person reads.
    pub repaired: String,
    /// What was taken out, in order.
    pub removed: Vec<Removed>,
    /// Pages; empty where the file has none.
    pub pages: Vec<Page>,
    /// What the file knows of the text, in the order of the first byte.
    pub parts: Vec<Known>,
    /// Where each byte stood in the input.
    pub map: OffsetMap,
    /// `repaired` as it is read, where its characters are others.
    pub folded: Option<Box<Folded>>,
}

/// A text in the characters that it is read by, of the same length each.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Folded {
    /// The characters.
    pub text: String,
    /// Whether it is written in traditional characters.
    pub traditional: bool,
}

impl Text {
    /// The text that is read: radicals and traditional forms as the ordinary characters. Every offset is that of
    /// `repaired`.
    pub fn reading(&self) -> &str {
        self.folded.as_ref().map_or(&self.repaired, |folded| &folded.text)
    }

    /// How `span` writes what [`Text::reading`] has there.
    pub fn spelling(&self, span: Span) -> Spelling {
        match &self.folded {
            Some(folded) if folded.traditional => {
                Spelling::new(span.of(&self.repaired), span.of(&folded.text))
            }
            _ => Spelling::default(),
        }
    }
}
