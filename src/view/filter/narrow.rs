//! A filter made ready to be asked of many statements.

use super::value::Value;
use super::wanted::{Answer, Wanted, Words};
use super::{Condition, Facet, Filter, Missed, Subject};
use crate::corpus::Located;
use crate::statement::Statement;

/// A filter, its words and values understood.
pub(in crate::view) struct Narrow<'q> {
    wanted: Wanted,
    picked: Vec<(Facet, Vec<Value<'q>>)>,
}

impl<'q> Narrow<'q> {
    pub(in crate::view) fn new(filter: &'q Filter) -> Self {
        let mut picked: Vec<(Facet, Vec<Value<'q>>)> = Vec::new();
        for one in &filter.picked {
            let value = Value::read(one.facet, &one.value);
            match picked.iter_mut().find(|(facet, _)| *facet == one.facet) {
                Some((_, values)) => values.push(value),
                None => picked.push((one.facet, vec![value])),
            }
        }
        Self { wanted: Wanted::of(&filter.text), picked }
    }

    /// What a report as a whole does not meet.
    pub(in crate::view) fn report(&self, of: Subject<'_>) -> Missed {
        self.missed(|facet, tell| facet.of_report(of, tell), Facet::is_of_report)
    }

    /// What a statement does not meet, besides what its report does not.
    pub(in crate::view) fn statement(&self, statement: &Statement) -> Missed {
        self.missed(|facet, tell| facet.of_statement(statement, tell), |facet| !facet.is_of_report())
    }

    /// How a statement answers the search; `None` where it does not.
    pub(in crate::view) fn text(&self, located: Located<'_>, statement: &Statement) -> Option<Answer> {
        self.wanted.answer(located, statement)
    }

    /// The words of the search that choose among these reports, and those that choose among indicators.
    pub(in crate::view) fn divide(&self, subjects: &[Subject<'_>]) -> (Words<'_>, Words<'_>) {
        self.wanted.divide(subjects)
    }

    fn missed<'a>(
        &self,
        values: impl Fn(Facet, &mut dyn FnMut(Value<'a>)),
        is_asked: impl Fn(Facet) -> bool,
    ) -> Missed {
        let mut missed = Missed::None;
        for (facet, wanted) in self.picked.iter().filter(|(facet, _)| is_asked(*facet)) {
            let mut met = false;
            values(*facet, &mut |value| met |= wanted.contains(&value));
            if !met {
                missed.add(Condition::Facet(*facet));
            }
        }
        missed
    }
}
