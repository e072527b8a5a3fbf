//! The list of files and their reports.

use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use super::View;
use super::button::{button, labelled};
use super::file_name::file_name;
use super::icons::{Icon, icon};
use super::pick::{Choice, pick};
use super::progress::working;
use super::select;
use super::words::span;
use crate::corpus::{DocumentId, ReportRef};
use crate::view::documents::{Completeness, DocumentItem, DocumentState, ReportHead, ReportItem, SameReport};
use crate::web::state::{
    Action, DocumentRow, Group, Keep, Listing, Overlay, Place, Reach, Said, Step, only_head, only_report,
    reports_of,
};
use crate::web::text::{Key, grouped, named};

/// The list.
pub(super) fn documents(view: &View) -> Html {
    let open = view.state.overlay == Some(Overlay::Documents);
    let place = open.then_some(Place::Overlay.name());
    let add = view.say(Key::AddFiles);
    let groups = view.state.document_groups();
    let row = view.state.row_in(&groups);
    html! {
        <nav class={classes!("docs", open.then_some("open"))} part="documents" data-place={place} tabindex="-1" aria-label={view.say(Key::Documents)}>
            <div class="docs-head">
                <h2>{ view.say(Key::Documents) }</h2>
                <span>
                    { pick(view, Choice::Files, "icon-button", icon(Icon::Plus, 18), add) }
                    { pick(view, Choice::Folder, "icon-button folder-button", icon(Icon::Folder, 18), view.say(Key::ChooseFolder)) }
                </span>
            </div>
            if view.state.documents.documents.len() > 1 { { order(view) } }
            if view.state.has_many_documents() { { filter(view) } }
            { choice(view, &groups) }
            // one stop of the tab key: what a row can do besides is reached from the row that the keys are at
            <ul class="docs-list" role="tree" tabindex="0" data-place={Place::Documents.name()} data-testid="document-list"
                aria-label={view.say(Key::Documents)} aria-activedescendant={row.map(|row| view.id(&row.name()))} onkeydown={walk(view)}>
                { for groups.iter().map(|group| listed(view, group, row)) }
            </ul>
            { keep_question(view) }
            { pick(view, Choice::Files, "docs-add", html! { view.say(Key::AddMore) }, add) }
            { working(view) }
        </nav>
    }
}

/// The keys of the list.
fn walk(view: &View) -> Callback<KeyboardEvent> {
    let send = view.send.clone();
    Callback::from(move |event: KeyboardEvent| {
        let action = match event.key().as_str() {
            "ArrowDown" => Action::WalkDocuments(Step::Next),
            "ArrowUp" => Action::WalkDocuments(Step::Previous),
            "Home" => Action::WalkDocuments(Step::First),
            "End" => Action::WalkDocuments(Step::Last),
            "PageDown" => Action::WalkDocuments(Step::Further),
            "PageUp" => Action::WalkDocuments(Step::Nearer),
            "Delete" => Action::DeleteDocument,
            // a button in a row is pressed by them
            key @ ("Enter" | " ")
                if event
                    .target_dyn_into::<Element>()
                    .is_none_or(|target| !target.matches("button").unwrap_or_default()) =>
            {
                if key == " " {
                    Action::ToggleRow
                } else {
                    Action::EnterDocument
                }
            }
            _ => return,
        };
        event.prevent_default();
        event.stop_propagation();
        send.emit(action);
    })
}

/// Asks whether the files shall be there after a reload.
fn keep_question(view: &View) -> Html {
    let Some((files, size)) = &view.state.keep_question else { return Html::default() };
    let answer = |key: Key, keep: Keep| button(view, "button", key, Action::Keep(keep));
    html! {
        <div class="keep-question" role="status" data-testid="keep-question">
            <p>{ view.fill(Key::KeepQuestion, &[files, size]) }</p>
            { answer(Key::KeepYes, Keep::Yes) }{ answer(Key::KeepNo, Keep::No) }
        </div>
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

/// What the list is ordered by.
fn order(view: &View) -> Html {
    let name = |listing: Listing| {
        view.say(match listing {
            Listing::File => Key::ListByFile,
            Listing::Place => Key::ListByPlace,
            Listing::Year => Key::ListByYear,
        })
    };
    let send = view.send.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(listing) = select::chosen(&event).and_then(|at| Listing::ALL.get(at)) {
            send.emit(Action::List(*listing));
        }
    });
    let option = |listing: Listing| html! { <option selected={view.state.listing == listing}>{ name(listing) }</option> };
    html! {
        <div class="docs-order">
            <select class="select" aria-label={view.say(Key::ListBy)} data-testid="document-order" {onchange}>{ for Listing::ALL.map(option) }</select>
        </div>
    }
}

