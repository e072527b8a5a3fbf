//! The page's clock: something once, later, or again and again.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::window;

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
