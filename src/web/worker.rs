//! The worker: owns documents and analyses, answers the page.

use super::loader;
use js_sys::Function;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent, console};

/// Starts the worker.
pub fn start() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let replies = scope.clone();
    let answer = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let asked = event.data().as_string().unwrap_or_default();
        let reply = format!("{asked} heard by the worker of build {}", loader::build());
        if let Err(error) = replies.post_message(&reply.into()) {
            console::error_1(&error);
        }
    });
    scope.set_onmessage(Some(answer.into_js_value().unchecked_ref::<Function>()));
}
