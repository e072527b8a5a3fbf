//! Windows and orders, the same for every table.

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// Rows `start..end` of a list, as wanted by whoever draws it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Window {
    /// First row.
    pub start: usize,
    /// One past the last row.
    pub end: usize,
}

impl Window {
    /// Every row there is.
    pub const ALL: Self = Self { start: 0, end: usize::MAX };

    /// From `start`, `count` rows.
    pub const fn new(start: usize, count: usize) -> Self {
        Self { start, end: start.saturating_add(count) }
    }

    /// The part of it that exists in a list of `total` rows.
    pub fn within(self, total: usize) -> Range<usize> {
        let start = self.start.min(total);
        start..self.end.clamp(start, total)
    }
}

/// Which way a column is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// Smallest, earliest first.
    Ascending,
    /// Largest, latest first.
    Descending,
}

/// An order by one column; rows that are equal in it keep the order of the texts. By a column that there is not they
/// all do.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Sort {
    /// The column's id.
    pub by: String,
    /// Which way.
    pub direction: Direction,
}

impl Sort {
    /// By a column, one way.
    pub fn new(by: impl Into<String>, direction: Direction) -> Self {
        Self { by: by.into(), direction }
    }
}
