//! What stands below the strip of one report: targets without a figure, counts, words, remarks.

use yew::prelude::*;

use super::View;
use super::bars::bar;
use super::button::button;
use super::figures::dot;
use super::words::span;
use crate::Severity;
use crate::label::Labelled;
use crate::statement::Kind;
use crate::view::documents::Remark;
use crate::view::keywords::KeywordTable;
use crate::view::overview::ReportOverview;
use crate::view::sections::SectionChoice;
use crate::view::targets::TargetTable;
use crate::web::state::{Action, Tab};
use crate::web::text::{Key, grouped};

/// The sheets of a report, which may hold no figure.
#[inline(never)]
pub(super) fn sheets(view: &View, report: &ReportOverview, nothing: bool) -> Html {
    html! {
        <div class="sheets">
            { qualitative(view, report) }
            if !nothing { { kinds(view, report) } }
            { sections(view) }
            { words(view) }
            { remarks(view, &report.remarks) }
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
