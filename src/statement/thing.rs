//! The thing that words speak of, without what is said of it: 兰花小镇 of 兰花小镇初具规模.

use super::cues::{Class, any, words};
use super::phrase;

/// In characters: where no predicate begins so far in, none is looked for.
const LONGEST: usize = 40;

/// The words in front of the first that say what has become of the thing, or when.
pub(super) fn without_predicate(words_of: &str) -> &str {
    let ends = |at: usize| {
        let rest = &words_of[at..];
        let dated = rest.starts_with(|c: char| c.is_ascii_digit()) && phrase::behind_time(rest) != rest;
        dated || said(words_of, at).is_some() || words(Class::Time).at(words_of, at).is_some()
    };
    boundaries(words_of).find(|&at| ends(at)).map_or(words_of, |at| &words_of[..at])
}

/// The thing of words that end with what has become of it: 展厅 of 展厅投入使用, but 基本农田 whole.
pub(super) fn without_state(words_of: &str) -> &str {
    let states =
        any(&[Class::Onset, Class::Done, Class::ObjectAdverb, Class::Degree, Class::Creation, Class::Light]);
    let ends = |at: usize| {
        let mut rest = &words_of[at..];
        while let Some(word) = states.prefix(rest) {
            rest = &rest[word.len()..];
        }
        rest.is_empty()
    };
    let begins = |at: usize| said(words_of, at).is_some() || words(Class::Degree).at(words_of, at).is_some();
    boundaries(words_of).find(|&at| begins(at) && ends(at)).map_or(words_of, |at| &words_of[..at])
}

/// Those who are counted in front of what they have done: 援助省市 of 援助省市安排资金.
pub(super) fn without_deed(words_of: &str) -> &str {
    let counted = any(&[Class::Project, Class::GroupNoun, Class::People, Class::ScopeNoun, Class::Member]);
    let verbs = any(&[Class::Creation, Class::Light]);
    let deed = |at: usize| {
        let done = verbs.prefix(&words_of[at..]).is_some_and(|verb| verb.chars().count() > 1);
        done && counted.suffix(words_of[..at].trim_end_matches('”')).is_some()
    };
    // 农村改造项目 are projects.
    let whole = words(Class::Project).suffix(words_of).is_some();
    let end = boundaries(words_of).filter(|&at| deed(at)).last().filter(|_| !whole);
    end.map_or(words_of, |at| &words_of[..at])
}

/// The word at `at` that opens what is said of the thing in front.
fn said(words_of: &str, at: usize) -> Option<&'static str> {
    let onset = words(Class::Onset).at(words_of, at);
    if onset.is_some() {
        return onset;
    }
    let noun = any(&[Class::NotCut, Class::Project, Class::Member, Class::Kin, Class::Head]);
    let word = any(&[Class::Done, Class::ObjectAdverb]).at(words_of, at)?;
    // 竣工项目, 建成区: the verb is part of a noun.
    let behind = noun.prefix(&words_of[at + word.len()..]);
    behind.is_none_or(|noun| words(Class::Filler).has(noun)).then_some(word)
}

/// Where what is said of a thing may begin: behind its first two characters, outside quotation marks.
fn boundaries(words_of: &str) -> impl Iterator<Item = usize> {
    let inside = words_of.char_indices().take(LONGEST).scan(false, |quoted, (at, c)| {
        let outside = !*quoted;
        *quoted = if *quoted { c != '”' } else { c == '“' };
        Some((at, outside))
    });
    inside.skip(2).filter_map(|(at, outside)| outside.then_some(at))
}

/// What a sum or a size in front of it is of. In a list (`listed`) of things with sums of their own the example that
/// stands alone, else the whole list with its noun.
pub(super) fn with_worth(words_of: &str, listed: bool) -> &str {
    let words_of = words_of.char_indices().nth(2 * LONGEST).map_or(words_of, |(at, _)| &words_of[..at]);
    let core = words_of.rsplit_once('的').filter(|(_, core)| core.chars().count() > 2);
    let core = core.map_or(words_of, |(_, core)| core);
    let whole = words(Class::Project).suffix(core).is_some();
    let thing = if whole { core } else { without_predicate(core) };
    // 投资2亿元的铜业、投资3亿元的纸业等项目
    let example = thing.split_once('等').map(|(list, _)| list).filter(|list| listed && !list.contains('、'));
    let thing = example.filter(|list| list.chars().count() > 1).unwrap_or(thing);
    // 铜业园以及纸业项目: another thing.
    let other = words(Class::And).all_in(thing).find(|(at, word)| *at > 0 && word.chars().count() > 1);
    let thing = other.map_or(thing, |(at, _)| &thing[..at]);
    // 铜业和投资3亿元的纸业: what the next figure is of.
    let parts = phrase::parts(thing);
    let last = parts.last().copied().unwrap_or_default();
    if parts.len() > 1 && is_property(last) {
        return words(Class::And).strip_suffix(&thing[..thing.len() - last.len()]).unwrap_or(thing);
    }
    thing
}

/// Whether words end in what a figure behind them says of a thing: 总投资, 装机.
pub(super) fn is_property(words_of: &str) -> bool {
    any(&[Class::Worth, Class::Head, Class::Property]).suffix(words_of).is_some()
}
