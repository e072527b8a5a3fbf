//! What stands above every table: its filters, how many rows, copy and CSV.

use yew::prelude::*;

use super::View;
use super::button::button;
use super::select;
use crate::label::Labelled;
use crate::view::Shape;
use crate::view::sections::{SectionChoice, SectionFilter};
use crate::web::state::Action;
use crate::web::text::{Key, Lang};

/// A filter that is on or off.
pub(super) fn chip(view: &View, on: bool, action: Action, label: Html) -> Html {
    html! {
        <button class="chip" aria-pressed={on.to_string()} onclick={view.act::<MouseEvent>(action)}>{ label }</button>
    }
}

/// The choice of a section, or of a role in wider scopes.
pub(super) fn sections(view: &View, choices: &[SectionChoice], chosen: SectionFilter) -> Html {
    let send = view.send.clone();
    let filters: Vec<SectionFilter> = choices.iter().map(|choice| choice.filter).collect();
    let onchange = Callback::from(move |event: Event| {
        let at = select::chosen(&event).and_then(|at| at.checked_sub(1));
        send.emit(Action::Section(at.and_then(|at| filters.get(at).copied()).unwrap_or_default()));
    });
    let option = |choice: &SectionChoice| {
        let key = match choice.filter {
            SectionFilter::Section(section) => section.to_string(),
            SectionFilter::Role(role) => role.say(view.state.lang).to_owned(),
            SectionFilter::Any => String::new(),
        };
        html! { <option {key} selected={choice.filter == chosen}>{ label(view.state.lang, choice) }</option> }
    };
    html! {
        <select class={classes!("select", (chosen != SectionFilter::Any).then_some("on"))} {onchange}
            aria-label={view.say(Key::Section)}>
            <option key="any" selected={chosen == SectionFilter::Any}>{ view.say(Key::AllSections) }</option>
            { for choices.iter().map(option) }
        </select>
    }
}

fn label(lang: Lang, choice: &SectionChoice) -> String {
    let indent = "\u{2003}".repeat(usize::from(choice.depth.saturating_sub(1)));
    let name = match choice.filter {
        SectionFilter::Role(role) => role.say(lang),
        _ if choice.heading.is_empty() => lang.say(Key::BeforeFirstHeading),
        _ => &choice.heading,
    };
    let name: String = name.chars().take(24).collect();
    format!("{indent}{name} ({})", choice.count)
}

/// The view shown as CSV, a row a figure.
#[inline(never)]
pub(super) fn csv(view: &View, key: Key) -> Html {
    html! {
        <button class="quiet" data-testid="csv-button"
            onclick={view.act::<MouseEvent>(Action::ExportView(Shape::Long))}>{ view.say(key) }</button>
    }
}

/// Copy and CSV of the view shown.
pub(super) fn take_away(view: &View, copies: bool) -> Html {
    html! {
        <span class="end">
            if copies {
                { button(view, "quiet", Key::Copy, Action::CopyView) }
            }
            { csv(view, Key::Csv) }
        </span>
    }
}
