//! The words of a table, found by class.

use super::class_set::{Classes, Wanted};
use super::trie::Trie;
use super::{rows, veto};
use crate::Span;

/// The classes of a table: what they are called there, and which is which.
pub(crate) trait Class: Copy + 'static {
    /// As the first column of the table has them, in the order of the classes.
    const NAMES: &'static [&'static str];

    /// All classes, in that order.
    const ALL: &'static [Self];

    /// The place of a class among the names.
    fn index(self) -> usize;
}

/// A row: a word of a class, and what must not touch it.
#[derive(Debug)]
struct Entry {
    class: u8,
    word: &'static str,
    unless_before: &'static str,
    unless_after: &'static str,
}

impl Entry {
    /// Whether the word stands between these texts.
    fn stands(&self, before: &str, behind: &str) -> bool {
        !veto::forbids_before(self.unless_after, behind) && !veto::forbids_behind(self.unless_before, before)
    }
}

/// A word found in a text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Hit {
    /// Byte offset of its first character.
    pub(crate) at: usize,
    /// The word.
    pub(crate) word: &'static str,
    class: u8,
}

impl Hit {
    /// Whether the word is of a class.
    pub(crate) fn is<C: Class>(&self, class: C) -> bool {
        usize::from(self.class) == class.index()
    }

    /// Byte offset behind it.
    pub(crate) fn end(&self) -> usize {
        self.at + self.word.len()
    }

    /// Where it stands.
    pub(crate) fn span(&self) -> Span {
        Span::new(self.at, self.end())
    }
}

/// All words of a table.
#[derive(Debug)]
pub(crate) struct Lexicon {
    entries: Vec<Entry>,
    forwards: Trie,
    backwards: Trie,
}

impl Lexicon {
    /// Reads a table whose columns are class, word and, where it has them, `unless_before` and `unless_after`.
    pub(crate) fn read<C: Class>(table: &'static str) -> Self {
        Self::of(C::NAMES, table)
    }

    fn of(names: &[&str], table: &'static str) -> Self {
        let cell = |row: &[&'static str], at: usize| row.get(at).copied().unwrap_or_default();
        let entries: Vec<Entry> = rows(table)
            .filter_map(|row| {
                let class = names.iter().position(|name| *name == cell(&row, 0))? as u8;
                let (unless_before, unless_after) = (cell(&row, 2), cell(&row, 3));
                Some(Entry { class, word: cell(&row, 1), unless_before, unless_after })
            })
            .collect();
        let class = |entry: &Entry| Classes::one(usize::from(entry.class));
        let forwards: Vec<_> = entries.iter().map(|e| (e.word.chars().collect(), class(e))).collect();
        let backwards: Vec<_> = entries.iter().map(|e| (e.word.chars().rev().collect(), class(e))).collect();
        Self { entries, forwards: Trie::over(&forwards), backwards: Trie::over(&backwards) }
    }

    /// The words of one class.
    #[inline]
    pub(crate) fn words<C: Class>(&'static self, class: C) -> Set {
        Set { lexicon: self, wanted: Wanted::One(class.index() as u8) }
    }

    /// The words of several classes.
    pub(crate) fn any<C: Class>(&'static self, classes: &[C]) -> Set {
        let wanted = classes.iter().fold(Classes::NONE, |all, class| all.or(Classes::one(class.index())));
        Set { lexicon: self, wanted: Wanted::Any(wanted) }
    }
}

/// The words of some classes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Set {
    lexicon: &'static Lexicon,
    wanted: Wanted,
}

