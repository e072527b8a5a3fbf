//! The overview: what a place promises this year and what it delivered last year.

mod columns;
mod read;

use serde::{Deserialize, Serialize};

use crate::corpus::{ReportRef, Scope};
use crate::view::comparison::{ComparedIndicator, ComparisonCell, RowHead};
use crate::view::documents::{Remark, ReportHead};
use crate::view::filter::Filter;
use crate::view::{Mark, Passage, StripFigure};

pub use columns::sheet;
pub(super) use read::last_year;

/// Which reports, and what of them.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct OverviewQuery {
    /// What it is about.
    pub scope: Scope,
    /// Words and values of facets: of several reports those that name reports choose rows, of one report words choose
    /// among its headline targets.
    pub filter: Filter,
}

impl From<Scope> for OverviewQuery {
    fn from(scope: Scope) -> Self {
        Self { scope, filter: Filter::default() }
    }
}

/// The overview of a scope.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Overview {
    /// Of one report.
    Report(Box<ReportOverview>),
    /// Of several: a table of reports.
    Reports(ReportTable),
}

/// The overview of one report.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReportOverview {
    /// Which report.
    pub head: ReportHead,
    /// Its headline targets, in the order of the text.
    pub strip: Vec<StripCell>,
    /// Headline targets without a figure: 居民收入与经济增长同步.
    pub qualitative: Vec<QualitativeItem>,
    /// What a reader should know: no headline passage, text breaks off.
    pub remarks: Vec<Remark>,
}

/// Several reports, a row each, windowed: the headline indicators that most of them have, one below
/// the other.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReportTable {
    /// The columns.
    pub indicators: Vec<ComparedIndicator>,
    /// Reports in the scope that the filter leaves, listed ones included.
    pub total: usize,
    /// Those of them that are only listed.
    pub listed: usize,
    /// Index of the first row here.
    pub start: usize,
    /// The rows.
    pub rows: Vec<ReportRow>,
}

/// One report of several.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReportRow {
    /// Which report.
    pub head: RowHead,
    /// One cell an indicator, same index as [`ReportTable::indicators`].
    pub cells: Vec<ComparisonCell>,
    /// Headline targets besides those in the cells.
    pub more: usize,
}

/// One indicator of the strip.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StripCell {
    /// The indicator.
    pub indicator: String,
    /// Canonical id.
    pub indicator_id: Option<String>,
    /// Its English name, where it is a canonical one.
    pub indicator_en: Option<String>,
    /// Its targets: one; two in 确保15%、力争20%, or where level and rate are both given.
    pub targets: Vec<StripFigure>,
    /// Last year's result.
    pub last: LastYear,
}

/// What the report says of last year, for the same indicator.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LastYear {
    /// The results: the rate first where there is one, then the level.
    Stated(Vec<StripFigure>),
    /// Not under this name; results of the same measure under names that may mean it, each with its name.
    MayBe(Vec<(String, StripFigure)>),
    /// 上年未述
    NotStated,
}

/// A target without a figure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct QualitativeItem {
    /// What is measured.
    pub indicator: String,
    /// Canonical id.
    pub indicator_id: Option<String>,
    /// 与经济增长同步
    pub relation: String,
    /// The sentence, the clause marked.
    pub passage: Passage,
    /// The report it stands in.
    pub report: ReportRef,
    /// Its paragraph in the source view of the document.
    pub paragraph: usize,
}

impl QualitativeItem {
    /// The words of the clause.
    pub fn clause(&self) -> String {
        let marked = self.passage.iter().filter(|run| run.marks.contains(&Mark::Focus));
        marked.map(|run| run.text.as_str()).collect()
    }
}

#[cfg(test)]
mod tests;
