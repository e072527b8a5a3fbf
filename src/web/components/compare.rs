//! Reports side by side over the headline indicators that they share.

use yew::prelude::*;

use super::View;
use super::documents::named;
use super::figures::plain;
use crate::target::{Change, Constraint};
use crate::view::Direction;
use crate::view::comparison::{
    ComparedIndicator, ComparedReport, Comparison, ComparisonCell, ComparisonColumn, ComparisonRow,
};
use crate::view::overview::StripFigure;
use crate::web::protocol::Shape;
use crate::web::state::{Action, Reach};
use crate::web::text::{Key, grouped};

/// The comparison.
pub(super) fn compare(view: &View) -> Html {
    let Some(model) = view.state.compare.model.clone() else { return Html::default() };
    if view.state.documents.reports < 2 {
        return html! { <div class="honest"><p>{ view.say(Key::CompareHint) }</p></div> };
    }
    html! {
        <>
            <div class="tools" role="toolbar" aria-label={view.say(Key::Compare)}>
                <span class="muted small rows-count">{ view.fill(Key::ReportsInScope, &[&grouped(model.total)]) }</span>
                if !view.state.is_wide() {
                    <span class="muted small">{ view.say(Key::CompareScope) }</span>
                    <button class="chip" onclick={view.act::<MouseEvent>(Action::Reach(Reach::All))}>{ view.say(Key::ScopeAll) }</button>
                }
                <span class="end">
                    <button class="quiet" data-testid="csv-button"
                        onclick={view.act::<MouseEvent>(Action::ExportView(Shape::Long))}>{ view.say(Key::CsvLong) }</button>
                    <button class="quiet" onclick={view.act::<MouseEvent>(Action::ExportView(Shape::Wide))}>{ view.say(Key::CsvWide) }</button>
                </span>
            </div>
            { matrix(view, &model) }
        </>
    }
}

fn matrix(view: &View, model: &Comparison) -> Html {
    let more = model.start + model.rows.len() < model.total;
    let window = crate::view::Window { start: 0, end: view.state.compare.window.end + 80 };
    html! {
        <div class="matrix" data-testid="comparison" tabindex="0">
            <table>
                <thead><tr>
                    { head(view, ComparisonColumn::Place, view.say(Key::Report).to_owned(), false, None) }
                    { for model.indicators.iter().map(|indicator| column(view, indicator)) }
                </tr></thead>
                <tbody>{ for model.rows.iter().map(|line| row(view, line)) }</tbody>
            </table>
            if more {
                <button class="button" onclick={view.act::<MouseEvent>(Action::CompareWindow(window))}>{ view.say(Key::MoreRows) }</button>
            }
        </div>
    }
}

fn column(view: &View, indicator: &ComparedIndicator) -> Html {
    let by = ComparisonColumn::Indicator(indicator.indicator_id.clone());
    let count = view.fill(Key::ReportsInScope, &[&indicator.reports.to_string()]);
    head(view, by, indicator.indicator.clone(), true, Some(count))
}

fn head(view: &View, by: ComparisonColumn, name: String, figures: bool, title: Option<String>) -> Html {
    let sort = view.state.compare.sort.as_ref().filter(|sort| sort.by == by).map(|sort| sort.direction);
    let (aria, arrow) = match sort {
        Some(Direction::Ascending) => ("ascending", " ↑"),
        Some(Direction::Descending) => ("descending", " ↓"),
        None => ("none", ""),
    };
    html! {
        <th scope="col" class={classes!(figures.then_some("column"))} aria-sort={aria} {title}>
            <button onclick={view.act::<MouseEvent>(Action::SortComparison(by))}>{ name }{ arrow }</button>
        </th>
    }
}

fn row(view: &View, line: &ComparisonRow) -> Html {
    let (name, level, listed) = match &line.report {
        ComparedReport::Present(head) => (named(&head.place, head.year, &head.title), head.level, None),
        ComparedReport::ListedOnly { place, level, year, .. } => {
            (named(place, *year, place), *level, Some(view.say(Key::ListedOnly)))
        }
    };
    html! {
        <tr>
            <th scope="row" title={name.clone()}>
                { name }{ " " }<span class="tag">{ listed.unwrap_or(view.state.lang.level(level)) }</span>
            </th>
            { for line.cells.iter().map(|found| cell(view, found)) }
        </tr>
    }
}

fn cell(view: &View, found: &ComparisonCell) -> Html {
    match found {
        ComparisonCell::Stated(figures) => {
            html! { <td>{ for figures.iter().map(|figure| stated(view, figure)) }</td> }
        }
        ComparisonCell::NotStated => html! { <td class="unstated">{ view.say(Key::NotStated) }</td> },
        ComparisonCell::TextMissing => html! { <td class="missing">{ view.say(Key::TextMissing) }</td> },
    }
}

fn stated(view: &View, figure: &StripFigure) -> Html {
    let lang = view.state.lang;
    let direction = if figure.change == Change::Decline { lang.change(Change::Decline) } else { "" };
    html! {
        <button class={classes!((view.state.selected == Some(figure.id)).then_some("on"))}
            title={format!("{}{}", figure.modifier, figure.figure.written)}
            onclick={view.act::<MouseEvent>(Action::Select(figure.id, None))}>
            { direction }{ plain(&figure.figure) }
            if figure.constraint != Constraint::Plain { <span class="bind">{ lang.constraint(figure.constraint) }</span> }
        </button>
    }
}
