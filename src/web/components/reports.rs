//! The overview of several reports.

use yew::prelude::*;

use super::View;
use super::compare::titled;
use super::figures::{dot, stated};
use super::filter::opener;
use super::head::{called, reports};
use super::narrowed::{hidden, narrowed};
use super::overview::nothing_found;
use super::rows::{Rows, active_row, row_id};
use super::top::phone_search;
use super::words::{column_head, span};
use crate::label::{Label, Labelled};
use crate::report::Level;
use crate::statement::Kind;
use crate::view::comparison::{ComparedIndicator, ComparisonCell, RowHead};
use crate::view::overview::{Overview, ReportRow, ReportTable};
use crate::web::state::Action;
use crate::web::text::{Key, named};

/// Several reports, where any is there.
#[inline(never)]
pub(super) fn collected(view: &View) -> Html {
    match view.state.overview.model.as_deref() {
        Some(Overview::Reports(table)) if table.total == 0 && !view.state.is_filtered() => {
            html! { <div class="view scrolls" data-testid="overview">{ nothing_found(view) }</div> }
        }
        Some(Overview::Reports(table)) => many(view, table),
        _ => Html::default(),
    }
}

/// Several reports: a row each, their headline targets below one another.
fn many(view: &View, table: &ReportTable) -> Html {
    let want = {
        let send = view.send.clone();
        Callback::from(move |window| send.emit(Action::OverviewWindow(window)))
    };
    let rows: Html =
        (table.start..).zip(&table.rows).map(|(at, row)| report_row(view, table, row, at)).collect();
    let head = |column: &ComparedIndicator| {
        column_head(
            "cell figures",
            Some(column.indicator.clone().into()),
            titled(view, column, &table.indicators),
        )
    };
    let active = active_row(view, view.state.overview.cursor, table.start, table.rows.len());
    let heads = html! {
        <div class="grid-head" role="row">
            { column_head("cell name", None, html! { view.say(Key::Report) }) }
            { column_head("cell counts-cell", None, html! { <>{ view.say(Key::Targets) }{ " · " }{ view.say(Key::Results) }</> }) }
            { for table.indicators.iter().map(head) }
            { column_head("cell more", Some(view.say(Key::Targets).into()), html! { "+" }) }
        </div>
    };
    html! {
        <>
            { phone_search(view) }
            <div class="tools" role="toolbar" aria-label={view.say(Key::Filter)}>
                { opener(view) }
                { span("muted small rows-count", reports(view, table.total - table.listed, table.listed)) }
            </div>
            { narrowed(view) }
            if table.total == 0 {
                { hidden(view, &[]) }
            } else {
                <div class="grid reports" data-testid="overview">
                    <Rows total={table.total} start={table.start} window={view.state.overview.window} {want}
                        reveal={view.state.overview.reveal} label={view.say(Key::Overview)} {active} {heads}>{ rows }</Rows>
                </div>
            }
        </>
    }
}

fn report_row(view: &View, table: &ReportTable, row: &ReportRow, at: usize) -> Html {
    let id = row_id(view, at);
    let chosen = (view.state.overview.cursor == Some(at)).to_string();
    let head = match &row.head {
        RowHead::Present(head) => head,
        RowHead::Place { .. } => return Html::default(),
        RowHead::ListedOnly { place, year, .. } => {
            return html! {
                <div class="grid-row report listed" role="row" {id} aria-selected={chosen} key={format!("listed-{at}")} title={view.say(Key::ListedOnlyWhy)}>
                    <span class="cell name" role="rowheader">
                        { span("words", named(place, *year, place)) }
                        { span("tag", view.say(Key::ListedOnly)) }
                    </span>
                </div>
            };
        }
    };
    let level = if head.level == Level::Unknown { "" } else { head.level.say(view.state.lang) };
    let more = view.fill(Key::MoreTargets, &[&row.more.to_string()]);
    html! {
        <div class="grid-row report" role="row" {id} aria-selected={chosen} aria-rowindex={(at + 1).to_string()} key={format!("{}-{}", head.id.document.0, head.id.report)}
            onclick={view.act::<MouseEvent>(Action::FocusReport(head.id))}>
            <span class="cell name" role="rowheader">
                <button class="words" tabindex="-1">{ called(head) }</button>
                <span class="tag">{ level }</span>
            </span>
            <span class="cell counts-cell" role="gridcell">
                { dot(Kind::Target, view.state.lang) }{ head.counts.targets }{ " " }
                { dot(Kind::Achievement, view.state.lang) }{ head.counts.achievements }
            </span>
            { for table.indicators.iter().zip(&row.cells).map(|(column, found)| promised(view, table, column, found)) }
            <span class="cell more" role="gridcell" title={more}>
                if row.more > 0 { { format!("+{}", row.more) } }
            </span>
        </div>
    }
}

/// What a report promises of an indicator that has a column.
fn promised(view: &View, table: &ReportTable, column: &ComparedIndicator, found: &ComparisonCell) -> Html {
    let lang = view.state.lang;
    let (class, words) = match found {
        ComparisonCell::Stated(figures) => {
            let all: Vec<String> = figures.iter().map(|figure| stated(lang, figure)).collect();
            ("stated", all.join(" / "))
        }
        nothing => {
            let Label { zh, en, .. } = nothing.status();
            ("unstated", lang.pick(zh, en).to_owned())
        }
    };
    html! {
        <span class={classes!("cell", "figures", class)} role="gridcell" title={words.clone()}>
            <span class="only-phone muted">{ titled(view, column, &table.indicators) }{ " " }</span>{ words }
        </span>
    }
}
