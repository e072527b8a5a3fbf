//! Figures beside each other: promise and result, a place and those above it, one year and another.

use yew::prelude::*;

use super::View;
use super::coming::coming;
use super::figures::{besides, digits, stated};
use super::filter::{facets, nothing_matches, opener};
use super::head::called;
use super::picture::{forms, picture};
use super::rows::{Rows, row_id};
use super::sort_head::SortHead;
use super::table_tools::{chip, take_away};
use super::top::phone_search;
use super::wording::{kept, wording};
use super::words::span;
use crate::label::Labelled;
use crate::view::documents::ReportHead;
use crate::view::pairs::{Pair, PairTable, Pairing, Verdict};
use crate::view::{Direction, Quoted};
use crate::web::state::{Action, Reach};
use crate::web::text::{Key, Lang, grouped};

/// The table, its filters above it.
#[inline(never)]
pub(super) fn pairs(view: &View) -> Html {
    let screen = &view.state.pairs;
    html! {
        <>
            { phone_search(view) }
            <div class="tools slides" role="toolbar" aria-label={view.say(view.state.tab.key())}>
                <span class="segmented" role="radiogroup" aria-label={view.say(Key::Pairs)}>
                    { for Pairing::ALL.iter().map(|of| pairing(view, *of)) }
                </span>
                { forms(view) }
                { opener(view) }
                if let Some(table) = &screen.table {
                    { span("muted small rows-count", kept(view, table).unwrap_or_else(|| paired(view, table))) }
                }
                { take_away(view, true) }
            </div>
            if let Some(table) = screen.table.clone() {
                { verdicts(view, &table) }
                { facets(view) }
                if view.state.form().is_some() { { picture(view) } } else { { grid(view, &table) } }
            } else {
                { coming(view) }
            }
        </>
    }
}

fn pairing(view: &View, of: Pairing) -> Html {
    let on = view.state.pairs.of == of;
    html! {
        <button role="radio" aria-checked={on.to_string()} data-testid={format!("pairs-{}", of.id())}
            onclick={view.act::<MouseEvent>(Action::Pairing(of))}>{ of.say(view.state.lang) }</button>
    }
}

/// Of how many reports the other side is there.
fn paired(view: &View, table: &PairTable) -> String {
    let key = match view.state.pairs.of {
        Pairing::Promises => Key::PairedPromises,
        Pairing::Levels => Key::PairedLevels,
        Pairing::Changes | Pairing::Wording => Key::PairedChanges,
    };
    view.fill(key, &[&grouped(table.reports), &grouped(table.paired)])
}

fn verdicts(view: &View, table: &PairTable) -> Html {
    if table.counts.is_empty() {
        return Html::default();
    }
    let one = |(verdict, count): &(Verdict, usize)| {
        let label =
            html! { <>{ mark(*verdict) }{ verdict.say(view.state.lang) }{ " " }{ grouped(*count) }</> };
        chip(view, view.state.pairs.verdicts.contains(verdict), Action::ToggleVerdict(*verdict), label)
    };
    html! { <div class="tools second slides" role="group" aria-label={view.say(Key::Filter)}>{ for table.counts.iter().map(one) }</div> }
}

/// The shape of a verdict beside its word.
fn mark(verdict: Verdict) -> Html {
    let sign = match verdict {
        Verdict::Kept => "✓",
        Verdict::Missed => "✗",
        Verdict::Higher | Verdict::Raised => "↑",
        Verdict::Lower | Verdict::Lowered => "↓",
        Verdict::New => "+",
        Verdict::Dropped => "−",
        Verdict::Equal | Verdict::Unchanged => "=",
        Verdict::Reworded => "~",
        Verdict::Unanswered => "…",
        Verdict::Unknown => "?",
    };
    html! { <span class={classes!("verdict", verdict.id())} aria-hidden="true">{ sign }</span> }
}

fn grid(view: &View, table: &PairTable) -> Html {
    let screen = &view.state.pairs;
    if table.total == 0 {
        return nothing(view, table);
    }
    if screen.of == Pairing::Wording {
        return wording(view, table);
    }
    let want = {
        let send = view.send.clone();
        Callback::from(move |window| send.emit(Action::PairWindow(window)))
    };
    let before = |at: usize| at.checked_sub(1).and_then(|before| table.rows.get(before));
    let rows: Html = (0..table.rows.len())
        .map(|at| {
            let pair = &table.rows[at];
            let first = before(at).is_some_and(|before| before.head.place != pair.head.place);
            row(view, pair, table.start + at, first)
        })
        .collect();
    html! {
        <div class={classes!("grid", "pairs", screen.of.id())}>
            <Rows total={table.total} start={table.start} window={screen.window} {want} reveal={screen.reveal}
                label={screen.of.say(view.state.lang)} testid="pair-table" heads={heads(view)}>{ rows }</Rows>
        </div>
    }
}

/// Said where there is no row: what hides them, or what is missing.
fn nothing(view: &View, table: &PairTable) -> Html {
    if view.state.is_filtered() {
        return nothing_matches(view, &[]);
    }
    let key = match view.state.pairs.of {
        Pairing::Promises => Key::NoHeadlines,
        Pairing::Wording if table.paired > 0 => Key::NothingKept,
        _ if table.paired > 0 => Key::NothingPaired,
        Pairing::Levels => Key::NeedsAbove,
        Pairing::Changes => Key::NeedsBefore,
        Pairing::Wording => Key::NeedsBeforeWords,
    };
    html! {
        <div class="honest" data-testid="pair-table">
            <p>{ view.say(key) }</p>
            if view.state.reach != Reach::All {
                <button class="button" onclick={view.act::<MouseEvent>(Action::Reach(Reach::All))}>{ view.say(Key::ScopeAll) }</button>
            }
        </div>
    }
}