impl Set {
    /// The longest word that `text` starts with, unless what follows forbids it.
    pub(crate) fn prefix(self, text: &str) -> Option<&'static str> {
        self.starting(text, |entry, rest| !veto::forbids_before(entry.unless_after, rest))
    }

    /// The longest word that `text` ends with, unless what stands in front forbids it.
    pub(crate) fn suffix(self, text: &str) -> Option<&'static str> {
        self.ending(text, |_| true)
    }

    /// What stands behind the word that `text` starts with.
    pub(crate) fn strip_prefix(self, text: &str) -> Option<&str> {
        self.prefix(text).map(|word| &text[word.len()..])
    }

    /// What stands in front of the word that `text` ends with.
    pub(crate) fn strip_suffix(self, text: &str) -> Option<&str> {
        self.suffix(text).map(|word| &text[..text.len() - word.len()])
    }

    /// The longest word that stands at byte `at` of `text`, unless what touches it on either side forbids it.
    pub(crate) fn at(self, text: &str, at: usize) -> Option<&'static str> {
        self.starting(&text[at..], |entry, rest| entry.stands(&text[..at], rest))
    }

    /// Whether `text` is one of the words.
    pub(crate) fn has(self, text: &str) -> bool {
        self.prefix(text).is_some_and(|word| word.len() == text.len())
    }

    /// The first word in `text`, longest at its place, with its byte offset.
    pub(crate) fn find(self, text: &str) -> Option<(usize, &'static str)> {
        self.all_in(text).next()
    }

    /// Whether any word stands in `text`.
    pub(crate) fn is_in(self, text: &str) -> bool {
        self.find(text).is_some()
    }

    /// The last word in `text`, longest at its end, with its byte offset.
    pub(crate) fn rfind(self, text: &str) -> Option<(usize, &'static str)> {
        let backwards = &self.lexicon.backwards;
        let last = text.char_indices().rev().filter(|&(_, c)| backwards.begins(c, &self.wanted));
        last.map(|(at, c)| at + c.len_utf8()).find_map(|end| {
            let (before, behind) = text.split_at(end);
            let word = self.ending(before, |entry| !veto::forbids_before(entry.unless_after, behind))?;
            Some((end - word.len(), word))
        })
    }

    /// The longest word at every place of `text` where one begins, with its byte offset: one pass over the text.
    pub(crate) fn all_in(self, text: &str) -> impl Iterator<Item = (usize, &'static str)> {
        let forwards = &self.lexicon.forwards;
        let first = text.char_indices().filter(move |&(_, c)| forwards.begins(c, &self.wanted));
        first.filter_map(move |(at, _)| Some((at, self.at(text, at)?)))
    }

    /// The longest word of each class at every place of `text` where one begins: one pass over the text.
    pub(crate) fn hits(self, text: &str) -> Vec<Hit> {
        let Lexicon { entries, forwards, .. } = self.lexicon;
        let mut hits: Vec<Hit> = Vec::new();
        for (at, _) in text.char_indices().filter(|&(_, c)| forwards.begins(c, &self.wanted)) {
            let from = hits.len();
            forwards.walk(text[at..].chars(), &self.wanted, |places| {
                for entry in places.iter().map(|&place| &entries[usize::from(place)]) {
                    let (before, behind) = (&text[..at], &text[at + entry.word.len()..]);
                    if !self.wanted.holds(entry.class) || !entry.stands(before, behind) || dropped(entry) {
                        continue;
                    }
                    let longer = Hit { at, word: entry.word, class: entry.class };
                    match hits[from..].iter_mut().find(|hit| hit.class == entry.class) {
                        Some(hit) => *hit = longer,
                        None => hits.push(longer),
                    }
                }
            });
        }
        hits
    }

    /// All words, in the order of the table.
    pub(crate) fn all(self) -> impl Iterator<Item = &'static str> {
        let Self { lexicon, wanted } = self;
        let there = move |entry: &&Entry| wanted.holds(entry.class) && !dropped(entry);
        lexicon.entries.iter().filter(there).map(|entry| entry.word)
    }

    #[inline]
    fn ending(self, text: &str, stands: impl Fn(&Entry) -> bool) -> Option<&'static str> {
        let Lexicon { entries, backwards, .. } = self.lexicon;
        let mut found = None;
        backwards.walk(text.chars().rev(), &self.wanted, |places| {
            for entry in places.iter().map(|&place| &entries[usize::from(place)]) {
                let free =
                    || !veto::forbids_behind(entry.unless_before, &text[..text.len() - entry.word.len()]);
                if self.wanted.holds(entry.class) && free() && stands(entry) && !dropped(entry) {
                    found = Some(entry.word);
                }
            }
        });
        found
    }

    #[inline]
    fn starting(self, text: &str, stands: impl Fn(&Entry, &str) -> bool) -> Option<&'static str> {
        let Lexicon { entries, forwards, .. } = self.lexicon;
        let mut found = None;
        forwards.walk(text.chars(), &self.wanted, |places| {
            for entry in places.iter().map(|&place| &entries[usize::from(place)]) {
                if self.wanted.holds(entry.class)
                    && stands(entry, &text[entry.word.len()..])
                    && !dropped(entry)
                {
                    found = Some(entry.word);
                }
            }
        });
        found
    }
}

/// Whether a test looks what the program is like without this row.
#[cfg(not(test))]
#[inline(always)]
fn dropped(_: &Entry) -> bool {
    false
}

#[cfg(test)]
use drop::dropped;
#[cfg(test)]
pub(crate) use drop::without;

#[cfg(test)]
mod drop {
    use super::Entry;
    use std::cell::Cell;

    thread_local! {
        static DROPPED: Cell<Option<(u8, &'static str)>> = const { Cell::new(None) };
    }

    pub(super) fn dropped(entry: &Entry) -> bool {
        DROPPED.with(Cell::get).is_some_and(|row| row == (entry.class, entry.word))
    }

    /// Does `work` as if the table had no row of the class of this number with this word.
    pub(crate) fn without<T>(class: usize, word: &'static str, work: impl FnOnce() -> T) -> T {
        DROPPED.with(|dropped| dropped.set(Some((class as u8, word))));
        let done = work();
        DROPPED.with(|dropped| dropped.set(None));
        done
    }
}
