//! Keys that work anywhere on the page, and keys that a field or a button needs for itself.

use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// A key that means something to the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typed {
    /// `/`
    Search,
    /// `j` or the down arrow in a table
    Next,
    /// `k` or the up arrow in a table
    Previous,
    /// Enter, where nothing is pressed by it
    Open,
    /// Esc
    Escape,
    /// `?`
    Help,
    /// Ctrl+P, ⌘P
    Print,
    /// `1` to `5`, counted from 0
    View(usize),
    /// Enter or space on something that is pressed like a button and is none
    Press,
}

/// What a key means; `None` where it is somebody else's.
pub fn typed(event: &KeyboardEvent) -> Option<Typed> {
    let plain = !event.shift_key() && !event.alt_key();
    if plain && (event.ctrl_key() || event.meta_key()) && event.key() == "p" {
        return Some(Typed::Print);
    }
    if event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing() {
        return None;
    }
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let is =
        |selector: &str| target.as_ref().is_some_and(|element| element.matches(selector).unwrap_or(false));
    let key = event.key();
    if key == "Escape" {
        return Some(Typed::Escape);
    }
    if is("input:not([type=file]), textarea, select") {
        return None;
    }
    let in_table = is(".grid-body");
    Some(match key.as_str() {
        "/" => Typed::Search,
        "?" => Typed::Help,
        "j" => Typed::Next,
        "k" => Typed::Previous,
        "ArrowDown" if in_table => Typed::Next,
        "ArrowUp" if in_table => Typed::Previous,
        "Enter" | " " if is("mark[role=button]") => Typed::Press,
        "Enter" if !is("button, a, summary, input") => Typed::Open,
        "1" => Typed::View(0),
        "2" => Typed::View(1),
        "3" => Typed::View(2),
        "4" => Typed::View(3),
        "5" => Typed::View(4),
        _ => return None,
    })
}
