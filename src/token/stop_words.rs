//! Words that carry no meaning of their own.

use std::collections::BTreeSet;

/// One word a line; a line that begins with `#` is a heading.
const BUILT_IN: &str = include_str!("../data/stopwords.txt");

/// Words left out of the counts; they still count as tokens.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StopWords(BTreeSet<String>);

impl StopWords {
    /// The built-in list: grammar, numerals, forms of address.
    pub fn built_in() -> Self {
        Self::new(Self::list().map(str::to_owned))
    }

    /// Exactly these words.
    pub fn new(words: impl IntoIterator<Item = String>) -> Self {
        Self(words.into_iter().collect())
    }

    /// These words besides those there are.
    #[must_use]
    pub fn with(mut self, words: impl IntoIterator<Item = String>) -> Self {
        self.0.extend(words);
        self
    }

    /// Whether the word is left out.
    pub fn contains(&self, word: &str) -> bool {
        self.0.contains(word)
    }

    /// The words of the built-in list, in its order.
    pub fn list() -> impl Iterator<Item = &'static str> {
        BUILT_IN.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
    }
}
