//! # Recognises
//! Several subjects that share out several figures, with 分别 or by number alone; fused nouns are parted.
//! # Example
//! 城镇和农村居民人均可支配收入分别增长5.5%和7.5% → 城镇居民人均可支配收入 5.5 %, 农村居民人均可支配收入 7.5 %
//! # Does not recognise
//! One figure for several subjects (rule `each`).

use super::{Recogniser, of_each};
use crate::statement::coordination;
use crate::statement::cues::{Class, words};
use crate::statement::phrase;
use crate::statement::rule::Rule;
use crate::statement::{frame::Frame, reading::Reading};

pub(super) const RULE: Recogniser = Recogniser { rule: Rule::Respectively, read };

fn read(frame: &Frame<'_>) -> Option<Reading> {
    if frame.run < 2 {
        return None;
    }
    let subject = frame.predicate.subject;
    // 在A和B分别新建公厕6个、19个: the subjects stand before 分别, a common phrase behind it.
    let (list, common) = match subject.rfind("分别") {
        Some(at) => (&subject[..at], phrase::name(phrase::front(&subject[at + "分别".len()..]))),
        None => (subject, String::new()),
    };
    let list = phrase::without_light_verb(phrase::after_cut(phrase::front(list)));
    let list = words(Class::Preposition).prefix(list).map_or(list, |word| &list[word.len()..]);
    let bare_verb = phrase::creation_verb(list).filter(|verb| verb.len() == list.len());
    let mut names = if let Some(verb) = bare_verb {
        // 五年淘汰炼铁产能1亿吨、炼钢产能5500万吨，今年分别淘汰3000万吨和3500万吨
        let recent = &frame.thread.recent;
        let things = recent.get(recent.len().checked_sub(frame.run)?..)?;
        let thing = |name: &String| {
            let made = phrase::creation_verb(name).unwrap_or_default();
            format!("{verb}{}", &name[made.len()..])
        };
        things.iter().map(thing).collect()
    } else if list.is_empty() && frame.thread.shared.len() == frame.run {
        // 城乡居民收入分别达40870元和15367元，增长5.4%和8%
        frame.thread.shared.clone()
    } else if list.is_empty() && frame.predicate.respectively {
        // 甲达21560元，乙达9173元，分别增长12.1%、17.2%: the subjects are those of the statements before.
        let recent = &frame.thread.recent;
        recent.get(recent.len().checked_sub(frame.run)?..)?.to_vec()
    } else if frame.thread.counted.len() == frame.run {
        // 306个省项目、743个市项目分别完成计划的119%、103%
        frame.thread.counted.clone()
    } else {
        coordination::resolve(list, frame.run)?
    };
    if !common.is_empty() {
        names.iter_mut().for_each(|name| name.push_str(&common));
    }
    Some(of_each(RULE.rule, frame, names))
}

/// The names that share out the figures of a frame.
pub(super) fn shared_out(frame: &Frame<'_>) -> Option<Vec<String>> {
    read(frame).map(|reading| reading.names)
}
