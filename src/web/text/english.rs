//! The English words in the browser: a file beside the page, loaded when they are read.
//!
//! `cargo xtask build` writes it from the table, a line for each key in its order.

use std::cell::OnceCell;

thread_local! {
    static WORDS: OnceCell<Vec<&'static str>> = const { OnceCell::new() };
}

/// Takes the file in; the words stay as long as the program does.
pub fn learn(file: String) {
    WORDS.with(|words| {
        words.get_or_init(|| file.leak().lines().collect());
    });
}

/// Whether the words are there.
pub fn learned() -> bool {
    WORDS.with(|words| words.get().is_some())
}

#[cfg(target_arch = "wasm32")]
impl super::Key {
    /// The English words, Chinese ones before these are there.
    pub fn en(self) -> &'static str {
        let found = WORDS.with(|words| words.get().and_then(|words| words.get(self as usize).copied()));
        found.unwrap_or_else(|| self.zh())
    }
}
