//! What stands behind a figure: the thing counted, with the verb in front that stays in its name.

use super::cues::{Class, any, words};
use super::{phrase, predicate, verbs};

/// The name of an object behind its figure together with the words before: 新建 + 5G基站.
pub(crate) fn with_object(before: &str, object: &str) -> String {
    let p = predicate::read(before);
    let tail = &before.trim_end()[p.subject.len()..];
    let keeps = ["到", "至"].iter().any(|mark| tail.ends_with(mark))
        && tail.chars().count() > 1
        && !["达到", "提高到"].contains(&tail);
    let mut stem = if keeps { before.trim_end() } else { p.subject };
    stem = phrase::front(stem);
    if words(Class::Preposition).has(stem) {
        stem = "";
    }
    stem = phrase::behind_preposition(verbs::last_phrase(stem));
    stem = phrase::after_cut(stem);
    let attributive =
        stem.ends_with('的') || stem.ends_with('等') || phrase::parts(stem).len() > 1 && stem.contains('、');
    if attributive {
        stem = verbs::at_start(stem).unwrap_or("");
    }
    if words(Class::Light).has(stem) || words(Class::Level).has(stem) {
        stem = "";
    }
    stem = phrase::without_light_verb(stem);
    let stem = without_place_mark(&phrase::name(stem)).to_owned();
    let mut object = trim_object(object);
    while let Some((at, word)) = words(Class::ObjectAdverb).find(&object) {
        object.replace_range(at..at + word.len(), "");
    }
    phrase::name(&format!("{stem}{}", phrase::name(&object)))
}

/// 在主城区: the place alone.
fn without_place_mark(name: &str) -> &str {
    words(Class::PlaceMark).strip_prefix(name).unwrap_or(name)
}

/// The core of an object: what stands behind its last attribute, without 的目标 and its like.
fn trim_object(object: &str) -> String {
    let mut object = object.trim_start_matches('的');
    if let Some(tail) = words(Class::Tail).suffix(object).filter(|tail| tail.starts_with('的')) {
        object = &object[..object.len() - tail.len()];
    }
    match object.rsplit_once('的') {
        // 病险水库的除险加固: what is done needs what it is done to.
        Some((thing, core)) if words(Class::Act).suffix(core).is_some() => {
            format!("{thing}{core}")
        }
        // 受灾群众的基本生活: those who are counted.
        Some((thing, core)) if core.chars().count() > 1 && is_group(thing) => {
            format!("{thing}{core}")
        }
        Some((_, core)) if core.chars().count() > 1 => core.to_owned(),
        _ => object.to_owned(),
    }
}

/// Whether words name people, places or firms that are counted: 受灾群众.
fn is_group(thing: &str) -> bool {
    let group = any(&[Class::GroupNoun, Class::People]).suffix(thing).is_some();
    group && thing.chars().count() > 1 && phrase::creation_verb(thing).is_none()
}
