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
    let mut book = Book::new(cells, naming)?;
    for (name, sheet) in sheets {
        book.sheet(name, &sheet.heads)?;
        book.rows(sheet)?;
    }
    book.finish()
}

/// A workbook on its way: sheet after sheet, some rows at a time.
pub struct Book {
    workbook: Workbook,
    naming: Naming,
}

impl Book {
    /// A workbook of about so many cells.
    ///
    /// # Errors
    /// When they are too many.
    pub fn new(cells: usize, naming: Naming) -> Result<Self, Refusal> {
        if cells > MOST_CELLS {
            return Err(Refusal::Large);
        }
        Ok(Self { workbook: Workbook::new(if cells > MANY { 3 } else { 6 }), naming })
    }

    /// Begins a sheet.
    ///
    /// # Errors
    /// When Excel does not take its name, or takes no more sheets.
    pub fn sheet(&mut self, name: &str, heads: &[Head]) -> Result<(), Refusal> {
        let columns: Vec<Column<'_>> = heads.iter().map(|head| column(head, self.naming)).collect();
        self.workbook.sheet(name, &columns)
    }

    /// Rows more of the sheet that was begun last.
    ///
    /// # Errors
    /// When a sheet takes no more.
    pub fn rows(&mut self, sheet: &Sheet) -> Result<(), Refusal> {
        for row in &sheet.rows {
            let words: Vec<String> = row.iter().map(|cell| self.naming.cell(cell)).collect();
            let row: Vec<Written<'_>> =
                row.iter().zip(&words).map(|(cell, words)| written(cell, words)).collect();
            self.workbook.row(&row)?;
        }
        Ok(())
    }

    /// The file.
    ///
    /// # Errors
    /// When it is too large.
    pub fn finish(self) -> Result<Vec<u8>, Refusal> {
        self.workbook.finish()
    }
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
