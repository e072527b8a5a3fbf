//! What was written into fields, and what lists of choices stand at.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlSelectElement, HtmlTextAreaElement};

use super::Host;

/// The fields for longer texts in what is around a button that was pressed, in their order.
pub fn fields_beside(event: &Event, around: &str) -> Vec<HtmlTextAreaElement> {
    let pressed = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let around = pressed.and_then(|pressed| pressed.closest(around).ok().flatten());
    let Some(found) = around.and_then(|around| around.query_selector_all("textarea").ok()) else {
        return Vec::new();
    };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}

/// The words in each field of a dialog.
pub fn written(event: &Event) -> Vec<Vec<String>> {
    let words = |field: HtmlTextAreaElement| field.value().split_whitespace().map(str::to_owned).collect();
    fields_beside(event, ".dialog-box").into_iter().map(words).collect()
}

/// The names of the fields of a dialog with what each holds, in their order.
pub fn filled(event: &Event) -> Vec<(String, String)> {
    let pressed = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let around = pressed.and_then(|pressed| pressed.closest(".dialog-box").ok().flatten());
    let Some(found) = around.and_then(|around| around.query_selector_all("[name]").ok()) else {
        return Vec::new();
    };
    let one = |at: u32| {
        let field: Element = found.get(at)?.dyn_into().ok()?;
        let value = Reflect::get(&field, &"value".into()).ok()?.as_string()?;
        Some((field.get_attribute("name")?, value.trim().to_owned()))
    };
    (0..found.length()).filter_map(one).collect()
}

/// Sets the list that says in `data-at` which line it stands at: a choice once made by hand no longer follows its attributes.
pub fn settle(host: &Host) {
    let list = host.first("select[data-at]").and_then(|list| list.dyn_into::<HtmlSelectElement>().ok());
    let Some(list) = list else { return };
    let at = list.get_attribute("data-at").and_then(|at| at.parse().ok());
    if let Some(at) = at.filter(|&at| at != list.selected_index()) {
        list.set_selected_index(at);
    }
}
