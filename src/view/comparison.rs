//! Reports side by side, over the headline indicators that they share.

mod columns;
mod read;
mod sheet;

use serde::{Deserialize, Serialize};

use crate::corpus::Scope;
use crate::label::{Labelled, labels};
use crate::report::Level;
use crate::view::Sort;
use crate::view::StripFigure;
use crate::view::documents::ReportHead;
use crate::view::filter::Filter;

pub use columns::{Indicators, Reports};
pub use read::ComparisonIndex;
pub(super) use read::list_is_whole;
pub use sheet::{long, shown, wide};

/// Which reports, in what order.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ComparisonQuery {
    /// What it is about.
    pub scope: Scope,
    /// Words and values of facets: those that name reports choose rows, those that name indicators columns.
    pub filter: Filter,
    /// Which indicators have a column.
    pub columns: Columns,
    /// By which column; `None`: as they were added.
    pub sort: Option<Sort>,
}

impl ComparisonQuery {
    /// All reports of a scope in the order that they were added.
    pub fn of(scope: Scope, columns: Columns) -> Self {
        Self { scope, filter: Filter::default(), columns, sort: None }
    }
}

/// Which indicators have a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Columns {
    /// Those that at least two of the reports share; all of them where there is only one report.
    #[default]
    Shared,
    /// Every headline indicator.
    Every,
}

/// What a column measures of its indicator, for 8.5% and 47.2亿元 are not one series.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// How it moves, in proportion: 增长8.5%, 降低0.2个百分点.
    Rate,
    /// How much it is, or is to be more: 达到47.2亿元, 新增1.9万人, 控制在5.5%.
    Level,
}

labels! { Measure {
    Rate "rate" "增速" "growth"
    Level "level" "水平" "level"
} }

/// A window of the comparison.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// The columns, those of most reports first.
    pub indicators: Vec<ComparedIndicator>,
    /// Headline indicators that only one report has and that are left out for it.
    pub left_out: usize,
    /// Reports in the scope that the filter leaves, listed ones included.
    pub total: usize,
    /// Those of them that are only listed.
    pub listed: usize,
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
    /// What the column measures of it.
    pub measure: Measure,
    /// In how many reports it is a headline target.
    pub reports: usize,
}

impl ComparedIndicator {
    /// The id of its column: `gdp_rate`.
    pub fn column(&self) -> String {
        format!("{}_{}", self.indicator_id, self.measure.id())
    }

    /// Whether its indicator has a column for each measure, so that the measure must be said.
    pub fn is_paired(&self, columns: &[Self]) -> bool {
        columns.iter().filter(|other| other.indicator_id == self.indicator_id).count() > 1
    }
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

impl ComparedReport {
    /// The file.
    pub fn document(&self) -> &str {
        match self {
            Self::Present(head) => &head.document,
            Self::ListedOnly { document, .. } => document,
        }
    }

    /// Its place; empty where it is not known.
    pub fn place(&self) -> &str {
        match self {
            Self::Present(head) => &head.place,
            Self::ListedOnly { place, .. } => place,
        }
    }

    /// Level of the place.
    pub const fn level(&self) -> Level {
        match self {
            Self::Present(head) => head.level,
            Self::ListedOnly { level, .. } => *level,
        }
    }

    /// Plan year.
    pub const fn year(&self) -> Option<i32> {
        match self {
            Self::Present(head) => head.year,
            Self::ListedOnly { year, .. } => *year,
        }
    }
}

/// What a report says of an indicator.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ComparisonCell {
    /// A headline target: one figure, two where it is dual.
    Stated(Vec<StripFigure>),
    /// The text is there and sets no such headline target.
    NotStated,
    /// The text that would say so breaks off before, or in the middle of its list.
    TextCutOff,
    /// The text that would say so is missing: the report is only listed.
    TextMissing,
}

#[cfg(test)]
mod tests;
