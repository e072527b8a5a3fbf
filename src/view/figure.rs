//! A value as a screen shows it: sign, digits, unit, and the words as written.

use serde::{Deserialize, Serialize};

use crate::quantity::Bound;

/// A figure to draw. `≈ 6%` is `bound: approx, value: "6", unit: "%"`, written `6%左右`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// Drawn as a sign before the number: ≈ ≥ ≤, an en dash in a range, nothing for exact.
    pub bound: Bound,
    /// The digits, without grouping and without needless zeros: `6`, `4.5`, `-1.2`.
    pub value: String,
    /// Upper end of a range.
    pub value_max: Option<String>,
    /// Unit with its magnitude, as written: `%`, `亿元`, `个百分点`; empty for none.
    pub unit: String,
    /// Number, unit and bound words as they stand in the text: `6%左右`, `不低于60%`.
    pub written: String,
    /// Whether the text has digits, or Chinese numerals that the value only renders.
    pub writing: Writing,
}

/// How a number is written in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Writing {
    /// 6.5%
    Digits,
    /// 百分之六点五: show it as written, with the value beside.
    Numerals,
}
