//! The pages of `tests/spec/`: each report block must give the rows of the table that follows it.
//!
//! A page is one rule: prose, then blocks of a report and a table of what is expected of it. The header
//! names the fields that count; a row must be met by a record, in order, and no record of the fields'
//! kind may be left over. An empty table says that nothing may be found.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test without its data has failed"
)]

use report_lens::quantity::Bound;
use report_lens::target::{Change, Kind};
use report_lens::{Document, Options, analyze};
use std::fs;
use std::path::Path;

/// A report block with the rows expected of it.
struct Case {
    report: String,
    header: Vec<String>,
    rows: Vec<Vec<String>>,
}

#[test]
fn pages_hold() {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec");
    let mut pages: Vec<_> = fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path()).collect();
    pages.sort();
    let mut failures = String::new();
    for page in pages.iter().filter(|page| page.extension().is_some_and(|e| e == "md")) {
        let name = page.file_stem().unwrap().to_string_lossy().into_owned();
        let cases = cases(&fs::read_to_string(page).unwrap());
        assert!(cases.iter().any(|case| !case.rows.is_empty()), "{name}: no positive block");
        for (i, case) in cases.iter().enumerate() {
            let document = analyze(&format!("{name}.txt"), &case.report, &Options::default());
            let found = table(&document, &case.header);
            if found != case.rows {
                let show = |rows: &[Vec<String>]| {
                    rows.iter().map(|row| format!("    | {} |\n", row.join(" | "))).collect::<String>()
                };
                failures += &format!(
                    "{name}, block {}:\n  expected\n{}  found\n{}",
                    i + 1,
                    show(&case.rows),
                    show(&found)
                );
            }
        }
    }
    assert!(failures.is_empty(), "\n{failures}");
}

fn cases(page: &str) -> Vec<Case> {
    let mut cases = Vec::new();
    let mut blocks = page.split("```report\n").skip(1);
    while let Some((report, rest)) = blocks.next().and_then(|block| block.split_once("```")) {
        let mut lines =
            rest.lines().skip_while(|line| !line.starts_with('|')).take_while(|l| l.starts_with('|'));
        let cells = |line: &str| -> Vec<String> {
            line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect()
        };
        let header = lines.next().map(cells).unwrap_or_default();
        let rows = lines.skip(1).map(cells).collect();
        cases.push(Case { report: report.to_owned(), header, rows });
    }
    cases
}

/// What was found, in the fields of the header.
fn table(document: &Document, header: &[String]) -> Vec<Vec<String>> {
    let text = &document.text.repaired;
    let mut rows = Vec::new();
    for reading in &document.reports {
        if header.iter().any(|field| field == "relation") {
            rows.extend(reading.findings.qualitative.iter().map(|q| {
                let cell = |field: &String| match field.as_str() {
                    "indicator" => q.indicator.clone(),
                    "id" => q.indicator_id.unwrap_or("-").to_owned(),
                    "relation" => q.relation.clone(),
                    "headline" => q.headline.to_string(),
                    other => panic!("unknown field {other}"),
                };
                header.iter().map(cell).collect()
            }));
        } else if header.iter().any(|field| field == "reason") {
            rows.extend(reading.findings.other_numbers.iter().map(|o| {
                let cell = |field: &String| match field.as_str() {
                    "number" => o.number.of(text).to_owned(),
                    "reason" => lower(&format!("{:?}", o.reason)),
                    other => panic!("unknown field {other}"),
                };
                header.iter().map(cell).collect()
            }));
        } else {
            rows.extend(reading.findings.statements.iter().map(|s| {
                let cell = |field: &String| match field.as_str() {
                    "kind" => match s.kind {
                        Kind::Target => "target",
                        Kind::Achievement => "achievement",
                        Kind::Other => "other",
                    }
                    .to_owned(),
                    "headline" => s.headline.to_string(),
                    "indicator" => s.indicator.clone(),
                    "id" => s.indicator_id.unwrap_or("-").to_owned(),
                    "change" => match s.change {
                        Change::Growth => "growth",
                        Change::Decline => "decline",
                        Change::Level => "level",
                        Change::Share => "share",
                    }
                    .to_owned(),
                    "value" => match s.quantity.value_max {
                        Some(max) => format!("{}–{max}", s.quantity.value),
                        None => s.quantity.value.to_string(),
                    },
                    "unit" => s.quantity.unit.clone(),
                    "bound" => match s.quantity.bound {
                        Bound::Exact => "exact",
                        Bound::Approx => "approx",
                        Bound::Min => "min",
                        Bound::Max => "max",
                        Bound::Range => "range",
                    }
                    .to_owned(),
                    "modifier" => s.modifier.clone(),
                    "period" => s.period.map_or("-".to_owned(), |p| {
                        if p.from == p.to { p.from.to_string() } else { format!("{}–{}", p.from, p.to) }
                    }),
                    "basis" => s.basis.map_or("-".to_owned(), |basis| lower(&format!("{basis:?}"))),
                    "base" => match &s.base {
                        Some(base) => [
                            base.year.map(|year| year.to_string()),
                            base.value.as_ref().map(|q| format!("{}{}", q.value, q.unit)),
                        ]
                        .into_iter()
                        .flatten()
                        .collect::<Vec<_>>()
                        .join(", "),
                        None => "-".to_owned(),
                    },
                    "scope" => s.scope.clone().unwrap_or("-".to_owned()),
                    "estimate" => s.estimate.to_string(),
                    "rule" => s.rule.to_owned(),
                    other => panic!("unknown field {other}"),
                };
                header.iter().map(cell).collect()
            }));
        }
    }
    rows
}

/// `AnnualAverage` as `annual_average`.
fn lower(name: &str) -> String {
    let mut out = String::new();
    for c in name.chars() {
        if c.is_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.extend(c.to_lowercase());
    }
    out
}