fn heads(view: &View) -> Html {
    let [first, second] = view.state.pairs.of.heads().map(|(_, zh, en)| view.state.lang.pick(zh, en));
    let sort = view.state.pairs.sort.as_ref();
    let head = |(by, key, class, first)| SortHead::of(sort, by, first).cell(view, key, class);
    let plain = |name: &'static str| html! { <span class="cell held" role="columnheader">{ name }</span> };
    html! {
        <div class="grid-head" role="row">
            { head(("region", Key::Report, "whose", Direction::Ascending)) }
            { head(("indicator", Key::Indicator, "what", Direction::Ascending)) }
            { plain(first) }
            { plain(second) }
            { head(("difference", Key::Difference, "apart", Direction::Descending)) }
            { head(("verdict", Key::Verdict, "verdict-word", Direction::Ascending)) }
        </div>
    }
}

fn row(view: &View, pair: &Pair, index: usize, first: bool) -> Html {
    let lang = view.state.lang;
    let named = pair.second.as_ref().or(pair.first.as_ref());
    let indicator = named.map(|side| side.indicator.clone()).unwrap_or_default();
    let gloss = named.and_then(|side| lang.gloss(side.indicator_en.as_deref())).map(str::to_owned);
    let apart = pair.difference.as_ref().map(|apart| {
        let sign = if apart.value.starts_with('-') || apart.value == "0" { "" } else { "+" };
        format!("{sign}{}{}", digits(&apart.value), apart.unit)
    });
    let why = pair.why.map(|why| why.say(lang));
    html! {
        <div class={classes!("grid-row", first.then_some("first"))} role="row" id={row_id(view, index)} key={index}
            aria-rowindex={(index + 1).to_string()} data-testid="pair-row">
            <span class="cell whose" role="rowheader" title={called(&pair.head)}>{ called(&pair.head) }</span>
            <span class="cell what" role="gridcell" title={indicator.clone()}>
                { indicator }
                if let Some(gloss) = gloss { { " " }{ span("gloss", gloss) } }
            </span>
            <span class="cell held" role="gridcell">{ of_other(view, pair, Pairing::Levels) }{ side(view, pair.first.as_ref()) }</span>
            <span class="cell held" role="gridcell">
                if pair.second.is_none() && !pair.candidates.is_empty() {
                    { candidates(view, pair) }
                } else {
                    { side(view, pair.second.as_ref()) }
                }
                { of_other(view, pair, Pairing::Promises) }
            </span>
            <span class="cell apart" role="gridcell">
                { apart.unwrap_or_default() }{ " " }
                if let Some(ratio) = pair.ratio.as_ref().filter(|_| view.state.pairs.of == Pairing::Levels) {
                    { span("tag", format!("×{ratio}")) }
                }
            </span>
            <span class="cell verdict-word" role="gridcell" title={why}>
                { mark(pair.verdict) }{ why.unwrap_or_else(|| pair.verdict.say(lang)) }
            </span>
            { quoted(pair) }
        </div>
    }
}

/// Whose report the other side is of, where the table does not say it.
fn of_other(view: &View, pair: &Pair, of: Pairing) -> Html {
    let other: Option<&ReportHead> = pair.other.as_ref().filter(|_| view.state.pairs.of == of);
    match (other, of) {
        (Some(head), Pairing::Levels) => span("tag", head.place.clone()),
        (Some(head), _) => span("tag", head.year.map(|year| year.to_string()).unwrap_or_default()),
        (None, _) => Html::default(),
    }
}

/// A figure, one press from its sentence.
fn side(view: &View, side: Option<&Quoted>) -> Html {
    let Some(side) = side else { return span("muted", "—") };
    let id = side.figure.id;
    let on = (view.state.selected == Some(id)).then_some("on");
    html! {
        <button class={classes!("figure", on)} title={side.sentence.clone()} onclick={view.act::<MouseEvent>(Action::Select(id, None))}>
            { stated(view.state.lang, &side.figure) }
            { with(view.state.lang, side) }
        </button>
    }
}

fn with(lang: Lang, side: &Quoted) -> Html {
    let besides = besides(lang, &side.figure);
    if besides.is_empty() { Html::default() } else { span("bind", besides) }
}

/// Results that may be meant: named, and not taken.
fn candidates(view: &View, pair: &Pair) -> Html {
    html! {
        <>
            { span("muted small", view.say(Key::MayBe)) }
            { for pair.candidates.iter().take(2).map(|one| html! {
                <button class="figure candidate" title={format!("{}：{}", one.indicator, one.sentence)}
                    onclick={view.act::<MouseEvent>(Action::Select(one.figure.id, None))}>
                    { format!("{} {}", stated(view.state.lang, &one.figure), one.indicator) }
                </button>
            }) }
        </>
    }
}

/// On paper: both sentences.
fn quoted(pair: &Pair) -> Html {
    let one = |side: &Quoted| html! { <p class="only-print said" lang="zh-CN">{ &side.sentence }{ " — " }{ &side.document }</p> };
    html! { <>{ for pair.first.iter().chain(&pair.second).map(one) }</> }
}
