//! Reads files of all kinds but text and PDF without a page, for the npm package.

use js_sys::Function;
use report_lens::web::headless;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// See [`headless::read`].
///
/// # Errors
/// Those of it.
#[wasm_bindgen]
pub fn read(
    name: &str,
    bytes: &[u8],
    columns: Vec<String>,
    decode: &Function,
    progress: &Function,
) -> Result<JsValue, JsValue> {
    headless::read(report_lens::format::office, (name, bytes), &columns, decode, progress)
}

fn main() {}
