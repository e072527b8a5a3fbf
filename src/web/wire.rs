//! A running program and the ears for it of whoever has started it.

use js_sys::Function;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, MessageEvent, Worker};

use crate::web::dto::Parcel;

/// A worker and what hears it; dropped, it ends.
#[derive(Debug)]
pub(super) struct Wire {
    worker: Worker,
    _says: Closure<dyn FnMut(MessageEvent)>,
    _fails: Closure<dyn FnMut(Event)>,
}

impl Wire {
    /// Begins to listen to a worker.
    pub(super) fn new(
        worker: Worker,
        mut says: impl FnMut(JsValue) + 'static,
        mut fails: impl FnMut(Event) + 'static,
    ) -> Self {
        let says = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| says(event.data()));
        let fails = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
            event.prevent_default();
            fails(event);
        });
        worker.set_onmessage(Some(says.as_ref().unchecked_ref::<Function>()));
        worker.set_onerror(Some(fails.as_ref().unchecked_ref::<Function>()));
        Self { worker, _says: says, _fails: fails }
    }

    /// Posts what was packed.
    ///
    /// # Errors
    /// When the browser refuses.
    pub(super) fn post(&self, parcel: &Parcel) -> Result<(), JsValue> {
        self.worker.post_message_with_transfer(&parcel.data, &parcel.transfer)
    }
}

impl Drop for Wire {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}
