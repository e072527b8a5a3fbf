//! Figures of one indicator in one unit, so that they can be counted, ranked and drawn together.

use crate::quantity::{Decimal, divided};
use crate::statement::{Change, Statement};
use crate::view::alike;

/// The unit that most of some figures are written in, and how others come to it.
pub(super) struct Scale<'a> {
    /// What most of them measure, and in what base unit: the others cannot be brought to it.
    base: (u8, &'a str),
    /// The unit.
    pub(super) unit: &'a str,
    /// How many of it one of the base unit is.
    factor: Decimal,
    /// Whether all of them are falls, and counted as such.
    pub(super) falls: bool,
}

/// So many places behind the point a figure has at most.
const PLACES: u32 = 4;

impl<'a> Scale<'a> {
    /// The scale of some figures; `None` where there is none.
    pub(super) fn of(all: &[&'a Statement]) -> Option<Self> {
        let base = most(all.iter().map(|found| kind(found)))?;
        let own = || all.iter().filter(|found| kind(found) == base);
        let unit = most(own().map(|found| found.quantity.unit.as_str()))?;
        let written = own().filter(|found| found.quantity.unit == unit);
        let factor = written
            .filter_map(|found| found.quantity.value.checked_div(divided(&found.quantity.amount.value)?))
            .next()?;
        Some(Self { base, unit, factor, falls: own().all(|found| found.change == Change::Decline) })
    }

    /// A figure in the base unit, a fall below zero unless all are falls; `None` where it measures something else.
    pub(super) fn amount(&self, found: &Statement) -> Option<Decimal> {
        alike::amount(found, self.falls).filter(|_| kind(found) == self.base)
    }

    /// The upper end of a range in the unit.
    pub(super) fn upper(&self, found: &Statement) -> Option<String> {
        self.written(alike::upper_amount(found, self.falls).filter(|_| kind(found) == self.base)?)
    }

    /// An amount of the base unit in the unit.
    pub(super) fn written(&self, amount: Decimal) -> Option<String> {
        Some(amount.checked_mul(self.factor)?.round_dp(PLACES).normalize().to_string())
    }
}

/// What a figure measures, and in what.
fn kind(found: &Statement) -> (u8, &str) {
    (found.quantity.dimension as u8, &found.quantity.amount.unit)
}

/// What there is most of; of as many the least.
pub(super) fn most<T: Ord>(all: impl Iterator<Item = T>) -> Option<T> {
    let mut counts = std::collections::BTreeMap::new();
    for one in all {
        *counts.entry(one).or_insert(0_usize) += 1;
    }
    counts.into_iter().reduce(|most, one| if one.1 > most.1 { one } else { most }).map(|(one, _)| one)
}
