//! Every sentence with a word.

mod columns;
mod read;

use serde::{Deserialize, Serialize};

use crate::corpus::{ReportRef, Scope};
use crate::view::Passage;
use crate::view::sections::SectionFilter;

pub use columns::Sentences;
pub use read::ConcordanceIndex;

/// Which word, where.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ConcordanceQuery {
    /// What it is about.
    pub scope: Scope,
    /// The word.
    pub term: String,
    /// Which sections.
    pub section: SectionFilter,
}

/// A window of the sentences.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Concordance {
    /// Sentences with the word.
    pub total: usize,
    /// Occurrences in them; it can be above the table's count, where the word is also part of
    /// a longer one.
    pub occurrences: usize,
    /// Index of the first line here.
    pub start: usize,
    /// The lines.
    pub lines: Vec<ConcordanceLine>,
}

/// One sentence.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ConcordanceLine {
    /// The report it stands in.
    pub report: ReportRef,
    /// Its place.
    pub place: String,
    /// Its plan year.
    pub year: Option<i32>,
    /// Heading of the innermost section.
    pub section: String,
    /// Its paragraph in the source view of the document: where a click goes.
    pub paragraph: usize,
    /// The sentence, the word marked.
    pub passage: Passage,
}
