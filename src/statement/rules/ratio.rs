//! # Recognises
//! Figures joined by colons, the shares of several parts in one whole: three statements of one group. With the ratio
//! that it comes from (由…调整为…), each member has its counterpart as base.
//! # Example
//! 三次产业结构调整为13.3:52.9:33.8 → 三次产业结构, share, 13.3, 52.9, 33.8
//! # Does not recognise
//! A ratio to one, which is a level: 城乡居民收入比缩小到2.1:1. Several figures that 、 or 和 join (rule
//! `respectively`).

use super::Recogniser;
use crate::statement::Change;
use crate::statement::rule::Rule;
use crate::statement::{frame::Frame, reading::Reading};

pub(super) const RULE: Recogniser = Recogniser { rule: Rule::Ratio, read };

fn read(frame: &Frame<'_>) -> Option<Reading> {
    if !frame.ratio {
        return None;
    }
    let (name, doubts) = frame.subject()?;
    Some(Reading { doubts, ..Reading::one(RULE.rule, name, Change::Share) })
}
