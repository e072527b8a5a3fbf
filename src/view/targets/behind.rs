//! What stands behind a figure of another table: its years, how it binds, its limits, its sentence and where that stands.

use super::{StatementRow, Statements};
use crate::corpus::{Library, StatementRef};
use crate::view::sheet::{Cell, Head, Table};

/// The columns of the table of statements that say so.
const COLUMNS: [&str; 12] = [
    "period_from",
    "period_to",
    "constraint",
    "basis",
    "scope",
    "corrected",
    "section",
    "page",
    "rule",
    "confidence",
    "sentence",
    "sha256",
];

/// Their heads.
pub(in crate::view) fn heads() -> Vec<Head> {
    COLUMNS.iter().filter_map(|id| Statements::column(id)).map(|column| column.head()).collect()
}

/// The cells of a statement; empty where there is none.
pub(in crate::view) fn cells(library: &Library, id: Option<StatementRef>) -> Vec<Cell> {
    let found = id.and_then(|id| library.statement(id).map(|found| (id, found)));
    let row =
        found.map(|(id, (located, statement))| StatementRow { located, id, statement, at: 0, units: None });
    let columns = COLUMNS.iter().filter_map(|id| Statements::column(id));
    columns.map(|column| row.as_ref().map_or(Cell::Nothing, |row| (column.get)(row))).collect()
}
