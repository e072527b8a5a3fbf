//! What is found on the way through the reports.

use super::Pair;
use crate::corpus::Located;
use crate::statement::{Kind, Statement};
use crate::view::ledger::Promise;

/// Whether a target of a report is asked for.
pub(super) type Wanted<'w> = &'w dyn Fn(Located<'_>, &Statement) -> bool;

/// What is found so far.
#[derive(Default)]
pub(super) struct Reading {
    pub(super) pairs: Vec<Pair>,
    /// What the pairs were before, where they are promises.
    pub(super) promises: Vec<Promise>,
    /// Reports, and those of them with another side.
    pub(super) reports: usize,
    pub(super) paired: usize,
}

impl Reading {
    /// One report more, with another side or without.
    pub(super) const fn count(&mut self, paired: bool) {
        self.reports += 1;
        if paired {
            self.paired += 1;
        }
    }
}

/// Whether a statement is a target for the own year of its report.
pub(super) fn is_target(report: Located<'_>, found: &Statement) -> bool {
    found.kind == Kind::Target && found.is_of_year(report.reading.outline.year)
}
