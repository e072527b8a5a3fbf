//! Counted things and what is said of them: 污水处理站 and 建成 of 49座污水处理站建成.

use super::cues::{Class, words};
use super::phrase;

/// What is said of the things that a name begins with: 投产 of 新签约项目投产; `None` where nothing is.
pub(crate) fn predicate(name: &str) -> Option<&str> {
    let mut said: Option<(usize, &str)> = None;
    for (at, verb) in words(Class::Done).all_in(name).filter(|&(at, _)| at > 0) {
        // 新签约|项目投产: the verb in front is part of the noun.
        if said.is_some_and(|(from, _)| !ends_in_things(&name[from..at])) {
            break;
        }
        said = Some((at, verb));
    }
    let (at, verb) = said?;
    (!is_things(&name[at + verb.len()..])).then_some(&name[at..])
}

fn ends_in_things(text: &str) -> bool {
    THINGS.into_iter().any(|class| words(class).suffix(text).is_some())
}

fn is_things(text: &str) -> bool {
    THINGS.into_iter().any(|class| words(class).has(text))
}

const THINGS: [Class; 2] = [Class::Project, Class::GroupNoun];

/// Whether a name is nothing but what has become of things: 建成投产.
pub(crate) fn is_predicate(name: &str) -> bool {
    let mut rest = name;
    while let Some(verb) = words(Class::Done).prefix(rest).or_else(|| phrase::creation_verb(rest)) {
        rest = &rest[verb.len()..];
    }
    rest.is_empty() && words(Class::Done).prefix(name).is_some()
}

/// Whether a noun ends in what is done: 城市更新.
pub(crate) fn is_act(noun: &str) -> bool {
    [Class::Act, Class::Creation].into_iter().any(|class| words(class).suffix(noun).is_some())
}

/// A name of people, of them in households: 贫困户脱贫 of 贫困人口脱贫.
pub(crate) fn in_households(name: &str, unit: &str) -> Option<String> {
    let (at, people) = words(Class::People).find(name)?;
    Some(format!("{}{unit}{}", &name[..at], &name[at + people.len()..]))
}
