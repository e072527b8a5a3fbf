//! The words of the scope: as a table, or as bars.

use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::View;
use super::bars::bar;
use super::button::button;
use super::figures::hundredths;
use super::rows::{Rows, row_id};
use super::sort_head::SortHead;
use super::table_tools::{chip, sections, take_away};
use super::top::phone_search;
use super::words::column_head;
use crate::label::Labelled;
use crate::view::Direction::{Ascending, Descending};
use crate::view::keywords::{KeywordRow, KeywordTable, Readiness, WordClass};
use crate::web::state::{Action, Bars, Overlay};
use crate::web::text::{Key, grouped};

/// The words, their filters above them.
#[inline(never)]
pub(super) fn words(view: &View) -> Html {
    let Some(table) = view.state.words.table.clone() else { return Html::default() };
    if table.readiness == Readiness::NoDictionary {
        return html! {
            <div class="honest" role="status"><p>{ view.say(Key::WordsComing) }</p></div>
        };
    }
    if table.readiness == Readiness::NoReport {
        return html! { <div class="honest"><p>{ view.say(Key::NoWordsNoReport) }</p></div> };
    }
    if let (Readiness::Partial { done: 0, total }, 0) = (table.readiness, table.total) {
        return counting(view, total);
    }
    html! {
        <>
            { tools(view, &table) }
            { classes_line(view, &table) }
            { grid(view, &table) }
        </>
    }
}

/// While no report has been counted there is nothing to filter: room for what is coming.
fn counting(view: &View, reports: usize) -> Html {
    let row = |_| html! { <div class="grid-row"><span class="ghost"></span><span class="ghost"></span><span class="ghost"></span></div> };
    html! {
        <div class="grid words coming" data-testid="words-coming">
            <p class="tools muted" role="status">
                { view.say(Key::CountingWords) }{ " " }{ format!("0 / {}", grouped(reports)) }
            </p>
            <div aria-hidden="true">{ for (0..12).map(row) }</div>
        </div>
    }
}

fn tools(view: &View, table: &KeywordTable) -> Html {
    let screen = &view.state.words;
    let partial = match table.readiness {
        Readiness::Partial { done, total } => {
            html! { <span class="muted small" role="status">{ format!("{} {done} / {total}", view.say(Key::StageWords)) }</span> }
        }
        _ => Html::default(),
    };
    let shape = |bars: Bars, key: Key| {
        let on = screen.bars == bars;
        let action = if on { None } else { Some(view.act::<MouseEvent>(Action::ToggleBars)) };
        html! { <button aria-pressed={on.to_string()} onclick={action}>{ view.say(key) }</button> }
    };
    html! {
        <>
            { phone_search(view) }
            <div class="tools slides" role="toolbar" aria-label={view.say(Key::Filter)}>
                <span class="segmented small">{ shape(Bars::Table, Key::AsTable) }{ shape(Bars::Bars, Key::AsBars) }</span>
                { sections(view, &table.parts, screen.section) }
                { length(view) }
                { button(view, "chip", Key::StopWords, Action::Open(Overlay::StopWords)) }
                <span class="muted small rows-count" aria-live="polite">
                    { view.fill(Key::WordRows, &[&grouped(table.total)]) }
                </span>
                { partial }
                { take_away(view, true) }
            </div>
        </>
    }
}

/// The classes of words; those that the dictionary does not know are one of them.
fn classes_line(view: &View, table: &KeywordTable) -> Html {
    let class = |class: &WordClass| {
        let count = table.classes.iter().find(|(other, _)| other == class).map_or(0, |(_, count)| *count);
        let label = html! { <>{ class.say(view.state.lang) }{ " " }{ grouped(count) }</> };
        chip(view, view.state.words.classes.contains(class), Action::ToggleClass(*class), label)
    };
    html! {
        <div class="tools slides second" role="toolbar" aria-label={view.say(Key::PartOfSpeech)}>
            { for WordClass::ALL.iter().map(class) }
        </div>
    }
}

fn length(view: &View) -> Html {
    let send = view.send.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(field) = event.target_dyn_into::<HtmlSelectElement>()
            && let Ok(length) = field.value().parse()
        {
            send.emit(Action::MinLength(length));
        }
    });
    let chosen = view.state.words.min_length;
    let option = |length: usize| {
        let label = view.fill(Key::MinLength, &[&length.to_string()]);
        html! { <option value={length.to_string()} selected={length == chosen}>{ label }</option> }
    };
    html! {
        <select class={classes!("select", (chosen != 2).then_some("on"))} {onchange} aria-label={view.say(Key::MinLengthLabel)}>
            { for [1, 2, 3, 4, 5, 6].map(option) }
        </select>
    }
}

