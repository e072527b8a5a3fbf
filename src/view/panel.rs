//! A panel: place × year × indicator, a row a figure.
//!
//! A figure stands under the year that it is about: a target under the plan year of its report, a result under the year before. Of an
//! indicator's targets those of the list of main targets serve; where that list has none of it, the first target of the
//! whole area for the plan year anywhere in the report. Where a report says nothing, the row says why there is nothing.

mod asked;
mod columns;
mod read;
mod sheet;

use serde::{Deserialize, Serialize};

use crate::corpus::{Scope, StatementRef};
use crate::label::labels;
use crate::quantity::Quantity;
use crate::report::{Level, Place};
use crate::statement::{Basis, Change, Kind};
use crate::view::filter::Filter;

pub use columns::Cells;
pub use read::Panel;

/// Which part of which reports.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct PanelQuery {
    /// The reports.
    pub scope: Scope,
    /// Words and values of facets: those that name reports choose among them, those that name indicators choose indicators where
    /// none is listed.
    pub filter: Filter,
    /// Ids of the indicators, in the order of the columns; empty for those that the filter names, or, where it names none, the one
    /// that most reports state.
    pub indicators: Vec<String>,
    /// Years wanted; empty for all.
    pub years: Vec<i32>,
    /// Levels wanted; empty for all.
    pub levels: Vec<Level>,
    /// Targets, or results.
    pub kind: Kind,
}

impl PanelQuery {
    /// The indicator that most reports of a scope state, in all years.
    pub fn of(scope: Scope, kind: Kind) -> Self {
        Self {
            scope,
            filter: Filter::default(),
            indicators: Vec::new(),
            years: Vec::new(),
            levels: Vec::new(),
            kind,
        }
    }

    /// The year that a figure of a report is about, by the year that the report plans.
    fn year(&self, plan: Option<i32>) -> Option<i32> {
        plan.map(|plan| if self.kind == Kind::Target { plan } else { plan - 1 })
    }
}

/// One place, one year, one indicator: a figure, or why there is none.
#[derive(Debug, Clone, PartialEq)]
pub struct PanelCell {
    /// The place; empty where the report does not say it.
    pub region: String,
    /// Administrative code, where it is known.
    pub code: Option<u32>,
    /// Level of the place.
    pub level: Level,
    /// The year that the figure is about.
    pub year: Option<i32>,
    /// The file.
    pub document: String,
    /// Canonical id.
    pub indicator_id: String,
    /// The figure, or why there is none.
    pub status: Status,
    /// What is stated.
    pub stated: Option<Stated>,
}

impl PanelCell {
    /// The place.
    fn place(&self) -> Place<'_> {
        Place { code: self.code, region: &self.region, level: self.level }
    }
}

/// A figure with what limits it.
#[derive(Debug, Clone, PartialEq)]
pub struct Stated {
    /// Which statement.
    pub id: StatementRef,
    /// What the figure says of the indicator.
    pub change: Change,
    /// The figure.
    pub quantity: Quantity,
    /// What a rate is of.
    pub basis: Option<Basis>,
    /// The area or group, when it is not the report's own.
    pub scope: Option<String>,
    /// Its sentence.
    pub sentence: String,
    /// What of it a reader corrected; empty where it is as it was read.
    pub corrected: String,
}

/// Whether a report states an indicator, or why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// It does.
    Stated,
    /// It does not, and its text is there.
    NotStated,
    /// The text that would say so is missing, or breaks off before its list of targets ends.
    TextMissing,
    /// The indicator is named where the figure would stand, with a number that was not read.
    NotRead,
}

labels! { Status {
    Stated "stated" "已述" "stated"
    NotStated "not_stated" "未述" "not stated"
    TextMissing "text_missing" "缺正文" "text missing"
    NotRead "not_read" "未读出" "not read"
} }

#[cfg(test)]
mod tests;
