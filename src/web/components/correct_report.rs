//! Whose report it is, of which year and what its sections are for, to be corrected; and all that is corrected of the file.

use js_sys::{JsString, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::View;
use super::button::{button, labelled};
use super::dialogs::dialog;
use super::field::{choices, labelled_field, select, value_said};
use super::words::span;
use crate::analysis::Choice;
use crate::correction::{Correction, Field, cells, merged, with, without};
use crate::label::Labelled;
use crate::view::documents::ReportHead;
use crate::view::source::{OutlineItem, SourceFrame};
use crate::web::io;
use crate::web::state::{Action, Said};
use crate::web::text::{Key, Lang};

/// The form and the list, in a dialog.
pub(super) fn correct_report(view: &View) -> Html {
    // the frame of another text may still be there
    let frame = |head: &&ReportHead| {
        view.state.source.frame.as_deref().filter(|frame| frame.beginning(head.id).is_some())
    };
    let Some((head, frame)) = view.state.head().and_then(|head| Some((head, frame(&head)?))) else {
        return dialog(view, Key::CorrectReport, html! { <p class="muted">{ view.say(Key::Working) }</p> });
    };
    let lang = view.state.lang;
    let year = head.year.map(|year| year.to_string()).unwrap_or_default();
    let text = |field: Field, value: &str| labelled_field(field.id(), field.say(lang), &[], value, None);
    let sections: Vec<&OutlineItem> =
        frame.outline.iter().filter(|item| item.report == head.id && item.role.is_some()).collect();
    let body = html! {
        <>
            <p class="muted small">{ view.say(Key::PlaceHint) }</p>
            <div class="fields">{ text(Field::Place, &head.place) }{ text(Field::Year, &year) }</div>
            if !sections.is_empty() {
                <h3>{ view.say(Key::SectionRoles) }</h3>
                <div class="roles">{ for sections.iter().map(|item| role(lang, item)) }</div>
            }
            <footer><button class="button strong" onclick={save(view, head, frame)}>{ view.say(Key::Apply) }</button></footer>
            <h3>{ view.say(Key::CorrectionsOf) }</h3>
            { list(view, &frame.sha256) }
        </>
    };
    dialog(view, Key::CorrectReport, body)
}

fn role(lang: Lang, item: &OutlineItem) -> Html {
    let at = item.role.map(Labelled::id).unwrap_or_default();
    html! {
        <label key={format!("{} {at}", item.at)} class={format!("depth-{}", item.depth.min(3))}>
            <span>{ &item.heading }{ if item.corrected { span("tag", lang.say(Key::Corrected)) } else { Html::default() } }</span>
            { select("role", &item.heading, &choices(Field::Role, lang), at) }
        </label>
    }
}

/// Takes what was changed.
fn save(view: &View, head: &ReportHead, frame: &SourceFrame) -> Callback<MouseEvent> {
    let sections = frame.outline.iter().filter(|item| item.report == head.id && item.role.is_some());
    let roles = sections
        .map(|item| (item.at, Field::Role, item.role.map(Labelled::id).unwrap_or_default().to_owned()));
    let year = head.year.map(|year| year.to_string()).unwrap_or_default();
    let before: Vec<(usize, Field, String)> =
        [(head.at, Field::Place, head.place.clone()), (head.at, Field::Year, year)]
            .into_iter()
            .chain(roles)
            .collect();
    let (send, table, sha256) =
        (view.send.clone(), view.state.corrections().to_owned(), frame.sha256.clone());
    Callback::from(move |event: MouseEvent| send.emit(entered(&event, &before, &table, &sha256)))
}

/// The table with what was changed in the form, whose fields held these.
#[inline(never)]
fn entered(event: &MouseEvent, before: &[(usize, Field, String)], table: &str, sha256: &str) -> Action {
    let said = io::filled(event);
    let changed = before.iter().zip(&said).filter(|((.., was), (_, now))| was != now);
    let lines: Vec<Correction> = changed
        .map(|((at, field, _), (_, now))| Correction {
            sha256: sha256.to_owned(),
            at: *at,
            record: String::new(),
            field: *field,
            value: now.clone(),
        })
        .collect();
    if lines.is_empty() {
        return Action::Close;
    }
    let anew = |line: &str| lines.iter().any(|said| is_same(line, said));
    Action::Choose(Choice::Corrections(with(&without(table, anew), &lines)))
}

/// Whether a line of the table says something of the same field.
fn is_same(line: &str, said: &Correction) -> bool {
    let Some([sha256, at, "", field, _]) = cells(line) else { return false };
    sha256 == said.sha256 && at.parse() == Ok(said.at) && field == said.field.id()
}

/// All corrections of the file, each with the way back.
fn list(view: &View, sha256: &str) -> Html {
    let lang = view.state.lang;
    let table = view.state.corrections();
    let of_file = |line: &&str| cells(line).is_some_and(|[file, ..]| file == sha256);
    let own: Vec<&str> = table.lines().filter(of_file).collect();
    let one = |one: &&str| {
        let Some([_, at, record, field, value]) = cells(one) else { return Html::default() };
        let known = Field::ALL.iter().copied().find(|known| known.id() == field);
        // with a record that was added goes what was corrected of it
        let goes = |other: &str| {
            let of_added = field == Field::Added.id()
                && cells(other).is_some_and(|[file, place, of, ..]| (file, place, of) == (sha256, at, value));
            other == *one || of_added
        };
        let (name, said) = known
            .map_or((field, value.to_owned()), |known| (known.say(lang), value_said(lang, known, value)));
        let rest = without(table, goes);
        html! {
            <li>
                <span>{ [record, name, &said].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ") }</span>
                { labelled(view, "button", view.say(Key::TakeBack).to_owned(), Action::Choose(Choice::Corrections(rest))) }
            </li>
        }
    };
    let load = {
        let (send, table) = (view.send.clone(), table.to_owned());
        Callback::from(move |event: Event| load(&event, send.clone(), table.clone()))
    };
    html! {
        <>
            if own.is_empty() { <p class="muted small">{ view.say(Key::NoCorrections) }</p> }
            <ul class="corrections" data-testid="corrections">{ for own.iter().map(one) }</ul>
            <footer>
                if !own.is_empty() {
                    { button(view, "button", Key::TakeAllBack, Action::Choose(Choice::Corrections(without(table, |line| own.contains(&line))))) }
                }
                if !table.is_empty() {
                    <button class="button" onclick={keep(view, table)}>{ view.say(Key::SaveCorrections) }</button>
                }
                <span class="button file-button">{ view.say(Key::LoadCorrections) }
                    <input type="file" accept=".tsv,.txt" onchange={load} aria-label={view.say(Key::LoadCorrections)} title="" />
                </span>
            </footer>
        </>
    }
}

/// Saves the table of all files.
fn keep(view: &View, table: &str) -> Callback<MouseEvent> {
    let (send, table) = (view.send.clone(), table.to_owned());
    let name = view.state.lang.pick("更正.tsv", "corrections.tsv");
    Callback::from(move |_| {
        if !is_saved(name, &table) {
            send.emit(Action::Say(Said::error(Key::SaveFailed, &[])));
        }
    })
}

#[inline(never)]
fn is_saved(name: &str, table: &str) -> bool {
    let parts = io::Parts::default();
    let added = parts.add(&Uint8Array::from(table.as_bytes()).buffer());
    added.and_then(|()| parts.save(name, "text/tab-separated-values")).is_ok()
}

/// The table with the lines of another.
#[inline(never)]
fn loaded(table: &str, other: &str) -> Action {
    match merged(table, other) {
        Some(all) => Action::Choose(Choice::Corrections(all)),
        None => Action::Say(Said::error(Key::NotCorrections, &[])),
    }
}

/// Takes in the lines of a file that the table does not have.
fn load(event: &Event, send: Callback<Action>, table: String) {
    let field = event.target_dyn_into::<HtmlInputElement>();
    let Some(file) = field.and_then(|field| field.files()).and_then(|files| files.get(0)) else { return };
    spawn_local(async move {
        let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.dyn_into::<JsString>().ok());
        let text = text.map(String::from).unwrap_or_default();
        send.emit(loaded(&table, &text));
    });
}
