//! `report-lens ledger`: what reports promise, and what the reports of the year after say of it.

use super::args::{Files, RowFormat};
use super::{Status, rows};
use crate::corpus::Scope;
use crate::view::ledger::{Ledger, Promises};
use crate::view::sheet::Sheet;

/// Reads every file and prints a row a headline target.
pub(super) fn run(files: &Files, format: Option<RowFormat>) -> Status {
    rows::print(files, format, &|library| {
        Sheet::of::<Promises>(Ledger::new(library, Scope::All).promises.iter())
    })
}
