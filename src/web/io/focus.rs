//! Where the focus goes, and where it came from.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::Host;
use crate::web::state::Place;

/// Moves the focus to a place, or to the first thing in it that takes it.
pub fn focus(host: &Host, place: Place) {
    let Some(element) = host.find(place) else { return };
    if let Some(field) = element.dyn_ref::<web_sys::HtmlInputElement>() {
        field.select();
    }
    // a menu is entered at its first line
    let first = element.query_selector(":scope > [role=menu] > [role=menuitem]").ok().flatten();
    let element = first.and_then(|first| first.dyn_into().ok()).unwrap_or(element);
    // an element that takes no focus leaves it where it is
    let _kept = element.focus();
    let row = element.get_attribute("aria-activedescendant").filter(|_| place == Place::Documents);
    if let Some(row) = row.and_then(|row| element.query_selector(&format!("[id='{row}']")).ok().flatten()) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        row.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Where the focus was before something lay over the page.
#[derive(Debug, Default)]
pub struct FocusMark(Option<HtmlElement>);

impl FocusMark {
    /// Remembers where it is.
    pub fn set(&mut self, host: &Host) {
        self.0 = host.focused();
    }

    /// Goes back there.
    pub fn go_back(&mut self) {
        if let Some(element) = self.0.take() {
            // it may be gone by now: then the focus stays where it is
            let _kept = element.focus();
        }
    }
}
