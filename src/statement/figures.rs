//! Which numbers of a report can state something; the others with the reason why not.

use super::OtherNumber;
use super::cues::{Class, words};
use super::phrase;
use crate::quantity::{self, Bound, Decimal, Dimension, Mention, NonQuantity, Numeral};
use crate::report::Outline;

/// The figures of a report that can state something, and its other numbers.
pub(super) fn of(text: &str, outline: &Outline) -> (Vec<Mention>, Vec<OtherNumber>) {
    let (mut mentions, mut others) = (Vec::new(), Vec::new());
    let start = outline.span.start;
    for numeral in quantity::scan(outline.span.of(text)) {
        match numeral {
            Numeral::Other(span, reason) => others.push(OtherNumber { number: span.shifted(start), reason }),
            Numeral::Quantity(mut mention) => {
                mention.span = mention.span.shifted(start);
                mention.number = mention.number.shifted(start);
                match states_nothing(text, outline, &mention) {
                    Some(reason) => others.push(OtherNumber { number: mention.number, reason }),
                    None => mentions.push(mention),
                }
            }
        }
    }
    (mentions, others)
}

/// Why a figure states nothing, if so.
fn states_nothing(text: &str, outline: &Outline, mention: &Mention) -> Option<NonQuantity> {
    let section = outline.sections.get(outline.section_at(mention.number.start));
    if section.is_some_and(|section| section.glossary) {
        return Some(NonQuantity::Glossary);
    }
    let (before, after) = (&text[..mention.span.start], &text[mention.span.end..]);
    manner_of_speaking(mention, before, after)
        .or_else(|| is_time(mention, before, after).then_some(NonQuantity::Date))
}

/// Figures that belong to a name or a manner of speaking: 十九届, 二期工程, 四项基本原则, 每50公斤. A small
/// count in Chinese numerals states something only where a verb makes so many (建成三个公园) or the count is
/// what a level reaches.
fn manner_of_speaking(mention: &Mention, before: &str, after: &str) -> Option<NonQuantity> {
    let unit = mention.quantity.unit.as_str();
    // 跨过3个千亿级关口: how many marks were passed.
    if unit == "个" && phrase::milestone_noun(after) {
        return Some(NonQuantity::Slogan);
    }
    if before.ends_with('每') && mention.quantity.bound == Bound::Exact {
        return Some(NonQuantity::Name);
    }
    // 落实民营经济32条政策: the policy is called by its number.
    if words(Class::CalledByNumber).prefix(after).is_some()
        && unit == "条"
        && words(Class::CarryOut).is_in(clause_before(before))
    {
        return Some(NonQuantity::Name);
    }
    if words(Class::Aspect).prefix(after).is_some() || words(Class::Aspect).has(unit) {
        return Some(NonQuantity::Slogan);
    }
    let ordinal = words(Class::OrdinalUnit).has(unit);
    if mention.digits || mention.quantity.dimension != Dimension::Count && !ordinal {
        return None;
    }
    if ordinal {
        return Some(NonQuantity::Ordinal);
    }
    let small = mention.quantity.value < Decimal::from(20);
    let tail = before.char_indices().rev().nth(5).map_or(0, |(at, _)| at);
    let lead = phrase::front(&before[tail..]);
    let made = words(Class::Creation).suffix(lead.trim_end()).is_some()
        || words(Class::Level).suffix(lead).is_some_and(|word| word.chars().count() > 1);
    (small && !made).then_some(NonQuantity::Slogan)
}

/// The words between the last mark and a figure, as far as they matter.
fn clause_before(before: &str) -> &str {
    const REACH: usize = 60;
    let from = before.char_indices().rev().nth(REACH).map_or(0, |(at, _)| at);
    let near = &before[from..];
    near.rsplit(['，', '。', '；', ',', '、', '\n']).next().unwrap_or(near)
}

/// 连续5年, 今后三年, 用3年时间, 5年来: spans of time that something else is said of.
fn is_time(mention: &Mention, before: &str, after: &str) -> bool {
    let unit = mention.quantity.unit.as_str();
    if !words(Class::TimeUnit).has(unit) && !unit.starts_with("年时") {
        return false;
    }
    if unit.starts_with('年') || unit.ends_with(['年', '头']) {
        // 平均预期寿命达到78岁 uses 岁; years are nearly always a span of time, but for 平均受教育年限达到9年.
        return !words(Class::Lasting).is_in(clause_before(before));
    }
    // 优良天数稳定在325天: what is reached is no span of time.
    let reached = words(Class::Level)
        .suffix(before)
        .is_some_and(|verb| verb.chars().count() > 1 && verb.ends_with('在'));
    !reached && words(Class::TimeLead).suffix(before).is_some()
        || words(Class::TimeTrail).prefix(after).is_some()
}
