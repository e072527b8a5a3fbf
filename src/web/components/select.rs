//! Drop-down lists of the browser.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Which option of a list was chosen, counted from 0.
#[inline(never)]
pub(super) fn chosen(event: &Event) -> Option<usize> {
    let field: HtmlSelectElement = event.target_dyn_into()?;
    usize::try_from(field.selected_index()).ok()
}
