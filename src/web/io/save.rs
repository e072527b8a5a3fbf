//! Saving a file: a link that is pressed for the reader.

use js_sys::{Array, ArrayBuffer, Date};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url, window};

/// Saves bytes under a name, to which it adds the date of today: `targets-2026-11-26.csv`.
///
/// # Errors
/// When the browser refuses.
pub fn save(name: &str, media_type: &str, bytes: &ArrayBuffer) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = Blob::new_with_u8_array_sequence_and_options(&Array::of1(bytes), &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let document = window().and_then(|window| window.document()).ok_or("no document")?;
    let link: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    link.set_href(&address);
    link.set_download(&dated(name, &Date::new_0()));
    link.click();
    Url::revoke_object_url(&address)
}

fn dated(name: &str, today: &Date) -> String {
    let (stem, kind) = name.rsplit_once('.').unwrap_or((name, ""));
    let [year, month, day] = [today.get_full_year(), today.get_month() + 1, today.get_date()];
    format!("{stem}-{year}-{month:02}-{day:02}.{kind}")
}
