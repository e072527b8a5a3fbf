//! Tables with a report a row: values parted by signs, workbooks, JSON. Which column has the text is told by what the
//! columns hold; who asks can say otherwise.

mod asked;
mod cell;
mod columns;
mod json;
mod naming;
mod separated;
mod workbook;

pub use asked::{Column, Role, answer, asked, choose};
pub use columns::{Choice, Columns};

use super::{Desk, Held, Member, text};
use crate::error::Error;
use crate::source::{Content, Format, Limit, Note};

/// A table, or a sheet of a workbook.
#[derive(Debug, Default)]
struct Grid {
    /// The name of the sheet.
    name: String,
    /// Names of the columns, where something other than the first row gives them.
    names: Vec<String>,
    rows: Vec<Row>,
    /// The limit at which reading ended.
    cut: Option<Limit>,
}

/// A row of a table.
#[derive(Debug)]
struct Row {
    /// As a program shows it, from 1.
    number: usize,
    /// Its cells, those behind the last being empty; nothing where the row is damaged.
    cells: Option<Vec<String>>,
}

impl Row {
    /// What stands in a column without white space around it; empty where nothing does.
    fn cell(&self, column: usize) -> &str {
        self.whole(column).trim()
    }

    /// All that stands in a column.
    fn whole(&self, column: usize) -> &str {
        self.cells.as_deref().and_then(|cells| cells.get(column)).map_or("", String::as_str)
    }
}

/// Cells that are held at once, empty ones among them.
const CELLS: usize = 4_000_000;

/// A file as it was taken apart.
enum Taken {
    /// Tables. Where no row is a report, they are read as a text.
    Text(Vec<Grid>),
    /// Sheets of a workbook.
    Sheets(Vec<Grid>, Content),
}

/// Hears which columns of each sheet are to be read, and may change that.
pub type Decide<'a> = &'a mut dyn FnMut(&mut [Choice]);

/// Reads a table: its rows if they are reports, else all of it as a text.
///
/// # Errors
/// Those of [`text::read`]; for a workbook [`Error::Damaged`], [`Error::Empty`] and what its package says.
pub fn read(bytes: &[u8], desk: &mut Desk<'_>, decide: Decide<'_>) -> Result<Held, Error> {
    let taken = take(bytes, desk)?;
    let (Taken::Text(grids) | Taken::Sheets(grids, _)) = &taken;
    let told = grids.iter().enumerate().filter_map(|(sheet, grid)| columns::choice(grid, sheet));
    let mut told: Vec<Choice> = told.collect();
    decide(&mut told);
    let mut members = Vec::new();
    for Choice { columns, .. } in told.iter().filter(|told| !told.columns.text.is_empty()) {
        if let Some(grid) = grids.get(columns.sheet) {
            add(&mut members, grid, columns);
        }
    }
    match taken {
        _ if !members.is_empty() => {
            naming::tell_apart(&mut members);
            Ok(Held::Members(members))
        }
        Taken::Text(_) => Ok(Held::Content { format: Format::Txt, content: text::read(bytes, desk)? }),
        Taken::Sheets(_, content) if content.characters.trim().is_empty() => {
            Err(match content.notes.first() {
                Some(Note::Partial(limit)) => Error::TooMuch(*limit),
                Some(Note::Damaged) => Error::Damaged { what: workbook::NAME },
                _ => Error::Empty,
            })
        }
        Taken::Sheets(_, content) => Ok(Held::Content { format: Format::Xlsx, content }),
    }
}

fn take(bytes: &[u8], desk: &mut Desk<'_>) -> Result<Taken, Error> {
    if bytes.starts_with(b"PK") {
        let (grids, content) = workbook::read(bytes, desk)?;
        return Ok(Taken::Sheets(grids, content));
    }
    let characters = text::whole(bytes, desk)?.characters;
    let characters = characters.trim_start_matches('\u{FEFF}');
    let grids = if characters.trim_start().starts_with(['{', '[']) {
        json::read(characters, desk)
    } else {
        separated::read(characters, desk)
    };
    Ok(Taken::Text(grids.into_iter().collect()))
}

/// Adds the reports of a table.
fn add(members: &mut Vec<Member>, grid: &Grid, columns: &Columns) {
    for row in grid.rows.iter().skip(usize::from(columns.header)) {
        let name = || naming::name(row, columns);
        if row.cells.is_none() {
            members.push(Member { name: name(), bytes: Err(Error::Damaged { what: "a row of a table" }) });
        }
        let text: String = columns.text.iter().map(|&column| row.whole(column)).collect();
        if !text.trim().is_empty() {
            members.push(Member { name: name(), bytes: Ok(text.into_bytes()) });
        }
    }
    if let Some(limit) = grid.cut {
        let name = naming::numbered(grid.rows.last().map_or(0, |row| row.number) + 1);
        members.push(Member { name, bytes: Err(Error::TooMuch(limit)) });
    }
}

#[cfg(test)]
mod tests;
