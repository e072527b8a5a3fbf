//! The worker behind the page: owns documents and analyses.

use report_lens::web::worker;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::MessagePort;

fn main() {
    worker::start();
}

/// Serves a page in the thread that calls this; `loader` is `{ build, loadDictionary }`.
///
/// # Errors
/// When the browser has no message channels.
#[wasm_bindgen]
pub fn serve(port: MessagePort, loader: JsValue) -> Result<(), JsValue> {
    worker::serve(port, loader)
}
