//! The headline targets as a strip of figures, last year's result under each.

use yew::prelude::*;

use super::View;
use super::figures::{besides, number, short, stated, width};
use super::words::span;
use crate::corpus::StatementRef;
use crate::label::Labelled;
use crate::statement::Change;
use crate::view::StripFigure;
use crate::view::overview::{LastYear, StripCell};
use crate::web::state::Action;
use crate::web::text::{Key, sign};

/// How many rows a strip may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Room {
    /// As many as it needs.
    Enough,
    /// One; the rest by scrolling sideways.
    OneRow,
}

/// Characters of a figure beyond which it is long.
const LONG: usize = 7;

/// Draws the strip.
pub(super) fn strip(view: &View, cells: &[StripCell], room: Room) -> Html {
    html! {
        <div class={classes!("strip-slot", (room == Room::OneRow).then_some("one-row"))}>
            <ul class="strip" aria-label={view.say(Key::HeadlineTargets)}>
                { for cells.iter().map(|cell| one(view, cell)) }
            </ul>
        </div>
    }
}

/// One stop of the tab key a target: its name leads to the same, and last year's result is a step away
/// from the evidence.
fn one(view: &View, cell: &StripCell) -> Html {
    let Some(first) = cell.targets.first() else { return Html::default() };
    let chosen = cell.targets.iter().any(|target| view.state.selected == Some(target.id));
    html! {
        <li class={classes!(chosen.then_some("on"))}>
            <button tabindex="-1" onclick={view.act::<MouseEvent>(Action::Select(first.id, None))}>
                <span class="name" title={cell.indicator.clone()}>{ &cell.indicator }</span>
                if let Some(english) = view.state.lang.gloss(cell.indicator_en.as_deref()) {
                    <span class="name gloss" title={english.to_owned()}>{ english.to_owned() }</span>
                }
            </button>
            <span class="targets">{ for cell.targets.iter().map(|target| promised(view, cell, target)) }</span>
            { delivered(view, cell) }
        </li>
    }
}

fn promised(view: &View, cell: &StripCell, target: &StripFigure) -> Html {
    let figure = &target.figure;
    let written = format!("{}{}", target.modifier, figure.written);
    let direction = match target.change {
        Change::Decline => Change::Decline.say(view.state.lang),
        _ => "",
    };
    let besides = besides(view.state.lang, target);
    let name = format!("{} {} {besides}", cell.indicator, stated(view.state.lang, target));
    // a long figure is set smaller rather than over its neighbour
    let class = classes!("figure", (width(target) > LONG).then_some("long"));
    html! {
        <button {class} title={written} aria-label={name} onclick={view.act::<MouseEvent>(Action::Select(target.id, None))}>
            if !direction.is_empty() { <span class="unit">{ direction }{ " " }</span> }
            if !sign(figure.bound).is_empty() { { span("sign", sign(figure.bound)) } }
            { number(figure) }{ span("unit", figure.unit.clone()) }
            if !besides.is_empty() { { span("besides", besides) } }
        </button>
    }
}

fn delivered(view: &View, cell: &StripCell) -> Html {
    let named = |(name, result): &(String, StripFigure)| {
        (result.id, format!("{} {name}", short(view.state.lang, result)))
    };
    let (class, all): (_, Vec<(StatementRef, String)>) = match &cell.last {
        LastYear::Stated(results) => {
            ("last", results.iter().map(|result| (result.id, short(view.state.lang, result))).collect())
        }
        LastYear::MayBe(results) => ("last none", results.iter().map(named).collect()),
        LastYear::NotStated => ("last none", Vec::new()),
    };
    let Some((id, first)) = all.first() else { return span("last none", view.say(Key::LastYearUnstated)) };
    let key = if matches!(cell.last, LastYear::MayBe(_)) { Key::LastYearMayBe } else { Key::LastYear };
    let words = view.fill(key, &[first]);
    let name = format!("{} {words}", cell.indicator);
    let all: Vec<&str> = all.iter().map(|(_, said)| said.as_str()).collect();
    html! {
        <button {class} tabindex="-1" onclick={view.act::<MouseEvent>(Action::Select(*id, None))} title={all.join(" · ")} aria-label={name}>{ words }</button>
    }
}
