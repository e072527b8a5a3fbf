//! What is chosen of facets, as a line that reads like a sentence, and what can be chosen.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::View;
use super::button::{button, labelled};
use crate::label::Labelled;
use crate::statement::Kind;
use crate::view::facets::FacetValue;
use crate::view::filter::{Condition, Facet, Filter, Lift, Picked};
use crate::view::targets::HeadlineFilter;
use crate::web::state::Action;
use crate::web::text::{Key, Lang, grouped};

/// The button that shows what can be chosen; nothing where the view has no facets.
pub(super) fn opener(view: &View) -> Html {
    if view.state.facets().is_empty() {
        return Html::default();
    }
    let open = view.state.filter.open;
    html! {
        <button class="chip" aria-expanded={open.to_string()} data-testid="facets-button"
            onclick={view.act::<MouseEvent>(Action::ToggleFacets)}>{ view.say(Key::Filter) }</button>
    }
}

/// The line of what is chosen, and below it what can be chosen.
#[inline(never)]
pub(super) fn facets(view: &View) -> Html {
    let Some(list) = view.state.filter.list.as_deref() else { return Html::default() };
    let facets = view.state.facets();
    let chosen: Vec<&FacetValue> = view.state.chosen().collect();
    let open = view.state.filter.open && !facets.is_empty();
    html! {
        <>
            if !chosen.is_empty() {
                <div class="tools second" data-testid="chosen">
                    { for chosen.iter().map(|value| removable(view, value)) }
                    <span class="muted small">
                        { view.fill(Key::ShownOf, &[&grouped(list.shown), &grouped(list.all)]) }
                    </span>
                    { button(view, "quiet", Key::ClearFilters, Action::ClearFilters) }
                </div>
            }
            if open {
                <div class="tools second slides facets" role="group" aria-label={view.say(Key::Filter)}>
                    { for facets.into_iter().map(|facet| choice(view, facet, &list.values)) }
                </div>
            }
        </>
    }
}

fn name(lang: Lang, value: &FacetValue) -> &str {
    lang.pick(&value.zh, &value.en)
}

/// A value as part of a sentence: with its facet, where the value alone could be taken for something else.
fn part(lang: Lang, value: &FacetValue) -> String {
    let name = name(lang, value);
    match value.facet {
        Facet::Year | Facet::Place | Facet::Level | Facet::Indicator => name.to_owned(),
        Facet::Period | Facet::Constraint | Facet::Bound | Facet::Doubt => {
            format!("{} {name}", value.facet.say(lang))
        }
    }
}

fn removable(view: &View, value: &FacetValue) -> Html {
    let name = part(view.state.lang, value);
    let picked = Picked { facet: value.facet, value: value.value.clone() };
    html! {
        <button class="chip" title={value.facet.say(view.state.lang)} aria-label={view.fill(Key::Lift, &[&name])}
            onclick={view.act::<MouseEvent>(Action::Pick(picked))}>{ name }{ " ×" }</button>
    }
}

/// The values of a facet to choose from; one that is chosen goes when it is chosen again.
fn choice(view: &View, facet: Facet, values: &[FacetValue]) -> Html {
    let lang = view.state.lang;
    let of: Vec<&FacetValue> = values.iter().filter(|value| value.facet == facet).collect();
    let send = view.send.clone();
    let written: Vec<String> = of.iter().map(|value| value.value.clone()).collect();
    let onchange = Callback::from(move |event: Event| {
        let Some(field) = event.target_dyn_into::<HtmlSelectElement>() else { return };
        let at = usize::try_from(field.selected_index()).ok().and_then(|at| at.checked_sub(1));
        field.set_selected_index(0);
        if let Some(value) = at.and_then(|at| written.get(at).cloned()) {
            send.emit(Action::Pick(Picked { facet, value }));
        }
    });
    let option = |value: &&FacetValue| {
        let indent = "\u{2003}".repeat(usize::from(value.depth));
        let mark = if value.chosen { "✓ " } else { "" };
        html! { <option>{ format!("{indent}{mark}{} ({})", name(lang, value), grouped(value.count)) }</option> }
    };
    html! {
        <select class="select" {onchange} aria-label={facet.say(lang)} data-facet={facet.id()}>
            <option selected=true>{ facet.say(lang) }</option>
            { for of.iter().map(option) }
        </select>
    }
}

/// Said where a filter hides everything: what it asks for, each part to be lifted, with what would be seen then where that
/// is known.
#[inline(never)]
pub(super) fn nothing_matches(view: &View, lifts: &[Lift]) -> Html {
    let mut asked: Vec<Condition> = lifts.iter().map(|lift| lift.of).collect();
    // where no single one hides rows, or that is not known: all
    if asked.is_empty() {
        let Filter { text, picked } = view.state.filter();
        asked.extend((!text.is_empty()).then_some(Condition::Text));
        for Picked { facet, .. } in picked {
            if !asked.contains(&Condition::Facet(facet)) {
                asked.push(Condition::Facet(facet));
            }
        }
    }
    let lift = |of: &Condition| {
        let named = condition(view, *of);
        let rows = lifts.iter().find(|lift| lift.of == *of).map(|lift| grouped(lift.rows));
        let label = match rows {
            Some(rows) => view.fill(Key::LiftFor, &[&named, &rows]),
            None => view.fill(Key::Lift, &[&named]),
        };
        labelled(view, "button", label, Action::Lift(*of))
    };
    html! {
        <div class="honest" data-testid="nothing-matches">
            <p>{ view.say(Key::NothingMatches) }</p>
            { for asked.iter().map(lift) }
            { button(view, "button", Key::ClearFilters, Action::ClearFilters) }
        </div>
    }
}

/// A condition in the reader's words.
fn condition(view: &View, condition: Condition) -> String {
    let lang = view.state.lang;
    match condition {
        Condition::Text => format!("“{}”", view.state.searched().trim()),
        Condition::Section => view.say(Key::Section).to_owned(),
        Condition::Kind if view.state.targets.headline == HeadlineFilter::Only => {
            view.say(Key::HeadlineOnly).to_owned()
        }
        Condition::Kind => {
            let kinds: Vec<&str> =
                view.state.targets.kinds.iter().map(|kind: &Kind| kind.say(lang)).collect();
            kinds.join("、")
        }
        Condition::Facet(facet) => {
            let names: Vec<String> = view
                .state
                .chosen()
                .filter(|value| value.facet == facet)
                .map(|value| part(lang, value))
                .collect();
            names.join("、")
        }
    }
}
