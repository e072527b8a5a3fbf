//! The fields of a record as texts, and back.

use super::Field;
use crate::label::{Labelled, years};
use crate::quantity;
use crate::report::Place;
use crate::statement::{Basis, Change, Constraint, Kind, Period, Statement, catalogue};

/// A field of a statement as a correction writes it.
pub fn told(statement: &Statement, field: Field) -> String {
    match field {
        Field::Added | Field::Indicator => statement.indicator.clone(),
        Field::Figure => quantity::format(&statement.quantity),
        Field::Kind => statement.kind.id().to_owned(),
        Field::Headline => statement.headline.to_string(),
        Field::Change => statement.change.id().to_owned(),
        Field::Constraint => statement.constraint.id().to_owned(),
        Field::Basis => statement.basis.map(Labelled::id).unwrap_or_default().to_owned(),
        Field::Scope => statement.scope.clone().unwrap_or_default(),
        Field::Period => statement.period.map(years).unwrap_or_default(),
        Field::Struck | Field::Place | Field::Year | Field::Role => String::new(),
    }
}

/// Whether a text is a value of a field.
pub(super) fn is_value(field: Field, value: &str) -> bool {
    match field {
        Field::Indicator => !value.is_empty(),
        Field::Figure => quantity::parse(value).is_some(),
        Field::Kind => by_id::<Kind>(value).is_some(),
        Field::Headline => flag(value).is_some(),
        Field::Change => by_id::<Change>(value).is_some(),
        Field::Constraint => by_id::<Constraint>(value).is_some(),
        Field::Basis => value.is_empty() || by_id::<Basis>(value).is_some(),
        Field::Period => value.is_empty() || period(value).is_some(),
        _ => true,
    }
}

/// Makes a field of a statement what a text says; `None` where it is no value of it. `place` is whose report it is.
pub(super) fn amend(statement: &mut Statement, field: Field, value: &str, place: &Place<'_>) -> Option<()> {
    if !is_value(field, value) {
        return None;
    }
    match field {
        Field::Indicator => {
            value.clone_into(&mut statement.indicator);
            statement.indicator_id = catalogue::lookup(value, place);
        }
        Field::Figure => statement.quantity = quantity::parse(value)?,
        Field::Kind => statement.kind = by_id(value)?,
        Field::Headline => statement.headline = flag(value)?,
        Field::Change => statement.change = by_id(value)?,
        Field::Constraint => statement.constraint = by_id(value)?,
        Field::Basis => statement.basis = by_id(value),
        Field::Scope => statement.scope = Some(value.to_owned()).filter(|value| !value.is_empty()),
        Field::Period => statement.period = period(value),
        Field::Added | Field::Struck | Field::Place | Field::Year | Field::Role => return None,
    }
    Some(())
}

/// A value by the schema's word for it.
pub(super) fn by_id<T: Labelled>(id: &str) -> Option<T> {
    T::ALL.iter().copied().find(|value| value.id() == id)
}

fn flag(value: &str) -> Option<bool> {
    match value {
        "true" => Some(true),
        "false" => Some(false),
        _ => None,
    }
}

/// 2025, 2021–2025, with a dash of any kind between.
fn period(value: &str) -> Option<Period> {
    let mut years = value.split(['-', '–', '—', '~', '～']).map(|year| self::year(year.trim()));
    let (from, to) = (years.next()??, years.next());
    let to = to.unwrap_or(Some(from))?;
    (from <= to && years.next().is_none()).then_some(Period { from, to })
}

/// A year as a report may be of.
pub(super) fn year(value: &str) -> Option<i32> {
    value.parse().ok().filter(|year| (1949..2100).contains(year))
}
