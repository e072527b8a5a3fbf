//! The segmenter: jieba's dictionary and algorithm, with the words of the genre added.

use std::fmt;

use jieba_rs::{Jieba, Tag};
use sha2::{Digest, Sha256};

use super::dictionary::{self, Flaw, Pairs};

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
///
/// Which cut is the likeliest depends on the words that stand in the text and on the sum of all frequencies, on no other word.
/// So a segmenter [on demand](Self::on_demand) has the words of the texts that it was [shown](Self::learn), a hundredth of
/// the list, and one word for the frequency of all others; it cuts those texts as the whole list does.
#[derive(Debug)]
pub struct Segmenter {
    jieba: Jieba,
    dictionary: String,
    words: usize,
    rest: Option<Rest>,
}

/// What is not loaded yet.
#[derive(Debug)]
struct Rest {
    list: Vec<u8>,
    /// The pairs of all texts that were shown; none yet where there are none.
    pairs: Option<Pairs>,
    /// The frequency of the words that are not loaded.
    frequency: usize,
}

/// The word that has the frequency of those that are not loaded. In no text: these are no characters (Unicode, 23.7).
const OTHERS: &str = "\u{fffe}\u{ffff}";

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
        let list = Self::unpack(packed)?;
        dictionary::check(&list).map_err(DictionaryError)?;
        let (mut segmenter, _) = Self::without_words(&list, vocabulary)?;
        let jieba = &mut segmenter.jieba;
        dictionary::each_word(&list, None, |word, frequency, tag| {
            jieba.add_word(word, Some(frequency), Some(tag));
        })
        .map_err(DictionaryError)?;
        if vocabulary == Vocabulary::Genre {
            add_domain_words(jieba);
        }
        Ok(segmenter)
    }

    /// Undoes the gzip of `www/dictionary.bin`.
    ///
    /// # Errors
    /// When it is not gzip, or cut off.
    pub fn unpack(packed: &[u8]) -> Result<Vec<u8>, DictionaryError> {
        dictionary::unpack(packed).map_err(DictionaryError)
    }

    /// Takes what `www/dictionary.bin` unpacks to, with the words of the genre, and loads none of them: it cuts only texts
    /// that it was shown ([`learn`](Self::learn)).
    ///
    /// # Errors
    /// When the bytes are something else.
    pub fn on_demand(list: Vec<u8>) -> Result<Self, DictionaryError> {
        let (mut segmenter, frequency) = Self::without_words(&list, Vocabulary::Genre)?;
        segmenter.rest = Some(Rest { list, pairs: None, frequency });
        Ok(segmenter)
    }

    /// A segmenter of this list with none of its words, and the sum of their frequencies.
    fn without_words(list: &[u8], vocabulary: Vocabulary) -> Result<(Self, usize), DictionaryError> {
        let head = dictionary::head(list).map_err(DictionaryError)?;
        let mut dictionary = hexadecimal(&head.digest);
        if vocabulary == Vocabulary::Genre {
            dictionary =
                hexadecimal(&Sha256::new().chain_update(head.digest).chain_update(DOMAIN_WORDS).finalize());
        }
        Ok((Self { jieba: Jieba::empty(), dictionary, words: head.words, rest: None }, head.frequency))
    }

    /// Loads the words that stand in these texts, where it does not have them. The list is gone through once for all, so
    /// what waits to be cut is best shown together; texts of known pairs of characters cost next to nothing.
    ///
    /// # Errors
    /// When the list is damaged.
    pub fn learn<'t>(&mut self, texts: impl IntoIterator<Item = &'t str>) -> Result<(), DictionaryError> {
        let Some(rest) = &mut self.rest else { return Ok(()) };
        let first = rest.pairs.is_none();
        let pairs = rest.pairs.get_or_insert_with(Pairs::new);
        let mut new = false;
        for text in texts {
            new |= pairs.see(text);
        }
        if first {
            // Their frequencies depend on how the list cuts them.
            domain_words().for_each(|(word, _)| _ = pairs.see(word));
        } else if !new {
            return Ok(());
        }
        let (jieba, frequency) = (&mut self.jieba, &mut rest.frequency);
        dictionary::each_word(&rest.list, Some(pairs), |word, of_word, tag| {
            if !jieba.has_word(word) {
                jieba.add_word(word, Some(of_word), Some(tag));
                *frequency -= of_word;
            }
        })
        .map_err(DictionaryError)?;
        jieba.add_word(OTHERS, Some(*frequency), Some(UNKNOWN));
        if first {
            add_domain_words(jieba);
        }
        Ok(())
    }

    /// Whether it has all words of a text; always, where the whole list is loaded.
    pub fn knows_words_of(&self, text: &str) -> bool {
        let known = |rest: &Rest| rest.pairs.as_ref().is_some_and(|pairs| pairs.hold(text));
        self.rest.as_ref().is_none_or(known)
    }

    /// SHA-256, in hexadecimal, of what decides where words end: that of the list, as `www/dictionary.bin` states it, or,
    /// where the words of the genre were added, that of its 32 bytes followed by `src/data/domain_words.tsv`.
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
        debug_assert!(self.knows_words_of(text), "shown to `learn` before it is cut");
        self.jieba.tag(text, false)
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Without a frequency jieba takes the least that keeps the word whole, as Python's `jieba.load_userdict` does: the same list
/// gives the same cuts there.
fn add_domain_words(jieba: &mut Jieba) {
    for (word, tag) in domain_words() {
        jieba.add_word(word, None, Some(tag));
    }
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
