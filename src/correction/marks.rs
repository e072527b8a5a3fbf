//! What of a report is not as it was read.

use super::Field;
use serde::{Deserialize, Serialize};

/// A field that a reader corrected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Amended {
    /// Which one.
    pub field: Field,
    /// What was read there; empty for nothing.
    pub read: String,
}

/// The corrected places of a report.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Marks {
    /// Its place, its year.
    pub report: Vec<Amended>,
    /// Sections by their index, with the role that was read.
    pub sections: Vec<(usize, Amended)>,
    /// Statements by their index; one that was added has [`Field::Added`].
    pub statements: Vec<(usize, Vec<Amended>)>,
}

impl Marks {
    /// What of a statement is corrected.
    pub fn of_statement(&self, statement: usize) -> &[Amended] {
        let at = self.statements.binary_search_by_key(&statement, |(at, _)| *at);
        at.map_or(&[], |at| self.statements[at].1.as_slice())
    }

    /// Whether and from what the role of a section is corrected.
    pub fn of_section(&self, section: usize) -> Option<&Amended> {
        self.sections.iter().find(|(at, _)| *at == section).map(|(_, amended)| amended)
    }

    /// All that is corrected of a statement in that section: of the report, of the section, of itself.
    pub fn behind(&self, statement: usize, section: usize) -> impl Iterator<Item = &Amended> {
        self.report.iter().chain(self.of_section(section)).chain(self.of_statement(statement))
    }
}

/// Notes that a field is no longer as it was `read`; what was read first stays.
pub(super) fn note(amended: &mut Vec<Amended>, field: Field, read: String, now: &str) {
    match amended.iter().position(|known| known.field == field) {
        Some(at) if amended[at].read == now => _ = amended.remove(at),
        Some(_) => {}
        None if read == now => {}
        None => amended.push(Amended { field, read }),
    }
}
