//! Reports side by side over the headline indicators that they share.

use yew::prelude::*;

use super::View;
use super::button::{button, labelled};
use super::coming::coming;
use super::figures::{besides, stated};
use super::filter::{facets, nothing_matches, opener};
use super::head::{called, reports};
use super::icons::{Icon, icon};
use super::picture::{forms, picture};
use super::sort_head::SortHead;
use super::table_tools::{chip, csv};
use super::top::phone_search;
use super::words::span;
use crate::label::{Label, Labelled};
use crate::report::Level;
use crate::statement::{Constraint, Kind};
use crate::view::Shape;
use crate::view::comparison::{
    Columns, ComparedIndicator, Comparison, ComparisonCell, ComparisonRow, Layout, RowHead, Spread,
};
use crate::view::filter::Facet;
use crate::view::{Direction, StripFigure};
use crate::web::state::{Action, Reach};
use crate::web::text::{Key, grouped, named};

/// The comparison.
#[inline(never)]
pub(super) fn compare(view: &View) -> Html {
    if view.state.documents.reports < 2 {
        return html! { <div class="honest"><p>{ view.say(Key::CompareHint) }</p></div> };
    }
    let model = view.state.compare.model.clone();
    html! {
        <>
            { phone_search(view) }
            { tools(view, model.as_deref()) }
            { facets(view) }
            { match model {
                None => coming(view),
                Some(model) if model.total == 0 && view.state.is_filtered() => nothing_matches(view, &[]),
                Some(model) if model.indicators.is_empty() => nothing_shared(view, &model),
                Some(_) if view.state.form().is_some() => picture(view),
                Some(model) => matrix(view, &model),
            } }
        </>
    }
}

fn tools(view: &View, model: Option<&Comparison>) -> Html {
    let screen = &view.state.compare;
    let places = screen.layout != Layout::Reports;
    html! {
        <div class="tools slides" role="toolbar" aria-label={view.say(Key::Compare)}>
            <span class="segmented" role="radiogroup" aria-label={view.say(Key::Compare)}>
                { layout(view, !places, Layout::Reports, view.say(Key::ByReport)) }
                { layout(view, places, Layout::Panel(Kind::Target), view.say(Key::ByPlace)) }
            </span>
            if places {
                <span class="segmented" role="radiogroup" aria-label={view.say(Key::Kind)}>
                    { for [Kind::Target, Kind::Achievement].map(|kind| {
                        let of = Layout::Panel(kind);
                        layout(view, screen.layout == of, of, kind.say(view.state.lang))
                    }) }
                </span>
            }
            { forms(view) }
            { opener(view) }
            if let Some(model) = model { { told(view, model, places) } }
            if view.state.reach == Reach::Report {
                <span class="muted small" title={view.say(Key::OwnFirstWhy)}>{ view.say(Key::OwnFirst) }</span>
            }
            <span class="end">
                { button(view, "quiet", Key::Copy, Action::CopyView) }
                { csv(view, Key::CsvLong) }
                { button(view, "quiet", Key::CsvWide, Action::ExportView(Shape::Wide)) }
            </span>
        </div>
    }
}

fn layout(view: &View, on: bool, to: Layout, name: &'static str) -> Html {
    html! {
        <button role="radio" aria-checked={on.to_string()}
            onclick={view.act::<MouseEvent>(Action::CompareLayout(to))}>{ name }</button>
    }
}

