//! # Recognises
//! A verb, a figure and its object; the verb of creation stays in the name.
//! # Example
//! 新建258座5G基站 → 新建5G基站, level, 258 座
//! # Does not recognise
//! A figure that ends its phrase (rules `level`, `bare_amount`).

use super::Recogniser;
use crate::quantity::Dimension;
use crate::statement::Change;
use crate::statement::cues::{Class, words};
use crate::statement::phrase;
use crate::statement::rule::Rule;
use crate::statement::{frame::Frame, object::with_object, reading::Reading};

pub(super) const RULE: Recogniser = Recogniser { rule: Rule::ObjectAfter, read };

/// In bytes: the name of a place in front of its people is no longer.
const PLACE: usize = 9;

fn read(frame: &Frame<'_>) -> Option<Reading> {
    let object = frame.object()?;
    if phrase::front(frame.before).is_empty() {
        return None;
    }
    if matches!(frame.predicate.change, Some(Change::Growth | Change::Decline)) && frame.is_ratio() {
        return None;
    }
    // 聚焦28条重点产业链: the count is background.
    let means = words(Class::Means).suffix(object).is_some();
    // 加强对2个省控点、6个监测点的研判
    let before = frame.before.trim_end();
    let turned_to = words(Class::TurnedTo).suffix(before).is_some();
    // 实施千亿斤粮食产能提升行动: the amount is what the campaign is called by.
    let campaign = frame.mention.quantity.dimension != Dimension::Count
        && words(Class::Campaign).suffix(object).is_some();
    // 6100万湖北人民备受鼓舞, 在168个重点城市排名倒数: who is spoken of, and among how many.
    let people = words(Class::Populace).find(object).is_some_and(|(at, _)| at <= PLACE);
    let among = before == "在" && object.contains("排名");
    let qualifies = means
        || people
        || among
        || campaign
        || turned_to
        || words(Class::Attention).suffix(before).is_some()
        || phrase::front(frame.before).starts_with("依托");
    // 总投资6.12亿元的16个城建重点项目: the money is a property of what follows it.
    let property = words(Class::Worth).suffix(frame.before);
    if let Some(of) = property.and_then(|word| Some((word, object.strip_prefix('的')?))) {
        let (property, object) = of;
        let name = format!("{}{property}", with_object("", object));
        return Some(Reading::one(RULE.rule, name, Change::Level));
    }
    let name = with_object(if qualifies { "" } else { frame.before }, object);
    (!name.is_empty()).then(|| Reading { qualifies, ..Reading::one(RULE.rule, name, Change::Level) })
}

/// A count of things that a figure behind it qualifies: 2个 of 2个投资5亿元以上项目.
pub(in crate::statement) fn qualified(frame: &Frame<'_>, object: &str) -> Reading {
    Reading::one(RULE.rule, with_object(frame.before, object), Change::Level)
}
