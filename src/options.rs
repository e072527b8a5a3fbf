//! What a caller may choose.

use crate::statement::Strength;
use crate::token::StopWords;

/// What holds for a whole run: [`analyze`](crate::analyze) reads by the strength words, and
/// [`count`](crate::analysis::count) is given the stop words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Options {
    /// Words to leave out of the term counts; the built-in list by default.
    pub stop_words: StopWords,
    /// The words that make a target hard or soft; the built-in lists by default.
    pub strength: Strength,
}
