//! The thing that words speak of, without what is said of it: 兰花小镇 of 兰花小镇初具规模.

use super::cues::{Class, any, words};
use super::phrase;

/// In characters: where no predicate begins so far in, none is looked for.
const LONGEST: usize = 40;

/// The words in front of the first that say what has become of the thing, or when.
pub(super) fn without_predicate(words_of: &str) -> &str {
    let said = any(&[Class::Onset, Class::Done, Class::InnerAdverb, Class::ObjectAdverb]);
    let noun = any(&[Class::NotCut, Class::Project, Class::Member, Class::Kin]);
    let begins = |at: usize| {
        let rest = &words_of[at..];
        // 竣工项目, 建成区: the verb is part of a noun.
        let word = said.at(words_of, at).filter(|word| {
            let behind = noun.prefix(&rest[word.len()..]);
            behind.is_none_or(|noun| words(Class::Filler).has(noun))
        });
        let dated = rest.starts_with(|c: char| c.is_ascii_digit()) && phrase::behind_time(rest) != rest;
        word.is_some() || dated || words(Class::Time).at(words_of, at).is_some()
    };
    let mut quoted = false;
    for (nth, (at, c)) in words_of.char_indices().take(LONGEST).enumerate() {
        if nth > 1 && !quoted && begins(at) {
            return &words_of[..at];
        }
        quoted = if quoted { c != '”' } else { c == '“' };
    }
    words_of
}

/// What a sum or a size in front of it is of. In a list (`listed`) of things with sums of their own the example that
/// stands alone, else the whole list with its noun.
pub(super) fn with_worth(words_of: &str, listed: bool) -> &str {
    let core = words_of.rsplit_once('的').filter(|(_, core)| core.chars().count() > 2);
    let core = core.map_or(words_of, |(_, core)| core);
    let whole = words(Class::Project).suffix(core).is_some();
    let thing = if whole { core } else { without_predicate(core) };
    // 投资2亿元的铜业、投资3亿元的纸业等项目
    let example = thing.split_once('等').map(|(list, _)| list).filter(|list| listed && !list.contains('、'));
    let thing = example.filter(|list| list.chars().count() > 1).unwrap_or(thing);
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
