//! Messages: what happened, what was kept, what to do.

use yew::prelude::*;

use super::View;
use super::icons::{Icon, icon};
use crate::web::state::{Action, Note, Tone};
use crate::web::text::Key;

/// Messages shown at a time: the newest; the others follow as these are read.
const SHOWN: usize = 3;

/// The messages; nothing where there are none.
pub(super) fn notices(view: &View) -> Html {
    let notes = &view.state.notes;
    if notes.is_empty() {
        return Html::default();
    }
    let newest = notes.len().saturating_sub(SHOWN);
    html! {
        <div class="notices">
            { for notes.iter().skip(newest).map(|note| notice(view, note)) }
            if notes.len() > 1 {
                <button class="button dismiss-all" onclick={view.act::<MouseEvent>(Action::DismissAll)}>
                    { view.say(Key::DismissAll) }
                </button>
            }
        </div>
    }
}

fn notice(view: &View, note: &Note) -> Html {
    let error = note.said.tone == Tone::Error;
    let kept = error && view.state.has_results();
    let lang = view.state.lang;
    html! {
        <div key={note.id} class={classes!("notice", error.then_some("error"))}
            role={if error { "alert" } else { "status" }} data-testid={error.then_some("error")}>
            <div class="message">
                <p>
                    { note.said.text(lang) }
                    if kept { <span class="kept">{ " " }{ view.say(Key::Kept) }</span> }
                </p>
                if error && note.files.len() > 1 {
                    <ul>{ for note.files.iter().map(|said| html! { <li>{ said.text(lang) }</li> }) }</ul>
                }
            </div>
            <button class="icon-button" aria-label={view.say(Key::Dismiss)} title={view.say(Key::Dismiss)}
                onclick={view.act::<MouseEvent>(Action::Dismiss(note.id))}>
                { icon(Icon::Cross, 16) }
            </button>
        </div>
    }
}
