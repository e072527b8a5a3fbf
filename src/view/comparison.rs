//! Reports side by side, over the headline indicators that they share.

mod read;

use serde::{Deserialize, Serialize};

use crate::corpus::Scope;
use crate::report::Level;
use crate::view::Sort;
use crate::view::documents::ReportHead;
use crate::view::overview::StripFigure;

pub use read::ComparisonIndex;

/// Which reports, in what order.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ComparisonQuery {
    /// What it is about.
    pub scope: Scope,
    /// By which column; `None`: as they were added.
    pub sort: Option<Sort<ComparisonColumn>>,
}

/// The columns that can be sorted by.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ComparisonColumn {
    /// Place.
    Place,
    /// Level.
    Level,
    /// Year.
    Year,
    /// The value of an indicator, by its canonical id; rows without a value come last.
    Indicator(String),
}

/// A window of the comparison.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// The indicators that at least two of the reports share (all of them where there is only
    /// one report), those of most reports first.
    pub indicators: Vec<ComparedIndicator>,
    /// Reports in the scope, listed ones included.
    pub total: usize,
    /// Index of the first row here.
    pub start: usize,
    /// The rows.
    pub rows: Vec<ComparisonRow>,
}

/// A column of the comparison.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComparedIndicator {
    /// Canonical id.
    pub indicator_id: String,
    /// The name most reports use.
    pub indicator: String,
    /// In how many reports it is a headline target.
    pub reports: usize,
}

/// A report of the comparison.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ComparisonRow {
    /// The report, or the entry of a contents page whose text is missing.
    pub report: ComparedReport,
    /// One cell an indicator, same index as [`Comparison::indicators`].
    pub cells: Vec<ComparisonCell>,
}

/// A report, or one that is only listed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ComparedReport {
    /// Its text is there.
    Present(ReportHead),
    /// Listed, but its text is not in the file.
    ListedOnly {
        /// The file.
        document: String,
        /// Place as listed.
        place: String,
        /// Level, where the name tells.
        level: Level,
        /// Year as listed.
        year: Option<i32>,
    },
}

/// What a report says of an indicator.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ComparisonCell {
    /// A headline target: one figure, two where it is dual.
    Stated(Vec<StripFigure>),
    /// The text is there and sets no such headline target.
    NotStated,
    /// The text that would say so is missing: only listed, or it breaks off before.
    TextMissing,
}

#[cfg(test)]
mod tests;
