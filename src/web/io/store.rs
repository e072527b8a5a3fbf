//! Files kept in this browser, by a part of the page that is loaded when they are.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

use super::Host;

/// All files kept, with their names, oldest first.
///
/// # Errors
/// When the browser has no such storage, or refuses it.
pub async fn kept(host: &Host) -> Result<Vec<(String, Blob)>, JsValue> {
    let files: Array = JsFuture::from(host.loader().store("kept", &JsValue::UNDEFINED)?).await?.dyn_into()?;
    let one = |file: JsValue| {
        let pair: Array = file.dyn_into().ok()?;
        Some((pair.get(0).as_string()?, pair.get(1).dyn_into().ok()?))
    };
    Ok(files.iter().filter_map(one).collect())
}

/// Keeps these files, given by the hash of their content, and none that this page kept before.
///
/// # Errors
/// When the browser refuses, or has no room for them.
pub async fn keep(host: &Host, files: &[(String, String, Blob)]) -> Result<(), JsValue> {
    let one = |(hash, name, blob): &(String, String, Blob)| Array::of3(&hash.into(), &name.into(), blob);
    let files: Array = files.iter().map(one).collect();
    JsFuture::from(host.loader().store("keep", &files)?).await.map(|_| ())
}

/// Keeps nothing any more.
///
/// # Errors
/// When the browser refuses.
pub async fn forget(host: &Host) -> Result<(), JsValue> {
    JsFuture::from(host.loader().store("forget", &JsValue::UNDEFINED)?).await.map(|_| ())
}
