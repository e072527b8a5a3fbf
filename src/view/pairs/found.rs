//! What is found on the way through the reports.

use super::Pair;
use crate::corpus::Located;
use crate::statement::Statement;

/// Whether a target of a report is asked for.
pub(super) type Wanted<'w> = &'w dyn Fn(Located<'_>, &Statement) -> bool;

/// What is found so far.
#[derive(Default)]
pub(super) struct Reading {
    pub(super) pairs: Vec<Pair>,
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
