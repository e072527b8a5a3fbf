//! What a report talks about: segmentation, terms and their counts.

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
    /// Words counted, stop words included, quantities and punctuation not.
    pub tokens: u32,
    /// Characters, white space aside.
    pub characters: u32,
    /// Sentences.
    pub sentences: u32,
    /// The terms.
    pub terms: Vec<Term>,
}
