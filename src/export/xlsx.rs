//! Sheets as an Excel workbook: a sheet each, typed cells, a bold frozen header, filters.
//!
//! Written by hand, row by row (DESIGN.md says why): kept are compressed bytes and one copy of each text. The same sheets
//! give the same bytes on every day.

mod archive;
mod crc;
mod workbook;

#[cfg(test)]
mod tests;

use super::Naming;
use crate::view::sheet::{Cell, Head, Sheet, Type};

pub use workbook::Refusal;
use workbook::{Cell as Written, Column, Workbook};

/// So many cells in all are written; with more of them a file takes longer to open than anybody waits, and CSV is the better kind.
pub const MOST_CELLS: usize = 8_000_000;

/// Above so many cells speed is worth more than size.
const MANY: usize = 200_000;

/// How wide columns are, in characters: words that are read as sentences, and all else.
const WIDE: f64 = 60.0;
const NARROW: f64 = 14.0;

/// The sheets under their names.
///
/// # Errors
/// When they are too many, too large, or have names that Excel does not take.
pub fn to_xlsx(sheets: &[(&str, &Sheet)], naming: Naming) -> Result<Vec<u8>, Refusal> {
    let cells: usize = sheets.iter().map(|(_, sheet)| sheet.heads.len() * sheet.rows.len()).sum();
    if cells > MOST_CELLS {
        return Err(Refusal::Large);
    }
    let mut workbook = Workbook::new(if cells > MANY { 3 } else { 6 });
    for (name, sheet) in sheets {
        let columns: Vec<Column<'_>> = sheet.heads.iter().map(|head| column(head, naming)).collect();
        workbook.sheet(name, &columns)?;
        for row in &sheet.rows {
            let words: Vec<String> = row.iter().map(|cell| naming.cell(cell)).collect();
            let row: Vec<Written<'_>> =
                row.iter().zip(&words).map(|(cell, words)| written(cell, words)).collect();
            workbook.row(&row)?;
        }
    }
    workbook.finish()
}

fn column(head: &Head, naming: Naming) -> Column<'_> {
    let title = naming.head(head);
    let long = head.kind == Type::Text && head.id.ends_with("sentence");
    Column { title, width: if long { WIDE } else { NARROW } }
}

/// A cell, with its words; a fraction is divided out.
fn written<'a>(cell: &Cell, words: &'a str) -> Written<'a> {
    match cell {
        Cell::Nothing => Written::Blank,
        Cell::Text(_) | Cell::Choice(_) => Written::Text(words),
        Cell::Flag(flag) => Written::Flag(*flag),
        Cell::Exact(digits) if digits.contains('/') => cell.number().map_or(Written::Blank, Written::Number),
        Cell::Whole(_) | Cell::Exact(_) => Written::Digits(words),
        Cell::Near(number) => Written::Number(*number),
    }
}
