//! The first screen: what was promised, what was delivered, and what else was found.

use yew::prelude::*;

use super::View;
use super::button::button;
use super::compare::titled;
use super::figures::{dot, hundredths, stated};
use super::filter::opener;
use super::head::{called, reports};
use super::narrowed::{hidden, narrowed};
use super::rows::{Rows, active_row, row_id};
use super::strip::{Room, strip};
use super::top::phone_search;
use super::words::{column_head, span};
use crate::Severity;
use crate::label::{Label, Labelled};
use crate::report::Level;
use crate::statement::Kind;
use crate::view::comparison::{ComparedIndicator, ComparisonCell, RowHead};
use crate::view::documents::Remark;
use crate::view::keywords::KeywordTable;
use crate::view::overview::{Overview, ReportOverview, ReportRow, ReportTable};
use crate::view::sections::SectionChoice;
use crate::view::targets::TargetTable;
use crate::web::state::{Action, Tab};
use crate::web::text::{Key, grouped, named};

/// The overview, of one report or of several.
pub(super) fn overview(view: &View) -> Html {
    match view.state.overview.model.as_deref() {
        Some(Overview::Report(report)) => one(view, report),
        Some(Overview::Reports(table)) if table.total == 0 && !view.state.is_filtered() => {
            html! { <div class="view scrolls" data-testid="overview">{ nothing_found(view) }</div> }
        }
        Some(Overview::Reports(table)) => many(view, table),
        None => Html::default(),
    }
}

fn one(view: &View, report: &ReportOverview) -> Html {
    let counts = report.head.counts;
    let nothing = counts.targets + counts.achievements == 0;
    html! {
        <div class="view scrolls" data-testid="overview">
            if view.state.is_filtered() {
                { phone_search(view) }
            }
            if nothing {
                { nothing_found(view) }
            } else if report.strip.is_empty() && view.state.is_filtered() {
                { hidden(view, &[]) }
            } else if report.strip.is_empty() {
                <p class="honest-line">{ view.say(Key::HeadlineNone) }</p>
            } else {
                { strip(view, &report.strip, Room::Enough) }
            }
            <div class="sheets">
                { qualitative(view, report) }
                if !nothing { { kinds(view, report) } }
                { sections(view) }
                { words(view) }
                { remarks(view, &report.remarks) }
            </div>
        </div>
    }
}

/// Said where a text holds no target: what was looked for, and what can still be done.
pub(super) fn nothing_found(view: &View) -> Html {
    html! {
        <div class="honest">
            <h2>{ view.say(Key::NoTargets) }</h2>
            <p>{ view.say(Key::NoTargetsWhy) }</p>
            { button(view, "button", Key::SeeSource, Action::Tab(Tab::Source)) }
        </div>
    }
}

fn qualitative(view: &View, report: &ReportOverview) -> Html {
    if report.qualitative.is_empty() {
        return Html::default();
    }
    let line = |item: &crate::view::overview::QualitativeItem| {
        let (report, paragraph, find) = (item.report, item.paragraph, item.clause());
        let sentence: String = item.passage.iter().map(|run| run.text.as_str()).collect();
        let see = view.act::<MouseEvent>(Action::SeePassage { report, paragraph, find });
        html! {
            <li class="whole-line">
                <button title={sentence} onclick={see}>
                    <span class="name"><b>{ &item.indicator }</b>{ " " }{ span("muted", item.relation.clone()) }</span>
                </button>
            </li>
        }
    };
    html! {
        <section>
            <h2>{ view.say(Key::QualitativeTargets) }</h2>
            <ul class="lines">{ for report.qualitative.iter().map(line) }</ul>
        </section>
    }
}

