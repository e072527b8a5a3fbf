//! # Recognises
//! How much of a plan an indicator has reached: 完成预算的101%, 为年度计划的98%. The plan is no indicator; what is
//! measured is how far it was fulfilled.
//! # Example
//! 一般公共预算收入20亿元，完成预算的101.2% → 一般公共预算收入完成预算, level, 101.2 %
//! # Does not recognise
//! A growth over what was planned (比预算增长5%, rule `growth_rate`); a rate of its own (计划完成率, rule `level`).

use super::Recogniser;
use crate::quantity::Dimension;
use crate::statement::Change;
use crate::statement::cues::{Class, words};
use crate::statement::rule::Rule;
use crate::statement::{frame::Frame, reading::Reading};

pub(super) const RULE: Recogniser = Recogniser { rule: Rule::Fulfilment, read };

/// In characters: what stands between the verb and the plan is no longer (市下达的年度).
const WHOSE: usize = 10;

fn read(frame: &Frame<'_>) -> Option<Reading> {
    let rises = matches!(frame.predicate.change, Some(Change::Growth | Change::Decline));
    if frame.mention.quantity.dimension != Dimension::Ratio || rises || frame.object().is_some() {
        return None;
    }
    let said = frame.predicate.subject.trim_end();
    let said = said.strip_suffix('的').unwrap_or(said);
    let plan = words(Class::PlanNoun).suffix(said)?;
    let stem = &said[..said.len() - plan.len()];
    let (at, verb) = words(Class::Fulfil).rfind(stem)?;
    let whose = &stem[at + verb.len()..];
    if whose.chars().count() > WHOSE || whose.contains(['，', '、', '；', '。']) {
        return None;
    }
    let (name, doubts) = frame.subject_of(&stem[..at])?;
    let name = format!("{name}完成{}", said[at + verb.len()..].trim_start_matches('了'));
    Some(Reading { doubts, ..Reading::one(RULE.rule, name, Change::Level) })
}
