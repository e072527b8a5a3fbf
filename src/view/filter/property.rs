//! The values that reports and statements have in a facet.

use super::value::{UNSURE, Value};
use super::{Facet, Subject};
use crate::label::Labelled;
use crate::report::Level;
use crate::statement::Statement;

impl Facet {
    /// Tells each value that a report has; none in a facet of statements.
    pub(in crate::view) fn of_report<'a>(self, of: Subject<'a>, tell: &mut dyn FnMut(Value<'a>)) {
        match (self, of.place.code) {
            (Self::Year, _) => tell(of.year.map_or(Value::Nothing, Value::number)),
            (Self::Level, _) if of.place.level == Level::Unknown => tell(Value::Nothing),
            (Self::Level, _) => tell(Value::Word(of.place.level.id())),
            (Self::Place, Some(code)) => {
                let mut last = None;
                for above in [code / 10_000 * 10_000, code / 100 * 100, code] {
                    if last.replace(above) != Some(above) {
                        tell(Value::number(above));
                    }
                }
            }
            (Self::Place, None) if of.place.region.is_empty() => tell(Value::Nothing),
            (Self::Place, None) => tell(Value::Word(of.place.region)),
            _ => (),
        }
    }

    /// Tells each value that a statement has; none in a facet of reports.
    pub(in crate::view) fn of_statement<'a>(self, statement: &'a Statement, tell: &mut dyn FnMut(Value<'a>)) {
        match self {
            Self::Year | Self::Place | Self::Level => (),
            Self::Indicator => tell(statement.indicator_id.map_or(Value::Nothing, Value::Word)),
            Self::Period => tell(statement.period.map_or(Value::Nothing, Value::period)),
            Self::Constraint => tell(Value::Word(statement.constraint.id())),
            Self::Bound => tell(Value::Word(statement.quantity.bound.id())),
            Self::Doubt if !statement.is_doubtful() => tell(Value::Nothing),
            Self::Doubt if statement.doubts.is_empty() => tell(Value::Word(UNSURE)),
            Self::Doubt => statement.doubts.iter().for_each(|doubt| tell(Value::Word(doubt.id()))),
        }
    }
}
