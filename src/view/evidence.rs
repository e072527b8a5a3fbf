//! The evidence of one record: its sentence, its place, its rule, what each part was read from.

mod read;

use serde::{Deserialize, Serialize};

use crate::correction::Amended;
use crate::statement::Rule;
use crate::view::overview::LastYear;
use crate::view::targets::TargetRow;

/// All that stands behind one record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// The record; its passage is the sentence, the record's own words under `Focus`.
    pub row: TargetRow,
    /// Headings from the outermost section in.
    pub outline: Vec<String>,
    /// Page of the file, where known.
    pub page: Option<u32>,
    /// Its paragraph in the source view of the document.
    pub paragraph: usize,
    /// The rule that made it.
    pub rule: Rule,
    /// What each part was read from, in the order of the record.
    pub parts: Vec<ReadFrom>,
    /// Base of the change as written out: 2020年, 68元; empty for none.
    pub base: String,
    /// Last year's result of the same indicator, for targets.
    pub last: LastYear,
    /// The record as a citation.
    pub citation: Citation,
    /// What of it a reader corrected, with what was read.
    pub amended: Vec<Amended>,
}

/// A part of a record and the words it was read from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadFrom {
    /// `indicator`, `value`, `change`, `modifier`, `period`, `kind`, …
    pub part: String,
    /// The words as they stand in the text.
    pub words: String,
}

/// What a citation needs; [`text`](Self::text) is the finished line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Citation {
    /// Place of the report.
    pub place: String,
    /// Plan year.
    pub year: Option<i32>,
    /// Title of the report; empty where it has none.
    pub title: String,
    /// What kind of report it is, in Chinese.
    pub genre: String,
    /// Headings from the outermost in.
    pub section: Vec<String>,
    /// Page of the file.
    pub page: Option<u32>,
    /// The sentence.
    pub sentence: String,
    /// File name.
    pub document: String,
    /// SHA-256 of the file.
    pub sha256: String,
    /// All of it in one line: 岚谷市2024年《…》，“…”，二、…，第12页（汇编.txt，sha256:…）.
    pub text: String,
}
