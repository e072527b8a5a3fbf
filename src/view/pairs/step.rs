//! One figure less another.

use super::Difference;
use crate::quantity::{Decimal, Dimension};
use crate::statement::{Change, Statement};
use crate::view::alike::amount;

/// How two statements of one thing are apart.
pub(super) struct Step {
    /// The second less the first, in the base unit.
    by: Decimal,
    pub(super) difference: Difference,
    pub(super) ratio: Option<String>,
}

impl Step {
    /// From the first to the second; `None` where an amount is no number.
    pub(super) fn of(first: &Statement, second: &Statement) -> Option<Self> {
        let falls = [first, second].iter().all(|one| one.change == Change::Decline);
        let [from, to] = [amount(first, falls)?, amount(second, falls)?];
        let by = to - from;
        let (one, other) = (&first.quantity, &second.quantity);
        let (apart, unit) = if one.dimension == Dimension::Ratio {
            (by * Decimal::ONE_HUNDRED, "个百分点")
        } else if one.unit == other.unit && falls == (first.change == Change::Decline) {
            (other.value - one.value, one.unit.as_str())
        } else {
            (by, one.amount.unit.as_str())
        };
        let positive = from > Decimal::ZERO && to > Decimal::ZERO;
        let ratio = to.checked_div(from).filter(|_| positive);
        Some(Self {
            by,
            difference: Difference { value: apart.normalize().to_string(), unit: unit.to_owned() },
            ratio: ratio.map(|ratio| ratio.round_dp(2).normalize().to_string()),
        })
    }

    /// Whether the second is below, at, or above the first.
    pub(super) fn side(&self) -> std::cmp::Ordering {
        self.by.cmp(&Decimal::ZERO)
    }
}
