//! All rows of a view, as files have them, a part at a time: whoever writes a file of half a million rows holds a few thousand.

use serde::{Deserialize, Serialize};

use super::comparison::{self, ComparisonIndex};
use super::concordance::ConcordanceIndex;
use super::filter::Filter;
use super::keywords::KeywordIndex;
use super::ledger::{Ledger, Promises};
use super::pairs::{PairIndex, Pairing};
use super::panel::Panel;
use super::sheet::Sheet;
use super::targets::TargetIndex;
use super::{Window, numbers, overview, sources};
use crate::corpus::{Library, Located, ReportRef};

/// The shape of a comparison in a file; other views have one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// A row a figure.
    Long,
    /// A row a report, columns by indicator.
    Wide,
}

/// The rows of a view as they were when they were asked for. They are counted in units: statements, sentences, pairs, or whole
/// reports.
pub enum Rows {
    /// Headline targets with last year's results, by report.
    Headlines(Vec<ReportRef>, Filter),
    /// Statements.
    Statements(TargetIndex),
    /// Words.
    Words(KeywordIndex),
    /// Sentences with a word.
    Sentences(ConcordanceIndex),
    /// Reports side by side.
    Compared(ComparisonIndex, Shape),
    /// Places by years, all in one part.
    Panel(Panel, Shape),
    /// Figures beside each other.
    Pairs(PairIndex, Pairing),
    /// Promises, with what became of them.
    Ledger(Ledger),
    /// Numbers, by report.
    Numbers(Vec<ReportRef>),
    /// What was read.
    Sources(Vec<ReportRef>),
}

impl Rows {
    /// How many units there are.
    pub fn total(&self) -> usize {
        match self {
            Self::Headlines(reports, _) | Self::Numbers(reports) | Self::Sources(reports) => reports.len(),
            Self::Words(index) => index.total(),
            Self::Ledger(ledger) => ledger.promises.len(),
            Self::Statements(index) => index.ids().len(),
            Self::Sentences(index) => index.total(),
            Self::Compared(index, _) => index.total(),
            Self::Pairs(index, _) => index.total(),
            Self::Panel(..) => 1,
        }
    }

    /// How many units make a part: some thousand rows.
    pub const fn part(&self) -> usize {
        match self {
            Self::Headlines(..) => 64,
            Self::Numbers(_) => 8,
            Self::Compared(..) => 100,
            Self::Panel(..) => 1,
            _ => 1000,
        }
    }

    /// How many rows there are at least: of those that make files large it is exact.
    pub fn at_least(&self, library: &Library) -> usize {
        let Self::Numbers(reports) = self else { return self.total() };
        let located = reports.iter().filter_map(|&report| library.report(report));
        let findings = located.map(|located| &located.reading.findings);
        findings.map(|found| found.statements.len() + found.other_numbers.len()).sum()
    }

    /// The rows of some units; `dictionary` is the SHA-256 of what words were cut by.
    pub fn sheet(&self, library: &Library, dictionary: Option<&str>, window: Window) -> Sheet {
        let located = |reports: &[ReportRef]| -> Vec<Located<'_>> {
            let range = window.within(reports.len());
            reports[range].iter().filter_map(|&report| library.report(report)).collect()
        };
        match self {
            Self::Headlines(reports, filter) => {
                overview::sheet(library, filter, located(reports).into_iter())
            }
            Self::Numbers(reports) => numbers::sheet(located(reports).into_iter()),
            Self::Statements(index) => index.sheet(library, window),
            Self::Words(index) => index.sheet(dictionary, window),
            Self::Ledger(ledger) => {
                let range = window.within(ledger.promises.len());
                Sheet::of::<Promises>(ledger.promises[range].iter())
            }
            Self::Sources(reports) => sources::sheet(located(reports).into_iter(), dictionary),
            Self::Sentences(index) => index.sheet(library, window),
            Self::Compared(index, Shape::Long) => comparison::long(library, &index.window(window)),
            Self::Compared(index, Shape::Wide) => comparison::wide(&index.window(window)),
            Self::Panel(panel, Shape::Long) => panel.evidenced(library),
            Self::Panel(panel, Shape::Wide) => panel.wide(),
            Self::Pairs(index, of) => index.sheet(*of, window),
        }
    }
}
