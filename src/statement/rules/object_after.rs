//! # Recognises
//! A verb, a figure and its object; the verb of creation stays in the name. A property of the thing behind it, and a sum
//! with what was done for it.
//! # Example
//! 新建258座5G基站 → 新建5G基站, level, 258 座
//! # Does not recognise
//! A figure that ends its phrase (rules `level`, `bare_amount`).

use super::Recogniser;
use crate::quantity::{Dimension, Mention};
use crate::statement::Change;
use crate::statement::clause::Lead;
use crate::statement::cues::{Class, any, words};
use crate::statement::rule::Rule;
use crate::statement::{coordination, phrase, thing};
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
    if let Some(reading) = worth(frame, object) {
        return Some(reading);
    }
    let name = with_object(if qualifies { "" } else { frame.before }, object);
    (!name.is_empty()).then(|| Reading { qualifies, ..Reading::one(RULE.rule, name, Change::Level) })
}

/// A count of things that a figure behind it qualifies: 2个 of 2个投资5亿元以上项目.
pub(in crate::statement) fn qualified(frame: &Frame<'_>, object: &str) -> Reading {
    Reading::one(RULE.rule, with_object(frame.before, object), Change::Level)
}

/// What a thing is worth, or how large it is, in front of it: 总投资6.12亿元的城建项目, 占地50亩的公园.
fn worth(frame: &Frame<'_>, object: &str) -> Option<Reading> {
    let Some(words_of) = object.strip_prefix('的') else { return spent(frame, object, "") };
    let thing = thing::with_worth(words_of, frame.lead == Lead::Pause);
    of_worth(thing, property(frame)?)
}

/// A sum with what was done for it: 投资3000万元实施供水工程; `counted` stands behind a count of it.
fn spent(frame: &Frame<'_>, object: &str, counted: &str) -> Option<Reading> {
    let said = phrase::front(frame.predicate.subject);
    let property = any(&[Class::Worth, Class::Paid]).prefix(said).filter(|word| word.len() == said.len())?;
    let object = without_done_mark(object.trim());
    let object = object.as_str();
    let done = words(Class::Spent).strip_prefix(object);
    let done = done.unwrap_or_else(|| phrase::without_light_verb(object));
    let verb = phrase::creation_verb(object).filter(|verb| verb.chars().count() > 1);
    if done.len() == object.len() && verb.is_none() {
        return None;
    }
    // 实施20个项目; 中学、小学等13个项目
    let alone = verb.is_some_and(|verb| verb.len() == done.len())
        || words(Class::Light).has(done)
        || thing::is_property(done);
    let shared = alone || !counted.is_empty() && (done.contains('、') || done.ends_with('等'));
    let thing = thing::with_worth(if shared { counted } else { done }, false);
    let made = words(Class::Project).suffix(thing).is_some();
    of_worth(if made { phrase::without_verbs(thing) } else { thing }, property)
}

/// 实施|了|供水工程
fn without_done_mark(object: &str) -> String {
    let verb = words(Class::Creation).prefix(object).unwrap_or_default();
    let rest = &object[verb.len()..];
    format!("{verb}{}", rest.strip_prefix('了').unwrap_or(rest))
}

/// The same where a second figure, with `gap` in between, counts the thing or tells its size, and `behind` stands the
/// noun: 总投资48亿元的14个重点项目, 总投资8亿元的云岭300兆瓦光伏项目.
pub(in crate::statement) fn worth_of_counted(
    frame: &Frame<'_>,
    gap: &str,
    next: &Mention,
    behind: &str,
) -> Option<Reading> {
    let Some(front) = gap.trim().strip_prefix('的') else {
        let counted = next.quantity.dimension == Dimension::Count;
        return spent(frame, gap, if counted { behind } else { "" });
    };
    let property = property(frame)?;
    // 投资5亿元的年出栏20万只养殖项目
    let front = if phrase::is_bare_head(front) { "" } else { front };
    if thing::is_property(front) {
        return None;
    }
    let listed = frame.lead == Lead::Pause;
    let counted = next.quantity.dimension == Dimension::Count;
    let examples = front.contains('、') || front.ends_with('等') && !listed;
    let front = if counted && examples { "" } else { thing::with_worth(front, listed) };
    let behind = if counted && !front.is_empty() { "" } else { thing::with_worth(behind, false) };
    of_worth(&format!("{front}{behind}"), property)
}

/// The property in front of the figure: 总投资 of 抓好总投资6亿元的.
fn property(frame: &Frame<'_>) -> Option<&'static str> {
    let level = frame.predicate.change.is_none_or(|change| change == Change::Level);
    let aimed = words(Class::Aim).prefix(frame.after.trim()).is_some();
    words(Class::Worth).suffix(frame.predicate.subject).filter(|_| level && !aimed)
}

/// A thing's own figure, which is not that of the area: 投资50亿元的基础设施建设.
fn of_worth(thing: &str, property: &str) -> Option<Reading> {
    let name = format!("{}{property}", with_object("", thing));
    (!coordination::known(&name)).then(|| Reading::one(RULE.rule, name, Change::Level))
}