/// Chooses what a narrowed list has; lets go of what is chosen.
fn choice(view: &View, groups: &[Group<'_>]) -> Html {
    let state = &view.state;
    let narrowed = state.has_many_documents() && !state.wanted_documents.trim().is_empty();
    let listed: Vec<ReportRef> = groups.iter().filter(|_| narrowed).flat_map(Group::reports).collect();
    if listed.is_empty() && state.chosen.is_empty() {
        return Html::default();
    }
    html! {
        <p class="docs-choice">
            if !listed.is_empty() {
                { labelled(view, "link", view.fill(Key::ChooseListed, &[&grouped(listed.len())]), Action::ChooseReports(listed)) }
            }
            if !state.chosen.is_empty() {
                { button(view, "link", Key::ChooseNone, Action::ChooseReports(Vec::new())) }
            }
        </p>
    }
}

/// Documents that are listed together, under what they have in common.
fn listed(view: &View, group: &Group<'_>, at: Option<DocumentRow>) -> Html {
    let rows = group.items.iter().map(|item| document(view, item, at));
    if view.state.listing == Listing::File {
        return rows.collect();
    }
    let name = match (group.of, view.state.listing) {
        (Some(head), Listing::Year) => view.fill(Key::YearOf, &[&head.year.unwrap_or_default().to_string()]),
        (Some(head), _) => head.place.clone(),
        (None, _) => view.say(Key::ListRest).to_owned(),
    };
    let reports = group.reports();
    let count = grouped(reports.len());
    let hint = view.fill(Key::ChooseGroup, &[&name, &count]);
    let (row, is_at) = group.row().map_or_else(Default::default, |row| place(view, row, at));
    html! {
        <>
            <li class={classes!("docs-group", is_at.then_some("at"))} key={row.to_string()} id={row} role="treeitem" aria-level="1" aria-selected="false">
                <button tabindex="-1" title={hint.clone()} aria-label={hint} disabled={reports.is_empty()}
                    onclick={view.act::<MouseEvent>(Action::ChooseReports(reports))}>
                    <span>{ name }</span><span class="count">{ count }</span>
                </button>
            </li>
            { for rows }
        </>
    }
}

/// What a file is called: by the place and the year of its report, as far as these do not stand over it, and its name second.
fn label(view: &View, item: &DocumentItem) -> Html {
    let Some(head) = only_head(item) else { return file_name(&item.name) };
    let year = head.year.map(|year| year.to_string());
    let whose = match view.state.listing {
        Listing::Year if !head.place.is_empty() => head.place.clone(),
        Listing::Place if !head.place.is_empty() => year.unwrap_or_default(),
        _ if head.place.is_empty() => String::new(),
        _ => named(&head.place, head.year, ""),
    };
    if whose.is_empty() {
        return file_name(&item.name);
    }
    html! {
        <span class="whose">
            <span>{ whose }
                if let Some(genre) = view.state.lang.genre(head.genre) { <span class="tag">{ " " }{ genre }</span> }
            </span>
            { file_name(&item.name) }
        </span>
    }
}

/// Puts a row to those looked at together.
fn check(view: &View, row: DocumentRow, chosen: bool, name: &str) -> Html {
    html! {
        <button class={classes!("check", chosen.then_some("on"))} role="checkbox" aria-checked={chosen.to_string()} tabindex="-1"
            aria-label={view.fill(Key::ChooseRow, &[name])} onclick={view.act::<MouseEvent>(Action::ToggleChosen(row))}></button>
    }
}

fn document(view: &View, item: &DocumentItem, at: Option<DocumentRow>) -> Html {
    let present = reports_of(item).count();
    let only = only_report(item);
    let alone = only.is_some();
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
    let onclick = view.act::<MouseEvent>(match only {
        Some(report) => Action::FocusReport(report),
        None => Action::FocusDocument(item.id),
    });
    let (row, is_at) = place(view, DocumentRow::File(item.id), at);
    let ticks = present > 0 && view.state.documents.reports > 1;
    html! {
        <key={item.id.0}>
            <li class={classes!("doc", "doc-head", ticks.then_some("ticks"), is_at.then_some("at"))} key={row.to_string()} id={row} role="treeitem" aria-level={level(view, 1)}
                aria-selected={current.to_string()} title={why.clone()}>
                <button class={classes!("doc-row", failed.then_some("listed"))} aria-current={current.to_string()} tabindex="-1"
                    title={why.unwrap_or_else(|| item.name.clone())} {onclick} disabled={!matches!(item.state, DocumentState::Ready { .. })}>
                    { label(view, item) }
                    if view.state.is_sample(item.id) { { span("tag", view.say(Key::SampleTag)) } }
                    <span class="count">{ count }</span>
                </button>
                if ticks {
                    { check(view, DocumentRow::File(item.id), reports_of(item).all(|report| view.state.is_chosen(report)), &item.name) }
                }
                { remove_button(view, item.id, remove, is_at) }
            </li>
            { copies(view, item, alone, None, at) }
            if !alone {
                { for item.reports.iter().map(|report| report_row(view, item, report, at)) }
            }
        </>
    }
}

/// The name of a row, and whether the keys are at it.
fn place(view: &View, row: DocumentRow, at: Option<DocumentRow>) -> (AttrValue, bool) {
    (view.id(&row.name()), at == Some(row))
}

/// Only in the row that the keys are at is it a stop of the tab key.
fn remove_button(view: &View, id: DocumentId, name: String, is_at: bool) -> Html {
    html! {
        <button class="icon-button remove" aria-label={name.clone()} title={name} tabindex={if is_at { "0" } else { "-1" }}
            onclick={view.act::<MouseEvent>(Action::Remove(id))}>
            { icon(Icon::Cross, 14) }
        </button>
    }
}

/// Other files with the same report, which does not count twice: those named beside one report, or beside all.
fn copies(
    view: &View,
    item: &DocumentItem,
    alone: bool,
    beside: Option<usize>,
    at: Option<DocumentRow>,
) -> Html {
    let here = item.copies.iter().filter(|copy| alone || copy.beside == beside);
    here.map(|copy| copy_row(view, copy, at)).collect()
}

fn copy_row(view: &View, copy: &SameReport, at: Option<DocumentRow>) -> Html {
    let remove = view.fill(Key::Remove, &[&copy.name]);
    let (row, is_at) = place(view, DocumentRow::Copy(copy.id), at);
    html! {
        <li class={classes!("doc-head", is_at.then_some("at"))} key={row.to_string()} id={row} role="treeitem" aria-level={level(view, 2)} aria-selected="false">
            <div class="report-row listed" title={view.fill(Key::CopyWhy, &[&copy.name])}>
                { file_name(&copy.name) }
                <button class="link small" tabindex={if is_at { "0" } else { "-1" }} onclick={view.act::<MouseEvent>(Action::Separate(copy.id))}>
                    { view.say(Key::Separate) }
                </button>
            </div>
            // what has a row of its own is removed there
            if copy.whole {
                { remove_button(view, copy.id, remove, is_at) }
            }
        </li>
    }
}

/// How deep a row stands: where the list is grouped, under the heads of groups.
fn level(view: &View, deep: u8) -> String {
    let grouped = view.state.listing != Listing::File;
    (deep + u8::from(grouped)).to_string()
}

fn statements(item: &DocumentItem) -> usize {
    item.counts.targets + item.counts.achievements + item.counts.others
}

fn report_row(view: &View, item: &DocumentItem, report: &ReportItem, at: Option<DocumentRow>) -> Html {
    match report {
        ReportItem::Present(head) => present(view, item, head, at),
        ReportItem::ListedOnly { title, place, year, .. } => {
            let why = view.say(Key::ListedOnlyWhy);
            html! {
                <li role="treeitem" aria-level={level(view, 2)} aria-disabled="true">
                    <div class="report-row listed" title={format!("{title}：{why}")}>
                        { span("name", named(place, *year, title)) }
                        <span class="count">{ view.say(Key::ListedOnly) }{ span("visually-hidden", why) }</span>
                    </div>
                </li>
            }
        }
    }
}

fn present(view: &View, item: &DocumentItem, head: &ReportHead, at: Option<DocumentRow>) -> Html {
    let (row, is_at) = place(view, DocumentRow::Report(head.id), at);
    let current = view.state.focus.report == Some(head.id) && view.state.reach == Reach::Report;
    let count = head.counts.targets + head.counts.achievements + head.counts.others;
    html! {
        <>
        <li class={classes!("doc-head", "ticks", is_at.then_some("at"))} key={row.to_string()} id={row} role="treeitem" aria-level={level(view, 2)} aria-selected={current.to_string()}>
            <button class="report-row" aria-current={current.to_string()} title={head.title.clone()} tabindex="-1"
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
            { check(view, DocumentRow::Report(head.id), view.state.is_chosen(head.id), &named(&head.place, head.year, &head.title)) }
        </li>
        { copies(view, item, false, Some(head.id.report), at) }
        </>
    }
}
