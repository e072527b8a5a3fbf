//! Events for as long as somebody wants to hear them, and the clock.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{AddEventListenerOptions, EventTarget, window};

/// Hears an event of a target until it is dropped.
#[derive(Debug)]
pub struct Hearing {
    target: EventTarget,
    name: &'static str,
    hears: Closure<dyn Fn(web_sys::Event)>,
}

impl Hearing {
    /// Begins to hear; `None` where the target takes no listeners, which leaves the page without one comfort.
    pub fn of<Event: JsCast + 'static>(
        target: EventTarget,
        name: &'static str,
        hear: impl Fn(Event) + 'static,
    ) -> Option<Self> {
        let hears = Closure::<dyn Fn(web_sys::Event)>::new(move |event: web_sys::Event| {
            if let Ok(event) = event.dyn_into::<Event>() {
                hear(event);
            }
        });
        let options = AddEventListenerOptions::new();
        options.set_passive(false);
        let function = hears.as_ref().unchecked_ref();
        target
            .add_event_listener_with_callback_and_add_event_listener_options(name, function, &options)
            .ok()?;
        Some(Self { target, name, hears })
    }
}

impl Drop for Hearing {
    fn drop(&mut self) {
        let function = self.hears.as_ref().unchecked_ref();
        // whoever was heard is gone as well
        let _gone = self.target.remove_event_listener_with_callback(self.name, function);
    }
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

/// Does something again and again until it is dropped.
#[derive(Debug)]
pub struct Ticker {
    timer: i32,
    _does: Closure<dyn FnMut()>,
}

impl Ticker {
    /// Begins; `None` without timers.
    pub fn every(milliseconds: i32, action: impl FnMut() + 'static) -> Option<Self> {
        let does = Closure::<dyn FnMut()>::new(action);
        let timer = window()?
            .set_interval_with_callback_and_timeout_and_arguments_0(
                does.as_ref().unchecked_ref(),
                milliseconds,
            )
            .ok()?;
        Some(Self { timer, _does: does })
    }
}

impl Drop for Ticker {
    fn drop(&mut self) {
        if let Some(window) = window() {
            window.clear_interval_with_handle(self.timer);
        }
    }
}
