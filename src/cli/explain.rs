//! `report-lens explain`: which rule made the record at a place, and what each part was read from.

use std::fmt::Write;

use super::args::Explain;
use super::{Status, complain, input, print};
use crate::corpus::{DocumentId, Entry, Library, Located, Scope, StatementRef};
use crate::label::Labelled;
use crate::statement::OtherNumber;
use crate::text::Utf16;
use crate::view::evidence::Evidence;
use crate::view::overview::LastYear;
use crate::{Settings, Span};

/// Reads the file and explains what stands at the offset.
pub(super) fn run(wanted: &Explain) -> Status {
    let entry = match input::entry(&wanted.file, DocumentId(0), &Settings::default()) {
        Ok(entry) => entry,
        Err(error) => {
            complain(&error);
            return Status::SomeFailed;
        }
    };
    let mut library = Library::new();
    let at = Utf16::new(&entry.document.text.repaired).bytes(wanted.at);
    library.insert(entry);
    match explanation(&library, at) {
        Some(text) => print(&text),
        None => {
            complain(&format!(
                "no number stands at {}; offsets are those of analyze --format json",
                wanted.at
            ));
            Status::SomeFailed
        }
    }
}

fn explanation(library: &Library, at: usize) -> Option<String> {
    let here = Span::new(at, at + 1);
    if let Some(id) = statement(library, here) {
        return Evidence::of(library, id).map(|evidence| record(&evidence));
    }
    let entry = library.entries().first()?;
    let other = library.reports(Scope::All).flat_map(|located| &located.reading.findings.other_numbers);
    other.filter(|other| other.number.overlaps(here)).map(|found| set_aside(entry, found)).next()
}

/// The statement whose number stands there; else the one with the shortest quote around it.
fn statement(library: &Library, here: Span) -> Option<StatementRef> {
    let all = || library.reports(Scope::All).flat_map(Located::statements);
    let number = all().find(|(_, found)| found.number.overlaps(here));
    let quote =
        || all().filter(|(_, found)| found.quote.overlaps(here)).min_by_key(|(_, found)| found.quote.len());
    number.or_else(quote).map(|(id, _)| id)
}

fn set_aside(entry: &Entry, other: &OtherNumber) -> String {
    let number = other.number.of(&entry.document.text.repaired);
    format!("{number} states nothing: {:?}\n", other.reason).to_lowercase()
}

fn record(evidence: &Evidence) -> String {
    let row = &evidence.row;
    let sentence: String = row.passage.iter().map(|run| run.text.as_str()).collect();
    let mut text = String::new();
    let mut line = |name: &str, value: &str| {
        if !value.is_empty() {
            // Writing into a string cannot fail.
            let _written = writeln!(text, "{name:<12}{value}");
        }
    };
    line("indicator", &row.indicator);
    line("id", row.indicator_id.as_deref().unwrap_or_default());
    line("value", &row.figure.written);
    line("kind", &format!("{:?}{}", row.kind, if row.headline { ", headline" } else { "" }).to_lowercase());
    line("rule", evidence.rule.id());
    line("confidence", &row.certainty.confidence.to_string());
    line(
        "doubts",
        &row.certainty.doubts.iter().map(|doubt| format!("{doubt:?}")).collect::<Vec<_>>().join(", "),
    );
    for part in &evidence.parts {
        line(&format!("  {}", part.part), &format!("“{}”", part.words));
    }
    line("base", &evidence.base);
    if let LastYear::Stated(figures) = &evidence.last {
        let last =
            figures.iter().map(|last| format!("{:?} {}", last.change, last.figure.written).to_lowercase());
        line("last year", &last.collect::<Vec<_>>().join(", "));
    }
    line("outline", &evidence.outline.join(" › "));
    line("sentence", &sentence);
    line("citation", &evidence.citation.text);
    text
}
