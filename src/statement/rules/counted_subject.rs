//! # Recognises
//! A counted noun that opens its clause and has a predicate of its own, also behind its examples.
//! # Example
//! 49座污水处理站全部建成 → 污水处理站建成, level, 49 座
//! # Does not recognise
//! A count behind a verb (rule `object_after`).

use super::Recogniser;
use crate::quantity::{Dimension, Mention};
use crate::statement::Change;
use crate::statement::clause::Lead;
use crate::statement::cues::{Class, any, words};
use crate::statement::rule::Rule;
use crate::statement::{counted, phrase, predicate, thing};
use crate::statement::{
    frame::{Frame, bare_unit},
    object::with_object,
    reading::Reading,
};

pub(super) const RULE: Recogniser = Recogniser { rule: Rule::CountedSubject, read };

fn read(frame: &Frame<'_>) -> Option<Reading> {
    if frame.is_ratio() {
        return None;
    }
    let object = frame.object()?;
    if !phrase::front(frame.before).is_empty() {
        return None;
    }
    let mut name = with_object("", object);
    // 新增3个授予单位和62个学位点: the verb holds for both, unless the noun has a predicate of its own.
    let predicate = words(Class::Done).find(object).is_some();
    let chain = match frame.lead {
        Lead::Start if frame.thread.same_unit => &frame.thread.last_chain,
        Lead::Start => "",
        _ => &frame.thread.chain,
    };
    let listed = matches!(frame.lead, Lead::Pause | Lead::And) && frame.thread.same_unit;
    // 80个项目开工、175个建成投产: of the same things.
    if listed
        && counted::is_predicate(&name)
        && let Some(said) = counted::predicate(&frame.thread.subject)
    {
        name.insert_str(0, &frame.thread.subject[..frame.thread.subject.len() - said.len()]);
    } else if !predicate && words(Class::Dative).prefix(&name).is_none() {
        name.insert_str(0, chain);
    }
    (!name.is_empty()).then(|| Reading::one(RULE.rule, name, Change::Level))
}

/// A counted noun whose predicate has a figure of its own, with `gap` between the two: 1830个 of
/// 1830个产业园综合产值378亿元.
pub(in crate::statement) fn with_a_figure(frame: &Frame<'_>, gap: &str) -> Reading {
    let object = predicate::read(gap).subject;
    // 分别, 一季度 belong to what is said of the thing.
    let end = any(&[Class::Respectively, Class::Quarters]).find(object);
    let object = end.map_or(object, |(at, _)| &object[..at]);
    let stem = phrase::head(object).map_or(object, |head| &object[..object.len() - head.len()]);
    let stem = thing::without_deed(if stem.is_empty() { object } else { stem });
    let name = with_object(frame.before, stem);
    Reading::one(RULE.rule, name, Change::Level)
}

/// Things counted by what each has reached: 8个 of 8个县生产总值超过百亿元, whose `next` figure stands behind `gap`.
pub(in crate::statement) fn having_reached(frame: &Frame<'_>, gap: &str, next: &str) -> Reading {
    let name = phrase::name(&format!("{}{gap}{next}", phrase::front(frame.before)));
    Reading::one(RULE.rule, name, Change::Level)
}

/// 贫困户脱贫 of 3120户10480名贫困人口脱贫: the same people, counted in households first; `rest` stands behind the
/// `next` figure.
pub(in crate::statement) fn households(frame: &Frame<'_>, next: &Mention, rest: &str) -> Option<Reading> {
    let counted = |m: &Mention| m.quantity.dimension == Dimension::Count;
    if next.span.start != frame.mention.span.end || !counted(next) || !counted(frame.mention) {
        return None;
    }
    let name = with_object("", rest);
    let name = match counted::in_households(&name, bare_unit(frame.mention)) {
        Some(name) => name,
        // 1200户3500人脱贫: what has become of them.
        None if words(Class::Done).has(&name) => name,
        None => return None,
    };
    Some(Reading::one(RULE.rule, name, Change::Level))
}
