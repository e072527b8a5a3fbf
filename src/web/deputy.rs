//! A deputy of the worker: the same program, started by it beside itself, which reads files and owns none. Each file is read in
//! one call, since the worker can read it itself where a deputy ends over it.

use js_sys::Function;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent, console};

use super::dto::{Parcel, bytes_in, bytes_out, unpack};
use super::engine::read;
use super::lent::{Lent, Returned};
use crate::Settings;

/// Serves the worker that has started this program.
pub(super) fn serve(scope: DedicatedWorkerGlobalScope) {
    let worker = scope.clone();
    let hear = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        if let Err(error) = go(&worker, &event.data()) {
            console::error_1(&error);
        }
    });
    scope.set_onmessage(Some(hear.into_js_value().unchecked_ref::<Function>()));
}

fn go(worker: &DedicatedWorkerGlobalScope, data: &JsValue) -> Result<(), JsValue> {
    let (Lent { document, name, choices }, bytes) = unpack::<Lent>(data)?;
    let bytes = bytes.ok_or("a file without its bytes")?;
    let (failure, packed) = match read(document, name, bytes_in(&bytes), &Settings::from(choices)) {
        Ok(read) => (None, Some(postcard::to_allocvec(&read).map_err(|error| error.to_string())?)),
        Err(failure) => (Some(failure), None),
    };
    let parcel = Parcel::pack(&Returned { failure }, packed.as_deref().map(bytes_out));
    let parcel = parcel.map_err(|error| error.to_string())?;
    worker.post_message_with_transfer(&parcel.data, &parcel.transfer)
}
