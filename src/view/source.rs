//! The repaired text with its outline, marks and search hits, a window of paragraphs at a time.

mod found;
mod frame;
mod window;

pub use found::found;

use serde::{Deserialize, Serialize};

use crate::corpus::{DocumentId, ReportRef};
use crate::quantity::NonQuantity;
use crate::report::Role;
use crate::source::Reason;
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
    /// SHA-256 of the file's bytes.
    pub sha256: String,
    /// Index of the first paragraph of the scope.
    pub first: usize,
    /// Characters of each paragraph from `first` on: for the height of the scroll bar.
    pub lengths: Vec<u32>,
    /// The headings.
    pub outline: Vec<OutlineItem>,
    /// How many numbers were read, set aside, left unread; `None` where no report was recognised,
    /// for then no number was looked at.
    pub tally: Option<NumberTally>,
    /// What repair took out of the whole document, by reason.
    pub removed: Vec<(Reason, usize)>,
    /// Paragraphs with search hits, one entry a hit, in order.
    pub hits: Vec<usize>,
}

/// The line above the text.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct NumberTally {
    /// Statements by kind; `unread` is the numbers whose meaning was not found.
    pub statements: Counts,
    /// Numbers set aside, by reason, most frequent first; without those left unread.
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
    /// What the section is for; `None` for the report itself.
    pub role: Option<Role>,
    /// False where the side it stands on, back or ahead, was decided by a narrow margin.
    pub certain: bool,
    /// Its paragraph.
    pub paragraph: usize,
    /// Where it begins in the characters of the file: what a correction names it by.
    pub at: usize,
    /// Whether a reader corrected what it is for.
    pub corrected: bool,
}

impl SourceFrame {
    /// The heading that a paragraph stands under, by its place in the outline.
    pub fn heading_over(&self, paragraph: usize) -> Option<usize> {
        self.outline.partition_point(|item| item.paragraph <= paragraph).checked_sub(1)
    }

    /// The paragraph that a report begins with.
    pub fn beginning(&self, report: ReportRef) -> Option<usize> {
        self.outline.iter().find(|item| item.report == report).map(|item| item.paragraph)
    }

    /// Whether there is anything to find one's way by: more than the titles of reports, or several.
    pub fn is_outlined(&self) -> bool {
        self.outline.len() > 1
    }

    /// The place found under a number: its paragraph, and which hit of that paragraph it is.
    pub fn hit(&self, number: usize) -> Option<(usize, usize)> {
        let &paragraph = self.hits.get(number)?;
        let first = self.hits.partition_point(|&before| before < paragraph);
        Some((paragraph, number - first))
    }
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
    /// A heading of that depth and nothing else.
    Heading(u8),
    /// Text.
    Body,
    /// Outside every report of a text that holds some: contents page, between two reports.
    Outside,
}

#[cfg(test)]
mod tests;
