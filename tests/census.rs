//! Every real report beside the repository, read to the end: how often each rule speaks and why the other
//! numbers state nothing. `cargo test --test census -- --nocapture` prints the counts.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test without its data has failed"
)]

use report_lens::Settings;
use report_lens::analysis::open;
use report_lens::report::Level;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

#[test]
fn all_reports_are_read() {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus/reports");
    let Ok(entries) = fs::read_dir(&directory) else {
        println!("skipped: ../shared/corpus/reports is not there");
        return;
    };
    let mut paths: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    let (mut rules, mut reasons, mut levels) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    let mut reports = 0;
    for path in &paths {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let opened = open(&name, &fs::read(path).unwrap(), &Settings::default(), &mut |_, _| ());
        let document = opened.into_iter().next().unwrap().1.unwrap();
        let text = &document.text.repaired;
        for reading in &document.reports {
            reports += 1;
            let findings = &reading.findings;
            *levels.entry(format!("{:?}", reading.outline.level)).or_insert(0usize) +=
                findings.statements.len();
            for statement in &findings.statements {
                *rules.entry(statement.rule).or_insert(0usize) += 1;
                assert!(text.get(statement.number.start..statement.number.end).is_some(), "{name}");
                assert!(reading.outline.span.contains(statement.quote), "{name}: a quote outside its report");
                assert!(!statement.indicator.is_empty(), "{name}: {}", statement.quote.of(text));
                assert!((0.0..=1.0).contains(&statement.confidence), "{name}");
                assert_ne!(reading.outline.level, Level::Township, "{name}: no township is in the corpus");
            }
            for other in &findings.other_numbers {
                *reasons.entry(other.reason).or_insert(0usize) += 1;
            }
            let numbers = findings.statements.iter().map(|s| s.number);
            assert!(numbers.is_sorted_by_key(|span| span.start), "{name}: statements out of order");
        }
    }
    println!(
        "{reports} reports in {} files\nrules {rules:#?}\nreasons {reasons:#?}\nlevels {levels:#?}",
        paths.len()
    );
    assert!(reports >= paths.len() / 2, "most files hold a report");
}
