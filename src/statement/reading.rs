//! What a rule makes of a frame.

use super::rule::Rule;
use super::{Change, Doubt};

/// What a rule makes of a frame.
#[derive(Debug, Clone)]
pub(crate) struct Reading {
    /// The rule.
    pub(crate) rule: Rule,
    /// One name for each figure of the run, or several for one figure (均).
    pub(crate) names: Vec<String>,
    /// What the figure says of the indicator.
    pub(crate) change: Change,
    /// Whether the figure only qualifies a noun: 投资5亿元以上的项目.
    pub(crate) qualifies: bool,
    /// Why it may be wrong.
    pub(crate) doubts: Vec<Doubt>,
}

impl Reading {
    /// A reading of one figure under one name.
    pub(crate) fn one(rule: Rule, name: String, change: Change) -> Self {
        Self { rule, names: vec![name], change, qualifies: false, doubts: Vec::new() }
    }

    /// A reading of a figure that states nothing itself: it qualifies a noun, or is where a change starts.
    pub(crate) fn qualifying(rule: Rule, name: String) -> Self {
        Self { qualifies: true, ..Self::one(rule, name, Change::Level) }
    }
}
