//! The stretch of years that sentences speak of one after the other: 过去五年 opens a look back on five years, and a
//! yearly average two sentences later is of all five; a list that opens with 今后五年的主要目标 sets targets for
//! five years, sentence by sentence.

use super::signs::Signs;
use crate::Span;
use crate::report::year;
use crate::statement::cues::Class;
use crate::statement::scene::Scene;
use crate::statement::{Basis, Kind, Period};

/// What the sentences so far speak of.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::statement) struct Stretch {
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
    pub(in crate::statement) fn advance(&mut self, scene: &Scene<'_>, sentence: Span, signs: &Signs) {
        let outline = scene.outline;
        let section = outline.section_at(sentence.start);
        let depth = |at: usize| outline.sections.get(at).map_or(0, |s| s.depth);
        if section != self.section && (self.section..section).any(|at| depth(at + 1) <= depth(self.section)) {
            *self = Self::default();
        }
        let heading = signs.within(Class::Headline, sentence).next();
        let words_of = sentence.of(scene.text);
        if !words_of.contains('年') && !words_of.contains('五') {
            // A list of something else ends the list of the years.
            if self.list.is_some() && heading.is_some() {
                self.list = None;
            }
            return;
        }
        let Some(plan) = outline.year else { return };
        /// In bytes: a year that opens a sentence stands no further in.
        const OPENING: usize = 6;
        let opens = |(year, at): (i32, Span)| {
            at.start < sentence.start + OPENING && (plan - 1..=plan).contains(&year)
        };
        let own = words_of.contains('年') && signs.any(Class::ThisYear, sentence)
            || signs.years(sentence).any(opens);
        let found = stated(scene, signs, sentence);
        if let Some(heading) = heading {
            // What stands behind the heading is an item of its list.
            let before = Span::new(sentence.start, heading.at);
            let named = stated(scene, signs, before).filter(|_| !own);
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

/// The several years that a part of a sentence names: 过去五年, 今后五年, “十三五”时期.
fn stated(scene: &Scene<'_>, signs: &Signs, within: Span) -> Option<Stated> {
    let plan = scene.outline.year?;
    if signs.any(Class::YearsAhead, within) {
        return Some(Stated { period: Period { from: plan, to: plan + 4 }, ahead: true });
    }
    if signs.any(Class::YearsPast, within) {
        return Some(Stated { period: Period { from: plan - 5, to: plan - 1 }, ahead: false });
    }
    let mark = signs.within(Class::PlanSpan, within).next()?;
    let before = Span::new(within.start, mark.at).of(scene.text);
    let open = before.rfind(['“', '"'])?;
    let (from, to) = year::plan(&scene.text[within.start + open..within.end])?;
    Some(Stated { period: Period { from, to }, ahead: to >= plan })
}
