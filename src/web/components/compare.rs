//! Reports side by side over the headline indicators that they share.

use yew::prelude::*;

use super::View;
use super::button::{button, labelled};
use super::coming::coming;
use super::figures::{besides, stated};
use super::filter::{facets, nothing_matches, opener};
use super::head::{called, reports};
use super::sort_head::SortHead;
use super::table_tools::{chip, csv};
use super::top::phone_search;
use super::words::span;
use crate::label::Labelled;
use crate::statement::Constraint;
use crate::view::comparison::{
    Columns, ComparedIndicator, ComparedReport, Comparison, ComparisonCell, ComparisonRow,
};
use crate::view::{Direction, StripFigure};
use crate::web::protocol::Shape;
use crate::web::state::{Action, Reach};
use crate::web::text::{Key, grouped, named};

/// The comparison.
#[inline(never)]
pub(super) fn compare(view: &View) -> Html {
    let Some(model) = view.state.compare.model.clone() else { return coming(view) };
    if view.state.documents.reports < 2 {
        return html! { <div class="honest"><p>{ view.say(Key::CompareHint) }</p></div> };
    }
    let every = view.state.compare.columns == Columns::Every;
    let other = if every { Columns::Shared } else { Columns::Every };
    html! {
        <>
            { phone_search(view) }
            <div class="tools" role="toolbar" aria-label={view.say(Key::Compare)}>
                { span("muted small rows-count", reports(view, model.total - model.listed, model.listed)) }
                if every || model.left_out > 0 {
                    { chip(view, every, Action::CompareColumns(other), html! { view.say(Key::EveryIndicator) }) }
                }
                if model.left_out > 0 && !model.indicators.is_empty() {
                    { span("muted small", view.fill(Key::LeftOut, &[&grouped(model.left_out)])) }
                }
                { opener(view) }
                if !view.state.is_wide() {
                    { span("muted small", view.say(Key::CompareScope)) }
                    { button(view, "chip", Key::ScopeAll, Action::Reach(Reach::All)) }
                }
                <span class="end">
                    { csv(view, Key::CsvLong) }
                    { button(view, "quiet", Key::CsvWide, Action::ExportView(Shape::Wide)) }
                </span>
            </div>
            { facets(view) }
            if model.total == 0 && view.state.is_filtered() {
                { nothing_matches(view, &[]) }
            } else if model.indicators.is_empty() {
                { nothing_shared(view, &model) }
            } else {
                { matrix(view, &model) }
            }
        </>
    }
}

/// Said where there is no column: that nothing is shared, and a way to see what there is.
fn nothing_shared(view: &View, model: &Comparison) -> Html {
    if model.left_out == 0 {
        return html! { <div class="honest" data-testid="comparison"><p>{ view.say(Key::NoHeadlines) }</p></div> };
    }
    html! {
        <div class="honest" data-testid="comparison">
            <p>{ view.say(Key::NothingShared) }</p>
            { labelled(view, "button", view.fill(Key::ShowEvery, &[&grouped(model.left_out)]), Action::CompareColumns(Columns::Every)) }
        </div>
    }
}

fn matrix(view: &View, model: &Comparison) -> Html {
    let more = model.start + model.rows.len() < model.total;
    let window = crate::view::Window { start: 0, end: view.state.compare.window.end + 80 };
    html! {
        <div class="matrix" data-testid="comparison" tabindex="0">
            <table>
                <thead><tr>
                    { head(view, "region", html! { view.say(Key::Report) }, false, None) }
                    { for model.indicators.iter().map(|one| column(view, one, &model.indicators)) }
                </tr></thead>
                <tbody>{ for model.rows.iter().map(|line| row(view, line)) }</tbody>
            </table>
            if more {
                { button(view, "button", Key::MoreRows, Action::CompareWindow(window)) }
            }
        </div>
    }
}

fn column(view: &View, column: &ComparedIndicator, columns: &[ComparedIndicator]) -> Html {
    let count = view.fill(Key::ReportsInScope, &[&column.reports.to_string()]);
    head(view, &column.column(), titled(view, column, columns), true, Some(count))
}

/// The name of a column; with what it measures where its indicator has two.
pub(super) fn titled(view: &View, column: &ComparedIndicator, columns: &[ComparedIndicator]) -> Html {
    html! {
        <>
            { &column.indicator }
            if column.is_paired(columns) { { " " }{ span("tag", column.measure.say(view.state.lang)) } }
        </>
    }
}

fn head(view: &View, by: &str, name: Html, figures: bool, title: Option<String>) -> Html {
    let sort = view.state.compare.sort.as_ref();
    let first = if figures { Direction::Descending } else { Direction::Ascending };
    let head = SortHead::of(sort, by, first);
    html! {
        <th scope="col" class={classes!(figures.then_some("column"))} aria-sort={head.aria()} {title}>
            { head.button(view, name, None) }
        </th>
    }
}

fn row(view: &View, line: &ComparisonRow) -> Html {
    let (name, level, listed) = match &line.report {
        ComparedReport::Present(head) => (called(head), head.level, None),
        ComparedReport::ListedOnly { place, level, year, .. } => {
            (named(place, *year, place), *level, Some(view.say(Key::ListedOnly)))
        }
    };
    html! {
        <tr class={classes!(listed.is_some().then_some("listed"))}>
            <th scope="row" title={name.clone()}>
                { name }{ " " }{ span("tag", listed.unwrap_or(level.say(view.state.lang))) }
            </th>
            { for line.cells.iter().map(|found| cell(view, found)) }
        </tr>
    }
}

fn cell(view: &View, found: &ComparisonCell) -> Html {
    match found {
        ComparisonCell::Stated(figures) => {
            html! { <td>{ for figures.iter().map(|figure| one(view, figure)) }</td> }
        }
        ComparisonCell::NotStated => html! { <td class="unstated">{ view.say(Key::NotStated) }</td> },
        ComparisonCell::TextCutOff => {
            html! { <td class="missing" title={view.say(Key::IncompleteWhy)}>{ view.say(Key::TextCutOff) }</td> }
        }
        ComparisonCell::TextMissing => html! { <td class="missing">{ view.say(Key::TextMissing) }</td> },
    }
}

fn one(view: &View, target: &StripFigure) -> Html {
    let lang = view.state.lang;
    let besides = besides(lang, target);
    html! {
        <button class={classes!((view.state.selected == Some(target.id)).then_some("on"))}
            title={format!("{}{}", target.modifier, target.figure.written)}
            onclick={view.act::<MouseEvent>(Action::Select(target.id, None))}>
            { stated(lang, target) }
            if !besides.is_empty() { { span("bind", besides) } }
            if target.constraint != Constraint::Plain { { span("bind", target.constraint.say(lang)) } }
        </button>
    }
}