fn grid(view: &View, table: &Rc<KeywordTable>) -> Html {
    let screen = &view.state.words;
    let bars = screen.bars == Bars::Bars;
    let want = {
        let send = view.send.clone();
        Callback::from(move |window| send.emit(Action::WordWindow(window)))
    };
    let chosen = table.rows.iter().position(|row| screen.word.as_deref() == Some(row.term.as_str()));
    let active = chosen.filter(|_| !bars).map(|at| row_id(view, table.start + at));
    let rows: Html = table
        .rows
        .iter()
        .enumerate()
        .map(|(offset, row)| if bars { bar_row(view, row) } else { word(view, row, table.start + offset) })
        .collect();
    html! {
        <div class={classes!("grid", "words", bars.then_some("bars"), view.state.is_wide().then_some("across"))} data-testid="keyword-table">
            if table.total == 0 {
                <div class="honest"><p>{ view.say(Key::NoWords) }</p></div>
            }
            <Rows key={if bars { "bars" } else { "table" }} total={table.total} start={table.start} window={screen.window}
                {want} reveal={screen.reveal} label={view.say(Key::Keywords)}
                {active} heads={if bars { Html::default() } else { heads(view) }}>{ rows }</Rows>
        </div>
    }
}

fn heads(view: &View) -> Html {
    let sort = view.state.words.sort.as_ref();
    let head = |column, first, key, class| SortHead::of(sort, column, first).cell(view, key, class);
    html! {
        <div class="grid-head" role="row">
            { column_head("cell rank", None, html! { "#" }) }
            { head("term", Ascending, Key::Word, "word") }
            { head("class", Ascending, Key::PartOfSpeech, "class") }
            { head("count", Descending, Key::Count, "count") }
            { column_head("cell share", None, html! { view.say(Key::Share) }) }
            if view.state.is_wide() { { head("reports", Descending, Key::InReports, "spread") } }
            <span class="cell bar-cell" role="presentation"></span>
        </div>
    }
}

fn word(view: &View, row: &KeywordRow, index: usize) -> Html {
    let unknown = row.class == WordClass::Unknown;
    html! {
        <div class="grid-row" role="row" id={row_id(view, index)} key={row.term.clone()} data-testid="keyword-row"
            aria-rowindex={(index + 1).to_string()} aria-selected={chosen(view, row)} onclick={choose(view, row)}>
            <span class="cell rank" role="gridcell">{ index + 1 }</span>
            <span class="cell word" role="rowheader"><button class="words" tabindex="-1">{ &row.term }</button></span>
            <span class={classes!("cell", "class", unknown.then_some("unknown"))} role="gridcell" title={row.pos.clone()}>
                { row.class.say(view.state.lang) }
            </span>
            <span class="cell count" role="gridcell">{ grouped(usize::try_from(row.count).unwrap_or(usize::MAX)) }</span>
            <span class="cell share" role="gridcell">{ hundredths(row.per_thousand) }</span>
            if view.state.is_wide() { <span class="cell spread" role="gridcell">{ row.reports }</span> }
            <span class="cell bar-cell" role="presentation">{ bar(row.bar, if unknown { "other" } else { "word" }) }</span>
        </div>
    }
}

fn bar_row(view: &View, row: &KeywordRow) -> Html {
    let unknown = row.class == WordClass::Unknown;
    html! {
        <div class="grid-row" role="row" key={row.term.clone()} data-testid="keyword-row"
            aria-selected={chosen(view, row)} onclick={choose(view, row)}>
            <span class="cell word" role="rowheader"><button class="words" tabindex="-1">{ &row.term }</button></span>
            <span class="cell bar-cell" role="presentation">{ bar(row.bar, if unknown { "other" } else { "word" }) }</span>
            <span class="cell count" role="gridcell">{ grouped(usize::try_from(row.count).unwrap_or(usize::MAX)) }</span>
        </div>
    }
}

fn chosen(view: &View, row: &KeywordRow) -> String {
    (view.state.words.word.as_deref() == Some(row.term.as_str())).to_string()
}

fn choose(view: &View, row: &KeywordRow) -> Callback<MouseEvent> {
    view.act(Action::Word(row.term.clone()))
}
