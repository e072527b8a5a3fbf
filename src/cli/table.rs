//! The statements as a table for a terminal.

use comfy_table::{Attribute, Cell, CellAlignment, Color, ContentArrangement, LineStyle, Table, TableStyle};

use super::words;
use crate::analysis::Reading;
use crate::corpus::{Entry, Library, Located, Scope};
use crate::export::Naming;
use crate::label::Lang;
use crate::statement::Kind;
use crate::view::sheet::{Column, Table as _};
use crate::view::targets::{StatementRow, Statements};
use crate::{Analysis, Document};

/// An empty table: a line under the names of the columns, and no other.
pub(super) fn empty() -> Table {
    let mut table = Table::new();
    table.load_style(STYLE).set_content_arrangement(ContentArrangement::Dynamic);
    table
}

const STYLE: TableStyle = TableStyle::new().header_separator(LineStyle::none().fill('─').junction('─'));

/// The columns that a terminal has room for.
const SHOWN: [&str; 9] =
    ["kind", "indicator", "marks", "change", "figure", "unit", "constraint", "period", "heading"];

/// As on the page, which is Chinese first, as the reports are.
pub(super) const NAMING: Naming = Naming::Reader(Lang::Zh);

/// All documents, a table a report.
pub(super) fn render(analysis: Analysis) -> String {
    let library = Library::numbered(analysis.documents);
    library.entries().iter().map(|entry| document(&library, entry)).collect()
}

fn document(library: &Library, Entry { id, document, .. }: &Entry) -> String {
    let Document { name, diagnostics, contents, .. } = document;
    let mut text = format!("{name}\n");
    for diagnostic in diagnostics {
        text += &format!("  {}: {}\n", diagnostic.code.id(), diagnostic.message);
    }
    for located in library.reports(Scope::Document(*id)) {
        text += &report(located);
    }
    let missing: Vec<&str> =
        contents.iter().filter(|entry| entry.report.is_none()).map(|entry| &*entry.title).collect();
    if !missing.is_empty() {
        text += &format!("\n仅列目录 ({}): {}\n", missing.len(), missing.join("、"));
    }
    text + "\n"
}

fn report(located: Located<'_>) -> String {
    let Reading { outline, .. } = located.reading;
    let year = outline.year.map(|year| format!(" {year}")).unwrap_or_default();
    let unfinished = if outline.complete { "" } else { " 未完" };
    let columns: Vec<&Column<Statements>> = SHOWN.iter().filter_map(|id| Statements::column(id)).collect();
    let mut table = empty();
    table.set_header(columns.iter().map(|column| NAMING.head(&column.head()).to_owned()));
    for (at, (id, statement)) in located.statements().enumerate() {
        let row = StatementRow { located, id, statement, at, units: None };
        table.add_row(columns.iter().map(|column| cell(column, &row)));
    }
    if let Some(values) = SHOWN.iter().position(|&id| id == "figure").and_then(|at| table.column_mut(at)) {
        values.set_cell_alignment(CellAlignment::Right);
    }
    let words = words::lines(located.reading);
    format!("\n{}{year}{unfinished} {}\n{}\n{words}", outline.region, outline.title, table.trim_fmt())
}

/// A cell; kinds have colours, and headline targets stand out.
fn cell(column: &Column<Statements>, row: &StatementRow<'_>) -> Cell {
    let cell = Cell::new(NAMING.cell(&(column.get)(row)));
    match column.id {
        "kind" => cell.fg(colour(row.statement.kind)),
        "indicator" if row.statement.headline => cell.add_attribute(Attribute::Bold),
        _ => cell,
    }
}

const fn colour(kind: Kind) -> Color {
    match kind {
        Kind::Target => Color::Blue,
        Kind::Achievement => Color::Green,
        Kind::Other => Color::Yellow,
    }
}
