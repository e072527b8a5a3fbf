//! What a caller may choose.

use crate::statement::Strength;

/// Options of [`analyze`](crate::analyze).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Options {
    /// Words to leave out of the term counts besides the built-in stop words.
    pub stop_words: Vec<String>,
    /// The words that make a target hard or soft; the built-in lists by default.
    pub strength: Strength,
}
