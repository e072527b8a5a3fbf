//! Words that carry no meaning of their own.

use std::collections::BTreeSet;

/// One word a line; a line that begins with `#` is a heading.
const BUILT_IN: &str = include_str!("../data/stopwords.txt");

/// Words left out of the counts; they still count as tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StopWords {
    /// In the order in which a reader gave them.
    words: Vec<String>,
    sorted: BTreeSet<String>,
}

/// The built-in list.
impl Default for StopWords {
    fn default() -> Self {
        Self::built_in()
    }
}

impl StopWords {
    /// The built-in list: grammar, numerals, forms of address.
    pub fn built_in() -> Self {
        let lines = BUILT_IN.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        Self::new(lines.map(str::to_owned).collect())
    }

    /// Exactly these words.
    pub fn new(words: Vec<String>) -> Self {
        Self { sorted: words.iter().cloned().collect(), words }
    }

    /// Whether the word is left out.
    pub fn contains(&self, word: &str) -> bool {
        self.sorted.contains(word)
    }

    /// The words, in the order of the list.
    pub fn list(&self) -> &[String] {
        &self.words
    }
}
