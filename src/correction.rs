//! What a reader says otherwise than the program read it: a field of a record, a record more or one that is none, whose
//! report it is and of which year, what a section is for.
//!
//! A correction names the document by the SHA-256 of its bytes and a place in its characters before repair, so that it
//! outlives a reading by a newer version, and is applied between the stages of [`analysis`](crate::analysis): what it says of a
//! report before the statements are read, what it says of a record after.

mod marks;
mod record;
mod records;
mod report;
mod table;

pub use marks::{Amended, Marks};
pub use record::told;
pub use records::{added, of_statements};
pub use report::of_outline;
pub use table::{HEAD, cells, line, merged, read, with, without, write};

use crate::label::labels;
use crate::report::Role;
use serde::{Deserialize, Serialize};

/// One field of one thing, as a reader says it is.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Correction {
    /// SHA-256 of the file's bytes, in lower-case hexadecimal.
    pub sha256: String,
    /// Where the number of the record, the report or the section begins: a byte offset in the file's characters before repair.
    pub at: usize,
    /// The indicator as it was read, which tells the records of one number apart; empty where it is about no record.
    pub record: String,
    /// What is otherwise.
    pub field: Field,
    /// What it is, as [`told`] writes it; empty for nothing.
    pub value: String,
}

/// What can be corrected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "CorrectedField"))]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// A record that was not read; its value is the indicator.
    #[default]
    Added,
    /// A record that is none.
    Struck,
    /// What is measured.
    Indicator,
    /// Value, unit and bound, as a report writes them: 5%左右, 100亿元.
    Figure,
    /// Target, result or neither, by its id.
    Kind,
    /// `true` in the passage that lists the year's main expected targets, else `false`.
    Headline,
    /// What the figure says of the indicator, by its id.
    Change,
    /// How strongly the wording binds, by its id.
    Constraint,
    /// What a rate is a rate of, by its id.
    Basis,
    /// The area or group that it is about.
    Scope,
    /// The year or years that it is about: 2025, 2021–2025.
    Period,
    /// The place of a report: its name, or its administrative code.
    Place,
    /// The year of a report.
    Year,
    /// What a section is for, by its id.
    Role,
}

labels! { Field {
    Added "added" "补录" "added"
    Struck "struck" "删去" "struck out"
    Indicator "indicator" "指标" "indicator"
    Figure "figure" "数值" "figure"
    Kind "kind" "类别" "kind"
    Headline "headline" "主要指标" "headline target"
    Change "change" "变化" "change"
    Constraint "constraint" "约束" "constraint"
    Basis "basis" "口径" "basis"
    Scope "scope" "范围" "area"
    Period "period" "时期" "period"
    Place "place" "地区" "place"
    Year "year" "年份" "year"
    Role "role" "章节用途" "section role"
} }

impl Field {
    /// The fields of a record, in the order that they are asked for.
    pub const OF_RECORD: [Self; 9] = [
        Self::Indicator,
        Self::Figure,
        Self::Kind,
        Self::Change,
        Self::Headline,
        Self::Constraint,
        Self::Basis,
        Self::Scope,
        Self::Period,
    ];
}

impl Correction {
    /// Whether it can be understood, wherever it may apply.
    pub fn is_understood(&self) -> bool {
        match self.field {
            Field::Added | Field::Place => !self.value.is_empty(),
            Field::Year => record::year(&self.value).is_some(),
            Field::Role => record::by_id::<Role>(&self.value).is_some(),
            field => record::is_value(field, &self.value),
        }
    }
}

/// Those of a document.
pub fn of<'a>(all: &'a [Correction], sha256: &str) -> impl Iterator<Item = &'a Correction> {
    all.iter().filter(move |correction| correction.sha256 == sha256)
}
