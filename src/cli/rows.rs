//! Sheets on the command line: in a terminal as a table, in a pipe as CSV, or as asked for.

use std::io::IsTerminal;

use comfy_table::CellAlignment;

use super::args::{Files, RowFormat};
use super::table::{self, NAMING};
use super::{Status, complain, input, print as put};
use crate::Settings;
use crate::corpus::Library;
use crate::export::Naming;
use crate::export::csv::to_csv;
use crate::export::records::to_json;
use crate::view::sheet::{Sheet, Type};

/// Reads every file, tells of those that fail, and prints the sheet that is made of the others.
pub(super) fn print(files: &Files, format: Option<RowFormat>, sheet: &dyn Fn(&Library) -> Sheet) -> Status {
    let mut status = Status::Done;
    let corrections = match input::corrections(&files.corrections) {
        Ok(corrections) => corrections,
        Err(error) => {
            complain(&error);
            return Status::Usage;
        }
    };
    let settings = Settings { corrections, ..Settings::default() };
    let read = input::read_all(&files.files, &files.columns, &settings);
    let documents = read.into_iter().filter_map(|read| {
        read.inspect_err(|error| {
            complain(error);
            status = Status::SomeFailed;
        })
        .ok()
    });
    let sheet = sheet(&Library::numbered(documents));
    let default = if std::io::stdout().is_terminal() { RowFormat::Table } else { RowFormat::Csv };
    let printed = match format.unwrap_or(default) {
        RowFormat::Csv => put(&String::from_utf8_lossy(&to_csv(&sheet, Naming::Schema))),
        RowFormat::Json => put(&(to_json(&sheet) + "\n")),
        RowFormat::Table => put(&(drawn(&sheet) + "\n")),
    };
    if printed == Status::Done { status } else { printed }
}

/// For a terminal, as readers know it from the page.
fn drawn(sheet: &Sheet) -> String {
    let mut table = table::empty();
    table.set_header(sheet.heads.iter().map(|head| NAMING.head(head)));
    for row in &sheet.rows {
        table.add_row(row.iter().map(|cell| NAMING.cell(cell)));
    }
    for (at, head) in sheet.heads.iter().enumerate() {
        if let (Type::Whole | Type::Exact | Type::Near, Some(column)) = (head.kind, table.column_mut(at)) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    table.trim_fmt()
}
