//! Putting things on the clipboard, plain and rich.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, ClipboardItem, window};

/// Copies a text and, where there is one and the browser takes it, its rich form.
///
/// # Errors
/// When the browser refuses.
pub async fn copy(text: &str, html: &str) -> Result<(), JsValue> {
    let clipboard = window().ok_or("no window")?.navigator().clipboard();
    if !html.is_empty()
        && let Ok(item) = rich(text, html)
        && JsFuture::from(clipboard.write(&Array::of1(&item).into())).await.is_ok()
    {
        return Ok(());
    }
    JsFuture::from(clipboard.write_text(text)).await.map(|_| ())
}

fn rich(text: &str, html: &str) -> Result<ClipboardItem, JsValue> {
    // Firefox 115 has no such constructor; asking first keeps it from throwing
    if Reflect::get(&js_sys::global(), &"ClipboardItem".into())?.is_undefined() {
        return Err("no rich clipboard".into());
    }
    let both = Object::new();
    Reflect::set(&both, &"text/plain".into(), &blob(text, "text/plain")?.into())?;
    Reflect::set(&both, &"text/html".into(), &blob(html, "text/html")?.into())?;
    ClipboardItem::new_with_record_from_str_to_blob_promise(&both)
}

fn blob(text: &str, media_type: &str) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    Blob::new_with_str_sequence_and_options(&Array::of1(&JsValue::from_str(text)), &options)
}
