//! Reports side by side, long and wide.

use super::figures::{FIGURE, figure};
use super::{Table, or_empty, word};
use crate::corpus::Library;
use crate::report::Level;
use crate::view::Window;
use crate::view::comparison::{ComparedReport, Comparison, ComparisonCell, ComparisonIndex, ComparisonQuery};

const REPORT: [&str; 5] = ["document", "region", "level", "year", "title"];

/// A row a figure; `status` is `stated`, `not_stated`, `text_cut_off` or `text_missing`.
pub fn long(library: &Library, query: &ComparisonQuery) -> Table {
    let comparison = all(library, query);
    let mut header = REPORT.to_vec();
    header.extend(["indicator_id", "indicator", "measure", "status"]);
    header.extend(FIGURE);
    let mut table = Table::new(&header);
    for row in &comparison.rows {
        for (indicator, cell) in comparison.indicators.iter().zip(&row.cells) {
            let figures: &[_] = if let ComparisonCell::Stated(figures) = cell { figures } else { &[] };
            for at in 0..figures.len().max(1) {
                let mut line = report(&row.report).to_vec();
                line.extend([
                    indicator.indicator_id.clone(),
                    indicator.indicator.clone(),
                    word(indicator.measure),
                    status(cell).to_owned(),
                ]);
                line.extend(figure(figures.get(at)));
                table.rows.push(line);
            }
        }
    }
    table
}

/// A row a report, ten columns a measure of an indicator: its status and its figure. Of a dual target the first
/// figure is given; the long shape has both.
pub fn wide(library: &Library, query: &ComparisonQuery) -> Table {
    let comparison = all(library, query);
    let mut table = Table::new(&REPORT);
    for indicator in &comparison.indicators {
        let id = format!("{}_{}", indicator.indicator_id, word(indicator.measure));
        table.header.push(format!("{id}_status"));
        table.header.extend(FIGURE.iter().map(|name| format!("{id}_{name}")));
    }
    for row in &comparison.rows {
        let mut line = report(&row.report).to_vec();
        for cell in &row.cells {
            line.push(status(cell).to_owned());
            let first = if let ComparisonCell::Stated(figures) = cell { figures.first() } else { None };
            line.extend(figure(first));
        }
        table.rows.push(line);
    }
    table
}

fn all(library: &Library, query: &ComparisonQuery) -> Comparison {
    ComparisonIndex::new(library, query).window(Window::ALL)
}

fn status(cell: &ComparisonCell) -> &'static str {
    match cell {
        ComparisonCell::Stated(_) => "stated",
        ComparisonCell::NotStated => "not_stated",
        ComparisonCell::TextCutOff => "text_cut_off",
        ComparisonCell::TextMissing => "text_missing",
    }
}

fn report(report: &ComparedReport) -> [String; 5] {
    let cells = |document: &str, place: &str, level: Level, year: Option<i32>, title: &str| {
        [document.to_owned(), place.to_owned(), word(level), or_empty(year), title.to_owned()]
    };
    match report {
        ComparedReport::Present(head) => {
            cells(&head.document, &head.place, head.level, head.year, &head.title)
        }
        ComparedReport::ListedOnly { document, place, level, year } => {
            cells(document, place, *level, *year, "")
        }
    }
}
