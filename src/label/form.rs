//! How a bound and some years are written beside figures, in either language.

use crate::quantity::Bound;
use crate::statement::Period;

/// The sign before a number: ≈ ≥ ≤.
pub const fn sign(bound: Bound) -> &'static str {
    match bound {
        Bound::Exact | Bound::Range => "",
        Bound::Approx => "≈",
        Bound::Min => "≥",
        Bound::Max => "≤",
    }
}

/// 2024, or 2021–2025.
pub fn years(period: Period) -> String {
    if period.from == period.to {
        period.from.to_string()
    } else {
        format!("{}–{}", period.from, period.to)
    }
}
