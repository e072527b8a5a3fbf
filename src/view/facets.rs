//! What a table of statements can be narrowed by: the values of its facets, with counts.

mod read;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use super::filter::Facet;
use super::targets::TargetQuery;

/// Which facets of which table.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct FacetQuery {
    /// The table.
    pub of: TargetQuery,
    /// Facets whose values are wanted; those that are chosen are always told.
    pub facets: Vec<Facet>,
}

/// The values of facets, and how many statements are left.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct FacetList {
    /// Statements that meet all conditions…
    pub shown: usize,
    /// …of so many in the scope.
    pub all: usize,
    /// The values by facet, each facet in its own order: years from the last, places by their codes, levels from above,
    /// all else from the most frequent.
    pub values: Vec<FacetValue>,
}

/// A value of a facet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FacetValue {
    /// Of which facet.
    pub facet: Facet,
    /// As an address writes it.
    pub value: String,
    /// What it is called in Chinese.
    pub zh: String,
    /// What it is called in English.
    pub en: String,
    /// How many values above it hold it: 2 for a county below its city and province.
    pub depth: u8,
    /// How many statements have it, of those that meet all conditions but the facet's own.
    pub count: usize,
    /// Whether it is chosen.
    pub chosen: bool,
}
