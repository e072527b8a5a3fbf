//! # Recognises
//! Figures joined by colons, the shares of several parts in one whole: three statements of one group. With the ratio
//! that it comes from (由…调整为…), each member has its counterpart as base.
//! # Example
//! 三次产业结构调整为13.3:52.9:33.8 → 三次产业结构, share, 13.3, 52.9, 33.8
//! # Does not recognise
//! A ratio to one, which is a level: 城乡居民收入比缩小到2.1:1. Several figures that 、 or 和 join (rule
//! `respectively`).

use super::Recogniser;
use crate::statement::phrase;
use crate::statement::rule::Rule;
use crate::statement::{Change, Doubt};
use crate::statement::{frame::Frame, reading::Reading};

pub(super) const RULE: Recogniser = Recogniser { rule: Rule::Ratio, read };

fn read(frame: &Frame<'_>) -> Option<Reading> {
    if !frame.ratio {
        return None;
    }
    // A predicate alone, whose subject was torn off: the parts of one whole all the same.
    let torn = || {
        let said = phrase::name(phrase::front(frame.before));
        (!said.is_empty()).then(|| (said, vec![Doubt::AmbiguousSubject, Doubt::FarAntecedent]))
    };
    let (name, doubts) = frame.subject().or_else(torn)?;
    Some(Reading { doubts, ..Reading::one(RULE.rule, name, Change::Share) })
}
