//! Headline targets of one year and the results that answer them in the report of the next, 28 pairs of reports. Some
//! are for work; of the others, which only measure, counts alone are printed, so that nothing is fitted to them.

use std::collections::{BTreeMap, BTreeSet};

use report_lens::corpus::{DocumentId, Library, Scope, StatementRef};
use report_lens::label::Labelled;
use report_lens::view::ledger::{Ledger, Promise};

use crate::place_in_text::repaired_byte;
use crate::table;
use crate::texts::{self, Text, Texts};

/// What a person found for one target figure; several indicators may share it.
#[derive(Debug, Default)]
struct Target {
    named: Vec<String>,
    /// Bytes of the results in the later text, and whether the target was kept by them.
    results: Vec<(usize, String)>,
}

/// The targets of one pair of reports, by their bytes in the earlier text.
type Pair = BTreeMap<usize, Target>;

#[derive(Debug, Default)]
struct Counts {
    /// Targets that have a result.
    answered: usize,
    /// Those of them whose result was found.
    found: usize,
    /// Targets for which anything was found.
    claimed: usize,
    /// Those of them for which something else was found.
    wrong: Vec<String>,
    missed: Vec<String>,
    /// Verdicts on results that were found, and those that are a person's.
    judged: usize,
    judged_right: usize,
    misjudged: Vec<String>,
}

#[test]
fn promises_are_answered_by_their_results() {
    let rows = table::rows("pairs.tsv");
    let Some(texts) = texts::read(rows.iter().flat_map(|row| [row[1].as_str(), row[2].as_str()])) else {
        return;
    };
    for (part, suffix) in [("tune", "_tune"), ("measure", "")] {
        let counts = count(part, &rows, &texts);
        let shown = |lines: Vec<String>| if part == "tune" { lines } else { Vec::new() };
        table::hold(&format!("ledger_found{suffix}"), counts.found, counts.answered, &shown(counts.missed));
        let right = counts.claimed - counts.wrong.len();
        table::hold(&format!("ledger_right{suffix}"), right, counts.claimed, &shown(counts.wrong));
        table::hold(
            &format!("ledger_kept{suffix}"),
            counts.judged_right,
            counts.judged,
            &shown(counts.misjudged),
        );
    }
}

fn count(part: &str, rows: &[Vec<String>], texts: &Texts<'_>) -> Counts {
    let pairs: BTreeSet<(&str, &str)> =
        rows.iter().filter(|row| row[0] == part).map(|row| (row[1].as_str(), row[2].as_str())).collect();
    let mut counts = Counts::default();
    for (earlier, later) in pairs {
        let own = |row: &&Vec<String>| row[1] == earlier && row[2] == later;
        let pair = marked(rows.iter().filter(own), &texts[earlier], &texts[later]);
        let (library, ledger) = ledger(&texts[earlier], &texts[later]);
        for (at, target) in &pair {
            let promises = || {
                ledger
                    .promises
                    .iter()
                    .filter(|promise| starts(&library, promise.target.figure.id) == Some(*at))
            };
            compare(&mut counts, &library, earlier, target, &promises().collect::<Vec<_>>());
        }
    }
    counts
}

fn compare(counts: &mut Counts, library: &Library, file: &str, target: &Target, promises: &[&Promise]) {
    let told = |promise: &&Promise| {
        let result = promise.outcome.result.as_ref();
        let result = result.map(|found| format!("{} {}", found.indicator, found.figure.figure.written));
        format!("{} → {:?} {:?}", promise.target.indicator, promise.outcome.why, result)
    };
    let shown =
        format!("{file} {}: {:?}", target.named.join("、"), promises.iter().map(told).collect::<Vec<_>>());
    let results: Vec<(usize, &str)> = promises
        .iter()
        .filter_map(|promise| {
            let found = promise.outcome.result.as_ref()?;
            Some((starts(library, found.figure.id)?, promise.outcome.kept.id()))
        })
        .collect();
    for (byte, kept) in &target.results {
        counts.answered += 1;
        match results.iter().find(|(found, _)| found == byte) {
            Some((_, judged)) => {
                counts.found += 1;
                counts.judged += 1;
                counts.judged_right += usize::from(judged == kept);
                if judged != kept {
                    counts.misjudged.push(format!("{shown}: {kept} is right"));
                }
            }
            None => counts.missed.push(shown.clone()),
        }
    }
    for (byte, _) in &results {
        counts.claimed += 1;
        if !target.results.iter().any(|(right, _)| right == byte) {
            counts.wrong.push(shown.clone());
        }
    }
}

fn marked<'r>(rows: impl Iterator<Item = &'r Vec<String>>, earlier: &Text, later: &Text) -> Pair {
    let byte = |text: &Text, offset: &str| {
        let offset = offset.parse().unwrap_or_else(|error| panic!("{offset}: {error}"));
        repaired_byte(&text.raw, &text.document.text, offset)
    };
    let mut pair = Pair::new();
    for row in rows {
        let Some(at) = byte(earlier, &row[4]) else { panic!("{row:?}: the number was removed") };
        let target = pair.entry(at).or_default();
        target.named.push(row[3].clone());
        if !row[8].is_empty() {
            let Some(result) = byte(later, &row[8]) else { panic!("{row:?}: the result was removed") };
            target.results.push((result, row[11].clone()));
        }
    }
    pair
}

fn ledger(earlier: &Text, later: &Text) -> (Library, Ledger) {
    let library = Library::numbered([earlier, later].map(|text| text.document.clone()));
    let ledger = Ledger::new(&library, Scope::Document(DocumentId(0)));
    (library, ledger)
}

fn starts(library: &Library, id: StatementRef) -> Option<usize> {
    library.statement(id).map(|(_, found)| found.number.start)
}
