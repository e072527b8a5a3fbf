//! Which phrase needs a row of `data/cues.tsv`: without the row a small report that holds the phrase reads otherwise.
//!
//! Each row is dropped in turn, and its witness, a phrase of `data/witnesses.tsv`, is seen to fail. A row that nothing
//! needs is no row. `analysis::witnesses` finds witnesses for new rows.

use super::cues::{Class, TABLE};
use super::{Findings, Strength, extract};
use crate::report::{self, Outline};
use crate::source::Content;
use crate::text::{Text, repair};
use crate::words::{Class as _, rows, without};
use std::collections::BTreeMap;

const WITNESSES: &str = include_str!("../data/witnesses.tsv");

/// Small reports around a place for the phrase: a look back and a plan, of places of every level and of five years.
const REPORTS: &str = include_str!("witness/reports.txt");

/// A class by its number, and a word.
pub(crate) type Row = (usize, &'static str);

/// What a class is called in the table.
pub(crate) fn called(class: usize) -> &'static str {
    Class::NAMES[class]
}

/// The rows of `cues.tsv`, in order.
pub(crate) fn cues() -> Vec<Row> {
    keyed(TABLE).into_iter().map(|(row, _)| row).collect()
}

/// The phrase that needs each row, as `witnesses.tsv` has it.
pub(crate) fn witnesses() -> BTreeMap<Row, &'static str> {
    keyed(WITNESSES).into_iter().collect()
}

fn keyed(table: &'static str) -> Vec<(Row, &'static str)> {
    let class = |name: &str| Class::NAMES.iter().position(|class| *class == name);
    rows(table).filter_map(|row| Some(((class(row[0])?, row[1]), row[2]))).collect()
}

/// A phrase in one of the small reports.
pub(crate) struct Read {
    text: Text,
    outline: Outline,
}

impl Read {
    /// The phrase in the report of this number.
    pub(crate) fn in_report(at: usize, phrase: &str) -> Option<Self> {
        let text = repair(&Content::plain(REPORTS.split("===\n").nth(at)?.replace("{}", phrase)));
        let outline = report::read(&text, "").reports.into_iter().next()?;
        Some(Self { text, outline })
    }

    /// What a reader sees of it.
    fn seen(&self) -> Findings {
        let mut found = extract(self.text.reading(), &self.outline, &Strength::default());
        for statement in &mut found.statements {
            statement.evidence.clear();
            statement.confidence = 0.0;
        }
        found
    }

    /// Whether a reader sees something else without the row.
    pub(crate) fn needs(&self, (class, word): Row) -> bool {
        self.seen() != without(class, word, || self.seen())
    }

    /// Whether anything is stated besides what the report states without the phrase.
    pub(crate) fn states(&self) -> bool {
        let found = self.seen();
        found.statements.len() + found.qualitative.len() > 1
    }
}

/// How many small reports there are.
pub(crate) fn reports() -> usize {
    REPORTS.split("===\n").count()
}

/// Whether a phrase needs a row: the number of the report that shows it.
pub(crate) fn needed(row: Row, phrase: &str) -> Option<usize> {
    (0..reports()).find(|&at| needed_in(at, row, phrase))
}

/// Whether a phrase needs a row in the report of this number.
pub(crate) fn needed_in(at: usize, row: Row, phrase: &str) -> bool {
    Read::in_report(at, phrase).is_some_and(|read| read.needs(row))
}

#[test]
fn small_reports_are_of_all_kinds() {
    let read = (0..reports()).filter_map(|at| Read::in_report(at, "粮食产量达到5万吨。"));
    let levels = read.map(|read| {
        assert_eq!(read.seen().statements.len(), 2, "{}", read.text.repaired);
        let statements = read.seen().statements;
        let kind =
            statements.iter().find(|statement| statement.indicator == "粮食产量").map(|found| found.kind);
        format!("{:?} {:?} {kind:?}", read.outline.level, read.outline.year)
    });
    insta::assert_snapshot!(levels.collect::<Vec<_>>().join("\n"), @r"
    County Some(2025) Some(Achievement)
    County Some(2025) Some(Target)
    Prefecture Some(2025) Some(Achievement)
    Province Some(2025) Some(Achievement)
    Nation Some(2025) Some(Achievement)
    County Some(2021) Some(Achievement)
    County Some(2021) Some(Target)
    ");
}

#[test]
fn every_row_has_one_witness() {
    let with: Vec<Row> = keyed(WITNESSES).into_iter().map(|(row, _)| row).collect();
    let missing: Vec<_> = cues().into_iter().filter(|row| !with.contains(row)).collect();
    assert!(missing.is_empty(), "rows without a witness in witnesses.tsv: {missing:?}");
    assert_eq!(with, cues(), "witnesses.tsv has the rows of cues.tsv, in order");
}

#[test]
fn every_row_is_needed() {
    let unneeded: Vec<String> = keyed(WITNESSES)
        .into_iter()
        .filter(|&(row, witness)| needed(row, witness).is_none())
        .map(|((class, word), witness)| format!("{}\t{word}\t{witness}\n", called(class)))
        .collect();
    assert!(unneeded.is_empty(), "witnesses that do not need their row:\n{}", unneeded.concat());
}
