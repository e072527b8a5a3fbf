//! # Recognises
//! One figure that holds for each of several subjects: 均, 各, 都, or 分别 with a single figure.
//! # Example
//! 户厕普及率和垃圾处理率均提高3个百分点 → two statements of one number
//! # Does not recognise
//! A joint total without 均: 科技企业孵化器、众创空间等平台10个 is one statement.

use super::Rule;
use crate::statement::Change;
use crate::statement::coordination;
use crate::statement::frame::{Frame, Reading};
use crate::statement::lexicon::{Class, words};
use crate::statement::phrase;

pub(super) const RULE: Rule = Rule { id: "each", strength: 85, read };

fn read(frame: &Frame<'_>) -> Option<Reading> {
    if frame.run != 1 || !(frame.predicate.each || frame.predicate.respectively) {
        return None;
    }
    let list = phrase::without_light_verb(phrase::after_cut(phrase::front(frame.predicate.subject)));
    let count = phrase::parts(list).len();
    if !(2..=6).contains(&count) {
        return None;
    }
    let names = coordination::resolve(list, count)?;
    let change = frame.predicate.change.unwrap_or(Change::Level);
    let share = frame.is_ratio()
        && change == Change::Level
        && names.last().is_some_and(|name| words(Class::ShareNoun).suffix(name).is_some());
    let change = if share { Change::Share } else { change };
    Some(Reading { names, ..Reading::one(RULE.id, String::new(), change) })
}
