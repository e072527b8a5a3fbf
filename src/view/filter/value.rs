//! A value of a facet: how it is written in an address, and what readers call it.

use super::Facet;
use crate::label::{Labelled, years};
use crate::quantity::Bound;
use crate::report::{self, Level};
use crate::statement::{Constraint, Doubt, Period, catalogue};

/// A value. Those of one facet are in the order of the facet's list, where that is not the order of their counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::view) enum Value<'a> {
    /// A year, an administrative code, two years of a period.
    Number(i64),
    /// An id of the schema, or a name.
    Word(&'a str),
    /// That there is none.
    Nothing,
}

/// The value of a record that is doubtful because too few of its sort are borne out.
pub(super) const UNSURE: &str = "low_confidence";

/// How an address writes that there is none.
const NOTHING: &str = "none";

/// Years of a period as one number: 2021–2025 is 20212025.
const FIRST: i64 = 10_000;

impl<'a> Value<'a> {
    pub(super) fn number(number: impl Into<i64>) -> Self {
        Self::Number(number.into())
    }

    pub(super) fn period(period: Period) -> Self {
        Self::Number(i64::from(period.from) * FIRST + i64::from(period.to))
    }

    /// The value that is written so.
    pub(in crate::view) fn read(facet: Facet, written: &'a str) -> Self {
        if written == NOTHING {
            return Self::Nothing;
        }
        let number = match (facet, written.split_once('-')) {
            (Facet::Period, Some((from, to))) => period(from, to),
            (Facet::Period, None) => period(written, written),
            (Facet::Year | Facet::Place, _) => written.parse().ok(),
            _ => None,
        };
        number.map_or(Self::Word(written), Self::Number)
    }

    /// As an address writes it.
    pub(in crate::view) fn written(self, facet: Facet) -> String {
        match (self, facet) {
            (Self::Nothing, _) => NOTHING.to_owned(),
            (Self::Number(number), Facet::Period) if number / FIRST == number % FIRST => {
                (number % FIRST).to_string()
            }
            (Self::Number(number), Facet::Period) => format!("{}-{}", number / FIRST, number % FIRST),
            (Self::Number(number), _) => number.to_string(),
            (Self::Word(word), _) => word.to_owned(),
        }
    }

    /// What readers call it, in Chinese and in English. A place is called as `known` has it, where the tables do not.
    pub(in crate::view) fn called(self, facet: Facet, known: Option<&str>) -> [String; 2] {
        let both = |name: &str| [name.to_owned(), name.to_owned()];
        match (self, facet) {
            (Self::Number(year), Facet::Year) => [format!("{year}年"), year.to_string()],
            (Self::Number(code), Facet::Place) => {
                let code = u32::try_from(code).unwrap_or_default();
                both(known.or_else(|| report::place_of(code)).unwrap_or("?"))
            }
            (Self::Number(number), _) => {
                let year = |number| i32::try_from(number).unwrap_or_default();
                let said = years(Period { from: year(number / FIRST), to: year(number % FIRST) });
                [format!("{said}年"), said]
            }
            (Self::Nothing, Facet::Doubt) => pair("无疑点", "not doubtful"),
            (Self::Nothing, Facet::Indicator) => pair("目录外指标", "outside the catalogue"),
            (Self::Nothing, _) => pair("不明", "unknown"),
            (Self::Word(UNSURE), Facet::Doubt) => pair("把握较低", "low confidence"),
            (Self::Word(id), Facet::Level) => named::<Level>(id),
            (Self::Word(id), Facet::Constraint) => match named::<Constraint>(id) {
                [dash, _] if dash == Constraint::Plain.label().zh => pair("无约束词", "no strength word"),
                named => named,
            },
            (Self::Word(id), Facet::Bound) => named::<Bound>(id),
            (Self::Word(id), Facet::Doubt) => named::<Doubt>(id),
            (Self::Word(id), Facet::Indicator) => match catalogue::entry(id) {
                Some(entry) => pair(entry.zh, entry.en),
                None => both(id),
            },
            (Self::Word(word), _) => both(word),
        }
    }
}

fn period(from: &str, to: &str) -> Option<i64> {
    Some(from.parse::<i64>().ok()? * FIRST + to.parse::<i64>().ok()?)
}

fn pair(zh: &str, en: &str) -> [String; 2] {
    [zh.to_owned(), en.to_owned()]
}

fn named<T: Labelled + Copy + 'static>(id: &str) -> [String; 2] {
    let label = T::ALL.iter().map(|value| value.label()).find(|label| label.id == id);
    label.map_or_else(|| pair(id, id), |label| pair(label.zh, label.en))
}
