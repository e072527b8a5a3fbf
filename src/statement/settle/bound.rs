//! The figure itself: the unit and the bound that it shares with another, and a bound that does not touch it.

use super::Settling;
use crate::Span;
use crate::quantity::{Bound, Mention};
use crate::statement::cues::{Class, words};

pub(super) fn settle(settling: &mut Settling<'_>) {
    let Settling { setting, draft, mention, statement, .. } = settling;
    let scene = setting.scene;
    let last = draft.unit_of.and_then(|last| scene.mentions.get(last));
    let quantity = &mut statement.quantity;
    if let Some(shared) = last.and_then(|last| mention.quantity.in_unit_of(&last.quantity)) {
        *quantity = shared;
    }
    // 分别增长8%和10%以上: the bound behind the last holds for all.
    if let Some(last) = last.filter(|last| quantity.bound == Bound::Exact && limited_behind(last)) {
        quantity.bound = last.quantity.bound;
    }
    if quantity.bound == Bound::Exact {
        let before = Span::new(draft.subject.start.min(mention.span.start), mention.span.start);
        quantity.bound = far(before.of(scene.text), &draft.indicator);
    }
}

/// Whether words behind a figure limit it: 以上, 左右.
fn limited_behind(mention: &Mention) -> bool {
    let written = mention.number.end + mention.quantity.unit.len();
    matches!(mention.quantity.bound, Bound::Min | Bound::Max | Bound::Approx) && mention.span.end > written
}

/// A bound that does not touch its figure: 至少谋划2个项目, 64万亩耕地红线.
fn far(before: &str, indicator: &str) -> Bound {
    if words(Class::AtLeast).is_in(before) || words(Class::RedLine).is_in(indicator) {
        return Bound::Min;
    }
    Bound::Exact
}
