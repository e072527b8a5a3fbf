//! What reports have word for word from those before: of one report its passages, of several how much each keeps.

use yew::prelude::*;

use super::View;
use super::bars::bar;
use super::head::called;
use super::rows::{Rows, row_id};
use super::sort_head::SortHead;
use super::words::span;
use crate::view::Direction;
use crate::view::pairs::{PairTable, Wording};
use crate::web::state::{Action, Reach};
use crate::web::text::{Key, grouped};

/// The table.
pub(super) fn wording(view: &View, table: &PairTable) -> Html {
    let screen = &view.state.pairs;
    let want = {
        let send = view.send.clone();
        Callback::from(move |window| send.emit(Action::PairWindow(window)))
    };
    let alone = view.state.reach == Reach::Report;
    let (class, heads) =
        if alone { ("passages", passage_heads(view)) } else { ("shares", share_heads(view)) };
    let row = |(at, wording): (usize, &Wording)| {
        let index = table.start + at;
        let cells = if alone { passage(view, wording) } else { share(view, wording) };
        html! {
            <div class="grid-row" role="row" id={row_id(view, index)} key={index} aria-rowindex={(index + 1).to_string()} data-testid="wording-row">
                { cells }
            </div>
        }
    };
    html! {
        <div class={classes!("grid", "pairs", "wording", class)}>
            <Rows total={table.total} start={table.start} window={screen.window} {want} reveal={screen.reveal}
                label={view.say(Key::KeptWords)} testid="wording" {heads}>{ for table.wordings.iter().enumerate().map(row) }</Rows>
        </div>
    }
}

/// What of the one report looked at is kept, in words; `None` of several, or where there is none before.
pub(super) fn kept(view: &View, table: &PairTable) -> Option<String> {
    let first = table.wordings.first().filter(|_| view.state.reach == Reach::Report)?;
    let year = first.before.year.map(|year| year.to_string()).unwrap_or_default();
    let share = percent(table.kept, first.of);
    Some(view.fill(Key::KeptShare, &[&share, &year, &grouped(table.total), &grouped(table.kept)]))
}

fn percent(part: usize, whole: usize) -> String {
    let thousandths = (1000 * part + whole / 2).checked_div(whole).unwrap_or_default();
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}

fn passage_heads(view: &View) -> Html {
    let plain = |key: Key, class: &'static str| {
        html! { <span class={classes!("cell", class)} role="columnheader">{ view.say(key) }</span> }
    };
    let sort = view.state.pairs.sort.as_ref();
    let size = SortHead::of(sort, "characters", Direction::Descending).cell(view, Key::KeptSize, "apart");
    html! {
        <div class="grid-head" role="row">
            { plain(Key::KeptWords, "what") }{ size }{ plain(Key::Section, "whose") }{ plain(Key::KeptBefore, "verdict-word") }
        </div>
    }
}

/// A passage, one press from where it stands in either report.
fn passage(view: &View, wording: &Wording) -> Html {
    // other punctuation may stand between its clauses in the earlier report
    let find: String = wording.text.chars().take_while(|one| one.is_alphanumeric()).collect();
    let see = |report, paragraph| {
        view.act::<MouseEvent>(Action::SeePassage { report, paragraph, find: find.clone() })
    };
    let year = wording.before.year.map(|year| year.to_string()).unwrap_or_default();
    html! {
        <>
            <span class="cell what" role="gridcell" lang="zh-CN">
                <button class="figure candidate" title={wording.text.clone()} onclick={see(wording.head.id, wording.paragraph)}>{ &wording.text }</button>
            </span>
            <span class="cell apart" role="gridcell">{ grouped(wording.characters) }</span>
            <span class="cell whose" role="gridcell" title={wording.section.clone()}>{ &wording.section }</span>
            <span class="cell verdict-word" role="gridcell">
                <button class="figure" onclick={see(wording.before.id, wording.paragraph_before)}>{ view.fill(Key::SeeIn, &[&year]) }</button>
            </span>
        </>
    }
}

fn share_heads(view: &View) -> Html {
    let sort = view.state.pairs.sort.as_ref();
    let head = |(by, key, class, first)| SortHead::of(sort, by, first).cell(view, key, class);
    html! {
        <div class="grid-head" role="row">
            { head(("region", Key::Report, "whose", Direction::Ascending)) }
            { head(("share", Key::ShareKept, "what", Direction::Descending)) }
            { head(("characters", Key::KeptSize, "apart", Direction::Descending)) }
            { head(("passages", Key::KeptPassages, "apart", Direction::Descending)) }
            <span class="cell held" role="columnheader">{ view.say(Key::KeptLongest) }</span>
        </div>
    }
}

/// How much a report keeps; its name leads to its passages.
fn share(view: &View, wording: &Wording) -> Html {
    let year = wording.before.year.map(|year| year.to_string()).unwrap_or_default();
    html! {
        <>
            <span class="cell whose" role="rowheader" title={called(&wording.head)}>
                <button class="figure" onclick={view.act::<MouseEvent>(Action::FocusReport(wording.head.id))}>{ called(&wording.head) }</button>
                { " " }{ span("tag", year) }
            </span>
            <span class="cell what" role="gridcell">{ percent(wording.characters, wording.of) }{ " " }{ bar(wording.share(), "target") }</span>
            <span class="cell apart" role="gridcell">{ grouped(wording.characters) }</span>
            <span class="cell apart" role="gridcell">{ grouped(wording.passages) }</span>
            <span class="cell held" role="gridcell" lang="zh-CN" title={wording.text.clone()}>{ &wording.text }</span>
        </>
    }
}
