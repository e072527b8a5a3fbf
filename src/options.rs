//! What a caller may choose.

/// Options of [`analyze`](crate::analyze).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Options {
    /// Words to leave out of the term counts besides the built-in stop words.
    pub stop_words: Vec<String>,
}
