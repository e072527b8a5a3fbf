//! The repaired text with its outline, marks and search hits, a window of paragraphs at a time.

mod frame;
mod window;

use serde::{Deserialize, Serialize};

use crate::corpus::{DocumentId, ReportRef};
use crate::quantity::NonQuantity;
use crate::report::Role;
use crate::text::Reason;
use crate::view::Passage;
use crate::view::documents::Counts;

/// Which text, how marked.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct SourceQuery {
    /// The whole document, or one report of it. Paragraph indices are the document's in both.
    pub of: SourceScope,
    /// Which numbers are marked.
    pub marks: SourceMarks,
    /// What to search for; empty for nothing. White space in the text is no obstacle.
    pub search: String,
}

/// A document or one of its reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SourceScope {
    /// The whole text.
    Document(DocumentId),
    /// The paragraphs of one report.
    Report(ReportRef),
}

/// Which numbers are marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SourceMarks {
    /// Statements, by kind.
    #[default]
    Statements,
    /// Every number: read as a statement, or not and why.
    EveryNumber,
}

/// What does not change while scrolling.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SourceFrame {
    /// Index of the first paragraph of the scope.
    pub first: usize,
    /// Characters of each paragraph from `first` on: for the height of the scroll bar.
    pub lengths: Vec<u32>,
    /// The headings.
    pub outline: Vec<OutlineItem>,
    /// How many numbers were read, set aside, left unsure.
    pub tally: NumberTally,
    /// What repair took out of the whole document, by reason.
    pub removed: Vec<(Reason, usize)>,
    /// Paragraphs with search hits, one entry a hit, in order.
    pub hits: Vec<usize>,
}

/// The line above the text.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct NumberTally {
    /// Statements by kind; `unread` is the numbers left unsure.
    pub statements: Counts,
    /// Numbers set aside, by reason, most frequent first; without those left unsure.
    pub aside: Vec<(NonQuantity, usize)>,
}

/// A heading of the outline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutlineItem {
    /// The report it belongs to.
    pub report: ReportRef,
    /// The heading; for depth 0 the report's title.
    pub heading: String,
    /// 0 for the report itself, 1 for 一、, 2 for （一）, 3 below.
    pub depth: u8,
    /// What the section is for.
    pub role: Role,
    /// Its paragraph.
    pub paragraph: usize,
}

/// A window of paragraphs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SourceWindow {
    /// Index of the first paragraph here.
    pub start: usize,
    /// The paragraphs.
    pub paragraphs: Vec<Paragraph>,
}

/// One paragraph.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Paragraph {
    /// Its index in the document.
    pub index: usize,
    /// What it is.
    pub kind: ParagraphKind,
    /// The page of the file it starts on, where the file has pages and a new one begins here.
    pub page: Option<u32>,
    /// Its text.
    pub passage: Passage,
}

/// What a paragraph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ParagraphKind {
    /// The title of a report.
    Title,
    /// A heading of that depth, or a paragraph that begins with one.
    Heading(u8),
    /// Text.
    Body,
    /// Outside every report: contents page, between two reports.
    Outside,
}

#[cfg(test)]
mod tests;
