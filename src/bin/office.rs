//! Reads files of all kinds but text and PDF for the page.

use report_lens::format::office;
use report_lens::web::reader;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::MessagePort;

fn main() {
    reader::start(office);
}

/// Reads in the thread that calls this what comes by a port; `loader` is `{ build }`.
#[wasm_bindgen]
pub fn serve(port: MessagePort, loader: JsValue) {
    reader::serve(office, port, loader);
}
