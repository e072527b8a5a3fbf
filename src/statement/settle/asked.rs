//! A figure whose time is asked for, with all that its sentence says of time in front of it.

use super::signs::Signs;
use crate::Span;
use crate::statement::cues::Class;
use crate::statement::draft::Draft;
use crate::statement::scene::Scene;
use crate::words::Hit;

/// A figure whose time is asked for.
#[derive(Debug)]
pub(super) struct Asked<'a> {
    /// The report.
    pub(super) scene: &'a Scene<'a>,
    /// What the sentence says of time.
    pub(super) signs: &'a Signs,
    /// Its section.
    pub(super) section: usize,
    /// The sentence up to the figure.
    pub(super) before: Span,
    /// Its clause up to the figure.
    pub(super) clause: Span,
    /// The years that may be its own, in order.
    pub(super) years: Vec<(i32, Span)>,
}

/// In bytes: what a sentence opens with, 到“十四五”末，.
const OPENING: usize = 24;

impl<'a> Asked<'a> {
    /// What is known before the figure of `draft`.
    pub(super) fn of(scene: &'a Scene<'a>, signs: &'a Signs, sentence: Span, draft: &Draft) -> Option<Self> {
        let number = scene.mentions.get(draft.mention)?.number;
        let before = Span::new(sentence.start, number.start);
        let clause = Span::new(draft.quote.start, number.start);
        let section = scene.outline.section_at(sentence.start);
        let mut asked = Self { scene, signs, section, before, clause, years: Vec::new() };
        let words = before.of(scene.text);
        // 2022年建成3家；新增9家: a year inside one part of a sentence says nothing of the next.
        let part = words.rfind(['；', ';']).map_or(before.start, |at| before.start + at);
        let opening = |at: usize| at <= before.start + OPENING;
        // 2018年引进30家，今年引进40家: the year that a word names since is the nearer one.
        let named = asked.last_time().map(|hit| hit.at);
        let own = |&(_, span): &(i32, Span)| {
            (span.start >= part || opening(span.start)) && named.is_none_or(|at| at < span.start)
        };
        asked.years = signs.years(before).filter(own).collect();
        Some(asked)
    }

    /// The last name of a time that stands before the figure: 今年 of 去年引进30家，今年.
    pub(super) fn last_time(&self) -> Option<&'a Hit> {
        self.signs.within(Class::TimeName, self.before).next_back()
    }

    /// Whether a word of a class stands before the figure.
    pub(super) fn says(&self, class: Class) -> bool {
        self.signs.any(class, self.before)
    }

    /// The end of a five-year plan that the figure is to be reached by, with its place; nothing where a year stands
    /// nearer.
    pub(super) fn plan_end(&self) -> Option<(Span, i32)> {
        let (at, years) =
            self.signs.plan_before(self.before.end).filter(|(_, years)| years.from == years.to)?;
        let nearest = self.years.last().is_none_or(|(_, span)| span.end <= at);
        nearest.then(|| (Span::new(at, self.before.end.min(at + MARK)), years.to))
    }
}

/// In bytes: an opening quotation mark.
const MARK: usize = 3;
