//! The segmenter: jieba's dictionary and algorithm, with the words of the genre added.

use std::fmt;

use jieba_rs::{Jieba, Tag};
use sha2::{Digest, Sha256};

use super::dictionary::{self, Flaw};

/// Words of the genre that jieba's list of 2012 does not have: `word`, `pos`, `reports` (in how
/// many of 139 real reports it was seen).
const DOMAIN_WORDS: &str = include_str!("../data/domain_words.tsv");

/// The tag of words that no dictionary knows.
pub(crate) const UNKNOWN: &str = "x";

/// Which words a segmenter knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Vocabulary {
    /// Jieba's list and the words of the genre: 新质生产力, 规上工业, 文旅.
    #[default]
    Genre,
    /// Jieba's list alone: what Python's `jieba.cut(text, HMM=False)` cuts.
    Jieba,
}

/// Why bytes cannot serve as the dictionary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DictionaryError(Flaw);

impl fmt::Display for DictionaryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the word list cannot be read: {}; fetch it again", self.0)
    }
}

impl std::error::Error for DictionaryError {}

/// Cuts text into words. Loaded once, shared by all reports.
#[derive(Debug)]
pub struct Segmenter {
    jieba: Jieba,
    dictionary: String,
    words: usize,
}

impl Segmenter {
    /// Loads `www/dictionary.bin` and adds the words of the genre. In the browser nothing calls it: the browser itself
    /// undoes gzip.
    ///
    /// # Errors
    /// When the bytes are not that file: not gzip, cut off, something else.
    pub fn load(packed: &[u8]) -> Result<Self, DictionaryError> {
        Self::with_vocabulary(packed, Vocabulary::Genre)
    }

    /// Loads `www/dictionary.bin`, with or without the words of the genre.
    ///
    /// # Errors
    /// When the bytes are not that file: not gzip, cut off, something else.
    pub fn with_vocabulary(packed: &[u8], vocabulary: Vocabulary) -> Result<Self, DictionaryError> {
        Self::unpacked(&Self::unpack(packed)?, vocabulary)
    }

    /// Undoes the gzip of `www/dictionary.bin`.
    ///
    /// # Errors
    /// When it is not gzip, or cut off.
    pub fn unpack(packed: &[u8]) -> Result<Vec<u8>, DictionaryError> {
        dictionary::unpack(packed).map_err(DictionaryError)
    }

    /// Loads what `www/dictionary.bin` unpacks to, with or without the words of the genre.
    ///
    /// # Errors
    /// When the bytes are something else.
    pub fn unpacked(dictionary: &[u8], vocabulary: Vocabulary) -> Result<Self, DictionaryError> {
        let mut jieba = Jieba::empty();
        let mut hash = Sha256::new();
        hash.update(dictionary);
        let mut words = 0;
        dictionary::each_word(dictionary, |word, frequency, tag| {
            words += 1;
            jieba.add_word(word, Some(frequency), Some(tag));
        })
        .map_err(DictionaryError)?;
        if vocabulary == Vocabulary::Genre {
            hash.update(DOMAIN_WORDS);
            for (word, tag) in domain_words() {
                // Without a frequency jieba takes the least that keeps the word whole, as Python's
                // `jieba.load_userdict` does: the same list gives the same cuts there.
                jieba.add_word(word, None, Some(tag));
            }
        }
        Ok(Self { jieba, dictionary: hexadecimal(&hash.finalize()), words })
    }

    /// SHA-256, in hexadecimal, of what decides where words end: what `www/dictionary.bin` unpacks to followed,
    /// where it was added, by `src/data/domain_words.tsv`.
    pub fn dictionary(&self) -> &str {
        &self.dictionary
    }

    /// How many words the dictionary has, those of the genre aside.
    pub fn words(&self) -> usize {
        self.words
    }

    /// Whether the dictionary has the word.
    pub fn knows(&self, word: &str) -> bool {
        self.jieba.has_word(word)
    }

    /// Cuts without the hidden Markov model: a word is in the dictionary, or one character, or a
    /// run of Latin letters and digits.
    pub(super) fn cut<'a>(&'a self, text: &'a str) -> Vec<Tag<'a>> {
        self.jieba.tag(text, false)
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Word and part of speech of every row of the table.
fn domain_words() -> impl Iterator<Item = (&'static str, &'static str)> {
    DOMAIN_WORDS.lines().skip(1).filter_map(|row| {
        let mut fields = row.split('\t');
        Some((fields.next()?, fields.next()?))
    })
}

#[cfg(test)]
mod tests;
