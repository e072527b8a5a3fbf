//! Which condition of a query alone hides a statement: what its lifting would show, and what a facet could be set to
//! beside the other conditions.

use super::Facet;
use serde::{Deserialize, Serialize};

/// One condition of a query.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// The words of the search.
    Text,
    /// The values of a facet.
    Facet(Facet),
    /// The section.
    Section,
    /// The kind, or that it is a headline target.
    Kind,
}

/// What would be seen without one condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lift {
    /// The condition.
    pub of: Condition,
    /// How many rows there are without it.
    pub rows: usize,
}

/// The conditions that a statement does not meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::view) enum Missed {
    /// It meets all.
    None,
    /// This one alone hides it.
    Only(Condition),
    /// Several do.
    Several,
}

impl Missed {
    /// One more that is not met.
    pub(in crate::view) fn add(&mut self, condition: Condition) {
        *self = match self {
            Self::None => Self::Only(condition),
            Self::Only(_) | Self::Several => Self::Several,
        };
    }

    /// What is not met of two sets of conditions.
    pub(in crate::view) fn and(mut self, other: Self) -> Self {
        match other {
            Self::None => (),
            Self::Only(condition) => self.add(condition),
            Self::Several => self = Self::Several,
        }
        self
    }

    /// Whether it meets all conditions, or all but this one.
    pub(in crate::view) fn but(self, condition: Condition) -> bool {
        self == Self::None || self == Self::Only(condition)
    }
}

/// What single conditions hide, counted while a scope is gone through.
#[derive(Debug, Default)]
pub(in crate::view) struct Lifts(Vec<Lift>);

impl Lifts {
    /// Counts a statement that is not shown.
    pub(in crate::view) fn count(&mut self, missed: Missed) {
        let Missed::Only(condition) = missed else { return };
        match self.0.iter_mut().find(|lift| lift.of == condition) {
            Some(lift) => lift.rows += 1,
            None => self.0.push(Lift { of: condition, rows: 1 }),
        }
    }

    /// The conditions in the order of the type.
    pub(in crate::view) fn all(mut self) -> Vec<Lift> {
        crate::order::by_key(&mut self.0, |lift| lift.of);
        self.0
    }
}
