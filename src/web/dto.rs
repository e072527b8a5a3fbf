//! Messages as the browser carries them: an array of the message and, beside it, bytes or null, both
//! handed over and not copied.
//!
//! A message is packed by `postcard`: page and worker are always of one build, so no names of fields
//! have to travel. It costs the page a quarter less code than JSON does.

use js_sys::{Array, ArrayBuffer, Uint8Array};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};

/// A message ready for `postMessage`, with the list of what is transferred.
#[derive(Debug)]
pub struct Parcel {
    /// The message.
    pub data: JsValue,
    /// What is handed over instead of copied.
    pub transfer: Array,
}

impl Parcel {
    /// Packs a message with the bytes that ride beside it.
    ///
    /// # Errors
    /// When the message cannot be packed; none of the protocol's types is such.
    pub fn pack(message: &impl Serialize, bytes: Option<ArrayBuffer>) -> Result<Self, postcard::Error> {
        let packed = bytes_out(&postcard::to_allocvec(message)?);
        let transfer: Array = std::iter::once(&packed).chain(bytes.iter()).collect();
        let data = Array::of2(&packed, &bytes.map_or(JsValue::NULL, JsValue::from));
        Ok(Self { data: data.into(), transfer })
    }
}

/// Reads a message; the bytes beside it stay in the browser's memory.
///
/// # Errors
/// A sentence that says what is wrong with it.
pub fn unpack<T: DeserializeOwned>(data: &JsValue) -> Result<(T, Option<ArrayBuffer>), String> {
    let parts: &Array = data.dyn_ref().ok_or("the message is no array")?;
    let packed: ArrayBuffer = parts.get(0).dyn_into().map_err(|_| "the message has no bytes")?;
    let message = postcard::from_bytes(&bytes_in(&packed)).map_err(|error| error.to_string())?;
    Ok((message, parts.get(1).dyn_into().ok()))
}

/// Bytes of the browser as bytes of ours: one copy.
pub fn bytes_in(buffer: &ArrayBuffer) -> Vec<u8> {
    Uint8Array::new(buffer).to_vec()
}

/// Bytes of ours as bytes of the browser: one copy.
pub fn bytes_out(bytes: &[u8]) -> ArrayBuffer {
    Uint8Array::from(bytes).buffer()
}

/// What a thrown value or an error event says.
pub fn describe(error: &JsValue) -> String {
    js_sys::Reflect::get(error, &"message".into())
        .ok()
        .and_then(|message| message.as_string())
        .or_else(|| error.as_string())
        .unwrap_or_default()
}
