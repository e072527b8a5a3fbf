//! How large an element is, for as long as somebody wants to know.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver, js_sys::Array};

/// Hears the width and the height of an element, at once and whenever it changes, until it is dropped.
#[derive(Debug)]
pub struct RoomWatch {
    observer: ResizeObserver,
    _hears: Closure<dyn Fn(Array)>,
}

impl RoomWatch {
    /// Begins to watch; `None` in a browser that cannot.
    pub fn of(element: &Element, hear: impl Fn(f64, f64) + 'static) -> Option<Self> {
        let watched = element.clone();
        let hears = Closure::<dyn Fn(Array)>::new(move |_: Array| {
            let place = watched.get_bounding_client_rect();
            hear(place.width(), place.height());
        });
        let observer = ResizeObserver::new(hears.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self { observer, _hears: hears })
    }
}

impl Drop for RoomWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
