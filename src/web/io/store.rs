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
    let files: Array = JsFuture::from(host.loader().store("kept", &Array::new())?).await?.dyn_into()?;
    let one = |file: JsValue| {
        let pair: Array = file.dyn_into().ok()?;
        Some((pair.get(0).as_string()?, pair.get(1).dyn_into().ok()?))
    };
    Ok(files.iter().filter_map(one).collect())
}

/// Keeps files, given by the hash of their content, and of those that this page kept before only what is `present`:
/// also what could not be read this time, since it may be the next time.
///
/// # Errors
/// When the browser refuses, or has no room for them.
pub async fn keep(host: &Host, files: &[(String, String, Blob)], present: &[Blob]) -> Result<(), JsValue> {
    let one = |(hash, name, blob): &(String, String, Blob)| Array::of3(&hash.into(), &name.into(), blob);
    let files: Array = files.iter().map(one).collect();
    let present: Array = present.iter().collect();
    JsFuture::from(host.loader().store("keep", &Array::of2(&files, &present))?).await.map(|_| ())
}

/// Keeps nothing any more.
///
/// # Errors
/// When the browser refuses.
pub async fn forget(host: &Host) -> Result<(), JsValue> {
    JsFuture::from(host.loader().store("forget", &Array::new())?).await.map(|_| ())
}
