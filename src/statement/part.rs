//! What a figure does in a segment that holds several: a count, a threshold inside a counted noun, where a change
//! starts, or a statement of its own.

use super::cues::{Class, words};
use super::frame::Frame;
use super::{phrase, predicate};
use crate::quantity::{Bound, Dimension, Mention};

/// 对, 为, 向 in front of a count.
pub(super) fn beneficiary(before: &str) -> bool {
    words(Class::ForWhom).has(phrase::front(before))
}

/// Whether a bound that stands in front of a figure is what each counted place or firm has passed:
/// 个村集体经济年收益超过10万元. Projects add up: 120个项目完成投资超500亿元.
fn reached_by_each(gap: &str, next: &Mention) -> bool {
    next.quantity.bound == Bound::Min
        && !next.is_bounded_behind()
        && next.quantity.dimension != Dimension::Count
        && words(Class::Member).is_in(gap)
        && !words(Class::Summed).is_in(gap)
}

/// The part that a figure plays in a segment of several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// 51家 of 由51家整合为33家.
    Start,
    /// 153所 of 把153所敬老院整合为63所中心敬老院: where the count starts, with its own noun.
    Turned,
    /// 3000万元以上 of 销售额3000万元以上企业5家.
    Qualifier,
    /// 2个 of 2个投资5亿元以上项目.
    CountOfQualified,
    /// 8个 of 8个县生产总值超过百亿元: what each of them has reached.
    CountOfReached,
    /// 1830个 of 1830个产业园综合产值378亿元.
    Count,
    /// 3成 of 外贸在对某国下降3成的情况下增长12%: told in passing of something else.
    Circumstance,
    /// A statement that ends with its figure, where the mark behind it was lost.
    Finished,
    /// A statement like any other.
    Plain,
}

/// What the figure of `frame` does, with `gap` between it and the `next` of its segment.
pub(super) fn part(frame: &Frame<'_>, gap: &str, next: &Mention) -> Part {
    if frame.predicate.ends_with_from {
        return Part::Start;
    }
    let gap = gap.trim();
    if words(Class::Circumstance).prefix(gap).is_some() && frame.before.contains('在') {
        return Part::Circumstance;
    }
    // 把153所敬老院整合为63所中心敬老院
    let turned = words(Class::Level).suffix(gap).is_some_and(|verb| verb.ends_with('为'));
    if turned && words(Class::Turning).is_in(frame.before) && frame.is_classifier() {
        return Part::Turned;
    }
    let counted = next.quantity.dimension == Dimension::Count;
    let touches = frame.mention.span.start < frame.mention.number.start;
    if (frame.mention.is_bounded_behind() || frame.mention.is_bounded() && touches && counted)
        && !gap.is_empty()
        && !frame.is_ratio()
        && !predicate::read(gap).subject.is_empty()
        && (counted || !phrase::starts_with_verb(gap))
    {
        return Part::Qualifier;
    }
    // 培育农业产业化企业122家培育合作社20万家: a mark was lost; the first figure has its object in front.
    let stem = phrase::front(frame.before);
    let complete = phrase::creation_verb(stem).is_some_and(|verb| stem[verb.len()..].chars().count() >= 4);
    if complete && phrase::creation_verb(gap).is_some() {
        return Part::Finished;
    }
    let counts = frame.mention.quantity.dimension == Dimension::Count && frame.object().is_some();
    if counts && next.is_bounded_behind() && next.quantity.dimension != Dimension::Ratio {
        return Part::CountOfQualified;
    }
    if counts && reached_by_each(gap, next) {
        return Part::CountOfReached;
    }
    if counts && !gap.is_empty() { Part::Count } else { Part::Plain }
}
