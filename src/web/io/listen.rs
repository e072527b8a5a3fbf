//! Events for as long as somebody wants to hear them.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{AddEventListenerOptions, EventTarget};

/// Hears an event of a target until it is dropped.
#[derive(Debug)]
pub struct Hearing {
    target: EventTarget,
    name: &'static str,
    way: Way,
    hears: Closure<dyn Fn(web_sys::Event)>,
}

/// On which way of an event through the document it is heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// On its way up from where it happened.
    Up,
    /// On its way down to there: events that do not rise, like those of scrolling, are heard so.
    Down,
}

impl Hearing {
    /// Begins to hear; `None` where the target takes no listeners, which leaves the page without one comfort.
    pub fn of<Event: JsCast + 'static>(
        target: EventTarget,
        name: &'static str,
        way: Way,
        hear: impl Fn(Event) + 'static,
    ) -> Option<Self> {
        let hears = Closure::<dyn Fn(web_sys::Event)>::new(move |event: web_sys::Event| {
            if let Ok(event) = event.dyn_into::<Event>() {
                hear(event);
            }
        });
        let options = AddEventListenerOptions::new();
        options.set_passive(false);
        options.set_capture(way == Way::Down);
        let function = hears.as_ref().unchecked_ref();
        target
            .add_event_listener_with_callback_and_add_event_listener_options(name, function, &options)
            .ok()?;
        Some(Self { target, name, way, hears })
    }
}

impl Drop for Hearing {
    fn drop(&mut self) {
        let function = self.hears.as_ref().unchecked_ref();
        // whoever was heard is gone as well
        let down = self.way == Way::Down;
        let _gone = self.target.remove_event_listener_with_callback_and_bool(self.name, function, down);
    }
}
