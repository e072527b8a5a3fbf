//! Events of the window and of the document for as long as the page lives, and the clock.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{AddEventListenerOptions, EventTarget, window};

/// Hears an event of the window.
pub fn listen<Event: JsCast + 'static>(name: &str, hear: impl Fn(Event) + 'static) {
    if let Some(window) = window() {
        attach(&window, name, hear);
    }
}

/// Hears an event of the document.
pub fn listen_document<Event: JsCast + 'static>(name: &str, hear: impl Fn(Event) + 'static) {
    if let Some(document) = window().and_then(|window| window.document()) {
        attach(&document, name, hear);
    }
}

fn attach<Event: JsCast + 'static>(target: &EventTarget, name: &str, hear: impl Fn(Event) + 'static) {
    let closure = Closure::<dyn Fn(web_sys::Event)>::new(move |event: web_sys::Event| {
        if let Ok(event) = event.dyn_into::<Event>() {
            hear(event);
        }
    });
    let options = AddEventListenerOptions::new();
    options.set_passive(false);
    let function = closure.into_js_value();
    // a target that takes no listeners leaves the page without this one comfort
    let _deaf = target.add_event_listener_with_callback_and_add_event_listener_options(
        name,
        function.unchecked_ref(),
        &options,
    );
}

/// Does something once, after some milliseconds.
pub fn later(milliseconds: i32, action: impl FnOnce() + 'static) {
    let function = Closure::once_into_js(action);
    if let Some(window) = window() {
        // without timers it is simply not done
        let _timer = window
            .set_timeout_with_callback_and_timeout_and_arguments_0(function.unchecked_ref(), milliseconds);
    }
}
