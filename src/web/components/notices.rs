//! Messages: what happened, what was kept, what to do.

use yew::prelude::*;

use super::View;
use super::icons::{Icon, icon};
use crate::web::state::{Action, Note, Overlay, Said, Table, Tone};
use crate::web::text::Key;

/// Messages shown at a time: the newest; the others follow as these are read.
const SHOWN: usize = 3;

/// The messages; nothing where there are none.
pub(super) fn notices(view: &View) -> Html {
    let notes = &view.state.notes;
    let table = view.state.tables.last();
    if notes.is_empty() && table.is_none() {
        return Html::default();
    }
    let newest = notes.len().saturating_sub(SHOWN);
    html! {
        <div class="notices">
            { for notes.iter().skip(newest).map(|note| notice(view, note, false)) }
            if let Some(table) = table { { notice(view, &question(table), true) } }
            if notes.len() + usize::from(table.is_some()) > 1 {
                <button class="button dismiss-all" onclick={view.act::<MouseEvent>(Action::DismissAll)}>
                    { view.say(Key::DismissAll) }
                </button>
            }
        </div>
    }
}

/// A message, or one that asks for the columns of a table.
fn notice(view: &View, note: &Note, asks: bool) -> Html {
    let error = note.said.tone == Tone::Error;
    let kept = error && view.state.has_results();
    let lang = view.state.lang;
    let test_id = if asks { Some("unsure-table") } else { error.then_some("error") };
    html! {
        <div key={note.id} class={classes!("notice", error.then_some("error"))}
            role={if error { "alert" } else { "status" }} data-testid={test_id}>
            <div class="message">
                <p>
                    { note.said.text(lang) }
                    if kept { <span class="kept">{ " " }{ view.say(Key::Kept) }</span> }
                </p>
                if error && note.files.len() > 1 {
                    <ul>{ for note.files.iter().map(|said| html! { <li>{ said.text(lang) }</li> }) }</ul>
                }
                if asks {
                    <button class="button" onclick={view.act::<MouseEvent>(Action::Open(Overlay::Columns))}>
                        { view.say(Key::ChooseColumns) }
                    </button>
                }
            </div>
            <button class="icon-button" aria-label={view.say(Key::Dismiss)} title={view.say(Key::Dismiss)}
                onclick={view.act::<MouseEvent>(Action::Dismiss(note.id))}>
                { icon(Icon::Cross, 16) }
            </button>
        </div>
    }
}

/// Says that other columns of a table may be the text.
fn question(table: &Table) -> Note {
    Note { id: Note::QUESTION, said: Said::info(Key::ColumnsUnsure, &[&table.name]), files: Vec::new() }
}
