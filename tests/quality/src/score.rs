//! The five figures.

use crate::annotation::{Annotation, Record};
use crate::answer::{Answer, Said};
use crate::claim::{Claim, Field, Kind, same};

/// A way to look at the records: which of them, and what must be right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum View {
    /// Numbers that state a target: position and value.
    Detect,
    /// Targets: position, values, unit, bound, change and, nearly, the indicator.
    Record,
    /// The same with the indicator to the letter.
    Strict,
    /// `Record` over the year's main expected targets.
    Headline,
    /// `Record` over past results.
    Review,
}

impl View {
    /// All of them, in the order in which they are printed.
    pub const ALL: [View; 5] = [View::Detect, View::Record, View::Strict, View::Headline, View::Review];

    /// As the given scorer calls it.
    pub fn name(self) -> &'static str {
        match self {
            View::Detect => "detect",
            View::Record => "record",
            View::Strict => "strict",
            View::Headline => "headline",
            View::Review => "review",
        }
    }

    fn holds(self, claim: &Claim) -> bool {
        match self {
            View::Review => claim.kind == Kind::Achievement,
            View::Headline => claim.kind == Kind::Target && claim.headline,
            View::Detect | View::Record | View::Strict => claim.kind == Kind::Target,
        }
    }

    fn fits(self, record: &Record, said: &Said) -> bool {
        const FIELDS: [Field; 4] = [Field::Value, Field::Unit, Field::Bound, Field::Change];
        let right = |field: Field| same(field, &record.claim, &record.also, &said.claim);
        said.place == Some(record.place)
            && record.claim.value == said.claim.value
            && match self {
                View::Detect => true,
                View::Strict => FIELDS.into_iter().all(right) && right(Field::IndicatorToTheLetter),
                _ => FIELDS.into_iter().all(right) && right(Field::Indicator),
            }
    }
}

/// How many were right, wanted and said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Right.
    pub right: usize,
    /// Records that a person made.
    pub wanted: usize,
    /// Statements of the program.
    pub said: usize,
}

impl Tally {
    /// The harmonic mean of the share of records found and the share of statements right.
    pub fn f1(self) -> f64 {
        match self.wanted + self.said {
            0 => 1.0,
            both => 2.0 * self.right as f64 / both as f64,
        }
    }
}

impl std::ops::AddAssign for Tally {
    fn add_assign(&mut self, other: Tally) {
        self.right += other.right;
        self.wanted += other.wanted;
        self.said += other.said;
    }
}

/// One tally for each of [`View::ALL`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Scores([Tally; View::ALL.len()]);

impl Scores {
    /// The figures of one report.
    pub fn of(annotation: &Annotation, answer: &Answer) -> Scores {
        Scores(View::ALL.map(|view| tally(view, annotation, answer)))
    }

    /// The tally of `view`.
    pub fn get(&self, view: View) -> Tally {
        self.0[view as usize]
    }
}

impl std::ops::AddAssign for Scores {
    fn add_assign(&mut self, other: Scores) {
        for (mine, others) in self.0.iter_mut().zip(other.0) {
            *mine += others;
        }
    }
}

impl std::fmt::Display for Scores {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (index, view) in View::ALL.into_iter().enumerate() {
            let space = if index == 0 { "" } else { "  " };
            write!(f, "{space}{} {:.3}", view.name(), self.get(view).f1())?;
        }
        Ok(())
    }
}

/// Each record takes the first statement that fits it; what is left at an optional record costs nothing.
fn tally(view: View, annotation: &Annotation, answer: &Answer) -> Tally {
    let mut left: Vec<&Said> = answer.said.iter().filter(|said| view.holds(&said.claim)).collect();
    let mut tally = Tally::default();
    let required = annotation.records.iter().filter(|record| !record.is_optional());
    for record in required.filter(|record| view.holds(&record.claim)) {
        tally.wanted += 1;
        if let Some(hit) = left.iter().position(|said| view.fits(record, said)) {
            left.remove(hit);
            tally.right += 1;
        }
    }
    let ignored = annotation.ignored();
    left.retain(|said| said.place.is_none_or(|place| !ignored.contains(&place)));
    tally.said = tally.right + left.len();
    tally
}
