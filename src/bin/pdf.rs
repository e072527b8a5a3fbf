//! Reads PDF files for the page.

use report_lens::format::pdf;
use report_lens::web::reader::{self, Read};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::MessagePort;

const READ: Read = |bytes, desk, _| pdf(bytes, desk);

fn main() {
    reader::start(READ);
}

/// Reads in the thread that calls this what comes by a port; `loader` is `{ build }`.
#[wasm_bindgen]
pub fn serve(port: MessagePort, loader: JsValue) {
    reader::serve(READ, port, loader);
}
