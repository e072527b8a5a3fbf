//! The page: starts its worker and draws.

use super::loader;
use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{MessageEvent, Worker, console, window};

/// Starts the page.
pub fn start() {
    spawn_local(async {
        if let Err(error) = greet().await {
            console::error_1(&error);
        }
    });
}

async fn greet() -> Result<(), JsValue> {
    let worker: Worker = JsFuture::from(loader::start_worker()?).await?.dyn_into()?;
    let answer = Closure::once_into_js(|event: MessageEvent| {
        let place = window().and_then(|w| w.document()).and_then(|d| d.get_element_by_id("app"));
        if let (Some(place), Some(text)) = (place, event.data().as_string()) {
            place.set_text_content(Some(&text));
        }
    });
    worker.set_onmessage(answer.dyn_ref::<Function>());
    worker.post_message(&"ping".into())
}
