//! The table as it is drawn.

use serde::{Deserialize, Serialize};

use crate::corpus::StatementRef;
use crate::report::Level;
use crate::statement::{Basis, Change, Constraint, Doubt, Kind, Period};
use crate::view::documents::Counts;
use crate::view::filter::Lift;
use crate::view::sections::SectionChoice;
use crate::view::{Figure, Passage};

/// A window of the table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TargetTable {
    /// Rows under the filters.
    pub total: usize,
    /// Those of them that the search means; the others, behind them, only mention it.
    pub meant: usize,
    /// Index of the first row here.
    pub start: usize,
    /// The rows of the window.
    pub rows: Vec<TargetRow>,
    /// Counts of the scope under every filter but that of kind and headline: the chips' figures.
    pub counts: Counts,
    /// What the section filter can be set to, in order.
    pub sections: Vec<SectionChoice>,
    /// Where no row is left: which conditions hide rows each by itself, and how many.
    pub lifts: Vec<Lift>,
}

/// One statement as a row or a card.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TargetRow {
    /// Which one.
    pub id: StatementRef,
    /// Place of the report; a column where the scope is wider than one report.
    pub place: String,
    /// Level of the place.
    pub level: Level,
    /// Plan year of the report.
    pub year: Option<i32>,
    /// What is measured.
    pub indicator: String,
    /// Canonical id.
    pub indicator_id: Option<String>,
    /// Its English name, where it is a canonical one.
    pub indicator_en: Option<String>,
    /// The value.
    pub figure: Figure,
    /// 增 / 降 / 达 / 占
    pub change: Change,
    /// Target, result, other.
    pub kind: Kind,
    /// 主要
    pub headline: bool,
    /// How strongly the wording binds.
    pub constraint: Constraint,
    /// The strength word, else empty.
    pub modifier: String,
    /// Years the figure is about.
    pub period: Option<Period>,
    /// What a rate is of.
    pub basis: Option<Basis>,
    /// Area or group when it is not the report's own.
    pub part: Option<String>,
    /// 预计
    pub estimate: bool,
    /// Heading of the innermost section.
    pub section: String,
    /// High, or low with the reasons.
    pub certainty: Certainty,
    /// Whether a reader corrected or added it.
    pub corrected: bool,
    /// The sentence it stands in, its quote and number marked: card, hover.
    pub passage: Passage,
}

/// How far a record can be trusted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Certainty {
    /// Share of such records that annotated reports bear out, 0 to 1.
    pub confidence: f64,
    /// Whether the table marks it.
    pub mark: CertaintyMark,
    /// Why it is doubtful.
    pub doubts: Vec<Doubt>,
}

/// Whether a row carries the small mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CertaintyMark {
    /// None needed.
    None,
    /// Doubtful: show the reason.
    Low,
}
