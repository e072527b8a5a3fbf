//! The table of statements: on a phone, cards.

use std::rc::Rc;

use yew::prelude::*;

use super::View;
use super::button::{button, labelled};
use super::figures::{aligned, plain, shape};
use super::filter::opener;
use super::narrowed::{hidden, narrowed};
use super::overview::nothing_found;
use super::passage::{Press, passage};
use super::rows::{Rows, active_row, row_id};
use super::sort_head::SortHead;
use super::strip::{Room, strip};
use super::table_tools::{chip, sections, take_away};
use super::top::phone_search;
use super::words::{cell, cut_cell, filled, span};
use crate::label::Labelled;
use crate::statement::{Constraint, Kind};
use crate::view::overview::Overview;
use crate::view::targets::{CertaintyMark, HeadlineFilter, TargetRow, TargetTable};
use crate::view::{Direction, Writing, near_focus};
use crate::web::state::{Action, Overlay};
use crate::web::text::{Key, Lang, grouped, years};

/// The table, its filters above it.
pub(super) fn targets(view: &View) -> Html {
    let Some(table) = view.state.targets.table.clone() else { return Html::default() };
    let strip = match view.state.overview.model.as_deref() {
        Some(Overview::Report(report)) if !view.state.is_wide() && !report.strip.is_empty() => {
            strip(view, &report.strip, Room::OneRow)
        }
        _ => Html::default(),
    };
    let counts = table.counts;
    let nothing = counts.targets + counts.achievements + counts.others == 0 && !view.state.is_filtered();
    if nothing {
        return nothing_found(view);
    }
    html! {
        <>
            { strip }
            { tools(view, &table) }
            { grid(view, &table) }
        </>
    }
}

fn tools(view: &View, table: &TargetTable) -> Html {
    let screen = &view.state.targets;
    let kind = |kind: Kind, count: usize| {
        let label = html! { <>{ shape(kind) }{ kind.say(view.state.lang) }{ " " }{ grouped(count) }</> };
        chip(view, screen.kinds.contains(&kind), Action::ToggleKind(kind), label)
    };
    let mut rows = view.fill(Key::Rows, &[&grouped(table.total)]);
    if table.meant < table.total {
        rows += &view.fill(Key::RowsMentioned, &[&grouped(table.total - table.meant)]);
    }
    html! {
        <>
            { phone_search(view) }
            <div class="tools slides" role="toolbar" aria-label={view.say(Key::Filter)}>
                { kind(Kind::Target, table.counts.targets) }
                { kind(Kind::Achievement, table.counts.achievements) }
                { kind(Kind::Other, table.counts.others) }
                { chip(view, screen.headline == HeadlineFilter::Only, Action::ToggleHeadline,
                    html! { <>{ view.say(Key::HeadlineOnly) }{ " " }{ table.counts.headline }</> }) }
                { sections(view, &table.sections, screen.section) }
                <button class="chip" data-testid="strength-button" aria-haspopup="dialog"
                    onclick={view.act::<MouseEvent>(Action::Open(Overlay::Strength))}>
                    { view.say(Key::StrengthWords) }
                </button>
                { opener(view) }
                if view.state.is_filtered() && view.state.filter().picked.is_empty() {
                    { button(view, "quiet", Key::ClearFilters, Action::ClearFilters) }
                }
                <span class="muted small rows-count" aria-live="polite">{ rows }</span>
                { take_away(view, true) }
            </div>
            { narrowed(view) }
        </>
    }
}

fn grid(view: &View, table: &Rc<TargetTable>) -> Html {
    let wide = view.state.is_wide();
    let screen = &view.state.targets;
    // one kind alone needs no word in every row
    let mixed = screen.kinds.len() != 1;
    let want = {
        let send = view.send.clone();
        Callback::from(move |window| send.emit(Action::TargetWindow(window)))
    };
    let rows: Html = table
        .rows
        .iter()
        .enumerate()
        .map(|(offset, row)| target(view, table, row, table.start + offset))
        .collect();
    let active = active_row(view, screen.cursor, table.start, table.rows.len());
    html! {
        <div class={classes!("grid", "targets", wide.then_some("wide"), mixed.then_some("mixed"))}>
            if table.total == 0 { { none(view, table) } }
            <Rows total={table.total} start={table.start} window={screen.window} {want} reveal={screen.reveal}
                label={view.say(Key::Targets)} {active} testid="target-table" heads={heads(view, wide)}>{ rows }</Rows>
        </div>
    }
}

/// Said where no row is left: what hides them, or that there are none and what there is instead.
fn none(view: &View, table: &TargetTable) -> Html {
    if view.state.is_filtered() {
        return hidden(view, &table.lifts);
    }
    let words = if view.state.breaks_off() { Key::NoTargetsBefore } else { Key::NoTargetsHere };
    let results = view.fill(Key::SeeResults, &[&grouped(table.counts.achievements)]);
    html! {
        <div class="honest"><p>{ view.say(words) }</p>
            { labelled(view, "button", results, Action::OnlyKind(Kind::Achievement)) }
        </div>
    }
}

