//! # Recognises
//! A subject that grows or falls by a figure: 增长, 提高, 下降, 降低 next to the number, or 净增 alone behind a level.
//! # Example
//! 地区生产总值增长6%左右 → 地区生产总值, growth, ≈ 6 %
//! # Does not recognise
//! 增长到, 提高到, 降至: the end of a change is a level.

use super::{Recogniser, of_the_economy};
use crate::statement::Change;
use crate::statement::cues::{Class, words};
use crate::statement::phrase;
use crate::statement::rule::Rule;
use crate::statement::{frame::Frame, reading::Reading};

pub(super) const RULE: Recogniser = Recogniser { rule: Rule::GrowthRate, read };

fn read(frame: &Frame<'_>) -> Option<Reading> {
    if let Some(name) = grown(frame) {
        return Some(Reading::one(RULE.rule, name, Change::Growth));
    }
    let change = frame.predicate.change.filter(|c| matches!(c, Change::Growth | Change::Decline))?;
    let (name, doubts) = frame.subject()?;
    let name = of_the_economy(name);
    // 较上年前移2位: what moves is the place in a ranking.
    let places = frame.mention.quantity.unit == "位" && words(Class::RankNoun).suffix(&name).is_none();
    let name = if places { format!("{name}排名") } else { name };
    let reading = Reading::one(RULE.rule, name, change);
    Some(Reading { doubts, ..reading })
}

/// 财政收入达到60亿元、净增8.2亿元: a verb alone that says by how much the subject before has grown.
fn grown(frame: &Frame<'_>) -> Option<String> {
    let said = phrase::front(frame.before).trim_end();
    let whole = frame.thread.subject.as_str();
    let alone = words(Class::Increment).has(said) && frame.thread.same_thing && frame.object().is_none();
    (alone && !whole.is_empty() && phrase::creation_verb(whole).is_none()).then(|| whole.to_owned())
}

/// What a circumstance states of its own subject: 对某国外贸 of 外贸在对某国下降3成的情况下增长12%.
pub(in crate::statement) fn in_passing(frame: &Frame<'_>) -> Reading {
    let said = frame.predicate.subject;
    let (outer, inner) =
        said.rfind('在').map_or(("", said), |at| (&said[..at], &said[at + '在'.len_utf8()..]));
    let name =
        if inner.starts_with('对') { format!("{inner}{}", phrase::front(outer)) } else { inner.to_owned() };
    Reading::one(RULE.rule, phrase::name(&name), frame.predicate.change.unwrap_or(Change::Level))
}
