//! Whether a result keeps a target: rules for bounds.
//!
//! | the target says | it is kept if the result is |
//! | --- | --- |
//! | 以上, 不低于 (at least) | the value or more |
//! | 以内, 不超过 (at most) | the value or less |
//! | a value, of what shall rise | the value or more |
//! | a value, of what shall fall (失业率控制在5.5%) | the value or less |
//! | a value, of what has no good side (prices) | the value; else not known |
//! | 左右 (about), in % or points | no more than half a point on the bad side of the value |
//! | 左右, in other units | no more than a twentieth of the value on its bad side |
//! | 左右, of what has no good side | no further from the value than that; else not known |
//! | a range | at its lower end or above; of what shall fall, at its upper end or below; of what has no good side, within it |
//!
//! A fall that is promised (下降3%) is kept by a fall that is as large; a rise is then a fall below zero.

use super::Kept;
use crate::quantity::{Bound, Decimal, Dimension, Quantity, divided};
use crate::statement::catalogue::{self, Direction};
use crate::statement::{Change, Statement};
use crate::view::alike::amount;

/// Whether the result keeps the target, both of one indicator, measure and base unit.
pub fn kept(target: &Statement, result: &Statement) -> Kept {
    let Some(aim) = Aim::of(target) else { return Kept::Unknown };
    let Some(reached) = amount(result, target.change == Change::Decline) else { return Kept::Unknown };
    aim.judges(reached)
}

/// A target as a span of values and its good side.
struct Aim {
    low: Decimal,
    high: Decimal,
    bound: Bound,
    good: Good,
    /// How far 左右 reaches.
    around: Decimal,
}

#[derive(Clone, Copy, PartialEq)]
enum Good {
    Above,
    Below,
    Neither,
}

impl Aim {
    fn of(target: &Statement) -> Option<Self> {
        let Quantity { bound, dimension, amount, .. } = &target.quantity;
        let low = divided(&amount.value)?;
        let high = amount.value_max.as_deref().map_or(Some(low), divided)?;
        let around = match dimension {
            Dimension::Ratio => Decimal::new(5, 3),
            Dimension::PercentagePoint => Decimal::new(5, 1),
            _ => low.abs() / Decimal::from(20),
        };
        Some(Self { low, high, bound: *bound, good: good(target), around })
    }

    fn judges(&self, reached: Decimal) -> Kept {
        let Self { low, high, around, .. } = *self;
        let is = |kept: bool| if kept { Kept::Yes } else { Kept::No };
        match (self.bound, self.good) {
            (Bound::Min, _) | (Bound::Exact | Bound::Range, Good::Above) => is(reached >= low),
            (Bound::Max, _) | (Bound::Exact | Bound::Range, Good::Below) => is(reached <= high),
            (Bound::Approx, Good::Above) => is(reached >= low - around),
            (Bound::Approx, Good::Below) => is(reached <= high + around),
            (Bound::Approx, Good::Neither) if (reached - low).abs() <= around => Kept::Yes,
            (Bound::Range, Good::Neither) => is(low <= reached && reached <= high),
            (Bound::Exact, Good::Neither) if reached == low => Kept::Yes,
            (Bound::Approx | Bound::Exact, Good::Neither) => Kept::Unknown,
        }
    }
}

/// Where the good side of a target is. A change that is promised is better the larger it is: a growth as a growth, a fall as a
/// fall. A level is better where the catalogue says so.
fn good(target: &Statement) -> Good {
    let direction = target.indicator_id.and_then(catalogue::entry).map(|entry| entry.direction);
    match (target.change, direction) {
        (Change::Decline, _) => Good::Above,
        (Change::Growth, Some(Direction::Down)) => Good::Below,
        (Change::Level | Change::Share, Some(Direction::Down)) => Good::Below,
        (_, Some(Direction::Neutral)) => Good::Neither,
        (_, Some(Direction::Up) | None) => Good::Above,
    }
}
