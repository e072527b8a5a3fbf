//! What stands above and beside the text: which text it is, its outline, its numbers, the finder.

use yew::prelude::*;

use super::View;
use super::head::called;
use super::icons::{Icon, icon};
use super::select;
use super::table_tools::{chip, take_away};
use super::top::phone_search;
use super::words::span;
use crate::corpus::{DocumentId, ReportRef};
use crate::label::Labelled;
use crate::view::documents::{DocumentItem, DocumentState, ReportItem};
use crate::view::draft::DraftQuery;
use crate::view::source::{NumberTally, OutlineItem, SourceFrame, SourceMarks};
use crate::web::io;
use crate::web::state::{Action, Focus, Overlay, Place, Reach, Step};
use crate::web::text::{Key, grouped};

pub(super) fn tools(view: &View, frame: &SourceFrame) -> Html {
    let every = view.state.source.marks == SourceMarks::EveryNumber;
    html! {
        <>
            { phone_search(view) }
            <div class="tools" role="toolbar" aria-label={view.say(Key::Source)}>
                if frame.is_outlined() { { outline_button(view) } }
                if view.state.is_wide() { { texts(view) } }
                if let Some(tally) = &frame.tally {
                    { chip(view, every, Action::ToggleEveryNumber, html! { view.say(Key::EveryNumber) }) }
                    { add_button(view) }
                    { counts(view, frame, tally) }
                } else {
                    <p class="counts">{ view.say(Key::NumbersNotLookedAt) }{ removed(view, frame) }</p>
                }
                { take_away(view, false) }
            </div>
        </>
    }
}

/// Opens the outline where it has no column of its own.
fn outline_button(view: &View) -> Html {
    let open = view.state.overlay == Some(Overlay::Outline);
    let action = if open { Action::Close } else { Action::Open(Overlay::Outline) };
    html! {
        <button class="chip outline-button" aria-expanded={open.to_string()} onclick={view.act::<MouseEvent>(action)}>
            { icon(Icon::List, 14) }{ view.say(Key::Outline) }
        </button>
    }
}

/// Makes a record of the number that is marked in the text.
fn add_button(view: &View) -> Html {
    let document = view.state.focus.document;
    let send = view.send.clone();
    let onclick = Callback::from(move |event: MouseEvent| send.emit(marked(&event, document)));
    // a press must not take away what is marked
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    html! { <button class="chip" {onclick} {onmousedown}>{ view.say(Key::AddRecord) }</button> }
}

/// Asks for the record that the marked number would be.
#[inline(never)]
fn marked(event: &MouseEvent, document: Option<DocumentId>) -> Action {
    let marked = io::marked(event).zip(document);
    Action::Draft(marked.map(|((paragraph, from, to), document)| DraftQuery::Number {
        document,
        paragraph,
        from,
        to,
    }))
}

/// In a wider scope: whose text is shown, and the choice of another.
fn texts(view: &View) -> Html {
    let texts: Vec<(Focus, String)> = view.state.items().flat_map(|item| texts_of(view, item)).collect();
    let document = view.state.focus.document;
    let report = view.state.source.report().or(view.state.focus.report);
    let here = texts.iter().position(|(focus, _)| *focus == Focus { document, report });
    let alone = texts.len() < 2;
    let option = |(at, (_, name)): (usize, &(Focus, String))| html! { <option selected={Some(at) == here}>{ name }</option> };
    let options: Html = texts.iter().enumerate().map(option).collect();
    let send = view.send.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some((focus, _)) = select::chosen(&event).and_then(|at| texts.get(at)) {
            send.emit(Action::Read(*focus));
        }
    });
    if alone {
        return Html::default();
    }
    html! {
        <label class="text-choice">
            { span("muted small", view.say(Key::TextOf)) }
            <select class="select on" data-at={here.map(|here| here.to_string())} {onchange} data-testid="text-choice">{ options }</select>
        </label>
    }
}

/// The reports of a file, or the file where it holds none; where that is one text, how often it holds what is searched for.
fn texts_of(view: &View, item: &DocumentItem) -> Vec<(Focus, String)> {
    let document = Some(item.id);
    let present = item.reports.iter().filter_map(|report| match report {
        ReportItem::Present(head) => Some((Focus { document, report: Some(head.id) }, called(head))),
        ReportItem::ListedOnly { .. } => None,
    });
    let within = |id: ReportRef| view.state.reach != Reach::Chosen || view.state.is_chosen(id);
    let present = present.filter(|(focus, _)| focus.report.is_none_or(within));
    let mut texts: Vec<(Focus, String)> = present.collect();
    if texts.is_empty() && matches!(item.state, DocumentState::Ready { .. }) {
        texts.push((Focus { document, report: None }, item.name.clone()));
    }
    let found = view.state.source.found.iter().find(|(id, _)| *id == item.id && view.state.searches_all());
    if let ([(_, name)], Some((_, places))) = (&mut texts[..], found) {
        name.push_str(&view.state.lang.aside(&grouped(*places)));
    }
    texts
}

