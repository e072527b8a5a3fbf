//! What a report talks about: segmentation, terms and their counts.
//!
//! [`Segmenter`] holds jieba's dictionary (`www/dictionary.bin`, packed) and the words of the
//! genre; [`tokens`] tiles a piece of text, numbers taken out first; [`terms`] counts the words
//! of a report, [`occurrences`] says where one stands.

mod dictionary;
mod new_words;
mod segmenter;
mod stop_words;
mod terms;
#[cfg(test)]
mod tests;
mod tokens;

pub use segmenter::{DictionaryError, Segmenter, Vocabulary};
pub use stop_words::StopWords;
pub use terms::{Occurrence, masks, occurrences, terms};
pub use tokens::{Token, TokenKind, tokens};

/// A term of one report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The word.
    pub term: String,
    /// Part of speech in jieba's tag set; `x` for words that the dictionary does not know.
    pub pos: String,
    /// Occurrences in the report.
    pub count: u32,
    /// Occurrences by section, same index as the report's sections; sums to `count`.
    pub sections: Vec<u32>,
}

/// The terms of one report, most frequent first, ties by the order of first occurrence.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Terms {
    /// Words counted, stop words included, quantities, digits and punctuation not: what shares are of.
    pub tokens: u32,
    /// Characters, white space aside.
    pub characters: u32,
    /// Sentences.
    pub sentences: u32,
    /// The terms.
    pub terms: Vec<Term>,
}
