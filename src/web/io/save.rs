//! Saving a file: a link that is pressed for the reader.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, ArrayBuffer, Date};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url, window};

/// A file that comes in parts. Each is handed to the browser, which keeps it where it likes.
#[derive(Debug, Clone, Default)]
pub struct Parts(Rc<RefCell<Vec<Blob>>>);

impl Parts {
    /// Forgets what has come.
    pub fn clear(&self) {
        self.0.take();
    }

    /// Some bytes more.
    ///
    /// # Errors
    /// When the browser refuses.
    pub fn add(&self, bytes: &ArrayBuffer) -> Result<(), JsValue> {
        let part = Blob::new_with_u8_array_sequence(&Array::of1(bytes))?;
        self.0.borrow_mut().push(part);
        Ok(())
    }

    /// Saves what has come under a name, to which it adds the date of today: `targets-2026-11-26.csv`.
    ///
    /// # Errors
    /// When the browser refuses.
    pub fn save(&self, name: &str, media_type: &str) -> Result<(), JsValue> {
        let options = BlobPropertyBag::new();
        options.set_type(media_type);
        let parts: Array = self.0.take().into_iter().collect();
        let blob = Blob::new_with_blob_sequence_and_options(&parts, &options)?;
        let address = Url::create_object_url_with_blob(&blob)?;
        let document = window().and_then(|window| window.document()).ok_or("no document")?;
        let link: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
        link.set_href(&address);
        link.set_download(&dated(name));
        link.click();
        Url::revoke_object_url(&address)
    }
}

fn dated(name: &str) -> String {
    let (stem, kind) = name.rsplit_once('.').unwrap_or((name, ""));
    format!("{stem}-{}.{kind}", today())
}

/// The day here and now: 2026-11-26.
pub fn today() -> String {
    let today = Date::new_0();
    let [year, month, day] = [today.get_full_year(), today.get_month() + 1, today.get_date()];
    format!("{year}-{month:02}-{day:02}")
}
