//! The file chooser: a real field behind a button. It greys out no file type, for what is not a
//! report is better told so than hidden.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{Brought, View};

/// A button that opens the file chooser.
pub(super) fn pick(
    view: &View,
    class: &'static str,
    testid: Option<&'static str>,
    label: Html,
    name: &str,
) -> Html {
    let bring = view.bring.clone();
    let onchange = Callback::from(move |event: Event| {
        let Some(field) = event.target_dyn_into::<HtmlInputElement>() else { return };
        let files = field.files().map(|list| (0..list.length()).filter_map(|at| list.get(at)).collect());
        bring.emit(Brought::Files(files.unwrap_or_default()));
        // so that the same file can be chosen again
        field.set_value("");
    });
    html! {
        <span class={classes!("file-button", class)}>
            { label }
            <input type="file" multiple=true {onchange} aria-label={name.to_owned()} title="" data-testid={testid} />
        </span>
    }
}
