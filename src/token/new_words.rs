//! Words that the dictionary does not know, read from the report itself.
//!
//! Cut without a hidden Markov model, an unknown word falls into single characters: 托|位. A run
//! of them is taken for a word when the report repeats it, when its characters stand together
//! more often than apart, and when it stands free: different neighbours on both sides. So local
//! names and this year's coinages are found, and a chance meeting of characters is not.

use crate::{Span, order};
use std::collections::{BTreeMap, BTreeSet};

use super::segmenter::UNKNOWN;
use super::tokens::{Token, TokenKind};

/// Longest new word, in characters.
const LONGEST: usize = 4;

/// A word is repeated at least so often.
const LEAST_COUNT: u32 = 2;

/// Characters that join nothing: grammar, numerals, counters and place words.
const LOOSE: &str = "的了和在是不有为以于到上下中从向着过个各每一二三四五六七八九十百千万亿两几第等对把被将与及或也都就要会能可还又再更最很已所其之这那此本该我你他她它们人大小多少年月日时分元角第种次件项条名家户亩吨里米台套座处所张只头株瓶辆份批";

/// The new words of one report.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct NewWords(BTreeSet<String>);

impl NewWords {
    /// How many of the leading tokens make a new word; the longest wins.
    fn starting(&self, text: &str, tokens: &[Token]) -> Option<usize> {
        if self.0.is_empty() || !is_loose_end(text, tokens.first()?) {
            return None;
        }
        let run = tokens.iter().take(LONGEST).take_while(|token| is_loose_end(text, token)).count();
        (2..=run).rev().find(|length| self.0.contains(written(text, &tokens[..*length])))
    }

    /// Joins the single characters that make a new word: 文, 旅 → 文旅 (`x`). Longest first.
    pub(super) fn join<'s>(&self, text: &str, tokens: &[Token<'s>]) -> Vec<Token<'s>> {
        let mut joined = Vec::with_capacity(tokens.len());
        let mut rest = tokens;
        while let Some((first, after)) = rest.split_first() {
            match self.starting(text, rest) {
                Some(length) => {
                    let span = Span::new(first.span.start, rest[length - 1].span.end);
                    joined.push(Token { span, kind: TokenKind::Word(UNKNOWN) });
                    rest = &rest[length..];
                }
                None => {
                    joined.push(*first);
                    rest = after;
                }
            }
        }
        joined
    }

    /// Reads them from the sentences of a report. A word that `knows` has is not new, even where
    /// its neighbours tore it apart.
    pub(super) fn of<'a>(text: &'a str, sentences: &[Vec<Token<'a>>], knows: impl Fn(&str) -> bool) -> Self {
        let mut characters: BTreeMap<&str, u32> = BTreeMap::new();
        let mut groups: BTreeMap<&str, Group> = BTreeMap::new();
        for tokens in sentences {
            for (start, token) in tokens.iter().enumerate() {
                if !is_loose_end(text, token) {
                    continue;
                }
                *characters.entry(token.span.of(text)).or_default() += 1;
                for end in start + 2..=tokens.len().min(start + LONGEST) {
                    if !is_loose_end(text, &tokens[end - 1]) {
                        break;
                    }
                    let before = start.checked_sub(1).map(|index| &tokens[index]);
                    let group = groups.entry(written(text, &tokens[start..end])).or_default();
                    group.count += 1;
                    group.before.see(neighbour(text, before));
                    group.after.see(neighbour(text, tokens.get(end)));
                }
            }
        }
        let parts = parts_of_longer(&groups);
        let words = groups.iter().filter(|(word, group)| {
            group.is_free()
                && !knows(word)
                && holds_together(word, group.count, &characters)
                && !parts.contains(*word)
        });
        Self(words.map(|(word, _)| (*word).to_owned()).collect())
    }
}

/// What is known of a run of characters.
#[derive(Debug, Default)]
struct Group<'a> {
    count: u32,
    before: Neighbours<'a>,
    after: Neighbours<'a>,
}

impl Group<'_> {
    fn is_free(&self) -> bool {
        self.count >= LEAST_COUNT && self.before.differ && self.after.differ
    }
}

/// Whether different words were seen on one side.
#[derive(Debug, Default)]
struct Neighbours<'a> {
    first: Option<&'a str>,
    differ: bool,
}

impl<'a> Neighbours<'a> {
    fn see(&mut self, neighbour: &'a str) {
        self.differ |= *self.first.get_or_insert(neighbour) != neighbour;
    }
}

/// Of what one of the characters does on its own, at least half is done in this word, and of any other a
/// quarter: 托育 beside 托位. Seen only twice, it must be all and a half.
fn holds_together(word: &str, count: u32, characters: &BTreeMap<&str, u32>) -> bool {
    let mut shares: Vec<u32> = word
        .char_indices()
        .filter_map(|(at, character)| characters.get(&word[at..at + character.len_utf8()]))
        .map(|alone| count * 100 / alone)
        .collect();
    order::by(&mut shares, Ord::cmp);
    let (least, most) = if count == LEAST_COUNT { (50, 100) } else { (25, 50) };
    shares.first().is_some_and(|share| *share >= least) && shares.last().is_some_and(|share| *share >= most)
}

/// Runs that are, four times in five, the inside of a longer one that stands free as well.
fn parts_of_longer<'a>(groups: &BTreeMap<&'a str, Group>) -> BTreeSet<&'a str> {
    let mut parts = BTreeSet::new();
    for (longer, group) in groups.iter().filter(|(_, group)| group.is_free()) {
        let ends: Vec<usize> = longer.char_indices().map(|(at, _)| at).chain([longer.len()]).collect();
        for (start, from) in ends.iter().enumerate() {
            for to in ends.iter().skip(start + 2) {
                let part = &longer[*from..*to];
                let often = |whole: &Group| group.count * 5 >= whole.count * 4;
                if part != *longer && groups.get(part).is_some_and(often) {
                    parts.insert(part);
                }
            }
        }
    }
    parts
}

/// A single Chinese character that is no grammar.
fn is_loose_end(text: &str, token: &Token) -> bool {
    let mut characters = token.span.of(text).chars();
    match (token.kind, characters.next(), characters.next()) {
        (TokenKind::Word(_), Some(character), None) => !character.is_ascii() && !LOOSE.contains(character),
        _ => false,
    }
}

fn written<'a>(text: &'a str, tokens: &[Token]) -> &'a str {
    let (start, end) = (tokens.first().map_or(0, |t| t.span.start), tokens.last().map_or(0, |t| t.span.end));
    text.get(start..end).unwrap_or_default()
}

/// The word beside, or nothing at the edge of a sentence and beside punctuation.
fn neighbour<'a>(text: &'a str, token: Option<&Token>) -> &'a str {
    match token {
        Some(Token { span, kind: TokenKind::Word(_) }) => span.of(text),
        _ => "",
    }
}
