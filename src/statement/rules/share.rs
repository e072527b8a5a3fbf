//! # Recognises
//! A part of a whole: a subject that ends in 占比, 比重, 比例, 份额, or 占… next to the figure.
//! # Example
//! 民生支出占一般公共预算支出81.9% → 民生支出占一般公共预算支出, share, 81.9 %
//! # Does not recognise
//! Rates (率), which are levels; a share that grows by points (rule `growth_rate`).

use super::Recogniser;
use crate::statement::Change;
use crate::statement::cues::{Class, words};
use crate::statement::phrase;
use crate::statement::rule::Rule;
use crate::statement::{frame::Frame, reading::Reading};

pub(super) const RULE: Recogniser = Recogniser { rule: Rule::Share, read };

fn read(frame: &Frame<'_>) -> Option<Reading> {
    if !frame.is_ratio() || matches!(frame.predicate.change, Some(Change::Growth | Change::Decline)) {
        return None;
    }
    let before = frame.predicate.subject;
    let noun = words(Class::ShareNoun).suffix(before).is_some();
    let verb = phrase::share_verb(before).is_some_and(|at| !before[at..].contains(['，', '、', '率']));
    if !noun && !verb {
        return None;
    }
    let (name, doubts) = frame.subject()?;
    Some(Reading { doubts, ..Reading::one(RULE.rule, name, Change::Share) })
}
