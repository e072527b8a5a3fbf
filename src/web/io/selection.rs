//! What a reader has marked in the text.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, Node, Range, Selection, window};

/// The paragraph in which what is marked begins, by its number, and from where to where it reaches there, in UTF-16 code units.
/// `None` where nothing of the text is marked.
pub fn marked(event: &Event) -> Option<(usize, usize, usize)> {
    let pressed: Node = event.target()?.dyn_into().ok()?;
    let range = selection(&pressed.get_root_node())?.get_range_at(0).ok()?;
    let start = range.start_container().ok()?;
    let element = start.dyn_ref::<Element>().cloned().or_else(|| start.parent_element())?;
    let paragraph = element.closest("[data-paragraph]").ok()??;
    let before = Range::new().ok()?;
    before.select_node_contents(&paragraph).ok()?;
    before.set_end(&start, range.start_offset().ok()?).ok()?;
    let length = |range: &Range| usize::try_from(range.to_string().length()).unwrap_or_default();
    let from = length(&before);
    let number = paragraph.get_attribute("data-paragraph")?.parse().ok()?;
    Some((number, from, from + length(&range)))
}

/// What is marked in a tree: a shadow tree has a selection of its own in some browsers.
fn selection(root: &Node) -> Option<Selection> {
    let own: Option<Function> =
        Reflect::get(root, &JsValue::from_str("getSelection")).ok().and_then(|own| own.dyn_into().ok());
    let found = own.and_then(|own| own.call0(root).ok()).and_then(|found| found.dyn_into().ok());
    found.or_else(|| window()?.get_selection().ok().flatten())
}
