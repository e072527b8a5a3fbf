//! What kind of file some bytes are, by their content: a name can lie.
//!
//! A file may be two things at once. What stands earlier in this order is what it is, as it is for most programs:
//!
//! 1. a signature in the first bytes, of a package (`PK`), of OLE, of a picture or a program: a zip archive with a PDF in
//!    it is a zip archive, a picture with a program behind it a picture;
//! 2. `%PDF-` among the first 1,024 bytes, with an object behind it: a PDF with a zip archive or a page at its end is a PDF;
//! 3. `{\rtf`, markup and the head of a mail, behind white space and a mark of the byte order;
//! 4. a zip archive by its end, behind bytes that are none of these;
//! 5. a text, which may be a table.

mod markup;
mod package;
mod signature;

use crate::error::Error;
use serde::{Deserialize, Serialize};

/// A kind of file, as far as its bytes tell without being read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A text, or bytes of which nothing is known.
    Text,
    /// A text that may be a table with a report a row: values parted by signs, or JSON.
    Table,
    /// A text that may be Markdown: a line of it begins as one of Markdown does.
    Markdown,
    /// A web page, or another text full of tags.
    Html,
    /// A web page in the form of a mail, or a mail.
    Mht,
    /// Word in one XML file: that of 2003, or the parts of a package.
    WordXml,
    /// Word since 2007.
    Docx,
    /// A text of LibreOffice.
    Odt,
    /// A workbook of Excel since 2007.
    Xlsx,
    /// Open Fixed-layout Document.
    Ofd,
    /// A zip archive of files.
    Zip,
    /// The container of Word, Excel and others before 2007.
    Ole,
    /// Rich Text Format.
    Rtf,
    /// Portable Document Format.
    Pdf,
    /// Files packed in a way that is not unpacked here, named with its article.
    Packed(&'static str),
    /// A document of a kind that is not read, named with its article.
    Unread(&'static str),
    /// No document, named with its article.
    Other(&'static str),
}

/// Which program reads a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Program {
    /// The one that asks: texts.
    Here,
    /// The one that has all formats but PDF.
    Office,
    /// The one for PDF.
    Pdf,
}

impl Kind {
    /// Which program reads it; [`Program::Here`] also for what none reads.
    pub const fn program(self) -> Program {
        match self {
            Self::Text | Self::Packed(_) | Self::Unread(_) | Self::Other(_) => Program::Here,
            Self::Pdf => Program::Pdf,
            _ => Program::Office,
        }
    }

    /// Why nothing reads it.
    pub const fn refused(self) -> Option<Error> {
        match self {
            Self::Packed(what) => Some(Error::Packed { what }),
            Self::Unread(what) => Some(Error::Unsupported { what }),
            Self::Other(looks_like) => Some(Error::NotText { looks_like }),
            _ => None,
        }
    }
}

/// Bytes among which the head of a PDF may stand.
const PDF_HEAD: usize = 1024;

/// What kind of file the bytes are. Looks at their first and last 64 KB, and in a package at the names of its members.
pub fn kind(bytes: &[u8]) -> Kind {
    match outside(bytes) {
        Kind::Zip => package::kind(bytes),
        kind => kind,
    }
}

/// What kind of file the bytes are, every package being a [`Kind::Zip`]: who only asks which program reads it need not look
/// into packages.
pub fn outside(bytes: &[u8]) -> Kind {
    if bytes.starts_with(b"PK\x03\x04")
        || bytes.starts_with(b"PK\x05\x06")
        || bytes.starts_with(b"PK\x07\x08")
    {
        return Kind::Zip;
    }
    signature::kind(bytes)
        .or_else(|| is_pdf(bytes).then_some(Kind::Pdf))
        .or_else(|| markup::kind(bytes))
        .or_else(|| package::end(bytes).map(|_| Kind::Zip))
        .unwrap_or(Kind::Text)
}

/// What kind of file a text is that turned out to be no table.
pub fn of_text(bytes: &[u8]) -> Kind {
    markup::of_text(bytes).unwrap_or(Kind::Text)
}

/// Whether the bytes are a zip archive without a member.
pub fn is_empty_archive(bytes: &[u8]) -> bool {
    package::is_empty(bytes)
}

/// Whether the head of a PDF stands there: by itself where it is first, with an object where something precedes it.
fn is_pdf(bytes: &[u8]) -> bool {
    if bytes.starts_with(b"%PDF-") {
        return true;
    }
    let head = &bytes[..bytes.len().min(PDF_HEAD)];
    find(head, b"%PDF-").is_some_and(|at| {
        let rest = &bytes[at..bytes.len().min(at + markup::SEEN)];
        let packed = find(&head[..at], b"PK\x03\x04").is_some();
        !packed && rest.get(5).is_some_and(u8::is_ascii_digit) && find(rest, b" obj").is_some()
    })
}

/// Where something first stands.
fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}

#[cfg(test)]
mod tests;
