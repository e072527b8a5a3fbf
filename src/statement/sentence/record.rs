//! Takes readings down as drafts, with what the clause and the sentence say of them.

use super::{Reader, Said, Source};
use crate::Span;
use crate::statement::cues::{Class, words};
use crate::statement::draft::Draft;
use crate::statement::reading::Reading;
use crate::statement::{Basis, Change};

impl Reader<'_> {
    /// Gives each of the last `count` statements, the members of a ratio or what several things have come to, its own
    /// base, and the group that they make.
    pub(super) fn members(&mut self, count: usize, group: Option<u32>) {
        let first = self.drafts.len().saturating_sub(count);
        let Some(start) = self.drafts.get(first).map(|draft| (draft.base_value, draft.base_year)) else {
            return;
        };
        for (i, draft) in self.drafts[first..].iter_mut().enumerate() {
            draft.group = group.or(draft.group);
            draft.base_value = start.0.map(|figure| figure + i);
            draft.base_year = start.1;
        }
    }

    /// Takes a reading of a figure down under a name.
    pub(super) fn push(&mut self, source: Source<'_>, indicator: String, reading: &Reading) {
        let Source { clause, mention, subject, said } = source;
        let Said { basis, base_year, reached } = said;
        let before = Span::new(clause.span.start, subject.end.max(clause.span.start));
        let start = if reading.qualifies { None } else { self.thread.start.take() };
        let grows = matches!(reading.change, Change::Growth | Change::Decline);
        let since = self.since.filter(|_| grows || start.is_some() || reading.qualifies);
        // 由2014年的20亿元增加到38亿元，年均增长14%: the average is since then.
        let averaged = (basis == Some(Basis::AnnualAverage)).then(|| self.last_base(&indicator)).flatten();
        let modifier = self.scene.strength.find(self.scene.text, before).or(self.carried);
        let dual = self.dual(mention, &indicator, reading.change, modifier);
        // The second word of a dual target is of its figure alone.
        self.strength_word = if dual.is_some() { None } else { modifier.or(self.strength_word) };
        // 累计减税86亿元, 年均新增5万人: in front of the name.
        let named = [(Class::Cumulative, Basis::Cumulative), (Class::YearlyAverage, Basis::AnnualAverage)];
        let in_front = named
            .into_iter()
            .find(|(class, _)| words(*class).is_in(subject.of(self.scene.text)))
            .map(|(_, basis)| basis);
        if basis.or(in_front) == Some(Basis::AnnualAverage) {
            self.end_of_average(&indicator);
        }
        self.drafts.push(Draft {
            mention,
            indicator,
            subject,
            change: dual.map_or(reading.change, |(_, change)| change),
            rule: reading.rule,
            qualifies: reading.qualifies,
            modifier,
            basis: basis.or(in_front),
            base_year: base_year.or(start.and_then(|(_, year)| year)).or(since),
            averaged,
            base_value: start.map(|(figure, _)| figure),
            quote: clause.span,
            doubts: reading.doubts.clone(),
            group: dual.map(|(group, _)| group),
            unit_of: None,
            reached,
            ends_average: false,
        });
    }

    /// Marks the figure before as what a yearly average is the growth of.
    fn end_of_average(&mut self, indicator: &str) {
        let before = self.drafts.last_mut();
        // 累计支出640亿元，年均增长12% is a sum, 由20亿元增加到38亿元，年均增长14% a change of the years.
        let one = |last: &&mut Draft| last.basis.is_none() && last.base_value.is_none();
        let level = |last: &&mut Draft| last.change == Change::Level && last.indicator == indicator;
        if let Some(last) = before.filter(level).filter(one) {
            last.ends_average = true;
        }
    }

    /// The year that the statement just before compared the same indicator with.
    fn last_base(&self, indicator: &str) -> Option<i32> {
        const NEAR: usize = 3;
        let near = self.drafts.iter().rev().take(NEAR);
        near.filter(|draft| !draft.qualifies && draft.indicator == indicator)
            .find_map(|draft| draft.base_year)
    }
}
