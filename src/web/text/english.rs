//! The English words where they are not part of the program: the page loads them as a file when they are read.
//!
//! `cargo xtask build` writes that file from the table, a line for each key in its order.

use std::cell::OnceCell;

use super::Key;

thread_local! {
    static WORDS: OnceCell<Vec<&'static str>> = const { OnceCell::new() };
}

/// Takes the file in; the words stay as long as the program does.
pub fn learn(file: String) {
    know(|| file.leak().lines().collect());
}

/// Takes the words from the table, which makes it part of the program.
pub fn learn_all() {
    know(|| Key::ALL.iter().map(|key| key.en()).collect());
}

/// Whether the words are there.
pub fn learned() -> bool {
    WORDS.with(|words| words.get().is_some())
}

/// The English words; in the browser the Chinese ones before these are there.
pub(super) fn say(key: Key) -> &'static str {
    let learned = WORDS.with(|words| words.get().and_then(|words| words.get(key as usize).copied()));
    learned.unwrap_or_else(|| if cfg!(target_arch = "wasm32") { key.zh() } else { key.en() })
}

fn know(words: impl FnOnce() -> Vec<&'static str>) {
    WORDS.with(|known| {
        known.get_or_init(words);
    });
}
