//! The pages of `tests/spec/`: each report block must give the rows of the table that follows it.
//!
//! A page is one rule or one phenomenon; `tests/spec/README.md` says how it is written. The header of a
//! table names the fields that count; a row must be met by a record, in order, and no record of the
//! fields' kind may be left over. An empty table says that nothing may be found.
//!
//! `SPEC=basis,scope` runs these pages only; `SPEC_UPDATE=1` writes what is found into the tables that do not hold.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test without its data has failed"
)]

use report_lens::label::Labelled;
use report_lens::statement::{Base, OtherNumber, Qualitative, Statement};
use report_lens::{Document, Settings, analyze};
use std::collections::BTreeSet;
use std::fmt::Debug;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// A page: its name, its text and its blocks.
struct Page {
    path: PathBuf,
    name: String,
    text: String,
    cases: Vec<Case>,
}

/// A report block with the rows expected of it.
struct Case {
    report: String,
    header: Vec<String>,
    rows: Vec<Vec<String>>,
    /// Where the rows stand in the page.
    place: Range<usize>,
}

#[test]
fn pages_hold() {
    let update = env::var_os("SPEC_UPDATE").is_some();
    let mut failures = String::new();
    for page in chosen() {
        let mut found: Vec<_> = page.cases.iter().map(|case| rows(&page.name, case)).collect();
        if update {
            // From the last to the first, so that the places before stay where they are.
            let mut text = page.text.clone();
            for (case, found) in
                page.cases.iter().zip(&mut found).rev().filter(|(case, found)| **found != case.rows)
            {
                text.replace_range(case.place.clone(), &written(found));
                found.clone_from(&case.rows);
            }
            if text != page.text {
                eprintln!("{} was rewritten: read the difference", page.path.display());
                fs::write(&page.path, text).unwrap();
            }
        }
        for (i, (case, found)) in page.cases.iter().zip(found).enumerate() {
            if found != case.rows {
                let (expected, found) = (show(&case.rows), show(&found));
                let block = i + 1;
                failures += &format!("{}, block {block}:\n  expected\n{expected}  found\n{found}", page.name);
            }
        }
    }
    assert!(failures.is_empty(), "\n{failures}");
}

/// What an update writes is read again as the same rows, and the rest of the page stays.
#[test]
fn rows_can_be_written_in_place() {
    for page in pages() {
        let mut text = page.text.clone();
        for case in page.cases.iter().rev() {
            let rows: Vec<_> = case.rows.iter().rev().cloned().collect();
            text.replace_range(case.place.clone(), &written(&rows));
        }
        let turned = cases(&text);
        assert_eq!(turned.len(), page.cases.len(), "{}", page.name);
        for (turned, case) in turned.iter().zip(&page.cases) {
            assert!(turned.header == case.header && turned.report == case.report, "{}", page.name);
            assert!(turned.rows.iter().rev().eq(&case.rows), "{}: {:?}", page.name, turned.rows);
        }
    }
}

#[test]
fn pages_show_what_is_and_what_is_not() {
    for page in chosen() {
        assert!(page.cases.iter().any(|case| !case.rows.is_empty()), "{}: no positive block", page.name);
        assert!(page.cases.len() > 1, "{}: no block of what is not recognised", page.name);
    }
}

/// A rule's id is what a user sees beside a statement, and the name of the page that explains it.
#[test]
fn rules_have_pages() {
    let named: BTreeSet<String> = pages().into_iter().map(|page| page.name).collect();
    let samples = files("www/samples", "txt").into_iter().filter_map(|path| fs::read_to_string(path).ok());
    let blocks = pages().into_iter().flat_map(|page| page.cases).map(|case| case.report);
    let mut rules: BTreeSet<String> =
        files("src/statement/rules", "rs").iter().map(|path| stem(path)).collect();
    rules.remove("mod");
    for text in samples.chain(blocks) {
        let document = analyze("report.txt", &text, &Settings::default());
        let statements = document.reports.iter().flat_map(|reading| &reading.findings.statements);
        rules.extend(statements.map(|statement| statement.rule.id().to_owned()));
    }
    let missing: Vec<&String> = rules.difference(&named).collect();
    assert!(missing.is_empty(), "rules without a page in tests/spec/: {missing:?}");
}

/// The pages that `SPEC` names, by names or pieces of them; all where it is not set.
fn chosen() -> Vec<Page> {
    let Ok(wanted) = env::var("SPEC") else { return pages() };
    let mut chosen = pages();
    chosen.retain(|page| wanted.split(',').any(|name| page.name.contains(name.trim())));
    assert!(!chosen.is_empty(), "SPEC={wanted}: no page of this name in tests/spec/");
    chosen
}

fn pages() -> Vec<Page> {
    let paths = files("tests/spec", "md").into_iter().filter(|path| stem(path) != "README");
    let page = |path: PathBuf| {
        let text = fs::read_to_string(&path).unwrap();
        Page { name: stem(&path), cases: cases(&text), path, text }
    };
    paths.map(page).collect()
}

fn files(folder: &str, extension: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).unwrap();
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|found| found == extension));
    paths.sort();
    paths
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap().to_string_lossy().into_owned()
}

