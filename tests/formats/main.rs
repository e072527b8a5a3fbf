//! Files of every format, made from one report: what a reader gives is held against what stands in them, to the letter.
//! `README.md` says where the files come from, `cases.tsv` how right each must be.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test without its data has failed"
)]

mod cases;
mod contract;
mod desk;
mod hostile;
mod real;
mod right;
mod same;

use cases::{Case, Wanted};
use report_lens::source::Content;
use right::Right;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// One line of the table of fixtures, and what is wrong there.
fn row(case: &Case) -> (String, Option<String>) {
    let found = catch_unwind(AssertUnwindSafe(|| cases::opened(&case.file)));
    let found = found.unwrap_or_else(|_| Err("it panicked".to_owned()));
    let line = |figures: &str| format!("{:<48} {:<5} {figures}", case.file, case.format);
    match (&case.wanted, found) {
        (Wanted::Error(code), Err(found)) if code.split('|').any(|code| code == found) => {
            (line(&format!("refused as it must be: {found}")), None)
        }
        (Wanted::Error(code), found) => {
            let found = found.map_or_else(|found| found, |(_, content)| starts(&content));
            (line(&found), Some(format!("not {code} but {found}")))
        }
        (Wanted::Text { .. }, Err(code)) => (line(&code), Some(code.clone())),
        (Wanted::Text { expected, floor, note }, Ok((format, content))) => {
            let reading = right::reading(&content);
            let right = right::of(expected, &reading);
            let notes: Vec<String> = content.notes.iter().map(|note| format!("{note:?}")).collect();
            let mut wrong = contract::broken(&content);
            if format != case.format {
                wrong.push(format!("read as {format}"));
            }
            if let Some(missed) = right.missed(floor) {
                wrong.push(missed);
                wrong.push(right::differences(expected, &reading));
            }
            if !note.is_empty() && !notes.iter().any(|found| found.starts_with(note.as_str())) {
                wrong.push(format!("no note {note}"));
            }
            let line = line(&format!("{right} {}", notes.join(", ")));
            (line, (!wrong.is_empty()).then(|| wrong.join("; ")))
        }
    }
}

fn starts(content: &Content) -> String {
    format!("the text {:?}…", content.characters.chars().take(20).collect::<String>())
}

/// The table of fixtures: `cargo test --test formats every_case -- --nocapture`; `CASE=pdf/` reads those only.
#[test]
fn every_case_is_right_to_the_letter() {
    let only = std::env::var("CASE").unwrap_or_default();
    let mut wrong = Vec::new();
    println!("{:<48} {:<5} {}", "file", "as", Right::HEAD);
    for case in cases::all().into_iter().filter(|case| case.file.contains(&only)) {
        let (line, fault) = row(&case);
        println!("{line}");
        wrong.extend(fault.map(|fault| format!("{} ({}): {fault}", case.file, case.remark)));
    }
    assert!(wrong.is_empty(), "{} cases:\n{}", wrong.len(), wrong.join("\n"));
}

/// The committed files stay small.
#[test]
fn files_are_eight_megabytes_at_most() {
    let size: u64 = cases::files().iter().map(|path| path.metadata().map_or(0, |found| found.len())).sum();
    assert!(size <= 8 << 20, "{size} bytes");
}

/// A file that no case reads proves nothing.
#[test]
fn every_file_has_its_case() {
    let read: Vec<String> =
        cases::all().iter().map(|case| case.file.split('#').next().unwrap_or_default().to_owned()).collect();
    let spare: Vec<_> = cases::files()
        .iter()
        .map(|path| path.strip_prefix(cases::home()).expect("it lies there").to_string_lossy().into_owned())
        .filter(|file| !read.contains(file))
        .collect();
    assert!(spare.is_empty(), "{spare:?}");
}
