//! The page.

use js_sys::Function;
use report_lens::web::app::{Page, Wish};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Blob, HtmlElement};

/// Draws the page in an element; `loader` is the object that `www/loader.js` gives.
#[wasm_bindgen]
pub fn mount(root: &HtmlElement, loader: JsValue) -> Result<Mounted, JsValue> {
    Page::mount(root, loader).map(Mounted)
}

/// A page that is drawn.
#[wasm_bindgen]
pub struct Mounted(Page);

#[wasm_bindgen]
impl Mounted {
    /// Has it read a file.
    pub fn add(&self, name: String, source: Blob) {
        self.0.wish(Wish::Add(name, source));
    }

    /// Takes all files out.
    pub fn clear(&self) {
        self.0.wish(Wish::Clear);
    }

    /// Chooses: a `lang` (zh, en), a `theme` (system, light, dark), a `view` (overview, targets, words, source, compare).
    pub fn choose(&self, what: String, value: String) {
        self.0.wish(Wish::Choose(what, value));
    }

    /// Gives all files as `json`, `overview`, `targets` or `words`: `done(name, mediaType, buffer)`, or `done()` where they
    /// cannot be had.
    pub fn export(&self, what: String, done: Function) {
        self.0.wish(Wish::Export(what, done));
    }

    /// Takes the page away, with all that it started and heard.
    pub fn unmount(self) {
        self.0.unmount();
    }
}

fn main() {}
