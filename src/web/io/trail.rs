//! The page's address and the browser's Back.
//!
//! Another place is a new entry of the history, another choice there is not. What is closed on the page takes its entry
//! away again, so that Back always undoes what was done last.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{History, window};

use super::Host;
use crate::web::state::{Address, Fields};

/// Where the page is in the history of its window. A page that is a guest there has no part in it.
#[derive(Debug, Default)]
pub struct Trail {
    history: Option<History>,
    /// The fragment of this entry, and whether something covers the page there.
    now: String,
    covered: bool,
    /// The fragment of the entry before it.
    before: Option<String>,
    /// We are on our way back, not the reader.
    returning: bool,
}

impl Trail {
    /// Reads where the page was opened; with the name of the file that it was at, where the browser remembers it.
    pub fn begin(host: &Host) -> (Self, Fields, String) {
        let history = window().filter(|_| host.owns_window()).and_then(|window| window.history().ok());
        let mut trail = Self { history, ..Self::default() };
        if trail.history.is_none() {
            return (trail, Fields::default(), String::new());
        }
        let (fields, name) = trail.read();
        (trail, fields, name)
    }

    /// Takes in that the browser went to another entry; what it says, unless it was our doing.
    pub fn moved(&mut self) -> Option<Fields> {
        let (fields, _) = self.read();
        (!std::mem::take(&mut self.returning)).then_some(fields)
    }

    /// Leaves the page.
    pub fn leave(&self) {
        if let Some(history) = &self.history {
            // where there is nothing before it the reader stays
            let _stays = history.back();
        }
    }

    /// Shows an address; `name` is what the file at it is called.
    pub fn show(&mut self, address: &Address, name: &str) {
        let Some(history) = self.history.clone().filter(|_| !self.returning) else { return };
        let (now, covered) = (address.whole().0, address.covered);
        if now == self.now && covered == self.covered {
            return;
        }
        let uncovered = self.covered && !covered;
        if uncovered && self.before.as_ref() == Some(&now) {
            self.returning = history.back().is_ok();
            return;
        }
        let moved = !is_at(&self.now, &address.place.0);
        let step = (moved && !uncovered) || (covered && !self.covered);
        if step {
            self.before = Some(std::mem::take(&mut self.now));
        }
        let before = self.before.as_deref().map_or(JsValue::NULL, JsValue::from_str);
        let state = Array::of3(&covered.into(), &before, &name.into());
        // an empty fragment is the page's own address without one
        let url = format!("#{now}");
        // a browser that counts changes may refuse one: the address is late, nothing else
        let _late = if step {
            history.push_state_with_url(&state, "", Some(&url))
        } else {
            history.replace_state_with_url(&state, "", Some(&url))
        };
        (self.now, self.covered) = (now, covered);
    }

    fn read(&mut self) -> (Fields, String) {
        let hash = window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
        let state = self.history.as_ref().and_then(|history| history.state().ok());
        let state: Array = state.and_then(|state| state.dyn_into().ok()).unwrap_or_default();
        self.now = hash.trim_start_matches('#').to_owned();
        self.covered = state.get(0).is_truthy();
        self.before = state.get(1).as_string();
        (Fields(self.now.clone()), state.get(2).as_string().unwrap_or_default())
    }
}

/// Whether a fragment is of this place: it begins with it, and what is chosen there follows.
fn is_at(fragment: &str, place: &str) -> bool {
    fragment
        .strip_prefix(place)
        .is_some_and(|rest| rest.is_empty() || (!place.is_empty() && rest.starts_with('&')))
}

#[cfg(test)]
mod tests {
    use super::is_at;

    #[test]
    fn what_is_chosen_at_a_place_is_no_other_place() {
        let place = "view=targets&report=0a.1";
        assert!(is_at(place, place) && is_at("view=targets&report=0a.1&q=GDP", place));
        for other in ["", "view=targets&report=0a.10", "view=words&report=0a.1"] {
            assert!(!is_at(other, place), "{other}");
        }
        assert!(is_at("", "") && !is_at(place, ""));
    }
}
