//! From the characters of a file to a text that a person reads.
//!
//! [`repair`] joins wrapped lines and takes out page furniture, web chrome and repeated copies,
//! each as a named step; what it keeps plus what it removed is the input, white space aside.

mod blanks;
mod chrome;
mod copies;
mod decode;
mod draft;
mod furniture;
mod layout;
mod map;
pub(crate) mod marker;
mod marks;
mod paragraph;
mod repair;
pub(crate) mod script;
mod wrap;

#[cfg(not(target_arch = "wasm32"))]
pub use decode::decode;
pub use decode::{Decoded, decode_with};
pub use map::OffsetMap;
pub use repair::repair;

use crate::Span;
use serde::{Deserialize, Serialize};

/// Why a piece of the input is not in the repaired text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// A running page number.
    PageNumber,
    /// A running header or footer.
    PageFurniture,
    /// Navigation, share buttons, source and author lines of a web page.
    WebChrome,
    /// A second copy of the text.
    RepeatedCopy,
    /// `????`, `&nbsp;`, literal `\r\n`: marks of a lost blank.
    LostBlank,
    /// Zero-width characters, replacement characters, byte order marks.
    Invisible,
}

/// A piece that repair took out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removed {
    /// Byte offset in the repaired text where the piece stood.
    pub after: usize,
    /// The piece as it stood in the input.
    pub text: String,
    /// Why it was taken out.
    pub reason: Reason,
}

/// A page of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The printed or counted number.
    pub number: u32,
    /// Its part of the repaired text.
    pub span: Span,
}

/// A repaired text. Paragraphs are separated by one `\n`; every offset elsewhere in the crate
/// points into `repaired`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    /// What a person reads.
    pub repaired: String,
    /// What was taken out, in order.
    pub removed: Vec<Removed>,
    /// Pages; empty where the file has none.
    pub pages: Vec<Page>,
    /// Where each byte stood in the input.
    pub map: OffsetMap,
}
