//! # Recognises
//! A subject that reaches, is or keeps a figure: 达到, 为, 保持在, 控制在, 提高到.
//! # Example
//! 城镇调查失业率控制在5.5%以内 → 城镇调查失业率, level, ≤ 5.5 %
//! # Does not recognise
//! Shares of a whole (rule `share`); figures with their object behind (rule `object_after`).

use super::Recogniser;
use crate::statement::Change;
use crate::statement::rule::Rule;
use crate::statement::{frame::Frame, reading::Reading};

pub(super) const RULE: Recogniser = Recogniser { rule: Rule::Level, read };

fn read(frame: &Frame<'_>) -> Option<Reading> {
    if frame.predicate.change != Some(Change::Level) {
        return None;
    }
    let (name, doubts) = frame.subject()?;
    Some(Reading { doubts, ..Reading::one(RULE.rule, name, Change::Level) })
}
