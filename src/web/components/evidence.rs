//! The evidence of the chosen record: its sentence, its place, how it was read.

use yew::prelude::*;

use super::View;
use super::button::{button, signed};
use super::field::value_said;
use super::figures::{kind_class, plain, short};
use super::icons::Icon;
use super::passage::{Press, passage};
use super::words::span;
use crate::correction::{Amended, Field};
use crate::label::Labelled;
use crate::statement::Constraint;
use crate::view::Writing;
use crate::view::draft::DraftQuery;
use crate::view::evidence::{Evidence, ReadFrom};
use crate::view::overview::LastYear;
use crate::view::targets::{CertaintyMark, TargetRow};
use crate::web::protocol::Copy;
use crate::web::state::{Action, Overlay};
use crate::web::text::{Key, Lang, named, years};

/// The pane.
pub(super) fn evidence(view: &View) -> Html {
    match view.state.evidence.as_deref() {
        Some(evidence) => {
            html! { <div class="evidence" data-testid="evidence">{ record(view, evidence) }</div> }
        }
        None if view.state.selected.is_none() => {
            html! { <p class="side-hint">{ view.say(Key::EvidenceHint) }</p> }
        }
        // on its way
        None => html! { <div class="evidence" data-testid="evidence"></div> },
    }
}

/// Indicator, change and value in one line.
pub(super) fn headline(view: &View, row: &TargetRow) -> String {
    format!("{} {}", grown(view, row), plain(&row.figure))
}

/// Indicator and change: 生产总值增长.
pub(super) fn grown(view: &View, row: &TargetRow) -> String {
    let lang = view.state.lang;
    let gap = if lang == Lang::Zh { "" } else { " " };
    format!("{}{gap}{}", row.indicator, lang.grown(row.change))
}

fn record(view: &View, evidence: &Evidence) -> Html {
    let row = &evidence.row;
    html! {
        <>
            <div class="evidence-head">
                <h2>
                    { headline(view, row) }
                    if let Some(english) = view.state.lang.gloss(row.indicator_en.as_deref()) {
                        { span("gloss", english.to_owned()) }
                    }
                </h2>
                { signed(view, "icon-button side-close", Key::Close, (Icon::Cross, 18), Action::Deselect) }
            </div>
            { crumbs(view, evidence) }
            <blockquote class={classes!("sentence", kind_class(row.kind))}>
                { passage(&row.passage, view, Press::Selects) }
            </blockquote>
            <dl class="record">{ fields(view, evidence) }</dl>
            <div class="actions">
                { button(view, "button", Key::CopyCitation, Action::Copy(Copy::Citation(row.id))) }
                <button class="button" data-testid="see-in-source" onclick={view.act::<MouseEvent>(Action::SeeInSource)}>
                    { view.say(Key::SeeInSource) }
                </button>
                { button(view, "button", Key::Card, Action::Open(Overlay::Card)) }
                { button(view, "button", Key::Correct, Action::Draft(Some(DraftQuery::Record(row.id)))) }
            </div>
            { parts(view, &row.indicator, &evidence.parts) }
        </>
    }
}

fn crumbs(view: &View, evidence: &Evidence) -> Html {
    let mut steps: Vec<String> = Vec::new();
    if view.state.is_wide() || Some(evidence.row.id.report) != view.state.focus.report {
        let row = &evidence.row;
        steps.push(named(&row.place, row.year, &evidence.citation.title));
    }
    steps.extend(evidence.outline.iter().filter(|heading| !heading.is_empty()).cloned());
    steps.extend(evidence.page.map(|page| view.fill(Key::Page, &[&page.to_string()])));
    html! { <p class="crumbs">{ for steps.into_iter().map(|step| html! { <span>{ step }</span> }) }</p> }
}

