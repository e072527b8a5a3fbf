//! # Recognises
//! A counted noun that opens its clause and has a predicate of its own, also behind its examples.
//! # Example
//! 49座污水处理站全部建成 → 污水处理站建成, level, 49 座
//! # Does not recognise
//! A count behind a verb (rule `object_after`).

use super::Rule;
use crate::statement::Change;
use crate::statement::clause::Lead;
use crate::statement::frame::{Frame, Reading, with_object};
use crate::statement::cues::{Class, words};
use crate::statement::phrase;

pub(super) const RULE: Rule = Rule { id: "counted_subject", strength: 60, read };

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
    if !predicate {
        name.insert_str(0, chain);
    }
    (!name.is_empty()).then(|| Reading::one(RULE.id, name, Change::Level))
}