/// Bars by kind: how many figures of each were read.
fn kinds(view: &View, report: &ReportOverview) -> Html {
    let counts = report.head.counts;
    let all = [
        (Kind::Target, counts.targets),
        (Kind::Achievement, counts.achievements),
        (Kind::Other, counts.others),
    ];
    let most = all.iter().map(|(_, count)| *count).max().unwrap_or_default().max(1);
    let line = |(kind, count): (Kind, usize)| {
        html! {
            <li>
                <span class="name kind">{ dot(kind, view.state.lang) }{ kind.say(view.state.lang) }</span>
                { bar(count as f64 / most as f64, super::figures::kind_class(kind)) }
                { span("count", grouped(count)) }
            </li>
        }
    };
    html! {
        <section>
            <h2>{ view.say(Key::ByKind) }{ see_all(view, Tab::Targets) }</h2>
            <ul class="lines bars">{ for all.map(line) }</ul>
            if counts.unread > 0 {
                <p class="small muted">{ view.fill(Key::NotRead, &[&grouped(counts.unread)]) }</p>
            }
        </section>
    }
}

/// Bars by section: where the targets stand.
fn sections(view: &View) -> Html {
    let Some(table) = view.state.overview.sections.as_deref() else { return Html::default() };
    let found = top_sections(table);
    let most = found.iter().map(|choice| choice.count).max().unwrap_or_default();
    if most == 0 {
        return Html::default();
    }
    let line = |choice: &&SectionChoice| {
        let filter = choice.filter;
        let send = view.send.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            send.emit(Action::Tab(Tab::Targets));
            send.emit(Action::Section(filter));
        });
        html! {
            <li>
                <button {onclick}>
                    <span class={classes!("name", (choice.depth > 1).then_some("inner"))} title={choice.heading.clone()}>
                        { &choice.heading }
                    </span>
                    { bar(choice.count as f64 / most as f64, "target") }
                    { span("count", grouped(choice.count)) }
                </button>
            </li>
        }
    };
    html! {
        <section>
            <h2>{ view.say(Key::BySection) }</h2>
            <ul class="lines bars long">{ for found.iter().map(line) }</ul>
        </section>
    }
}

fn top_sections(table: &TargetTable) -> Vec<&SectionChoice> {
    table
        .sections
        .iter()
        .filter(|choice| choice.depth <= 2 && choice.count > 0 && !choice.heading.is_empty())
        .collect()
}

fn words(view: &View) -> Html {
    let Some(table) = view.state.overview.words.as_deref().filter(|table| !table.rows.is_empty()) else {
        return Html::default();
    };
    html! {
        <section>
            <h2>{ view.say(Key::TopWords) }{ see_all(view, Tab::Words) }</h2>
            <ul class="lines bars">{ for word_lines(view, table) }</ul>
        </section>
    }
}

fn word_lines(view: &View, table: &KeywordTable) -> Vec<Html> {
    let line = |row: &crate::view::keywords::KeywordRow| {
        let (send, term) = (view.send.clone(), row.term.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            send.emit(Action::Tab(Tab::Words));
            send.emit(Action::Word(term.clone()));
        });
        html! {
            <li>
                <button {onclick}>
                    { span("name", row.term.clone()) }
                    { bar(row.bar, "word") }
                    { span("count", row.count.to_string()) }
                </button>
            </li>
        }
    };
    table.rows.iter().map(line).collect()
}

/// A bar of a share of the width, 0 to 1.
pub(super) fn bar(share: f64, class: &'static str) -> Html {
    let width = format!("{}%", hundredths(share.clamp(0.0, 1.0) * 100.0));
    html! {
        <svg class="h-bar" aria-hidden="true">
            <rect class="track" width="100%" height="100%" rx="2" />
            <rect class={classes!("fill", class)} {width} height="100%" rx="2" />
        </svg>
    }
}

fn see_all(view: &View, tab: Tab) -> Html {
    button(view, "quiet", Key::SeeAll, Action::Tab(tab))
}

/// Remarks on a report or a file, in the page's words where it has any for the code.
fn remarks(view: &View, remarks: &[Remark]) -> Html {
    if remarks.is_empty() {
        return Html::default();
    }
    let line = |remark: &Remark| {
        let class = classes!("remark", (remark.severity != Severity::Info).then_some("warning"));
        let words = view.state.lang.remark(remark);
        html! { <li {class}>{ words }</li> }
    };
    html! {
        <section>
            <h2>{ view.say(Key::Remarks) }</h2>
            <ul>{ for remarks.iter().map(line) }</ul>
        </section>
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
