//! Several verbs with one object: 新建、改扩建学校, 培养引进人才.

use super::cues::{Class, words};
use super::phrase::{creation_verb, front, starts_with_light};

/// The verbs that a name begins with and that have one object: 新建改造, 新建和改扩建, 新、改建; with one in front that is
/// of them all (谋划|新建、改扩建).
pub(crate) fn at_start(name: &str) -> Option<&str> {
    let first = list(name)?;
    let next = list(&name[first.len()..]).filter(|next| next.contains('、'));
    Some(&name[..first.len() + next.unwrap_or_default().len()])
}

fn list(name: &str) -> Option<&str> {
    let mut end = verb(name)?.len();
    loop {
        while let Some(verb) = words(Class::SecondVerb).at(name, end) {
            end += verb.len();
        }
        let next = words(Class::And).at(name, end).and_then(|and| {
            let start = end + and.len();
            Some(start + verb(&name[start..])?.len())
        });
        match next {
            Some(next) => end = next,
            None => return Some(&name[..end]),
        }
    }
}

/// The verb of making that a name begins with, also in 建成了.
fn verb(name: &str) -> Option<&'static str> {
    creation_verb(name)
        .or_else(|| words(Class::Creation).prefix(name).filter(|verb| name[verb.len()..].starts_with('了')))
}

/// The last of several verb phrases that 、 joins, which alone has to do with the figure; whole where the verbs before
/// share its object: 新建、改扩建学校.
pub(crate) fn last_phrase(phrase: &str) -> &str {
    let Some(at) = phrase.rfind('、') else { return phrase };
    let list = &phrase[..at];
    let behind = &phrase[at + '、'.len_utf8()..];
    let mut last = front(behind);
    let open = list.matches(['（', '“', '(']).count() > list.matches(['）', '”', ')']).count();
    if open || creation_verb(last).is_none() && !starts_with_light(behind) {
        return phrase;
    }
    // 投产、年内新增产值: what stands in between parts them.
    if last.len() < behind.trim_start().len() {
        return last;
    }
    let mut end = at;
    loop {
        let start = phrase[..end].rfind(['、', '，']).map_or(0, |at| at + '、'.len_utf8());
        let member = front(&phrase[start..end]);
        let from = &phrase[end - member.len()..];
        let compound = creation_verb(from).is_some_and(|verb| verb.len() > member.len());
        if member.is_empty() || !compound && !is_verbs(member) {
            return last;
        }
        last = from;
        if start == 0 {
            return last;
        }
        end = start - '、'.len_utf8();
    }
}

/// Whether a phrase is nothing but verbs.
fn is_verbs(phrase: &str) -> bool {
    let mut rest = phrase;
    while let Some(verb) = creation_verb(rest) {
        rest = &rest[verb.len()..];
    }
    rest.is_empty()
}
