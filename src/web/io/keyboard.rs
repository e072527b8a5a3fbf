//! Keys that work anywhere on the page, and keys that a field or a button needs for itself.

use wasm_bindgen::JsCast;
use web_sys::{Element, EventInit, HtmlElement, HtmlInputElement, KeyboardEvent, window};

use crate::web::state::Step;

/// What takes text itself.
const FIELDS: &str = "input:not([type=file]), textarea, select";

/// A key that means something to the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typed {
    /// `/`
    Search,
    /// `j`, `k`, or a key that leads to another row in a table
    Step(Step),
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
    if is(FIELDS) {
        return None;
    }
    let in_table = is(".grid-body");
    Some(match key.as_str() {
        "/" => Typed::Search,
        "?" => Typed::Help,
        "j" => Typed::Step(Step::Next),
        "k" => Typed::Step(Step::Previous),
        "ArrowDown" if in_table => Typed::Step(Step::Next),
        "ArrowUp" if in_table => Typed::Step(Step::Previous),
        "Home" if in_table => Typed::Step(Step::First),
        "End" if in_table => Typed::Step(Step::Last),
        "PageDown" if in_table => Typed::Step(Step::Further),
        "PageUp" if in_table => Typed::Step(Step::Nearer),
        "Enter" | " " if is("span[role=button]") => Typed::Press,
        "Enter" if !is("button, a, summary, input, [role=tree]") => Typed::Open,
        "1" => Typed::View(0),
        "2" => Typed::View(1),
        "3" => Typed::View(2),
        "4" => Typed::View(3),
        "5" => Typed::View(4),
        _ => return None,
    })
}

/// Whether a key copies what is chosen: Ctrl+C or ⌘C while no text is selected.
pub fn copies(event: &KeyboardEvent) -> bool {
    let alone = (event.ctrl_key() || event.meta_key()) && !event.shift_key() && !event.alt_key();
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let in_field = target.is_some_and(|element| element.matches(FIELDS).unwrap_or(false));
    let selection = || window().and_then(|window| window.get_selection().ok().flatten());
    alone && event.key() == "c" && !in_field && selection().is_none_or(|selection| selection.is_collapsed())
}

/// Esc in a search field that holds something: it is emptied, in the page as by hand. Says whether it was.
pub fn clears(event: &KeyboardEvent) -> bool {
    let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some(field) = field.filter(|field| field.type_() == "search" && !field.value().is_empty()) else {
        return false;
    };
    if event.key() != "Escape" || event.is_composing() {
        return false;
    }
    field.set_value("");
    let bubbles = EventInit::new();
    bubbles.set_bubbles(true);
    if let Ok(event) = web_sys::Event::new_with_event_init_dict("input", &bubbles) {
        let _default = field.dispatch_event(&event);
    }
    true
}

/// Arrow keys among tabs, choices and the lines of a menu, which are one stop of the tab key together:
/// the focus moves, and tabs and choices follow it. Says whether the key was one of theirs.
pub fn rove(event: &KeyboardEvent) -> bool {
    let key = event.key();
    if !matches!(key.as_str(), "ArrowRight" | "ArrowDown" | "ArrowLeft" | "ArrowUp" | "Home" | "End") {
        return false;
    }
    let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else {
        return false;
    };
    let Ok(Some(group)) = target.closest("[role=tablist], [role=radiogroup], [role=menu]") else {
        return false;
    };
    let Ok(found) = group.query_selector_all("[role=tab], [role=radio], [role=menuitem]") else {
        return false;
    };
    let members: Vec<HtmlElement> =
        (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect();
    let here = members.iter().position(|member| member.contains(Some(&target)));
    let count = members.len().max(1);
    let next = match (key.as_str(), here) {
        ("ArrowRight" | "ArrowDown", Some(here)) => (here + 1) % count,
        ("ArrowLeft" | "ArrowUp", Some(here)) => (here + count - 1) % count,
        ("ArrowLeft" | "ArrowUp", None) | ("End", _) => count - 1,
        _ => 0,
    };
    let Some(member) = members.get(next) else { return false };
    // a member that takes no focus leaves it where it is
    let _kept = member.focus();
    if member.get_attribute("role").as_deref() != Some("menuitem") {
        member.click();
    }
    true
}
