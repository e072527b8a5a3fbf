//! The terms of a report, and where each stands.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::new_words::NewWords;
use super::tokens::{Token, TokenKind, tokens};
use super::{Segmenter, StopWords, Term, Terms};
use crate::Span;
use crate::order;
use crate::quantity::{NonQuantity, Numeral};
use crate::report::Outline;

/// One place where a term stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occurrence {
    /// The term.
    pub term: Span,
    /// The sentence around it.
    pub sentence: Span,
}

/// What is taken out before segmentation: quantities with their units and bound words, years,
/// ordinals, codes. Names stay: 5G and PM2.5 are words.
pub fn masks(numerals: &[Numeral]) -> Vec<Span> {
    let masked = numerals.iter().filter_map(|numeral| match numeral {
        Numeral::Quantity(mention) => Some(mention.span),
        Numeral::Other(_, NonQuantity::Name) => None,
        Numeral::Other(span, _) => Some(*span),
    });
    masked.collect()
}

/// Counts the words of a report. `masks` are the numbers of the text, sorted: they are taken out
/// before segmentation, so that neither 百分之六点五 nor 2025 becomes a word.
pub fn terms(
    text: &str,
    outline: &Outline,
    masks: &[Span],
    segmenter: &Segmenter,
    stop_words: &StopWords,
) -> Terms {
    let mut counted = Terms {
        characters: characters(outline.span.of(text)),
        sentences: u32::try_from(outline.sentences.len()).unwrap_or(u32::MAX),
        ..Terms::default()
    };
    let mut places: HashMap<&str, usize> = HashMap::new();
    for (sentence, tokens) in outline.sentences.iter().zip(report_tokens(text, outline, masks, segmenter)) {
        let section = section_of(outline, *sentence);
        for (word, pos) in words(text, &tokens) {
            counted.tokens += 1;
            if stop_words.contains(word) {
                continue;
            }
            let place = match places.entry(word) {
                Entry::Occupied(place) => *place.get(),
                Entry::Vacant(place) => {
                    counted.terms.push(Term {
                        term: word.to_owned(),
                        pos: pos.to_owned(),
                        count: 0,
                        sections: vec![0; outline.sections.len()],
                    });
                    *place.insert(counted.terms.len() - 1)
                }
            };
            let term = &mut counted.terms[place];
            term.count += 1;
            if let Some(of_section) = section.and_then(|section| term.sections.get_mut(section)) {
                *of_section += 1;
            }
        }
    }
    // Stable: ties stay in the order of first occurrence.
    order::by_key(&mut counted.terms, |term| std::cmp::Reverse(term.count));
    counted
}

/// Every place of a report where segmentation finds `term` as a word, in order. As many as its
/// count in [`terms`].
pub fn occurrences(
    text: &str,
    outline: &Outline,
    masks: &[Span],
    segmenter: &Segmenter,
    term: &str,
) -> Vec<Occurrence> {
    if term.is_empty() || !outline.span.of(text).contains(term) {
        return Vec::new();
    }
    // New words are made of single characters, so they cannot touch a longer dictionary word:
    // then the sentences that hold the letters are enough.
    let local = segmenter.knows(term) && term.chars().nth(1).is_some();
    let found = |sentence: &Span, tokens: &[Token]| -> Vec<Occurrence> {
        let stands = |token: &&Token| matches!(token.kind, TokenKind::Word(_)) && token.span.of(text) == term;
        let sentence = *sentence;
        tokens.iter().filter(stands).map(|token| Occurrence { term: token.span, sentence }).collect()
    };
    if local {
        let holding = outline.sentences.iter().filter(|sentence| sentence.of(text).contains(term));
        holding.flat_map(|sentence| found(sentence, &tokens(text, *sentence, masks, segmenter))).collect()
    } else {
        let cut = report_tokens(text, outline, masks, segmenter);
        outline.sentences.iter().zip(&cut).flat_map(|(sentence, tokens)| found(sentence, tokens)).collect()
    }
}

/// The tokens of every sentence, new words joined.
fn report_tokens<'s>(
    text: &'s str,
    outline: &Outline,
    masks: &[Span],
    segmenter: &'s Segmenter,
) -> Vec<Vec<Token<'s>>> {
    let cut: Vec<_> =
        outline.sentences.iter().map(|sentence| tokens(text, *sentence, masks, segmenter)).collect();
    let new_words = NewWords::of(text, &cut, |word| segmenter.knows(word));
    cut.iter().map(|tokens| new_words.join(text, tokens)).collect()
}

fn words<'s>(text: &'s str, tokens: &[Token<'s>]) -> impl Iterator<Item = (&'s str, &'s str)> {
    tokens.iter().filter_map(|token| match token.kind {
        TokenKind::Word(pos) => Some((token.span.of(text), pos)),
        TokenKind::Quantity | TokenKind::Mark => None,
    })
}

fn section_of(outline: &Outline, sentence: Span) -> Option<usize> {
    outline.sections.partition_point(|section| section.span.start <= sentence.start).checked_sub(1)
}

fn characters(text: &str) -> u32 {
    let written = text.chars().filter(|character| !character.is_whitespace()).count();
    u32::try_from(written).unwrap_or(u32::MAX)
}
