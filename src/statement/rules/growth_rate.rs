//! # Recognises
//! A subject that grows or falls by a figure: 增长, 提高, 下降, 降低 next to the number, or 净增 alone behind a level.
//! # Example
//! 地区生产总值增长6%左右 → 地区生产总值, growth, ≈ 6 %
//! # Does not recognise
//! 增长到, 提高到, 降至: the end of a change is a level.

use super::Rule;
use crate::statement::Change;
use crate::statement::frame::{Frame, Reading};
use crate::statement::cues::{Class, words};
use crate::statement::phrase;

pub(super) const RULE: Rule = Rule { id: "growth_rate", strength: 40, read };

fn read(frame: &Frame<'_>) -> Option<Reading> {
    if let Some(name) = grown(frame) {
        return Some(Reading::one(RULE.id, name, Change::Growth));
    }
    let change = frame.predicate.change.filter(|c| matches!(c, Change::Growth | Change::Decline))?;
    let (name, doubts) = frame.subject()?;
    // 经济增长 is itself a name of the growth of the whole economy.
    let name =
        if ["经济", "国民经济"].contains(&name.as_str()) { "经济增长".to_owned() } else { name };
    // 较上年前移2位: what moves is the place in a ranking.
    let name = if frame.mention.quantity.unit == "位" && !name.ends_with("排名") {
        format!("{name}排名")
    } else {
        name
    };
    let reading = Reading::one(RULE.id, name, change);
    Some(Reading { doubts, ..reading })
}

/// 财政收入达到60亿元、净增8.2亿元: a verb alone that says by how much the subject before has grown.
fn grown(frame: &Frame<'_>) -> Option<String> {
    let said = phrase::front(frame.before).trim_end();
    let whole = frame.thread.subject.as_str();
    let alone = words(Class::Increment).has(said) && frame.thread.same_thing && frame.object().is_none();
    (alone && !whole.is_empty() && phrase::creation_verb(whole).is_none()).then(|| whole.to_owned())
}
