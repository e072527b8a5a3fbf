//! The area or group in front of a catalogue name: 开发区 of 开发区规上工业增加值.

use super::Settling;
use crate::report::is_place;
use crate::statement::cues::{Class, words};
use crate::statement::{Rule, catalogue, numeral, phrase};

pub(super) fn settle(settling: &mut Settling<'_>) {
    let Settling { setting, statement, .. } = settling;
    let name = statement.indicator.as_str();
    // 开发区 is no verb with its object.
    let made = phrase::creation_verb(name).is_some_and(|verb| !name[verb.len()..].starts_with('区'));
    // 产业园项目投资 is of the project.
    let worth = statement.rule == Rule::ObjectAfter && words(Class::Worth).suffix(name).is_some();
    // What is longer is no name, and would be looked up at every character.
    if statement.indicator_id.is_some() || made || worth || name.len() > phrase::LONGEST_NAME {
        return;
    }
    let known =
        |rest: &str| rest.chars().nth(2).is_some() && catalogue::lookup(rest, &setting.scene.place).is_some();
    let heads = || {
        let inside = name.char_indices().skip(2);
        inside.filter(|(_, c)| !matches!(c, '区' | '县' | '市' | '省')).map(|(at, _)| at)
    };
    let area = |at: usize| Some(name[..at].trim_end_matches('的')).filter(|area| is_area(area));
    // Most names begin with no area, for which nothing need be looked up.
    if heads().any(|at| area(at).is_some()) {
        statement.scope = heads().find(|&at| known(&name[at..])).and_then(area).map(str::to_owned);
    }
}

/// Whether words name an area or a group, not a part of a sentence.
fn is_area(words_of: &str) -> bool {
    let place = words(Class::ScopeNoun).suffix(words_of).is_some() || is_place(words_of);
    let several =
        words_of.starts_with(|c: char| matches!(c, '几' | '数') || c != '一' && numeral::is_small(c));
    let other = words(Class::NotScope).has(words_of)
        || words_of.contains(['占', '、', '和', '个'])
        || words_of.contains(|c: char| c.is_ascii_digit());
    place && !several && !other
}
