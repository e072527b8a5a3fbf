//! Who looks back and who ahead, against parts marked by hand in real reports. The reports are not part of this
//! repository; where they are not beside it, the test says that it was skipped.
//!
//! `tests/quality/parts.tsv` parts the texts into those that the weights of `src/data/sides.tsv` were set from (work) and
//! those that only measure (held). `cargo test --test parts -- --nocapture` prints both.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test without its data has failed"
)]

use quality::parts::{Marked, Sides};
use report_lens::export::json::{JsonOptions, to_json};
use report_lens::format::text::decode;
use report_lens::{Analysis, Settings, analyze};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The marked tables, and the folders of their texts.
const TABLES: [(&str, &str); 2] = [("parts.jsonl", "reports"), ("parts-2.jsonl", "reports-2")];

const SHARED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared");

#[test]
fn sections_stand_on_the_right_side() {
    let compare = |marked: &Marked, found: &str| {
        let document = analyze(&marked.file, found, &Settings::default());
        let json = to_json(&Analysis { documents: vec![document] }, &JsonOptions::default());
        marked.compare(found, &json).unwrap()
    };
    measured("whole", &TABLES, compare, include_str!("quality/parts-floors.tsv"));
}

/// Pieces without a head, as people paste them: the second half, and the middle.
#[test]
fn pieces_stand_on_the_right_side() {
    let compare = |marked: &Marked, found: &str| {
        let mut sides = Sides::default();
        for (from, to) in [(0.5, 1.0), (0.25, 0.75)] {
            let (marked, piece) = marked.piece(found, from, to);
            let document = analyze("", piece, &Settings::default());
            let json = to_json(&Analysis { documents: vec![document] }, &JsonOptions::default());
            sides += marked.compare(piece, &json).unwrap();
        }
        sides
    };
    measured("piece", &TABLES[..1], compare, include_str!("quality/piece-floors.tsv"));
}

/// Prints the figures of both halves, and sees that those of the held one are above their floors.
fn measured(
    what: &str,
    tables: &[(&str, &str)],
    compare: impl Fn(&Marked, &str) -> Sides,
    floors: &'static str,
) {
    if !Path::new(SHARED).is_dir() {
        println!("skipped: the real reports are not here");
        return;
    }
    let halves = rows(include_str!("quality/parts.tsv"));
    let mut figures: BTreeMap<&str, Sides> = BTreeMap::new();
    for (table, folder) in tables {
        let marked = fs::read_to_string(Path::new(SHARED).join("eval").join(table)).unwrap();
        for marked in Marked::read(&marked).unwrap() {
            let half =
                halves.get(marked.file.as_str()).unwrap_or_else(|| panic!("{} is in no half", marked.file));
            let bytes = fs::read(Path::new(SHARED).join("corpus").join(folder).join(&marked.file)).unwrap();
            let found = decode(&bytes).unwrap().characters;
            *figures.entry(half).or_default() += compare(&marked, &found);
        }
    }
    for (half, sides) in &figures {
        println!("{what} {half:5} {sides}");
    }
    let held = figures["held"].shares();
    let below: Vec<String> = rows(floors)
        .into_iter()
        .filter(|(measure, floor)| held[measure] < floor.parse::<f64>().unwrap())
        .map(|(measure, floor)| format!("{measure}: {:.4} is below {floor}", held[measure]))
        .collect();
    assert_eq!(below, Vec::<String>::new());
}

fn rows(table: &'static str) -> BTreeMap<&'static str, &'static str> {
    table.lines().skip(1).map(|line| line.split_once('\t').expect("two cells")).collect()
}
