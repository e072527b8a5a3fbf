//! The words of a scope: counted, filtered, windowed; the bars beside them.

mod columns;
mod read;

use serde::{Deserialize, Serialize};

use crate::corpus::Scope;
use crate::label::labels;
use crate::view::Sort;
use crate::view::sections::{SectionChoice, SectionFilter};

pub use columns::{WordRow, Words};
pub use read::{Dictionary, KeywordIndex};

/// Which words, in what order.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct KeywordQuery {
    /// What it is about.
    pub scope: Scope,
    /// Which sections.
    pub section: SectionFilter,
    /// Shortest word wanted, in characters.
    pub min_length: usize,
    /// Classes wanted; empty for all.
    pub classes: Vec<WordClass>,
    /// Words hidden besides the stop words.
    pub hidden: Vec<String>,
    /// What a word must hold; empty for any.
    pub text: String,
    /// By which column; `None`: most frequent first.
    pub sort: Option<Sort>,
}

impl KeywordQuery {
    /// Words of two characters and more, of the classes that carry meaning.
    pub fn of(scope: Scope) -> Self {
        Self {
            scope,
            section: SectionFilter::Any,
            min_length: 2,
            classes: WordClass::MEANINGFUL.to_vec(),
            hidden: Vec::new(),
            text: String::new(),
            sort: None,
        }
    }
}

/// Parts of speech, as a reader filters by them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WordClass {
    /// 名词: n, vn, an, …
    Noun,
    /// 专名: nr, ns, nt, nz
    Name,
    /// 动词: v, vd, …
    Verb,
    /// 形容词: a, ad, b, z
    Adjective,
    /// 成语、习语、简称: i, l, j
    Phrase,
    /// The dictionary does not know it: often the interesting ones.
    Unknown,
    /// Latin letters and digits: eng, m in Latin digits.
    Latin,
    /// Everything else: adverbs, pronouns, numerals, prepositions, particles.
    Function,
}

impl WordClass {
    /// What is shown before a reader chooses: all but function words; unknown words are in.
    pub const MEANINGFUL: [Self; 7] =
        [Self::Noun, Self::Name, Self::Verb, Self::Adjective, Self::Phrase, Self::Unknown, Self::Latin];
}

labels! { WordClass {
    Noun "noun" "名词" "nouns"
    Name "name" "专名" "names"
    Verb "verb" "动词" "verbs"
    Adjective "adjective" "形容词" "adjectives"
    Phrase "phrase" "成语简称" "phrases"
    Unknown "unknown" "词典外" "not in dictionary"
    Latin "latin" "字母" "Latin"
    Function "function" "虚词" "function words"
} }

/// A window of the words, with what bars need.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KeywordTable {
    /// Whether words are there at all.
    pub readiness: Readiness,
    /// Words under the filters.
    pub total: usize,
    /// Index of the first row here.
    pub start: usize,
    /// The rows.
    pub rows: Vec<KeywordRow>,
    /// All words of the scope and section, stop words included: what shares are of.
    pub tokens: u64,
    /// The largest count under the filters: a full bar.
    pub max_count: u64,
    /// The parts that [`KeywordRow::parts`] counts by: first-level sections, or roles in wider
    /// scopes; also what the section filter can be set to.
    pub parts: Vec<SectionChoice>,
    /// How many words of each class there are under the other filters.
    pub classes: Vec<(WordClass, usize)>,
}

/// Whether words are there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Readiness {
    /// No report was recognised in the scope: there is nothing to count.
    NoReport,
    /// The dictionary is not there yet.
    NoDictionary,
    /// Some reports of the scope are still being counted.
    Partial {
        /// Reports counted.
        done: usize,
        /// Reports in the scope.
        total: usize,
    },
    /// All counted.
    Ready,
}

/// One word.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KeywordRow {
    /// The word.
    pub term: String,
    /// Part of speech in jieba's tag set.
    pub pos: String,
    /// Its class.
    pub class: WordClass,
    /// How often in the scope and section.
    pub count: u64,
    /// Per thousand words.
    pub per_thousand: f64,
    /// In how many reports of the scope.
    pub reports: usize,
    /// `count` over the largest count, 0 to 1: the length of its bar.
    pub bar: f64,
    /// Counts by part, same index as [`KeywordTable::parts`].
    pub parts: Vec<u64>,
}

#[cfg(test)]
mod tests;