fn fields(view: &View, evidence: &Evidence) -> Html {
    let lang = view.state.lang;
    let row = &evidence.row;
    let field = |key: Key, value: Html| html! { <><dt>{ lang.say(key) }</dt><dd>{ value }</dd></> };
    let kind = format!(
        "{}{}",
        row.kind.say(lang),
        if row.headline { format!(" · {}", lang.say(Key::HeadlineTargets)) } else { String::new() }
    );
    let written = match row.figure.writing {
        Writing::Digits => row.figure.written.clone(),
        Writing::Numerals => format!("{} = {}", row.figure.written, plain(&row.figure)),
    };
    let mut out = vec![field(Key::Kind, html! { kind }), field(Key::AsWritten, html! { written })];
    if let Some(part) = &row.part {
        out.push(field(Key::Area, html! { part }));
    }
    if let Some(basis) = row.basis {
        out.push(field(Key::Basis, html! { basis.say(lang) }));
    }
    if !evidence.base.is_empty() {
        out.push(field(Key::BaseLine, html! { &evidence.base }));
    }
    if row.constraint != Constraint::Plain {
        let words = if row.modifier.is_empty() { row.figure.written.clone() } else { row.modifier.clone() };
        out.push(field(Key::Constraint, html! { format!("{}（{words}）", row.constraint.say(lang)) }));
    }
    if let Some(period) = row.period {
        let estimate = if row.estimate { format!(" · {}", lang.say(Key::Estimate)) } else { String::new() };
        out.push(field(Key::Period, html! { format!("{}{estimate}", years(period)) }));
    }
    if let LastYear::Stated(results) = &evidence.last {
        let links = results.iter().map(|result| {
            let onclick = view.act::<MouseEvent>(Action::Select(result.id, None));
            let words = short(lang, result);
            let name = format!("{} {words}", row.indicator);
            html! { <button class="link" aria-label={name} {onclick}>{ words }</button> }
        });
        out.push(field(Key::LastResult, html! { <span class="links">{ for links }</span> }));
    }
    if !evidence.amended.is_empty() {
        let one = |amended: &Amended| html! { <span>{ told(lang, amended) }</span> };
        out.push(field(Key::Corrected, html! { <span class="links" data-testid="amended">{ for evidence.amended.iter().map(one) }</span> }));
    }
    out.push(field(Key::Rule, html! { <><span title={evidence.rule.id()}>{ evidence.rule.say(lang) }</span>{ " · " }{ sureness(view, row) }</> }));
    out.into_iter().collect()
}

/// A corrected field with what was read: 数值（原读 5%）.
fn told(lang: Lang, amended: &Amended) -> String {
    let field = amended.field.say(lang);
    if amended.field == Field::Added {
        return field.to_owned();
    }
    let read = value_said(lang, amended.field, &amended.read);
    let read = if read.is_empty() { lang.say(Key::NothingRead) } else { &read };
    format!("{field}{}", lang.aside(&lang.fill(Key::ReadAs, &[read])))
}

/// How far the record can be trusted, and why not further.
fn sureness(view: &View, row: &TargetRow) -> Html {
    let lang = view.state.lang;
    let low = row.certainty.mark == CertaintyMark::Low;
    let key = if low {
        Key::ConfidenceLow
    } else if row.certainty.confidence < 0.9 {
        Key::ConfidenceFair
    } else {
        Key::ConfidenceHigh
    };
    let doubts: Vec<&str> = row.certainty.doubts.iter().map(|doubt| doubt.say(lang)).collect();
    let share = format!("{}%", (row.certainty.confidence * 100.0).round() as u32);
    html! {
        <span class={classes!("sureness", low.then_some("low"))} title={share}>
            { lang.say(key) }
            if !doubts.is_empty() { { format!("（{}）", doubts.join("、")) } }
        </span>
    }
}

/// What each part of the record was read from; where the words are not the indicator's name, that beside them.
fn parts(view: &View, indicator: &str, parts: &[ReadFrom]) -> Html {
    if parts.is_empty() {
        return Html::default();
    }
    let line = |part: &ReadFrom| {
        let named = part.part == "indicator" && part.words != indicator;
        let from = if named { format!("{indicator} ← ") } else { String::new() };
        html! { <><dt>{ view.state.lang.part(&part.part).to_owned() }</dt><dd>{ format!("{from}“{}”", part.words) }</dd></> }
    };
    html! {
        <details class="parts">
            <summary>{ view.say(Key::ReadFrom) }</summary>
            <dl class="record">{ for parts.iter().map(line) }</dl>
        </details>
    }
}
