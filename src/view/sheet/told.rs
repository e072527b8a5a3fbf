//! A sheet in words, for tests of views.

use super::{Cell, Sheet};

/// A line a row under the ids of the columns, in the schema's words.
pub(in crate::view) fn told(sheet: &Sheet) -> String {
    let heads: Vec<&str> = sheet.heads.iter().map(|head| head.id.as_str()).collect();
    let rows = sheet.rows.iter().map(|row| row.iter().map(Cell::to_string).collect::<Vec<_>>().join(","));
    let lines: Vec<String> = std::iter::once(heads.join(",")).chain(rows).collect();
    lines.join("\n")
}
