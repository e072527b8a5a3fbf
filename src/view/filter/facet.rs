//! The facets.

use crate::label::labels;
use serde::{Deserialize, Serialize};

/// A property by whose values reports and statements are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Facet {
    /// The year that the report plans.
    Year,
    /// The place of the report, and the places that this lies in.
    Place,
    /// The level of that place.
    Level,
    /// What is measured.
    Indicator,
    /// The years that a figure is about.
    Period,
    /// How strongly the wording binds.
    Constraint,
    /// From which side the figure is bound.
    Bound,
    /// Why a record is doubtful, or that it is not.
    Doubt,
}

labels! { Facet {
    Year "year" "年份" "Year"
    Place "place" "地区" "Place"
    Level "level" "层级" "Level"
    Indicator "indicator" "指标" "Indicator"
    Period "period" "时期" "Period"
    Constraint "constraint" "约束" "Constraint"
    Bound "bound" "界限" "Bound"
    Doubt "doubt" "疑点" "Doubt"
} }

impl Facet {
    /// Those that whole reports have.
    pub const OF_REPORTS: [Self; 3] = [Self::Year, Self::Place, Self::Level];

    /// Those that statements of one report differ in.
    pub const OF_STATEMENTS: [Self; 5] =
        [Self::Indicator, Self::Period, Self::Constraint, Self::Bound, Self::Doubt];

    /// Whether all statements of a report have the same value.
    pub fn is_of_report(self) -> bool {
        Self::OF_REPORTS.contains(&self)
    }
}
