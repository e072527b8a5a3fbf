//! # Recognises
//! One figure that holds for each of several subjects: 均, 各, 都, or 分别 with a single figure; without such a word
//! where the figure is a rate and every subject an indicator by itself, so that no total can be meant.
//! # Example
//! 户厕普及率和垃圾处理率均提高3个百分点 → two statements of one number; 财政总收入和一般公共预算收入增长8% likewise
//! # Does not recognise
//! A joint total without 均: 科技企业孵化器、众创空间等平台10个 is one statement; so is a rate of what is no indicator
//! alone (科技和教育支出增长15%).

use super::{Recogniser, of_each};
use crate::quantity::Dimension;
use crate::statement::coordination;
use crate::statement::cues::{Class, words};
use crate::statement::phrase;
use crate::statement::rule::Rule;
use crate::statement::{frame::Frame, reading::Reading};

pub(super) const RULE: Recogniser = Recogniser { rule: Rule::Each, read };

/// No list of subjects is longer.
const MOST: usize = 8;

fn read(frame: &Frame<'_>) -> Option<Reading> {
    if frame.run != 1 {
        return None;
    }
    let list = phrase::without_light_verb(phrase::after_cut(phrase::front(frame.predicate.subject)));
    let said = frame.predicate.each || frame.predicate.respectively;
    // 分别按3%、7%提标: the next figure is of the second subject.
    if frame.predicate.respectively && frame.thread.more {
        return None;
    }
    let names = if said { shared_out(list) } else { rates(frame, list) }?;
    Some(of_each(RULE.rule, frame, names))
}

/// The members of a list, or the two that a fused noun stands for (城乡居民).
fn shared_out(list: &str) -> Option<Vec<String>> {
    let count = phrase::parts(list).len();
    let count = if count == 1 { 2 } else { count };
    (2..=MOST).contains(&count).then(|| coordination::resolve(list, count)).flatten()
}

/// The members of a list where a rate is said of all of them at once and each is an indicator.
fn rates(frame: &Frame<'_>, list: &str) -> Option<Vec<String>> {
    let rate = matches!(frame.mention.quantity.dimension, Dimension::Ratio | Dimension::PercentagePoint);
    let count = phrase::parts(list).len();
    if !rate || frame.predicate.change.is_none() || !(2..=MOST).contains(&count) || frame.object().is_some() {
        return None;
    }
    // 新能源和清洁能源装机占比 is one share of both.
    if list.contains('占') || words(Class::ShareNoun).suffix(list).is_some() {
        return None;
    }
    let names = coordination::resolve(list, count)?;
    // 硬化率和绿化率: no two rates make a total.
    let rates = phrase::parts(list).iter().all(|part| part.trim().ends_with('率'));
    (rates || names.iter().all(|name| adds_up_to_nothing(name))).then_some(names)
}

/// Whether a name is an indicator that no sum with others is formed of; counted things (企业) are summed.
fn adds_up_to_nothing(name: &str) -> bool {
    coordination::entry(name).is_some_and(|entry| words(Class::CountUnit).suffix(entry.unit).is_none())
}
