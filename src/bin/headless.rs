//! Reads texts and makes the analysis without a page, for the npm package.

use js_sys::Function;
use report_lens::web::headless;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// See [`headless::Core`].
#[wasm_bindgen]
#[derive(Default)]
pub struct Core(headless::Core);

#[wasm_bindgen]
impl Core {
    /// One that reads by the built-in lists.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// See [`headless::choose`].
    pub fn choose(
        &mut self,
        hard: Option<Vec<String>>,
        soft: Option<Vec<String>>,
        stop_words: Option<Vec<String>>,
    ) {
        headless::choose(&mut self.0, [hard, soft], stop_words);
    }

    /// See [`headless::Core::dictionary`].
    pub fn dictionary(&mut self, unpacked: Vec<u8>) -> bool {
        self.0.dictionary(unpacked)
    }

    /// See [`headless::text`].
    pub fn text(&mut self, name: &str, bytes: &[u8], decode: &Function) -> Option<String> {
        headless::text(&mut self.0, name, bytes, decode)
    }

    /// See [`headless::Core::packed`].
    pub fn packed(&mut self, packed: &[u8]) -> bool {
        self.0.packed(packed)
    }

    /// See [`headless::Core::progress`] and [`headless::moved`].
    ///
    /// # Errors
    /// Those of it.
    pub fn progress(&self) -> Result<JsValue, JsValue> {
        headless::moved(self.0.progress())
    }

    /// See [`headless::Core::step`] and [`headless::moved`].
    ///
    /// # Errors
    /// Those of it.
    pub fn step(&mut self, words: bool) -> Result<JsValue, JsValue> {
        headless::moved(self.0.step(words))
    }

    /// See [`headless::finish`].
    ///
    /// # Errors
    /// Those of it.
    pub fn finish(&mut self, words: bool) -> Result<JsValue, JsValue> {
        headless::finish(&mut self.0, words)
    }
}

/// See [`headless::core_of`].
#[wasm_bindgen]
pub fn program(bytes: &[u8]) -> String {
    headless::core_of(bytes)
}

/// See [`headless::failure`].
#[wasm_bindgen]
pub fn failure(cause: &str, name: &str, lang: &str) -> Option<String> {
    headless::failure(cause, name, lang)
}

fn main() {}
