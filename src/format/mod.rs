//! From the bytes of a file to what it holds: one file a format, told apart by content.

pub mod archive;
mod charset;
pub mod doc;
pub mod docx;
mod flow;
mod gbk;
pub mod html;
pub mod kind;
pub mod limits;
pub(crate) mod line;
pub(crate) mod list;
pub mod markdown;
mod markup;
pub mod mht;
pub mod odt;
pub mod ofd;
mod office;
#[cfg(not(target_arch = "wasm32"))]
mod open;
pub(crate) mod package;
pub(crate) mod page;
pub mod pdf;
pub mod rtf;
pub(crate) mod symbol;
pub mod table;
pub mod text;
mod wide;
pub mod word_xml;
pub(crate) mod xml;

pub use charset::decode;
pub use office::office;
#[cfg(not(target_arch = "wasm32"))]
pub use open::{open, read};

use crate::error::Error;
use crate::source::{Content, Format, Source, sha256};
use limits::Limits;

/// What a reader works with besides the bytes: who decodes, who hears of progress, how much is too much.
pub struct Desk<'a> {
    /// Decodes bytes by the label of an encoding, as the Encoding Standard has it, with U+FFFD for what does not
    /// belong to it; `None` where the label names no encoding. In a browser its own decoder does that.
    pub decode: &'a dyn Fn(&str, &[u8]) -> Option<String>,
    /// Hears how much of a file is read: so many steps of so many.
    pub progress: &'a mut dyn FnMut(u32, u32),
    /// When to stop.
    pub limits: Limits,
}

/// What a file turned out to hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Held {
    /// A text.
    Content {
        /// What kind of file it is.
        format: Format,
        /// What it holds.
        content: Content,
    },
    /// Files or texts of their own: an archive, a table with a report a row.
    Members(Vec<Member>),
}

/// One of several in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Its name within the file, with folders parted by `/`: never a path to write to.
    pub name: String,
    /// Its bytes, to be read as a file of their own (a row of a table: its text in UTF-8), or why they cannot be had.
    pub bytes: Result<Vec<u8>, Error>,
}

/// Reads a PDF file: a program of its own in the browser.
///
/// # Errors
/// Where nothing can be shown of it.
pub fn pdf(bytes: &[u8], desk: &mut Desk<'_>) -> Result<Held, Error> {
    Ok(Held::Content { format: Format::Pdf, content: pdf::read(bytes, desk)? })
}

/// What a file holds, under its name and the hash of its bytes.
pub fn source(name: &str, bytes: &[u8], format: Format, content: Content) -> Source {
    Source { name: name.to_owned(), sha256: sha256(bytes), format, content }
}
