//! The words of a sentence that tell its time or open a list, found in one pass, and its years.

use super::gone::{self, Gone};
use crate::Span;
use crate::report::year;
use crate::statement::Period;
use crate::statement::cues::{self, Class, words};
use crate::statement::since;
use crate::words::{Hit, Set};
use std::sync::LazyLock;

/// The classes of words that are asked for.
const CLASSES: [Class; 16] = [
    Class::CurrentYear,
    Class::Estimate,
    Class::FiveYears,
    Class::Future,
    Class::Headline,
    Class::AheadFive,
    Class::AheadThree,
    Class::AheadTwo,
    Class::Missed,
    Class::Past,
    Class::PastYear,
    Class::PlanSpan,
    Class::SeveralYears,
    Class::ThisYear,
    Class::TimeName,
    Class::YearsAhead,
];

static SET: LazyLock<Set> = LazyLock::new(|| cues::any(&CLASSES));

/// What a sentence says of time.
#[derive(Debug)]
pub(in crate::statement) struct Signs {
    /// Its words of the classes, in order, as offsets of the text.
    hits: Vec<Hit>,
    /// Its years that are no title's and nothing is compared with, each with its place.
    years: Vec<(i32, Span)>,
    /// The five-year plans that it names and that nothing is compared with, each with its place.
    plans: Vec<(usize, Period)>,
    /// The several years that it looks back on.
    gone: Vec<Gone>,
}

impl Signs {
    /// Looks the sentence through.
    pub(in crate::statement) fn of(text: &str, sentence: Span) -> Self {
        let words_of = sentence.of(text);
        let mut hits = SET.hits(words_of);
        hits.iter_mut().for_each(|hit| hit.at += sentence.start);
        Self {
            hits,
            years: years(text, sentence),
            plans: plans(text, sentence),
            gone: gone::all_in(words_of, sentence.start),
        }
    }

    /// The words of a class inside a span.
    pub(super) fn within(&self, class: Class, span: Span) -> impl DoubleEndedIterator<Item = &Hit> {
        let inside = move |hit: &&Hit| hit.is(class) && span.start <= hit.at && hit.end() <= span.end;
        self.hits.iter().filter(inside)
    }

    /// Whether a word of a class stands in a span.
    pub(super) fn any(&self, class: Class, span: Span) -> bool {
        self.within(class, span).next().is_some()
    }

    /// The years named in a span.
    pub(super) fn years(&self, span: Span) -> impl Iterator<Item = (i32, Span)> {
        self.years.iter().copied().filter(move |(_, at)| span.start <= at.start && at.end <= span.end)
    }

    /// The several years that the words of a span look back on last.
    pub(super) fn gone(&self, span: Span) -> Option<i32> {
        self.gone.iter().rev().find(|gone| span.contains(gone.number)).map(|gone| gone.years)
    }

    /// The last five-year plan that is named before `end`.
    pub(super) fn plan_before(&self, end: usize) -> Option<(usize, Period)> {
        self.plans.iter().rev().find(|(at, _)| *at < end).copied()
    }
}

/// Years with their places, without those that a figure is compared with.
fn years(text: &str, span: Span) -> Vec<(i32, Span)> {
    let words = span.of(text);
    let mut found = Vec::new();
    for dated in year::years(words) {
        let (before, after) = (&words[..dated.at], &text[span.start + dated.end..]);
        // 《…（2018—2020年）》, 行动计划（2018—2020年）: the years of a title.
        let title = before.rfind('《') > before.rfind('》')
            || after.starts_with(['）', ')']) && before.rfind(['（', '(']) > before.rfind(['）', ')']);
        let named = title || after.starts_with('版') || after.starts_with("建成的");
        // 12024年 has no year in it.
        let whole = !before.ends_with(|c: char| c.is_numeric());
        if !since::is_base(before, after) && !named && whole {
            found.push((dated.year, Span::new(span.start + dated.at, span.start + dated.end)));
        }
    }
    found
}

/// Five-year plans with their places, of which “十四五”末 is the last year, without those that are only compared with.
fn plans(text: &str, span: Span) -> Vec<(usize, Period)> {
    let words_of = span.of(text);
    let named = |at: usize| {
        let (from, to) = year::plan(&words_of[at..])?;
        let name = text[span.start + at..].strip_prefix(['“', '"'])?;
        let after = &name[name.find(['”', '"'])?..];
        let after = after.strip_prefix(['”', '"'])?;
        if since::is_base(&words_of[..at], after) {
            return None;
        }
        let end = words(Class::PlanEnd).prefix(after).is_some();
        Some((span.start + at, Period { from: if end { to } else { from }, to }))
    };
    words_of.match_indices(['“', '"']).filter_map(|(at, _)| named(at)).collect()
}
