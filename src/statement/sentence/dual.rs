//! Dual targets: 确保15%、力争20%.

use super::Reader;
use crate::Span;
use crate::quantity::Dimension;
use crate::statement::Change;

impl Reader<'_> {
    /// The number that a dual target (确保15%、力争20%) shares, and what it says: the last statement said the
    /// same of the same, in the same unit, and a strength word of its own sets this one off. Behind a growth, a
    /// rate is one too (增长15%、力争达到20%).
    pub(super) fn dual(
        &mut self,
        mention: usize,
        name: &str,
        change: Change,
        modifier: Option<Span>,
    ) -> Option<(u32, Change)> {
        let figure = self.scene.mentions.get(mention)?;
        let next = self.next_group();
        let last = self.drafts.last_mut().filter(|last| last.mention + 1 == mention && !last.qualifies)?;
        let before = self.scene.mentions.get(last.mention)?;
        let at = modifier.filter(|at| at.start >= before.span.end)?;
        let rate = figure.quantity.dimension == Dimension::Ratio && change == Change::Level;
        let same = last.indicator == name
            && (last.change == change || rate)
            && before.quantity.unit == figure.quantity.unit;
        let near = Span::new(before.span.end, at.start).of(self.scene.text).chars().count() <= 3;
        if !same || !near {
            return None;
        }
        let group = last.group.unwrap_or(next);
        last.group = Some(group);
        Some((group, last.change))
    }
}