/// How many numbers were read, set aside and why, left unread.
fn counts(view: &View, frame: &SourceFrame, tally: &NumberTally) -> Html {
    let lang = view.state.lang;
    let counts = tally.statements;
    let read = counts.targets + counts.achievements + counts.others;
    let aside: usize = tally.aside.iter().map(|(_, count)| count).sum();
    let reasons: Vec<String> = tally
        .aside
        .iter()
        .map(|(reason, count)| format!("{} {}", reason.say(lang), grouped(*count)))
        .collect();
    let reasons = lang.list(&reasons);
    html! {
        <p class="counts" title={reasons.clone()}>
            { view.fill(Key::NumberCounts, &[&grouped(read), &grouped(aside), &grouped(counts.unread)]) }
            if view.state.source.marks == SourceMarks::EveryNumber && !reasons.is_empty() {
                { span("reasons", lang.aside(&reasons)) }
            }
            { removed(view, frame) }
        </p>
    }
}

/// What repair took out of the file, by reason.
fn removed(view: &View, frame: &SourceFrame) -> Html {
    let total: usize = frame.removed.iter().map(|(_, count)| count).sum();
    if total == 0 {
        return Html::default();
    }
    let lang = view.state.lang;
    let kinds = frame.removed.iter();
    let kinds: Vec<String> =
        kinds.map(|(reason, count)| format!("{} {}", reason.say(lang), grouped(*count))).collect();
    html! {
        <>
            { " · " }
            <button class="link" title={lang.list(&kinds)} aria-haspopup="dialog" data-testid="removed-button"
                onclick={view.act::<MouseEvent>(Action::Open(Overlay::Removed))}>
                { view.fill(Key::RemovedCount, &[&grouped(total)]) }
            </button>
        </>
    }
}

/// The places found: it lies over the text, which stays where it is when the first letter is typed.
pub(super) fn finder(view: &View, frame: &SourceFrame) -> Html {
    if view.state.source.find.trim().is_empty() {
        return Html::default();
    }
    let place = if frame.hits.is_empty() {
        view.say(Key::NotFound).to_owned()
    } else {
        let here = grouped(view.state.source.hit + 1);
        view.fill(Key::FoundPlace, &[&here, &grouped(frame.hits.len())])
    };
    let found = &view.state.source.found;
    let in_all = (view.state.searches_all() && !found.is_empty()).then(|| {
        let places = found.iter().map(|(_, places)| places).sum();
        format!(" · {}", view.fill(Key::FoundInAll, &[&grouped(places), &grouped(found.len())]))
    });
    let step = |step: Step, key: Key, which: Icon| {
        let label = view.say(key);
        let nowhere = frame.hits.len() < 2 && view.state.found_beside(step).is_none();
        html! {
            <button class="icon-button" aria-label={label} title={label} disabled={nowhere}
                onclick={view.act::<MouseEvent>(Action::Hit(step))}>{ icon(which, 16) }</button>
        }
    };
    html! {
        <div class="finder">
            <span class="place" role="status">{ place }{ in_all }</span>
            { step(Step::Previous, Key::Previous, Icon::Up) }
            { step(Step::Next, Key::Next, Icon::Down) }
        </div>
    }
}

/// The headings; the one that what is in sight stands under is marked.
pub(super) fn outline(view: &View, frame: &SourceFrame) -> Html {
    if !frame.is_outlined() {
        return Html::default();
    }
    let here = view.state.source.heading.unwrap_or_default();
    let lang = view.state.lang;
    // The role of a section stands where it is another than that of the section before.
    let mut before = None;
    let item = |(at, item): (usize, &OutlineItem)| {
        let role = item.role.map(|role| (role, item.certain));
        let named = role.filter(|_| role != before).map(|(role, certain)| {
            let class = classes!("role", (!certain).then_some("uncertain"));
            let why = (!certain).then(|| view.say(Key::PartUncertain));
            html! { <span {class} title={why}>{ role.say(lang) }{ if certain { "" } else { "？" } }</span> }
        });
        before = role;
        let title = item
            .role
            .map_or_else(|| item.heading.clone(), |role| format!("{} · {}", item.heading, role.say(lang)));
        let class = match item.depth {
            0 => "report".to_owned(),
            depth => format!("depth-{}", depth.min(3)),
        };
        html! {
            <li>
                <button {class} {title} aria-current={(at == here).to_string()}
                    onclick={view.act::<MouseEvent>(Action::GoTo(item.paragraph))}>
                    { &item.heading }{ " " }{ named }
                </button>
            </li>
        }
    };
    let open = view.state.overlay == Some(Overlay::Outline);
    let place = open.then_some(Place::Overlay.name());
    let headings = frame.outline.iter().enumerate().filter(|(_, item)| !item.heading.is_empty());
    html! {
        <nav class={classes!("outline", open.then_some("open"))} data-place={place} tabindex="-1" aria-label={view.say(Key::Outline)}>
            <ul>{ for headings.map(item) }</ul>
        </nav>
    }
}
