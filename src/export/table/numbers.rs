//! Every number of a text: read as a statement, or not and why.

use super::{Table, or_empty, word};
use crate::Span;
use crate::corpus::{Library, Located, Scope};
use crate::export::Utf16;
use crate::order;
use crate::view::locate;

const NUMBERS: [&str; 10] = [
    "document",
    "region",
    "year",
    "number",
    "read",
    "kind_or_reason",
    "indicator",
    "section",
    "number_start",
    "number_end",
];

/// Every number of a scope in the order of the text.
pub fn numbers(library: &Library, scope: Scope) -> Table {
    let mut table = Table::new(&NUMBERS);
    for located in library.reports(scope) {
        let findings = &located.reading.findings;
        let read = findings
            .statements
            .iter()
            .map(|found| (found.number, ["statement".to_owned(), word(found.kind), found.indicator.clone()]));
        let other = findings
            .other_numbers
            .iter()
            .map(|other| (other.number, ["other".to_owned(), word(other.reason), String::new()]));
        let mut all: Vec<(Span, [String; 3])> = read.chain(other).collect();
        order::by_key(&mut all, |(span, _)| *span);
        let units = Utf16::new(located.text());
        table.rows.extend(all.into_iter().map(|(span, what)| cells(located, span, what, &units)));
    }
    table
}

fn cells(located: Located<'_>, span: Span, what: [String; 3], units: &Utf16<'_>) -> Vec<String> {
    let outline = &located.reading.outline;
    let [read, why, indicator] = what;
    vec![
        located.entry.document.name.clone(),
        outline.region.clone(),
        or_empty(outline.year),
        span.of(located.text()).to_owned(),
        read,
        why,
        indicator,
        locate::heading(outline, outline.section_at(span.start)).to_owned(),
        units.units(span.start).to_string(),
        units.units(span.end).to_string(),
    ]
}