fn cases(page: &str) -> Vec<Case> {
    const OPENS: &str = "```report\n";
    let cells = |line: &str| -> Vec<String> {
        line.trim().trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect()
    };
    let mut cases = Vec::new();
    let mut from = 0;
    while let Some(opens) = page[from..].find(OPENS) {
        let start = from + opens + OPENS.len();
        let Some(length) = page[start..].find("```") else { break };
        let report = page[start..start + length].to_owned();
        let next = page[start + length..].find(OPENS).map_or(page.len(), |next| start + length + next);
        // The first table before the next block.
        let mut at = start + length;
        let mut lines = Vec::new();
        for line in page[at..next].split_inclusive('\n') {
            if line.starts_with('|') {
                lines.push((at, line));
            } else if !lines.is_empty() {
                break;
            }
            at += line.len();
        }
        let header = lines.first().map(|(_, line)| cells(line)).unwrap_or_default();
        let rows = lines.iter().skip(2).map(|(_, line)| cells(line)).collect();
        // `at` is past the table, or past everything where there is none.
        let place = lines.get(2).map_or(at, |(at, _)| *at)..at;
        cases.push(Case { report, header, rows, place });
        from = start + length;
    }
    cases
}

/// What a case gives.
fn rows(page: &str, case: &Case) -> Vec<Vec<String>> {
    table(&analyze(&format!("{page}.txt"), &case.report, &Settings::default()), &case.header)
}

/// Rows as a page has them.
fn written(rows: &[Vec<String>]) -> String {
    let cell = |cell: &String| if cell.is_empty() { "| ".to_owned() } else { format!("| {cell} ") };
    rows.iter().map(|row| row.iter().map(cell).collect::<String>() + "|\n").collect()
}

fn show(rows: &[Vec<String>]) -> String {
    rows.iter().map(|row| format!("    | {} |\n", row.join(" | "))).collect()
}

/// What was found, in the fields of the header.
fn table(document: &Document, header: &[String]) -> Vec<Vec<String>> {
    let text = &document.text.repaired;
    let has = |name: &str| header.iter().any(|field| field == name);
    let row = |cell: &dyn Fn(&str) -> String| header.iter().map(|field| cell(field)).collect();
    let mut rows = Vec::new();
    for findings in document.reports.iter().map(|reading| &reading.findings) {
        if has("relation") {
            rows.extend(findings.qualitative.iter().map(|q| row(&|field| relation(q, field))));
        } else if has("reason") {
            rows.extend(findings.other_numbers.iter().map(|o| row(&|field| other(o, text, field))));
        } else {
            rows.extend(findings.statements.iter().map(|s| row(&|field| statement(s, text, field))));
        }
    }
    rows
}

fn relation(q: &Qualitative, field: &str) -> String {
    match field {
        "indicator" => q.indicator.clone(),
        "id" => q.indicator_id.unwrap_or("-").to_owned(),
        "relation" => q.relation.clone(),
        "headline" => q.headline.to_string(),
        _ => panic!("unknown field {field}"),
    }
}

fn other(o: &OtherNumber, text: &str, field: &str) -> String {
    match field {
        "number" => o.number.of(text).to_owned(),
        "reason" => snake(&o.reason),
        _ => panic!("unknown field {field}"),
    }
}

fn statement(s: &Statement, text: &str, field: &str) -> String {
    let amount = &s.quantity.amount;
    match field {
        "indicator" => s.indicator.clone(),
        "id" => s.indicator_id.unwrap_or("-").to_owned(),
        "kind" => snake(&s.kind),
        "headline" => s.headline.to_string(),
        "change" => snake(&s.change),
        "value" => range(&s.quantity.value.to_string(), s.quantity.value_max.map(|max| max.to_string())),
        "unit" => s.quantity.unit.clone(),
        "amount" if amount.unit == "1" => range(&amount.value, amount.value_max.clone()),
        "amount" => format!("{} {}", range(&amount.value, amount.value_max.clone()), amount.unit),
        "bound" => snake(&s.quantity.bound),
        "modifier" => s.modifier.clone(),
        "constraint" => snake(&s.constraint),
        "period" => s.period.map_or("-".to_owned(), |p| {
            if p.from == p.to { p.from.to_string() } else { format!("{}–{}", p.from, p.to) }
        }),
        "basis" => s.basis.map_or("-".to_owned(), |basis| snake(&basis)),
        "base" => s.base.as_ref().map_or("-".to_owned(), base),
        "scope" => s.scope.clone().unwrap_or("-".to_owned()),
        "estimate" => s.estimate.to_string(),
        "group" => s.group.map_or("-".to_owned(), |group| group.to_string()),
        "number" => s.number.of(text).to_owned(),
        "quote" => s.quote.of(text).to_owned(),
        "rule" => s.rule.id().to_owned(),
        "confidence" => s.confidence.to_string(),
        "doubts" if s.doubts.is_empty() => "-".to_owned(),
        "doubts" => s.doubts.iter().map(snake).collect::<Vec<_>>().join(", "),
        _ => panic!("unknown field {field}"),
    }
}

fn range(from: &str, to: Option<String>) -> String {
    to.map_or(from.to_owned(), |to| format!("{from}–{to}"))
}

/// `2020, 68元`, or either of the two.
fn base(base: &Base) -> String {
    let year = base.year.map(|year| year.to_string());
    let value = base.value.as_ref().map(|q| format!("{}{}", q.value, q.unit));
    year.into_iter().chain(value).collect::<Vec<_>>().join(", ")
}

/// A variant's name as in the JSON: `AnnualAverage` as `annual_average`.
fn snake(variant: &impl Debug) -> String {
    let mut out = String::new();
    for c in format!("{variant:?}").chars() {
        if c.is_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.extend(c.to_lowercase());
    }
    out
}
