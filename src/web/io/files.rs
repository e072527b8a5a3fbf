//! Files and texts on their way in.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, ClipboardEvent, DataTransfer, DragEvent, File, HtmlElement, Response, window};

/// Whether what is dragged holds files or text.
pub fn holds_files(event: &DragEvent) -> bool {
    event.data_transfer().is_some_and(|data| {
        let types = data.types();
        ["Files", "text/plain"].iter().any(|kind| types.includes(&JsValue::from_str(kind), 0))
    })
}

/// What was dropped: files, or else a text.
pub fn dropped(event: &DragEvent) -> (Vec<File>, Option<String>) {
    event.data_transfer().map(|data| contents(&data)).unwrap_or_default()
}

/// What was pasted anywhere but in a field that takes text itself.
pub fn pasted(event: &ClipboardEvent) -> (Vec<File>, Option<String>) {
    let field = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlElement>().ok())
        .is_some_and(|element| matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT"));
    if field {
        return (Vec::new(), None);
    }
    event.clipboard_data().map(|data| contents(&data)).unwrap_or_default()
}

fn contents(data: &DataTransfer) -> (Vec<File>, Option<String>) {
    let files: Vec<File> = data
        .files()
        .map(|list| (0..list.length()).filter_map(|at| list.get(at)).collect())
        .unwrap_or_default();
    if !files.is_empty() {
        return (files, None);
    }
    let text = data.get_data("text/plain").ok().filter(|text| !text.trim().is_empty());
    (files, text)
}

/// A text as a file of UTF-8.
pub fn text_blob(text: &str) -> Option<Blob> {
    Blob::new_with_str_sequence(&Array::of1(&JsValue::from_str(text))).ok()
}

/// Fetches a text of our own site.
///
/// # Errors
/// When it cannot be reached or is not there.
pub async fn fetch_text(address: &str) -> Result<String, JsValue> {
    let window = window().ok_or("no window")?;
    let response: Response = JsFuture::from(window.fetch_with_str(address)).await?.dyn_into()?;
    if !response.ok() {
        return Err(response.status_text().into());
    }
    JsFuture::from(response.text()?).await?.as_string().ok_or_else(|| "no text".into())
}
