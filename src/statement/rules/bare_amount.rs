//! # Recognises
//! A name and its figure with nothing between: 粮食产量73万吨以上, 新增城镇就业5000人, and verbs that say the
//! direction in front: 降低物流成本3个百分点.
//! # Example
//! 新改建农村公路1.2万公里 → 新改建农村公路, level, 1.2 万公里
//! # Does not recognise
//! Figures with a predicate (rules `growth_rate`, `level`).

use super::Recogniser;
use crate::quantity::{Dimension, Implied};
use crate::statement::cues::{Class, words};
use crate::statement::phrase;
use crate::statement::rule::Rule;
use crate::statement::{Change, Doubt};
use crate::statement::{frame::Frame, reading::Reading};

pub(super) const RULE: Recogniser = Recogniser { rule: Rule::BareAmount, read };

fn read(frame: &Frame<'_>) -> Option<Reading> {
    if frame.predicate.change.is_some() {
        return None;
    }
    if let Some(reading) = more(frame) {
        return Some(reading);
    }
    let (name, doubts) = frame.subject()?;
    let start = phrase::front(frame.predicate.subject);
    let difference = frame.mention.quantity.dimension == Dimension::PercentagePoint
        || frame.mention.quantity.dimension == Dimension::Ratio;
    let change = match frame.mention.implied {
        Some(Implied::Growth) => Change::Growth,
        Some(Implied::Share) => Change::Share,
        None if words(Class::MoreOf).prefix(start).is_some() && difference => Change::Growth,
        None if words(Class::LessOf).prefix(start).or(words(Class::LessOf).prefix(&name)).is_some() => {
            Change::Decline
        }
        None => Change::Level,
    };
    Some(Reading { doubts, ..Reading::one(RULE.rule, name, change) })
}

/// 多发放补贴300元, 少缴税费2亿元: how much more or less of what the verb gives.
fn more(frame: &Frame<'_>) -> Option<Reading> {
    let said = phrase::front(frame.predicate.subject);
    let said = words(Class::PerHead).prefix(said).map_or(said, |word| phrase::front(&said[word.len()..]));
    let (change, rest) = [('多', Change::Growth), ('少', Change::Decline)]
        .into_iter()
        .find_map(|(mark, change)| Some((change, said.strip_prefix(mark)?)))?;
    let verb = words(Class::Creation).prefix(rest).or_else(|| words(Class::Light).prefix(rest))?;
    let name = phrase::name(&rest[verb.len()..]);
    (!name.is_empty()).then(|| Reading::one(RULE.rule, name, change))
}

/// A figure that nothing names: the clause itself without it, so that it is shown and doubted.
pub(in crate::statement) fn unnamed(frame: &Frame<'_>, clause: &str, figure: &str) -> Reading {
    let name = phrase::name(phrase::front(&clause.replace(figure, "")));
    let reading = Reading::one(RULE.rule, name, frame.predicate.change.unwrap_or(Change::Level));
    Reading { doubts: vec![Doubt::AmbiguousSubject, Doubt::FarAntecedent], ..reading }
}
