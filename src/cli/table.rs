//! The statements as a table for a terminal.

use comfy_table::{Attribute, Cell, CellAlignment, Color, ContentArrangement, LineStyle, Table, TableStyle};

use super::words;
use crate::analysis::Reading;
use crate::quantity::Bound;
use crate::statement::{Change, Constraint, Kind, Statement};
use crate::{Analysis, Document};

/// A line under the names of the columns, and no other.
const STYLE: TableStyle = TableStyle::new().header_separator(LineStyle::none().fill('─').junction('─'));

/// Below this a record is marked as doubtful.
const DOUBTFUL: f64 = 0.7;

/// All documents, a table a report.
pub(super) fn render(analysis: &Analysis) -> String {
    analysis.documents.iter().map(document).collect()
}

fn document(document: &Document) -> String {
    let mut text = format!("{}\n", document.name);
    for diagnostic in &document.diagnostics {
        text += &format!("  {}: {}\n", diagnostic.code.id(), diagnostic.message);
    }
    let missing: Vec<&str> =
        document.contents.iter().filter(|entry| entry.report.is_none()).map(|entry| &*entry.title).collect();
    for reading in &document.reports {
        text += &report(reading);
    }
    if !missing.is_empty() {
        text += &format!("\n仅列目录 ({}): {}\n", missing.len(), missing.join("、"));
    }
    text + "\n"
}

fn report(reading: &Reading) -> String {
    let outline = &reading.outline;
    let year = outline.year.map(|year| format!(" {year}")).unwrap_or_default();
    let unfinished = if outline.complete { "" } else { " 未完" };
    let mut table = Table::new();
    table.load_style(STYLE).set_content_arrangement(ContentArrangement::Dynamic);
    table.set_header(["", "指标", "变化", "数值", "单位", "约束", "时期", "章节"]);
    for statement in &reading.findings.statements {
        table.add_row(row(reading, statement));
    }
    if let Some(values) = table.column_mut(3) {
        values.set_cell_alignment(CellAlignment::Right);
    }
    let words = words::lines(reading);
    format!("\n{}{year}{unfinished} {}\n{}\n{words}", outline.region, outline.title, table.trim_fmt())
}

fn row(reading: &Reading, statement: &Statement) -> Vec<Cell> {
    let (sign, colour) = match statement.kind {
        Kind::Target => ("●", Color::Blue),
        Kind::Achievement => ("○", Color::Green),
        Kind::Other => ("·", Color::Yellow),
    };
    let heading = if statement.headline { " 主要" } else { "" };
    let doubt = if statement.confidence < DOUBTFUL { " ?" } else { "" };
    let mut indicator = Cell::new(format!("{}{heading}{doubt}", statement.indicator));
    if statement.headline {
        indicator = indicator.add_attribute(Attribute::Bold);
    }
    let section = reading.outline.sections.get(statement.section).map(|section| section.heading.as_str());
    vec![
        Cell::new(sign).fg(colour),
        indicator,
        Cell::new(change(statement.change)),
        Cell::new(value(statement)),
        Cell::new(&statement.quantity.unit),
        Cell::new(constraint(statement.constraint)),
        Cell::new(period(statement)),
        Cell::new(section.unwrap_or_default()),
    ]
}

fn change(change: Change) -> &'static str {
    match change {
        Change::Growth => "增",
        Change::Decline => "降",
        Change::Level => "达",
        Change::Share => "占",
    }
}

fn constraint(constraint: Constraint) -> &'static str {
    match constraint {
        Constraint::Hard => "硬",
        Constraint::Soft => "软",
        Constraint::Plain => "",
    }
}

fn value(statement: &Statement) -> String {
    let quantity = &statement.quantity;
    let value = quantity.value.normalize();
    let sign = match quantity.bound {
        Bound::Exact | Bound::Range => "",
        Bound::Approx => "≈ ",
        Bound::Min => "≥ ",
        Bound::Max => "≤ ",
    };
    match quantity.value_max {
        Some(most) => format!("{sign}{value}–{}", most.normalize()),
        None => format!("{sign}{value}"),
    }
}

fn period(statement: &Statement) -> String {
    match statement.period {
        Some(period) if period.from == period.to => period.from.to_string(),
        Some(period) => format!("{}–{}", period.from, period.to),
        None => String::new(),
    }
}
