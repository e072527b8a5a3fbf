//! From the statements of a scope to the values of facets.

use super::{FacetList, FacetQuery, FacetValue};
use crate::corpus::Library;
use crate::label::Labelled;
use crate::report::{self, Level};
use crate::view::filter::{Condition, Facet, Missed, Subject, Value};
use crate::view::targets::each;

impl FacetList {
    /// Goes through the scope once.
    pub fn of(library: &Library, query: &FacetQuery) -> Self {
        let mut shown = 0;
        let mut counts = Counts(Vec::new());
        each(library, &query.of, &mut |asked| {
            shown += usize::from(asked.missed == Missed::None);
            for &facet in &query.facets {
                if asked.missed.but(Condition::Facet(facet)) {
                    let mut count = |value| *counts.of(facet, value) += 1;
                    facet.of_report(Subject::of(asked.located), &mut count);
                    facet.of_statement(asked.statement, &mut count);
                }
            }
        });
        for picked in &query.of.filter.picked {
            counts.of(picked.facet, Value::read(picked.facet, &picked.value));
        }
        let places = Places::of(library, query);
        let all = library.reports(query.of.scope).map(|located| located.statements().count()).sum();
        let mut values: Vec<((Facet, i64), FacetValue)> = Vec::new();
        for (facet, value, count) in counts.0 {
            let order = (facet, rank(facet, value, count));
            let value = named(query, &places, (facet, value, count));
            if facet != Facet::Place || value.chosen || places.is_listed(&value) {
                values.push((order, value));
            }
        }
        crate::order::by_key(&mut values, |(order, _)| *order);
        let mut values: Vec<FacetValue> = values.into_iter().map(|(_, value)| value).collect();
        deepen(&mut values);
        Self { shown, all, values }
    }
}

/// How many statements have which value, in order: few values, each asked for many times.
struct Counts<'a>(Vec<(Facet, Value<'a>, usize)>);

impl<'a> Counts<'a> {
    fn of(&mut self, facet: Facet, value: Value<'a>) -> &mut usize {
        let place = self.0.partition_point(|known| (known.0, known.1) < (facet, value));
        if self.0.get(place).is_none_or(|known| (known.0, known.1) != (facet, value)) {
            self.0.insert(place, (facet, value, 0));
        }
        &mut self.0[place].2
    }
}

fn named(query: &FacetQuery, places: &Places<'_>, found: (Facet, Value<'_>, usize)) -> FacetValue {
    let (facet, value, count) = found;
    let known = match (facet, value) {
        (Facet::Place, Value::Number(code)) => u32::try_from(code).ok().and_then(|code| places.name(code)),
        _ => None,
    };
    let [zh, en] = value.called(facet, known);
    let value = value.written(facet);
    let chosen = query.of.filter.picked.iter().any(|picked| picked.facet == facet && picked.value == value);
    FacetValue { facet, value, zh, en, depth: 0, count, chosen }
}

/// Where a value stands among those of its facet: that there is none comes last.
fn rank(facet: Facet, value: Value<'_>, count: usize) -> i64 {
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    match (facet, value) {
        (_, Value::Nothing) => i64::MAX,
        (Facet::Place, Value::Number(code)) => code,
        // Names without a code follow.
        (Facet::Place, Value::Word(_)) => i64::MAX - 1,
        (Facet::Level, Value::Word(id)) => {
            let level = Level::ALL.iter().find(|level| level.id() == id);
            level.map_or(i64::MAX, |level| i64::from(level.label().rank))
        }
        (_, Value::Number(number)) => -number,
        (_, Value::Word(_)) => -count,
    }
}

/// The places of a scope by their codes, with what reports call them.
struct Places<'a>(Vec<(u32, &'a str)>);

impl<'a> Places<'a> {
    fn of(library: &'a Library, query: &FacetQuery) -> Self {
        let mut places = Self(Vec::new());
        for located in library.reports(query.of.scope) {
            let place = Subject::of(located).place;
            if let Some(code) = place.code
                && places.name(code).is_none()
            {
                places.0.insert(places.first(code), (code, place.region));
            }
        }
        places
    }

    fn first(&self, code: u32) -> usize {
        self.0.partition_point(|known| known.0 < code)
    }

    fn name(&self, code: u32) -> Option<&'a str> {
        self.0.get(self.first(code)).filter(|known| known.0 == code).map(|known| known.1)
    }

    /// Whether a place is a choice of its own: a report is its, or several places lie in it.
    fn is_listed(&self, value: &FacetValue) -> bool {
        let Ok(code) = value.value.parse::<u32>() else { return true };
        let from = &self.0[self.first(code)..];
        let within = from.iter().take_while(|other| report::lies_in(other.0, code)).take(2).count();
        self.name(code).is_some() || within == 2
    }
}

/// Sets each place below those that it lies in.
fn deepen(values: &mut [FacetValue]) {
    let mut above: Vec<u32> = Vec::new();
    for value in values.iter_mut().filter(|value| value.facet == Facet::Place) {
        let Ok(code) = value.value.parse() else { continue };
        above.retain(|&other| report::lies_in(code, other));
        value.depth = u8::try_from(above.len()).unwrap_or(u8::MAX);
        above.push(code);
    }
}
