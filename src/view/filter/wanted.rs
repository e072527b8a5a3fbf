//! What the words of a search mean: a year, a level, a place, an indicator by any of its names, or words of the text.
//!
//! A row is *meant* by a search if each of its words is the report's year, its level, its place or one that this lies
//! in, the indicator, or the figure as written; it *mentions* the others, if they stand in its sentence. Rows that are
//! meant come first. Where reports are compared, words that name a year, a level or a place choose among the reports,
//! the others among the indicators.

use super::Subject;
use crate::corpus::Located;
use crate::label::Labelled;
use crate::report::{self, Level};
use crate::statement::{Statement, catalogue};
use crate::view::figure::written;
use crate::view::locate::sentence_of;

/// How a row answers a search. What is meant comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::view) enum Answer {
    /// Its fields are what is searched for.
    Meant,
    /// Some of it stands in its sentence only.
    Mentioned,
}

/// A search, its words understood.
pub(super) struct Wanted(Vec<Word>);

struct Word {
    /// As typed, Latin letters in lower case.
    typed: String,
    year: Option<i32>,
    level: Option<Level>,
    /// Codes of the places that are called so.
    places: Vec<u32>,
    /// Ids of the indicators that are called so; where none is, of those whose names hold it.
    indicators: Vec<&'static str>,
    /// Whether it is the whole name of an indicator, which others that only hold it are not.
    whole: bool,
}

impl Wanted {
    /// The words of a search, which stand between blanks.
    pub(super) fn of(text: &str) -> Self {
        Self(text.split_whitespace().map(Word::of).collect())
    }

    /// How a statement answers; `None` where it does not.
    pub(super) fn answer(&self, located: Located<'_>, statement: &Statement) -> Option<Answer> {
        let mut answer = Answer::Meant;
        for word in &self.0 {
            answer = answer.max(word.answer(located, statement)?);
        }
        Some(answer)
    }

    /// Divides the words into those that choose among these reports, and those that choose among indicators. A word that
    /// is nothing known chooses among the reports where the name of one of their places holds it.
    pub(super) fn divide(&self, subjects: &[Subject<'_>]) -> (Words<'_>, Words<'_>) {
        let of_reports = |word: &&Word| {
            let unknown = word.indicators.is_empty();
            word.names_reports() || unknown && subjects.iter().any(|of| word.stands_in(of.place.region))
        };
        let (reports, indicators) = self.0.iter().partition(of_reports);
        (Words(reports), Words(indicators))
    }
}

/// Some words of a search.
pub(in crate::view) struct Words<'w>(Vec<&'w Word>);

impl Words<'_> {
    /// Whether a report is what each word names.
    pub(in crate::view) fn name(&self, of: Subject<'_>) -> bool {
        self.0.iter().all(|word| word.is_of(of))
    }

    /// Whether an indicator is what each word names.
    pub(in crate::view) fn measure(&self, id: Option<&str>, indicator: &str) -> bool {
        self.0.iter().all(|word| word.is_called(id, indicator))
    }

    /// Whether each word stands in a text.
    pub(in crate::view) fn stand_in(&self, text: &str) -> bool {
        self.0.iter().all(|word| word.stands_in(text))
    }

    /// Whether there is no word.
    pub(in crate::view) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Word {
    fn of(typed: &str) -> Self {
        let typed = typed.to_ascii_lowercase();
        let digits = typed.strip_suffix('年').unwrap_or(&typed);
        let year = (digits.len() == 4)
            .then(|| digits.parse().ok())
            .flatten()
            .filter(|year| (1949..2100).contains(year));
        let level = Level::ALL.iter().copied().find(|level| {
            let label = level.label();
            typed == label.zh || typed == label.en
        });
        let (indicators, whole) = catalogue::called(&typed);
        Self { year, level, places: report::places_called(&typed), indicators, whole, typed }
    }

    fn answer(&self, located: Located<'_>, statement: &Statement) -> Option<Answer> {
        let text = located.text();
        let meant = self.is_of(Subject::of(located))
            || self.is_called(statement.indicator_id, &statement.indicator)
            || self.stands_in(written(text, statement).of(text));
        if meant {
            return Some(Answer::Meant);
        }
        let mentioned =
            self.stands_in(&statement.indicator) || self.stands_in(sentence_of(located, statement).of(text));
        mentioned.then_some(Answer::Mentioned)
    }

    fn names_reports(&self) -> bool {
        self.year.is_some() || self.level.is_some() || !self.places.is_empty()
    }

    fn is_of(&self, of: Subject<'_>) -> bool {
        let lies_in = |code| self.places.iter().any(|&place| report::lies_in(code, place));
        of.year.is_some() && of.year == self.year
            || Some(of.place.level) == self.level
            || of.place.code.is_some_and(lies_in)
            || self.stands_in(of.place.region)
    }

    fn is_called(&self, id: Option<&str>, indicator: &str) -> bool {
        id.is_some_and(|id| self.indicators.contains(&id)) || !self.whole && self.stands_in(indicator)
    }

    fn stands_in(&self, text: &str) -> bool {
        let cased = || self.typed.bytes().any(|byte| byte.is_ascii_lowercase());
        text.contains(&self.typed) || cased() && text.to_ascii_lowercase().contains(&self.typed)
    }
}