fn heads(view: &View, wide: bool) -> Html {
    let columns = [
        ("kind", Key::Kind, "kind"),
        ("indicator", Key::Indicator, "name"),
        ("region", Key::Place, "place"),
        ("level", Key::Level, "level"),
        ("year", Key::Year, "year"),
        ("change", Key::Change, "change"),
        ("value", Key::Value, "value"),
        ("constraint", Key::Constraint, "constraint"),
        ("period", Key::Period, "period"),
        ("section", Key::Section, "section"),
    ];
    let sort = view.state.targets.sort.as_ref();
    let shown =
        columns.into_iter().filter(|(_, key, _)| wide || !matches!(key, Key::Place | Key::Level | Key::Year));
    let head = |(column, key, class)| {
        let first = if column == "value" { Direction::Descending } else { Direction::Ascending };
        SortHead::of(sort, column, first).cell(view, key, class)
    };
    html! { <div class="grid-head" role="row">{ for shown.map(head) }</div> }
}

fn target(view: &View, table: &TargetTable, row: &TargetRow, index: usize) -> Html {
    let wide = view.state.is_wide();
    let mentioned = index >= table.meant;
    let lang = view.state.lang;
    let chosen = view.state.selected == Some(row.id);
    let send = view.send.clone();
    let id = row.id;
    let onclick = Callback::from(move |_: MouseEvent| send.emit(Action::Select(id, Some(index))));
    let year = row.year.map(|year| year.to_string()).unwrap_or_default();
    let period = row.period.map(years).unwrap_or_default();
    let constraint = match row.constraint {
        Constraint::Plain => span("muted", Constraint::Plain.say(lang)),
        other => html! { other.say(lang) },
    };
    html! {
        <div class="grid-row" role="row" id={row_id(view, index)} key={format!("{}-{}-{}", id.report.document.0, id.report.report, id.statement)}
            aria-rowindex={(index + 1).to_string()} aria-selected={chosen.to_string()} data-testid="target-row" {onclick}>
            <span class="cell kind" role="gridcell" title={row.kind.say(lang)}>{ shape(row.kind) }{ span("kind-word", row.kind.say(lang)) }</span>
            { name(view, row, mentioned) }
            if wide {
                { cut_cell("cell place", &row.place) }
                { cell("cell level", row.level.say(lang)) }
                { cell("cell year", year) }
            }
            { cell("cell change", row.change.say(lang)) }
            <span class="cell value" role="gridcell" aria-label={value_name(lang, row)} title={format!("{}{}", row.modifier, row.figure.written)}>
                <span class="change">{ row.change.say(lang) }{ " " }</span>{ aligned(&row.figure) }
            </span>
            { filled("cell constraint", Some(row.modifier.clone().into()), constraint) }
            { cell("cell period", period) }
            { cut_cell("cell section", &row.section) }
            { filled("cell quote", None, passage(&near_focus(&row.passage), view, Press::Nothing)) }
        </div>
    }
}

/// What a value is called: all that is seen of it, its number undivided.
fn value_name(lang: Lang, row: &TargetRow) -> String {
    let words = format!("{} {}", row.change.say(lang), plain(&row.figure));
    match row.figure.writing {
        Writing::Digits => words,
        Writing::Numerals => format!("{words} {}", row.figure.written),
    }
}

fn name(view: &View, row: &TargetRow, mentioned: bool) -> Html {
    let lang = view.state.lang;
    let title = match lang.gloss(row.indicator_en.as_deref()) {
        Some(english) => format!("{} · {english}", row.indicator),
        None => row.indicator.clone(),
    };
    let doubt = (row.certainty.mark == CertaintyMark::Low)
        .then(|| row.certainty.doubts.first().map_or(lang.say(Key::ConfidenceLow), |doubt| doubt.say(lang)));
    html! {
        <span class="cell name" role="rowheader" {title}>
            <span class="line">
                { span("words", row.indicator.clone()) }
                if let Some(part) = &row.part { { span("tag", part.clone()) } }
                if let Some(basis) = row.basis.filter(|basis| *basis != crate::statement::Basis::YearOnYear) {
                    { span("tag", basis.say(lang)) }
                }
                if row.estimate { { span("tag", lang.say(Key::Estimate)) } }
                if mentioned { { span("tag", lang.say(Key::Mentioned)) } }
                if row.headline { { span("tag headline", lang.say(Key::Headline)) } }
                if row.corrected { { span("tag", lang.say(Key::Corrected)) } }
                if let Some(doubt) = doubt { { span("tag doubt", doubt) } }
            </span>
            if let Some(english) = lang.gloss(row.indicator_en.as_deref()) { { span("gloss", english.to_owned()) } }
        </span>
    }
}
