//! The page.

use report_lens::web::app::Page;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

/// Draws the page in an element; `loader` is the object that `www/loader.js` gives.
#[wasm_bindgen]
pub fn mount(root: HtmlElement, loader: JsValue) -> Mounted {
    Mounted(Page::mount(root, loader))
}

/// A page that is drawn.
#[wasm_bindgen]
pub struct Mounted(Page);

#[wasm_bindgen]
impl Mounted {
    /// Takes the page away, with all that it started and heard.
    pub fn unmount(self) {
        self.0.unmount();
    }
}

fn main() {}
