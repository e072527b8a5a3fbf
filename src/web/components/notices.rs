//! Messages: what happened, what was kept, what to do.

use yew::prelude::*;

use super::View;
use super::button::{button, signed};
use super::icons::Icon;
use crate::web::state::{Action, Note, Overlay, Said, Table, Tone, Writing};
use crate::web::text::Key;

/// Messages shown at a time: the newest; the others follow as these are read.
const SHOWN: usize = 3;

/// The messages; nothing where there are none.
pub(super) fn notices(view: &View) -> Html {
    let notes = &view.state.notes;
    let table = view.state.tables.last();
    let writing = view.state.writing.filter(|writing| writing.ticket.is_some());
    if notes.is_empty() && table.is_none() && writing.is_none() {
        return Html::default();
    }
    let newest = notes.len().saturating_sub(SHOWN);
    html! {
        <section class="notices" aria-label={view.say(Key::Messages)}>
            { for notes.iter().skip(newest).map(|note| notice(view, note)) }
            if let Some(table) = table { { notice(view, &question(table)) } }
            if let Some(writing) = writing { { notice(view, &progress(writing)) } }
            if notes.len() + usize::from(table.is_some()) > 1 {
                { button(view, "button dismiss-all", Key::DismissAll, Action::DismissAll) }
            }
        </section>
    }
}

/// A message, with what can be done about it.
fn notice(view: &View, note: &Note) -> Html {
    let error = note.said.tone == Tone::Error;
    let kept = error && view.state.has_results();
    let lang = view.state.lang;
    let test_id = match note.said.tone {
        Tone::Error => "error",
        Tone::Question if note.id == Note::QUESTION => "unsure-table",
        Tone::Question => "question",
        Tone::Info if note.id == Note::WRITING => "writing",
        Tone::Info => "news",
    };
    let offer = |(key, action): &(Key, Action)| {
        html! { <button class="button" onclick={view.act::<MouseEvent>(action.clone())}>{ view.say(*key) }</button> }
    };
    html! {
        <div key={note.id} class={classes!("notice", error.then_some("error"), (note.said.tone == Tone::Question).then_some("asks"))}
            role={if error { "alert" } else { "status" }} data-testid={test_id}>
            <div class="message">
                <p>
                    { note.said.text(lang) }
                    if kept { <span class="kept">{ " " }{ view.say(Key::Kept) }</span> }
                </p>
                if error && note.files.len() > 1 {
                    <ul>{ for note.files.iter().map(|said| html! { <li>{ said.text(lang) }</li> }) }</ul>
                }
                { for note.offers.iter().map(offer) }
            </div>
            { signed(view, "icon-button", Key::Dismiss, (Icon::Cross, 16), Action::Dismiss(note.id)) }
        </div>
    }
}

/// Says how far a file is that is being written.
fn progress(writing: Writing) -> Note {
    let said = Said::info(Key::WritingFile, &[&writing.hundredths.to_string()]);
    Note { id: Note::WRITING, said, files: Vec::new(), offers: vec![(Key::Cancel, Action::StopWriting)] }
}

/// Says that other columns of a table may be the text.
fn question(table: &Table) -> Note {
    let said = Said { tone: Tone::Question, ..Said::info(Key::ColumnsUnsure, &[&table.name]) };
    let offers = vec![(Key::ChooseColumns, Action::Open(Overlay::Columns))];
    Note { id: Note::QUESTION, said, files: Vec::new(), offers }
}
