//! Messages: what happened, what was kept, what to do.

use yew::prelude::*;

use super::View;
use super::icons::{Icon, icon};
use crate::web::state::{Action, Note, Tone};
use crate::web::text::Key;

/// The messages; nothing where there are none.
pub(super) fn notices(view: &View) -> Html {
    if view.state.notes.is_empty() {
        return Html::default();
    }
    html! { <div class="notices">{ for view.state.notes.iter().map(|note| notice(view, note)) }</div> }
}

fn notice(view: &View, note: &Note) -> Html {
    let error = note.said.tone == Tone::Error;
    let kept = error && view.state.has_results();
    html! {
        <div key={note.id} class={classes!("notice", error.then_some("error"))}
            role={if error { "alert" } else { "status" }} data-testid={error.then_some("error")}>
            <p>
                { note.said.text(view.state.lang) }
                if kept { <span class="kept">{ " " }{ view.say(Key::Kept) }</span> }
            </p>
            <button class="icon-button" aria-label={view.say(Key::Dismiss)} title={view.say(Key::Dismiss)}
                onclick={view.act::<MouseEvent>(Action::Dismiss(note.id))}>
                { icon(Icon::Cross, 16) }
            </button>
        </div>
    }
}
