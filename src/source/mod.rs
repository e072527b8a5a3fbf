//! What a file holds before anybody reads it as a report: its characters, and what the file itself knows of
//! them (paragraphs, headings, cells, pages, what is no part of the text).

mod note;
mod offset;

pub use note::{Limit, Note};
pub use offset::{InputOffset, InputSpan};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// A file as it was read: what every later stage starts from.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Source {
    /// File name or the name of a pasted text.
    pub name: String,
    /// SHA-256 of the file's bytes as given, in lower-case hexadecimal: what a citation names.
    pub sha256: String,
    /// What kind of file it is.
    pub format: Format,
    /// What it holds.
    pub content: Content,
}

/// The characters of a file with what the file knows of them. Every place in it is one of `characters`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Content {
    /// Label of the encoding that the characters were read by, in lower case (`utf-8`, `gb18030`); empty where the
    /// format has no choice.
    pub encoding: String,
    /// All characters in reading order. A line feed ends a line or, in [`Layout::Paragraphs`], a paragraph.
    pub characters: String,
    /// What a line feed means.
    pub layout: Layout,
    /// Where each page begins, in order, the first at 0; empty where the file has no pages.
    pub pages: Vec<PageStart>,
    /// Stretches that the file knows more of, in the order of their first byte.
    pub parts: Vec<Part>,
    /// What a reader should know of how it was read.
    pub notes: Vec<Note>,
}

impl Content {
    /// Characters of which nothing else is known.
    pub fn plain(characters: impl Into<String>) -> Self {
        Self { encoding: "utf-8".to_owned(), characters: characters.into(), ..Self::default() }
    }
}

/// What a line feed in the characters means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Layout {
    /// Nobody knows: lines may be wrapped, page numbers may stand between them.
    #[default]
    Unknown,
    /// Every line is a whole paragraph, and nothing but the text stands there.
    Paragraphs,
}

/// The first byte of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageStart {
    /// Counted from 1, as a viewer of the file counts.
    pub number: u32,
    /// Where it begins.
    pub at: InputOffset,
}

/// A stretch that the file knows more of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Where it stands.
    pub span: InputSpan,
    /// What it is.
    pub kind: PartKind,
}

/// What a stretch is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartKind {
    /// A heading of a level from 1: a whole line.
    Heading(u8),
    /// A cell of a table, which has its place there, both counted from 0. Cells of a row stand in one line, parted by tabs.
    Cell {
        /// Which row.
        row: u32,
        /// Which column.
        column: u32,
    },
    /// A footnote or endnote: whole lines behind the text that they explain.
    Note,
    /// No part of the text, to be taken out and listed with its reason.
    Aside(Reason),
}

/// Why a piece of the input is not in the repaired text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "RemovedReason"))]
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
    /// Zero-width characters, replacement characters, byte order marks, `(cid:123)` for a glyph without a character.
    Invisible,
    /// The second of two characters that stand for one in bold: 一一、、.
    Doubled,
    /// How a character is pronounced, in brackets behind it: 發(fā)展.
    Pinyin,
    /// Tags and other signs of a markup language.
    Markup,
    /// What the file says shall not be seen.
    Hidden,
}

/// What kind of file it is, by its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// Plain text.
    #[default]
    Txt,
    /// Markdown.
    Markdown,
    /// A web page.
    Html,
    /// A web page with its parts in one file, as a mail is built.
    Mht,
    /// Word since 2007, transitional or strict.
    Docx,
    /// Word 2003 as one XML file.
    WordXml,
    /// OpenDocument text.
    Odt,
    /// Word 97 to 2003.
    Doc,
    /// Kingsoft Writer.
    Wps,
    /// Rich Text Format.
    Rtf,
    /// Open Fixed-layout Document, GB/T 33190.
    Ofd,
    /// Portable Document Format.
    Pdf,
    /// A table with a report a row: comma-separated.
    Csv,
    /// The same, parted by tabs.
    Tsv,
    /// The same, as a workbook.
    Xlsx,
    /// An object with a report a line.
    JsonLines,
}

impl Format {
    /// Its name in the output: that of the usual ending of a file.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Txt => "txt",
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Mht => "mht",
            Self::Docx => "docx",
            Self::WordXml => "xml",
            Self::Odt => "odt",
            Self::Doc => "doc",
            Self::Wps => "wps",
            Self::Rtf => "rtf",
            Self::Ofd => "ofd",
            Self::Pdf => "pdf",
            Self::Csv => "csv",
            Self::Tsv => "tsv",
            Self::Xlsx => "xlsx",
            Self::JsonLines => "jsonl",
        }
    }
}

/// SHA-256 of a file's bytes, in lower-case hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
