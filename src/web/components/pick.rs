//! The choosers of files and of a folder: real fields behind buttons. They grey out no file type, for what is not a
//! report is better told so than hidden.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{Brought, View};
use crate::web::io;

/// What a button lets one choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Choice {
    /// Any number of files.
    Files,
    /// A folder; where a finger points there is none to choose.
    Folder,
}

/// A button that opens the chooser.
pub(super) fn pick(view: &View, choice: Choice, class: &'static str, label: Html, name: &str) -> Html {
    let bring = view.bring.clone();
    let onchange = Callback::from(move |event: Event| {
        let Some(field) = event.target_dyn_into::<HtmlInputElement>() else { return };
        let files = field.files().map(|list| (0..list.length()).filter_map(|at| list.get(at)).collect());
        let files = files.unwrap_or_default();
        bring.emit(match choice {
            Choice::Files => Brought::Files(files),
            Choice::Folder => Brought::Folders(io::chosen(files)),
        });
        // so that the same file can be chosen again
        field.set_value("");
    });
    let folder = choice == Choice::Folder;
    html! {
        <span class={classes!("file-button", class)}>
            { label }
            <input type="file" multiple=true webkitdirectory={folder} {onchange} aria-label={name.to_owned()} title=""
                data-testid={if folder { "folder-input" } else { "file-input" }} />
        </span>
    }
}
