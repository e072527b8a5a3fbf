//! Legacy encodings for the npm package where no browser decodes them: Node's decoder is not that of the standard for all of them.

use wasm_bindgen::prelude::wasm_bindgen;

/// See [`report_lens::format::decode`].
#[wasm_bindgen]
pub fn decode(label: &str, bytes: &[u8]) -> Option<String> {
    report_lens::format::decode(label, bytes)
}

fn main() {}
