//! Reports side by side over the headline indicators that they share, or places over years: a panel.

mod columns;
mod index;
mod places;
mod reports;
mod sheet;
mod standing;

use serde::{Deserialize, Serialize};

use crate::corpus::Scope;
use crate::label::Labelled;
use crate::report::Level;
use crate::statement::Kind;
use crate::view::Sort;
use crate::view::StripFigure;
use crate::view::documents::ReportHead;
use crate::view::filter::Filter;
use crate::view::measure::Measure;
use crate::view::panel::PanelQuery;

pub use columns::{Indicators, Reports};
pub use index::ComparisonIndex;
pub(super) use reports::Aligned;
pub use sheet::{long, shown, wide};
pub use standing::Spread;

/// Which reports, in what order.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ComparisonQuery {
    /// What it is about.
    pub scope: Scope,
    /// Words and values of facets: those that name reports choose rows, those that name indicators columns.
    pub filter: Filter,
    /// What the rows are.
    pub layout: Layout,
    /// Which indicators have a column.
    pub columns: Columns,
    /// By which column; `None`: reports as they were added, places by their codes.
    pub sort: Option<Sort>,
    /// The place whose rows come first, as [`RowHead::pin`] has it.
    pub pinned: Option<String>,
}

impl ComparisonQuery {
    /// All reports of a scope in the order that they were added.
    pub fn of(scope: Scope, columns: Columns) -> Self {
        Self { scope, filter: Filter::default(), layout: Layout::Reports, columns, sort: None, pinned: None }
    }

    /// The panel that it shows, where it shows one.
    pub fn panel(&self) -> Option<PanelQuery> {
        let Layout::Panel(kind) = self.layout else { return None };
        Some(PanelQuery { filter: self.filter.clone(), ..PanelQuery::of(self.scope, kind) })
    }
}

/// What the rows are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Layout {
    /// Reports; a column an indicator, its headline targets.
    #[default]
    Reports,
    /// Places; a column an indicator and year, targets or results.
    Panel(Kind),
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
    /// How the figures of each column lie, same index as the columns.
    pub spreads: Vec<Option<Spread>>,
    /// How many rows have a rank: those with a figure in the column that they are sorted by.
    pub ranked: usize,
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
    /// The year that its figures are about, in a panel.
    pub year: Option<i32>,
    /// In how many rows it is stated.
    pub reports: usize,
}

impl ComparedIndicator {
    /// The id of its column: `gdp_rate`, `gdp_rate_2025`.
    pub fn column(&self) -> String {
        let year = self.year.map(|year| format!("_{year}")).unwrap_or_default();
        format!("{}_{}{year}", self.indicator_id, self.measure.id())
    }

    /// Whether its indicator has columns for both measures, so that the measure must be said.
    pub fn is_paired(&self, columns: &[Self]) -> bool {
        let own = |other: &&Self| other.indicator_id == self.indicator_id;
        columns.iter().filter(own).any(|other| other.measure != self.measure)
    }
}

/// A row of the comparison.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ComparisonRow {
    /// What it is about.
    pub head: RowHead,
    /// One cell an indicator, same index as [`Comparison::indicators`].
    pub cells: Vec<ComparisonCell>,
    /// How many rows are before it in the column that they are sorted by, and one more: equal figures have one rank. `None`
    /// where it has no figure there, or one of another unit than most.
    pub rank: Option<usize>,
    /// Whether it comes first because its place was chosen.
    pub pinned: bool,
}

/// What a row is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RowHead {
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
    /// A place with all its years.
    Place {
        /// The file of its first report.
        document: String,
        /// The place; empty where it is not known.
        place: String,
        /// Its level.
        level: Level,
        /// Its administrative code.
        code: Option<u32>,
    },
}

impl RowHead {
    /// The file.
    pub fn document(&self) -> &str {
        match self {
            Self::Present(head) => &head.document,
            Self::ListedOnly { document, .. } | Self::Place { document, .. } => document,
        }
    }

    /// Its place; empty where it is not known.
    pub fn place(&self) -> &str {
        match self {
            Self::Present(head) => &head.place,
            Self::ListedOnly { place, .. } | Self::Place { place, .. } => place,
        }
    }

    /// Level of the place.
    pub const fn level(&self) -> Level {
        match self {
            Self::Present(head) => head.level,
            Self::ListedOnly { level, .. } | Self::Place { level, .. } => *level,
        }
    }

    /// Its administrative code, where it is known.
    pub const fn code(&self) -> Option<u32> {
        match self {
            Self::Present(head) => head.code,
            Self::ListedOnly { .. } => None,
            Self::Place { code, .. } => *code,
        }
    }

    /// What tells its place apart from others: the code, else the name.
    pub fn pin(&self) -> String {
        pin(self.code(), self.place())
    }

    /// Plan year; of a place there is none.
    pub const fn year(&self) -> Option<i32> {
        match self {
            Self::Present(head) => head.year,
            Self::ListedOnly { year, .. } => *year,
            Self::Place { .. } => None,
        }
    }
}

/// What tells a place apart from others: its code, else its name.
pub fn pin(code: Option<u32>, place: &str) -> String {
    code.map_or_else(|| place.to_owned(), |code| code.to_string())
}

/// What a report says of an indicator.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ComparisonCell {
    /// A headline target: one figure, two where it is dual.
    Stated(Vec<StripFigure>),
    /// The text is there and states no such figure.
    NotStated,
    /// The indicator is named where the figure would stand, with a number that was not read.
    NotRead,
    /// The text that would say so breaks off before, or in the middle of its list.
    TextCutOff,
    /// The text that would say so is missing: the report is only listed.
    TextMissing,
    /// No report of that year is there.
    NoReport,
}

#[cfg(test)]
mod tests;
