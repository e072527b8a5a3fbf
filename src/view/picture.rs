//! Pictures of a comparison and of promises: the figures of one indicator in one unit, as marks to draw.
//!
//! What is drawn of them, in which colours, is the business of the page (`www/charts/`); numbers are digits here, in the unit of
//! the picture, and every mark leads to its sentence.

mod read;

use serde::{Deserialize, Serialize};

use crate::corpus::StatementRef;
use crate::label::labels;
use crate::view::comparison::ComparisonQuery;
use crate::view::measure::Measure;
use crate::view::pairs::PairQuery;

/// What is drawn.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PictureQuery {
    /// Figures of a comparison.
    Compared(Form, ComparisonQuery),
    /// Targets and their results.
    Promised(PairQuery),
}

/// How it is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// Targets in their order: a dot a figure, a range as a line, a bound as an arrow.
    Dots,
    /// Places over years, shaded by the figure.
    Shades,
    /// A small line a place over the years.
    Lines,
    /// From the target to the result.
    Slopes,
}

labels! { Form {
    Dots "dots" "排序图" "Ranked dots"
    Shades "shades" "深浅图" "Shades"
    Lines "lines" "走势图" "Lines"
    Slopes "slopes" "斜率图" "Slopes"
} }

/// A picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// How it is drawn.
    pub form: Form,
    /// What is measured; empty where there is nothing to draw.
    pub indicator: String,
    /// What of it.
    pub measure: Measure,
    /// The unit of all numbers.
    pub unit: String,
    /// The years that the figures are about, the first and the last.
    pub years: Option<(i32, i32)>,
    /// Median of the marks' column, where there is one.
    pub median: Option<String>,
    /// Which statement each mark is of, in the order of the rows.
    pub ids: Vec<StatementRef>,
    /// The marks as the script that draws them reads them, [`RECORD`] before each and [`FIELD`] between their fields: row, year, value,
    /// upper end of a range, bound, what sets it apart, and the figure as a table shows it. Nobody else looks into
    /// them, and as one text they are taken in at once.
    pub marks: String,
    /// Reports or places that have a mark.
    pub rows: usize,
    /// Those that have none because there are too many for a picture.
    pub left_out: usize,
}

/// Between the fields of a mark: what no text holds.
pub const FIELD: &str = "\u{1f}";
/// Before each mark.
pub const RECORD: &str = "\u{1e}";

/// What sets a mark apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Nothing.
    Plain,
    /// It is of the place that comes first.
    Pinned,
    /// A target that was kept.
    Kept,
    /// A target that was missed.
    Missed,
    /// A target of which neither can be said.
    Unsure,
    /// The result of the target before it.
    Result,
}

labels! { Part {
    Plain "plain" "" ""
    Pinned "pinned" "置顶" "pinned"
    Kept "kept" "兑现" "kept"
    Missed "missed" "未兑现" "missed"
    Unsure "unsure" "无法判断" "unknown"
    Result "result" "结果" "result"
} }

#[cfg(test)]
mod tests;
