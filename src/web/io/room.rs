//! How large an element is: now, and for as long as somebody wants to know.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver, js_sys::Array};

use crate::web::state::Room;

/// How large an element is now.
pub(super) fn room(element: &Element) -> Room {
    let place = element.get_bounding_client_rect();
    Room { width: place.width() as u32, height: place.height() as u32 }
}

/// Hears how large an element is, at once and whenever it changes, until it is dropped.
#[derive(Debug)]
pub struct RoomWatch {
    observer: ResizeObserver,
    _hears: Closure<dyn Fn(Array)>,
}

impl RoomWatch {
    /// Begins to watch; `None` in a browser that cannot.
    pub fn of(element: &Element, hear: impl Fn(Room) + 'static) -> Option<Self> {
        let watched = element.clone();
        let hears = Closure::<dyn Fn(Array)>::new(move |_: Array| hear(room(&watched)));
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
