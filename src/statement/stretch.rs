//! The stretch of years that sentences speak of one after the other: 过去五年 opens a look back on five years, and a
//! yearly average two sentences later is of all five; a list that opens with 今后五年的主要目标 sets targets for
//! five years, sentence by sentence.

use super::cues::{Class, words};
use super::{Basis, Kind, Period};
use crate::Span;
use crate::report::{Outline, year};

/// What the sentences so far speak of.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Stretch {
    /// The years looked back on.
    past: Option<Period>,
    /// The years looked ahead to.
    ahead: Option<Period>,
    /// The years that a list of targets is for.
    list: Option<Period>,
    /// The section that it was said in.
    section: usize,
}

impl Stretch {
    /// Takes in what a sentence says of the stretch.
    pub(super) fn advance(&mut self, text: &str, outline: &Outline, sentence: Span) {
        let section = outline.section_at(sentence.start);
        let depth = |at: usize| outline.sections.get(at).map_or(0, |s| s.depth);
        if section != self.section && (self.section..section).any(|at| depth(at + 1) <= depth(self.section)) {
            *self = Self::default();
        }
        let words_of = sentence.of(text);
        if !words_of.contains('年') && !words_of.contains('五') {
            // A list of something else ends the list of the years.
            if self.list.is_some() && words(Class::Headline).find(words_of).is_some() {
                self.list = None;
            }
            return;
        }
        let Some(plan) = outline.year else { return };
        let own = words_of.contains('年') && words(Class::ThisYear).find(words_of).is_some()
            || year::years(words_of)
                .any(|dated| dated.at < 6 && dated.year >= plan - 1 && dated.year <= plan);
        let found = stated(words_of, plan);
        let heading = words(Class::Headline).find(words_of);
        if let Some((at, _)) = heading {
            // What stands behind the heading is an item of its list.
            let named = stated(&words_of[..at], plan).filter(|_| !own);
            self.list = named.map(|years| years.period).filter(|years| years.to >= plan);
        }
        if own && found.is_none() {
            // A yearly average two sentences on is still of the years looked back on.
            *self = Self { section, past: self.past, ..Self::default() };
        } else if let Some(years) = found {
            self.section = section;
            match years.ahead {
                true => self.ahead = Some(years.period),
                false => self.past = Some(years.period),
            }
        }
    }

    /// The years of a figure without a year of its own, where they are several.
    pub(super) fn of(&self, kind: Kind, basis: Option<Basis>) -> Option<Period> {
        match kind {
            Kind::Target => self.list.or(self.ahead.filter(|_| basis == Some(Basis::AnnualAverage))),
            Kind::Achievement => self.past.filter(|_| basis == Some(Basis::AnnualAverage)),
            Kind::Other => None,
        }
    }
}

#[derive(Debug, Clone, Copy)]
struct Stated {
    period: Period,
    ahead: bool,
}

/// Whether a text speaks of the five years gone by: 过去五年, 五年累计; not 连续五年, 第五年.
pub(super) fn looks_back(text: &str) -> bool {
    words(Class::YearsPast)
        .find(text)
        .is_some_and(|(at, _)| words(Class::NotPast).suffix(&text[..at]).is_none())
}

/// The several years that a sentence names: 过去五年, 今后五年, “十三五”时期.
fn stated(sentence: &str, plan: i32) -> Option<Stated> {
    if !sentence.contains(['五', '5', '届']) {
        return None;
    }
    if words(Class::YearsAhead).find(sentence).is_some() {
        return Some(Stated { period: Period { from: plan, to: plan + 4 }, ahead: true });
    }
    if looks_back(sentence) {
        return Some(Stated { period: Period { from: plan - 5, to: plan - 1 }, ahead: false });
    }
    let (at, _) = words(Class::PlanSpan).find(sentence)?;
    let open = sentence[..at].rfind(['“', '"'])?;
    let (from, to) = year::plan(&sentence[open..])?;
    Some(Stated { period: Period { from, to }, ahead: to >= plan })
}
