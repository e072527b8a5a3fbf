//! The stretch of years that sentences speak of one after the other: 过去五年 opens a look back on five years, and a
//! yearly average two sentences later is of all five; a list that opens with 今后五年的主要目标 sets targets for
//! five years, sentence by sentence.

use super::{heading, signs::Signs};
use crate::Span;
use crate::report::year;
use crate::statement::cues::Class;
use crate::statement::scene::Scene;
use crate::statement::{Basis, Kind, Period};

/// What the sentences so far speak of.
#[derive(Debug, Clone, Default)]
pub(in crate::statement) struct Stretch {
    /// The years looked back on.
    past: Option<Period>,
    /// The years looked ahead to.
    ahead: Option<Period>,
    /// The years that a list of targets is for.
    list: Option<Period>,
    /// The section that it was said in.
    section: usize,
    /// The paragraph so far speaks of the years looked back on.
    told: bool,
    /// The paragraph so far speaks of the year that is over: 一年来.
    of_past_year: bool,
    /// The years that the heading above states, or the nearest above it, which is of `headed_by`.
    heading: Vec<Period>,
    headed_by: Option<usize>,
    /// Where the last sentence ended.
    end: usize,
}

impl Stretch {
    /// Enters the section and the paragraph of a sentence: what was said above them holds no longer.
    fn enter(&mut self, scene: &Scene<'_>, sentence: Span, section: usize) {
        let outline = scene.outline;
        let depth = |at: usize| outline.sections.get(at).map_or(0, |s| s.depth);
        if self.headed_by != Some(section) {
            self.heading = heading::years(outline, section);
            self.headed_by = Some(section);
        }
        if Span::new(self.end.min(sentence.start), sentence.start).of(scene.text).contains('\n') {
            (self.told, self.of_past_year) = (false, false);
        }
        self.end = sentence.end;
        if section != self.section && (self.section..section).any(|at| depth(at + 1) <= depth(self.section)) {
            (self.past, self.ahead, self.list, self.section) = (None, None, None, 0);
        }
    }

    /// Takes in what a sentence says of the stretch.
    pub(in crate::statement) fn advance(&mut self, scene: &Scene<'_>, sentence: Span, signs: &Signs) {
        let section = scene.outline.section_at(sentence.start);
        self.enter(scene, sentence, section);
        let heading = signs.within(Class::Headline, sentence).next();
        let words_of = sentence.of(scene.text);
        // In brackets: for a single character a searcher would be built.
        if !words_of.contains(['年', '五']) {
            // A list of something else ends the list of the years.
            if self.list.is_some() && heading.is_some() {
                self.list = None;
            }
            return;
        }
        let Some(plan) = scene.outline.year else { return };
        /// In bytes: a year that opens a sentence stands no further in.
        const OPENING: usize = 6;
        let opens = |(year, at): (i32, Span)| {
            at.start < sentence.start + OPENING && (plan - 1..=plan).contains(&year)
        };
        let dated = signs.years(sentence).any(opens);
        let own = words_of.contains(['年']) && signs.any(Class::ThisYear, sentence) || dated;
        // 去年，生产总值300亿元 goes on with that year; a single 全年 further in is of its figure.
        let named = signs.within(Class::ThisYear, sentence).next();
        let one_year = dated || named.is_some_and(|hit| hit.at < sentence.start + OPENING);
        // 过去的一年，是“十三五”时期…的一年 is of that year.
        let past_year = signs.any(Class::PastYear, sentence) && signs.gone(sentence).is_none();
        let found = stated(scene, signs, sentence).filter(|_| !past_year);
        if let Some(heading) = heading {
            // What stands behind the heading is an item of its list.
            let before = Span::new(sentence.start, heading.at);
            let named = stated(scene, signs, before).filter(|_| !own);
            self.list = named.map(|years| years.period).filter(|years| years.to >= plan);
        }
        match found {
            Some(years) => {
                self.section = section;
                match years.ahead {
                    true => self.ahead = Some(years.period),
                    false => {
                        self.past = Some(years.period);
                        self.told = !one_year;
                        self.of_past_year = false;
                    }
                }
            }
            None if past_year => (self.told, self.of_past_year) = (false, true),
            None if own => {
                // A yearly average two sentences on is still of the years looked back on.
                (self.ahead, self.list, self.section) = (None, None, section);
                self.told &= !one_year;
            }
            None => {}
        }
    }

    /// The years of a figure without a year of its own, where they are several.
    pub(super) fn of(&self, kind: Kind, basis: Option<Basis>) -> Option<Period> {
        let average = basis == Some(Basis::AnnualAverage);
        match kind {
            Kind::Target => self.list.or(self.ahead.filter(|_| average)),
            Kind::Achievement => self.past.filter(|_| average || self.told),
            Kind::Other => None,
        }
    }

    /// The several years that the heading above states for what is past or for what is planned.
    pub(super) fn headed(&self, kind: Kind, plan: Option<i32>) -> Option<Period> {
        let plan = plan.filter(|_| !self.of_past_year || kind == Kind::Target)?;
        let own = |years: &&Period| match kind {
            Kind::Target => years.to >= plan,
            _ => years.from < plan,
        };
        let years = self.heading.iter().filter(own);
        let years = years
            .copied()
            .reduce(|all, years| Period { from: all.from.min(years.from), to: all.to.max(years.to) })?;
        let years = match kind {
            Kind::Target => Period { from: years.from.max(plan), ..years },
            _ => Period { to: years.to.min(plan - 1), ..years },
        };
        // 2020年和“十三五”工作回顾 is of one year but for paragraphs that say otherwise themselves.
        let both = kind != Kind::Target && self.heading.iter().any(|years| years.from == years.to);
        (years.from < years.to && !both).then_some(years)
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
    if let Some(years) = signs.gone(within) {
        return Some(Stated { period: Period { from: plan - years, to: plan - 1 }, ahead: false });
    }
    let mark = signs.within(Class::PlanSpan, within).next()?;
    let before = Span::new(within.start, mark.at).of(scene.text);
    let open = before.rfind(['“', '"'])?;
    let (from, to) = year::plan(&scene.text[within.start + open..within.end])?;
    Some(Stated { period: Period { from, to }, ahead: to >= plan })
}
