//! A document as lines with marks under them.

use report_lens::label::Labelled;
use std::fmt::Write as _;

use report_lens::quantity::Quantity;
use report_lens::report::Outline;
use report_lens::statement::Statement;
use report_lens::{Document, Reading, Span};
use serde::Serialize;

/// Columns of a line; a Chinese character takes two.
const WIDTH: usize = 84;

/// Every report of the document, section by section; sentences without anything read are left out.
pub(crate) fn draw(document: &Document) -> String {
    let text = &document.text.repaired;
    let mut drawn = String::new();
    for entry in &document.contents {
        let place = entry.report.map_or("listed only".to_owned(), |report| format!("report {report}"));
        let _ = writeln!(drawn, "contents: {} → {place}", entry.title);
    }
    for reading in &document.reports {
        let Outline { title, region, level, year, complete, sections, .. } = &reading.outline;
        let year = year.map_or("?".to_owned(), |year| year.to_string());
        let end = if *complete { "" } else { ", breaks off" };
        let _ = writeln!(drawn, "\n######## {title}: {region} ({}) {year}{end}", word(level));
        for (index, section) in sections.iter().enumerate() {
            let marks = marks(reading, index, section.span);
            let _ = writeln!(
                drawn,
                "\n{} {} [{}]",
                "#".repeat(section.depth.into()),
                section.heading,
                word(&section.role)
            );
            for sentence in
                reading.outline.sentences.iter().filter(|sentence| section.span.contains(**sentence))
            {
                let here: Vec<&Mark> = marks.iter().filter(|mark| sentence.contains(mark.span)).collect();
                if !here.is_empty() {
                    draw_sentence(&mut drawn, text, *sentence, &here);
                }
            }
        }
    }
    drawn
}

/// Something to draw under a piece of the text, and what to say of it.
struct Mark {
    span: Span,
    sign: char,
    says: String,
}

fn marks(reading: &Reading, section: usize, within: Span) -> Vec<Mark> {
    let findings = &reading.findings;
    let statements = findings.statements.iter().filter(|statement| statement.section == section);
    let others = findings.other_numbers.iter().filter(|other| within.contains(other.number));
    let qualitative = findings.qualitative.iter().filter(|target| target.section == section);
    let mut marks: Vec<Mark> = statements
        .map(|statement| Mark { span: statement.number, sign: '^', says: record(statement) })
        .chain(others.map(|other| Mark { span: other.number, sign: '~', says: word(&other.reason) }))
        .chain(qualitative.map(|target| {
            let headline = if target.headline { "*" } else { "" };
            let says = format!("qualitative{headline} {} | {}", target.indicator, target.relation);
            Mark { span: target.quote, sign: '=', says }
        }))
        .collect();
    marks.sort_by_key(|mark| (mark.span.start, mark.span.end));
    marks
}

/// One line of what a statement became; what is usual is not said.
fn record(statement: &Statement) -> String {
    let headline = if statement.headline { "*" } else { "" };
    let mut said = format!("{}{headline} {}", word(&statement.kind), statement.indicator);
    if let Some(id) = statement.indicator_id {
        let _ = write!(said, " ({id})");
    }
    let _ = write!(said, " | {} {}", word(&statement.change), amount(&statement.quantity));
    let _ = write!(said, " | {}", word(&statement.constraint));
    if !statement.modifier.is_empty() {
        let _ = write!(said, " {}", statement.modifier);
    }
    match statement.period {
        Some(period) if period.from == period.to => {
            let _ = write!(said, " | {}", period.from);
        }
        Some(period) => {
            let _ = write!(said, " | {}–{}", period.from, period.to);
        }
        None => said.push_str(" | ?"),
    }
    if let Some(basis) = &statement.basis {
        let _ = write!(said, " {}", word(basis));
    }
    if let Some(base) = &statement.base {
        let year = base.year.map(|year| year.to_string());
        let from = [year, base.value.as_ref().map(amount)].into_iter().flatten().collect::<Vec<_>>();
        let _ = write!(said, " from {}", from.join(" "));
    }
    if let Some(scope) = &statement.scope {
        let _ = write!(said, " of {scope}");
    }
    if statement.estimate {
        said.push_str(" estimate");
    }
    if let Some(group) = statement.group {
        let _ = write!(said, " group {group}");
    }
    let doubts: String = statement.doubts.iter().map(|doubt| format!(" ?{}", word(doubt))).collect();
    let _ = write!(said, " | {}{doubts}", statement.rule.id());
    said
}

fn amount(quantity: &Quantity) -> String {
    let most = quantity.value_max.map(|most| format!("–{most}")).unwrap_or_default();
    let bound = match word(&quantity.bound).as_str() {
        "exact" | "range" => String::new(),
        bound => format!(" {bound}"),
    };
    format!("{}{most}{}{bound}", quantity.value, quantity.unit)
}

/// The sentence in lines, the marks under each, then what they say in order.
fn draw_sentence(drawn: &mut String, text: &str, sentence: Span, marks: &[&Mark]) {
    drawn.push('\n');
    for line in lines(text, sentence) {
        let _ = writeln!(drawn, "{}", line.of(text));
        let mut under = String::new();
        for (at, character) in line.of(text).char_indices() {
            let here = line.start + at;
            let sign = marks.iter().rev().find(|mark| mark.span.start <= here && here < mark.span.end);
            (0..columns(character)).for_each(|_| under.push(sign.map_or(' ', |mark| mark.sign)));
        }
        if !under.trim_end().is_empty() {
            let _ = writeln!(drawn, "{}", under.trim_end());
        }
    }
    for mark in marks {
        let _ = writeln!(drawn, "  {} {}: {}", mark.sign, mark.span.of(text).replace('\n', "⏎"), mark.says);
    }
}

/// Breaks a sentence after punctuation where it grows too wide.
fn lines(text: &str, sentence: Span) -> Vec<Span> {
    let (mut lines, mut start, mut width) = (Vec::new(), sentence.start, 0);
    let mut clause = sentence.start;
    for (at, character) in sentence.of(text).char_indices() {
        width += columns(character);
        let end = sentence.start + at + character.len_utf8();
        if width > WIDTH && clause > start {
            lines.push(Span::new(start, clause));
            start = clause;
            width = text[start..end].chars().map(columns).sum();
        }
        if matches!(character, '，' | '、' | '；' | '：' | ',' | ';' | ':' | '。') {
            clause = end;
        }
    }
    lines.push(Span::new(start, sentence.end));
    lines
}

fn columns(character: char) -> usize {
    match character {
        '\n' => 0,
        '\u{0}'..='\u{2ff}' => 1,
        _ => 2,
    }
}

/// The schema's word for a variant.
fn word(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        other => format!("{other:?}"),
    }
}
