//! The list of files and their reports.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::View;
use super::file_name::file_name;
use super::icons::{Icon, icon};
use super::pick::{Choice, pick};
use super::progress::working;
use crate::view::documents::{Completeness, DocumentItem, DocumentState, ReportHead, ReportItem, SameReport};
use crate::web::state::{Action, Overlay, Place, Reach, Said, reports_of};
use crate::web::text::{Key, grouped};

/// Files that are taken in at a glance; more of them can be narrowed down.
const FEW: usize = 12;

/// The list.
pub(super) fn documents(view: &View) -> Html {
    let open = view.state.overlay == Some(Overlay::Documents);
    let place = open.then_some(Place::Overlay.name());
    let add = view.say(Key::AddFiles);
    let all = &view.state.documents.documents;
    let wanted = if all.len() > FEW { view.state.wanted_documents.trim() } else { "" };
    html! {
        <nav class={classes!("docs", open.then_some("open"))} data-place={place} tabindex="-1" aria-label={view.say(Key::Documents)}>
            <div class="docs-head">
                <h2>{ view.say(Key::Documents) }</h2>
                <span>
                    { pick(view, Choice::Files, "icon-button", icon(Icon::Plus, 18), add) }
                    { pick(view, Choice::Folder, "icon-button folder-button", icon(Icon::Folder, 18), view.say(Key::ChooseFolder)) }
                </span>
            </div>
            if all.len() > FEW { { filter(view) } }
            <div class="docs-list" data-testid="document-list">
                <ul>{ for all.iter().filter(|item| item.answers_to(wanted)).map(|item| document(view, item)) }</ul>
            </div>
            { pick(view, Choice::Files, "docs-add", html! { view.say(Key::AddMore) }, add) }
            { working(view) }
        </nav>
    }
}

/// A field that narrows the list down.
fn filter(view: &View) -> Html {
    let send = view.send.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
            send.emit(Action::FindDocument(field.value()));
        }
    });
    let name = view.say(Key::FindDocument);
    html! {
        <div class="docs-filter">
            <input class="field" type="search" {oninput} value={view.state.wanted_documents.clone()}
                placeholder={name} aria-label={name} autocomplete="off" data-testid="document-filter" />
        </div>
    }
}

fn document(view: &View, item: &DocumentItem) -> Html {
    let present = reports_of(item).count();
    let alone = item.reports.len() == 1 && present == 1;
    let here = view.state.focus.document == Some(item.id);
    let current = here && (alone || view.state.reach == Reach::File || present == 0);
    let count = match &item.state {
        DocumentState::Failed(_) => view.say(Key::Unread).to_owned(),
        DocumentState::Waiting | DocumentState::Working(_) => "…".to_owned(),
        DocumentState::Ready { .. } if alone => view.fill(Key::StatementCount, &[&grouped(statements(item))]),
        DocumentState::Ready { .. } => view.fill(Key::ReportCount, &[&item.reports.len().to_string()]),
    };
    let why = match &item.state {
        DocumentState::Failed(failure) => Some(Said::failure(&item.name, failure).text(view.state.lang)),
        _ => None,
    };
    let failed = why.is_some();
    let remove = view.fill(Key::Remove, &[&item.name]);
    let onclick = match (alone, reports_of(item).next()) {
        (true, Some(report)) => view.act::<MouseEvent>(Action::FocusReport(report)),
        _ => view.act::<MouseEvent>(Action::FocusDocument(item.id)),
    };
    html! {
        <li class="doc" key={item.id.0}>
            <div class="doc-head" title={why.clone()}>
                <button class={classes!("doc-row", failed.then_some("listed"))} aria-current={current.to_string()}
                    title={why.unwrap_or_else(|| item.name.clone())} {onclick} disabled={!matches!(item.state, DocumentState::Ready { .. })}>
                    { file_name(&item.name) }
                    if view.state.is_sample(item.id) { <span class="tag">{ view.say(Key::SampleTag) }</span> }
                    <span class="count">{ count }</span>
                </button>
                <button class="icon-button remove" aria-label={remove.clone()} title={remove}
                    onclick={view.act::<MouseEvent>(Action::Remove(item.id))}>
                    { icon(Icon::Cross, 14) }
                </button>
            </div>
            { copies(view, item, alone, None) }
            if !alone && !item.reports.is_empty() {
                <ul>{ for item.reports.iter().map(|report| report_row(view, item, report)) }</ul>
            }
        </li>
    }
}

/// Other files with the same report, which does not count twice: those named beside one report, or beside all.
fn copies(view: &View, item: &DocumentItem, alone: bool, beside: Option<usize>) -> Html {
    let here = item.copies.iter().filter(|copy| alone || copy.beside == beside);
    let rows: Vec<Html> = here.map(|copy| copy_row(view, copy)).collect();
    html! { if !rows.is_empty() { <ul>{ rows }</ul> } }
}

fn copy_row(view: &View, copy: &SameReport) -> Html {
    let remove = view.fill(Key::Remove, &[&copy.name]);
    html! {
        <li class="doc-head">
            <div class="report-row listed" title={view.fill(Key::CopyWhy, &[&copy.name])}>
                { file_name(&copy.name) }
                <button class="link small" onclick={view.act::<MouseEvent>(Action::Separate(copy.id))}>
                    { view.say(Key::Separate) }
                </button>
            </div>
            // what has a row of its own is removed there
            if copy.whole {
                <button class="icon-button remove" aria-label={remove.clone()} title={remove}
                    onclick={view.act::<MouseEvent>(Action::Remove(copy.id))}>
                    { icon(Icon::Cross, 14) }
                </button>
            }
        </li>
    }
}

fn statements(item: &DocumentItem) -> usize {
    item.counts.targets + item.counts.achievements + item.counts.others
}

fn report_row(view: &View, item: &DocumentItem, report: &ReportItem) -> Html {
    match report {
        ReportItem::Present(head) => present(view, item, head),
        ReportItem::ListedOnly { title, place, year, .. } => {
            let why = view.say(Key::ListedOnlyWhy);
            html! {
                <li>
                    <div class="report-row listed" title={format!("{title}：{why}")}>
                        <span class="name">{ named(place, *year, title) }</span>
                        <span class="count">{ view.say(Key::ListedOnly) }<span class="visually-hidden">{ why }</span></span>
                    </div>
                </li>
            }
        }
    }
}

fn present(view: &View, item: &DocumentItem, head: &ReportHead) -> Html {
    let current = view.state.focus.report == Some(head.id) && view.state.reach == Reach::Report;
    let count = head.counts.targets + head.counts.achievements + head.counts.others;
    html! {
        <li>
            <button class="report-row" aria-current={current.to_string()} title={head.title.clone()}
                onclick={view.act::<MouseEvent>(Action::FocusReport(head.id))}>
                <span class="name">
                    { named(&head.place, head.year, &head.title) }
                    if let Some(genre) = view.state.lang.genre(head.genre) {
                        <span class="tag">{ " " }{ genre }</span>
                    }
                    if head.completeness == Completeness::BreaksOff {
                        <span class="tag" title={view.say(Key::IncompleteWhy)}>{ " " }{ view.say(Key::Incomplete) }</span>
                    }
                </span>
                <span class="count">{ count }</span>
            </button>
            { copies(view, item, false, Some(head.id.report)) }
        </li>
    }
}

/// Place and year, or the title where the place is not known.
pub(super) fn named(place: &str, year: Option<i32>, title: &str) -> String {
    match (place.is_empty(), year) {
        (true, _) => title.to_owned(),
        (false, Some(year)) => format!("{place} {year}"),
        (false, None) => place.to_owned(),
    }
}
