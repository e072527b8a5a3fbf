//! Whether two statements are of one thing, so that their figures may be put beside each other.

use crate::corpus::Located;
use crate::quantity::{Decimal, divided};
use crate::statement::{Change, Kind, Statement};
use crate::view::measure::Measure;

/// Whether a statement is a target for the own year of its report.
pub(super) fn is_target(report: Located<'_>, found: &Statement) -> bool {
    found.kind == Kind::Target && found.is_of_year(report.reading.outline.year)
}

/// Whether another statement is of the indicator `id` of a first one, or has its name where it has none, and is of the same
/// part of the area.
pub(super) fn is_same(one: &Statement, id: Option<&str>, other: &Statement) -> bool {
    let same = match (id, other.indicator_id) {
        (Some(one), Some(other)) => one == other,
        (None, None) => one.indicator == other.indicator,
        _ => false,
    };
    same && one.scope == other.scope
}

/// Whether both measure the same in the same base unit: a rate is never put beside a level.
pub(super) fn is_comparable(one: &Statement, other: &Statement) -> bool {
    let (first, second) = (&one.quantity, &other.quantity);
    Measure::of(one) == Measure::of(other)
        && first.dimension == second.dimension
        && first.amount.unit == second.amount.unit
}

/// Whether two names may mean one thing: one begins or ends with the other, or they share most of their pairs of characters
/// and the last, which says what is measured: 单位生产总值能耗 is no 生产总值.
pub(super) fn is_like(one: &str, other: &str) -> bool {
    let holds = |one: &str, other: &str| one.starts_with(other) || one.ends_with(other);
    if holds(one, other) || holds(other, one) {
        return true;
    }
    let pairs = |name: &str| -> Vec<(char, char)> { name.chars().zip(name.chars().skip(1)).collect() };
    let (one, other) = (pairs(one), pairs(other));
    let shared = one.iter().filter(|pair| other.contains(pair)).count();
    // Dice's coefficient of at least two thirds.
    shared > 0 && one.last() == other.last() && 3 * shared >= one.len() + other.len()
}

/// The amount in its base unit, of a range its lower end; where falls are not counted as such, a fall is below zero.
pub(super) fn amount(found: &Statement, falls: bool) -> Option<Decimal> {
    signed(found, &found.quantity.amount.value, falls)
}

/// The upper end of a range, likewise.
pub(super) fn upper_amount(found: &Statement, falls: bool) -> Option<Decimal> {
    signed(found, found.quantity.amount.value_max.as_deref()?, falls)
}

fn signed(found: &Statement, digits: &str, falls: bool) -> Option<Decimal> {
    let amount = divided(digits)?;
    let moves = matches!(found.change, Change::Growth | Change::Decline);
    Some(if moves && (found.change == Change::Decline) != falls { -amount } else { amount })
}