/// How much is shown, and what is not.
fn told(view: &View, model: &Comparison, places: bool) -> Html {
    let every = view.state.compare.columns == Columns::Every;
    let other = if every { Columns::Shared } else { Columns::Every };
    let count = if places {
        view.fill(Key::PlacesInScope, &[&grouped(model.total)])
    } else {
        reports(view, model.total - model.listed, model.listed)
    };
    let more = if model.left_out > 0 && !model.indicators.is_empty() {
        let left = grouped(model.left_out);
        html! { <span title={view.fill(Key::LeftOut, &[&left])}>{ view.say(Key::EveryIndicator) }{ format!(" +{left}") }</span> }
    } else {
        html! { view.say(Key::EveryIndicator) }
    };
    let named = view.state.filter();
    let is_named = !named.text.is_empty() || named.picked.iter().any(|one| one.facet == Facet::Indicator);
    html! {
        <>
            { span("muted small rows-count", count) }
            if !places && (every || model.left_out > 0) {
                { chip(view, every, Action::CompareColumns(other), more) }
            }
            if places && model.left_out > 0 {
                { span("muted small", view.fill(Key::LeftOutOfPanel, &[&grouped(model.left_out)])) }
            }
            if places && !is_named { { span("muted small", view.say(Key::MostStated)) } }
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
    let pinned = model.rows.iter().take_while(|line| line.pinned).count();
    let (held, rest) = model.rows.split_at(pinned);
    let corner = match alone(model) {
        Some(column) => {
            html! { <>{ view.say(Key::Place) }{ " · " }{ titled(view, column, &model.indicators) }</> }
        }
        None if view.state.compare.layout == Layout::Reports => html! { view.say(Key::Report) },
        None => html! { view.say(Key::Place) },
    };
    html! {
        <div class="matrix" data-testid="comparison" tabindex="0">
            <table>
                <thead>
                    <tr>
                        { head(view, "region", corner, false, None) }
                        { for model.indicators.iter().map(|one| column(view, one, model)) }
                    </tr>
                    if model.spreads.iter().any(Option::is_some) { { median(view, model) } }
                </thead>
                if !held.is_empty() {
                    // So many are no longer in the way when the others are scrolled.
                    <tbody class={classes!("held", (held.len() <= FEW).then_some("stays"))}>
                        { for held.iter().map(|line| row(view, model, line)) }
                    </tbody>
                }
                <tbody>{ for rest.iter().map(|line| row(view, model, line)) }</tbody>
            </table>
            if more {
                { button(view, "button", Key::MoreRows, Action::CompareWindow(window)) }
            }
        </div>
    }
}

/// So many rows of one's own place stay in sight.
const FEW: usize = 2;

/// The one indicator of a panel, where it has one: then years are enough to name its columns.
fn alone(model: &Comparison) -> Option<&ComparedIndicator> {
    let first = model.indicators.first().filter(|first| first.year.is_some())?;
    let same = |other: &ComparedIndicator| {
        other.indicator_id == first.indicator_id && other.measure == first.measure
    };
    model.indicators.iter().all(same).then_some(first)
}

fn column(view: &View, column: &ComparedIndicator, model: &Comparison) -> Html {
    let count = view.fill(Key::ReportsInScope, &[&column.reports.to_string()]);
    let year = column.year.map(|year| year.to_string()).unwrap_or_default();
    let name = if alone(model).is_some() {
        html! { year }
    } else {
        html! { <>{ titled(view, column, &model.indicators) }{ " " }{ year }</> }
    };
    head(view, &column.column(), name, true, Some(count))
}

/// Median and quartiles of each column.
fn median(view: &View, model: &Comparison) -> Html {
    let lang = view.state.lang;
    let of = |spread: &Option<Spread>| match spread {
        None => html! { <td></td> },
        Some(spread) => {
            let [lower, median, upper] =
                [&spread.lower, &spread.median, &spread.upper].map(|value| spread.plain(value, lang));
            let told = view.fill(Key::SpreadOf, &[&spread.of.to_string(), &lower, &median, &upper]);
            html! {
                <td title={told.clone()}>
                    <span class="visually-hidden">{ told }</span>
                    <span aria-hidden="true">{ median }{ " " }{ span("bind", format!("{}–{}", spread.lower, spread.upper)) }</span>
                </td>
            }
        }
    };
    html! {
        <tr class="median" data-testid="median">
            <th scope="row">{ view.say(Key::Median) }</th>
            { for model.spreads.iter().map(of) }
        </tr>
    }
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

fn row(view: &View, model: &Comparison, line: &ComparisonRow) -> Html {
    let listed = matches!(line.head, RowHead::ListedOnly { .. });
    let name = match &line.head {
        RowHead::Present(head) => called(head),
        RowHead::ListedOnly { place, year, .. } => named(place, *year, place),
        RowHead::Place { place, document, .. } if place.is_empty() => document.clone(),
        RowHead::Place { place, .. } => place.clone(),
    };
    let level = match line.head.level() {
        _ if listed => view.say(Key::ListedOnly),
        Level::Unknown => "",
        level => level.say(view.state.lang),
    };
    let rank = line.rank.map(|rank| rank.to_string()).unwrap_or_default();
    let told = line.rank.map(|_| view.fill(Key::RankOf, &[&rank, &model.ranked.to_string()]));
    html! {
        <tr class={classes!(listed.then_some("listed"), line.pinned.then_some("pinned"))}>
            <th scope="row" title={name.clone()}>
                if model.ranked > 0 {
                    <span class="rank" title={told.clone()}>
                        <span aria-hidden="true">{ rank }</span>
                        if let Some(told) = told { { span("visually-hidden", told) } }
                    </span>
                }
                { span("name", name) }{ " " }
                if !level.is_empty() { { span("tag", level) } }
                if !line.head.place().is_empty() { { pin(view, line) } }
            </th>
            { for line.cells.iter().map(|found| cell(view, found)) }
        </tr>
    }
}

/// Sets the rows of a place before all others.
fn pin(view: &View, line: &ComparisonRow) -> Html {
    let label = format!("{} {}", view.say(Key::Pin), line.head.place());
    html! {
        <button class="pin" aria-pressed={line.pinned.to_string()} aria-label={label} title={view.say(Key::Pin)}
            onclick={view.act::<MouseEvent>(Action::Pin(line.head.pin()))}>{ icon(Icon::Pin, 14) }</button>
    }
}

fn cell(view: &View, found: &ComparisonCell) -> Html {
    let Label { zh, en, .. } = found.status();
    let words = view.state.lang.pick(zh, en);
    match found {
        ComparisonCell::Stated(figures) => {
            html! { <td>{ for figures.iter().map(|figure| one(view, figure)) }</td> }
        }
        ComparisonCell::NotStated => html! { <td class="unstated">{ words }</td> },
        ComparisonCell::TextCutOff => {
            html! { <td class="missing" title={view.say(Key::IncompleteWhy)}>{ words }</td> }
        }
        ComparisonCell::NoReport => {
            html! { <td class="missing" title={words}>{ span("visually-hidden", words) }</td> }
        }
        ComparisonCell::TextMissing | ComparisonCell::NotRead => html! { <td class="missing">{ words }</td> },
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
