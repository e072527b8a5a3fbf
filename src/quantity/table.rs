//! Word tables: which of many words stands at a place, the longest first.

pub(super) use crate::words::rows;

use super::glyph::Glyphs;
use crate::letters::Letters;
use crate::order;

/// A word of a table with what it means.
pub(super) struct Word<T> {
    word: Box<[char]>,
    /// What must not touch the word on its far side: after it in a table read forwards, before it
    /// in one read backwards.
    unless: Vec<Box<[char]>>,
    /// What it means.
    pub(super) meaning: T,
}

impl<T> Word<T> {
    pub(super) fn new(word: &str, unless: &str, meaning: T) -> Self {
        let unless = unless.split('|').filter(|part| !part.is_empty());
        let unless = unless.map(|part| part.chars().collect()).collect();
        Self { word: word.chars().collect(), unless, meaning }
    }
}

/// Words by the character that a reader meets first, in the order of these characters.
pub(super) struct Table<T> {
    edges: Letters,
    by_edge: Vec<(char, Vec<Word<T>>)>,
}

impl<T> Table<T> {
    /// A table read forwards, from the first character of its words.
    pub(super) fn forwards(words: impl Iterator<Item = Word<T>>) -> Self {
        Self::by(words, |word| word.word.first().copied())
    }

    /// A table read backwards, from the last character of its words.
    pub(super) fn backwards(words: impl Iterator<Item = Word<T>>) -> Self {
        Self::by(words, |word| word.word.last().copied())
    }

    fn by(words: impl Iterator<Item = Word<T>>, edge: impl Fn(&Word<T>) -> Option<char>) -> Self {
        let mut edges = Letters::default();
        let mut by_edge: Vec<(char, Vec<Word<T>>)> = Vec::new();
        for word in words {
            let Some(c) = edge(&word) else { continue };
            edges.add(c);
            let at = by_edge.binary_search_by_key(&c, |&(edge, _)| edge).unwrap_or_else(|at| {
                by_edge.insert(at, (c, Vec::new()));
                at
            });
            by_edge[at].1.push(word);
        }
        for (_, words) in &mut by_edge {
            order::by_key(words, |word| std::cmp::Reverse(word.word.len()));
        }
        Self { edges, by_edge }
    }

    /// The words of a character.
    fn of(&self, edge: char) -> Option<&[Word<T>]> {
        if !self.edges.may_hold(edge) {
            return None;
        }
        let at = self.by_edge.binary_search_by_key(&edge, |&(c, _)| c).ok()?;
        self.by_edge.get(at).map(|(_, words)| words.as_slice())
    }

    /// The longest word that begins at `i`, with its end.
    pub(super) fn at(&self, g: &Glyphs<'_>, i: usize) -> Option<(&T, usize)> {
        self.of(g.at(i))?.iter().find_map(|word| {
            let stands = word.word.iter().enumerate().skip(1).all(|(k, c)| g.at(i + k) == *c);
            let end = i + word.word.len();
            let fits = |veto: &[char]| veto.iter().enumerate().all(|(k, c)| g.at(end + k) == *c);
            (stands && !word.unless.iter().any(|veto| fits(veto))).then_some((&word.meaning, end))
        })
    }

    /// The longest word that ends right before `i`, with its beginning.
    pub(super) fn before(&self, g: &Glyphs<'_>, i: usize) -> Option<(&T, usize)> {
        self.of(g.before(i, 1))?.iter().find_map(|word| {
            let stands = word.word.iter().rev().enumerate().all(|(k, c)| g.before(i, k + 1) == *c);
            let start = i.checked_sub(word.word.len())?;
            let fits =
                |veto: &[char]| veto.iter().rev().enumerate().all(|(k, c)| g.before(start, k + 1) == *c);
            (stands && !word.unless.iter().any(|veto| fits(veto))).then_some((&word.meaning, start))
        })
    }
}
