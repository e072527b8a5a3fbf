//! Reports side by side as sheets, long and wide.

use super::columns::{Indicators, Reports, status};
use super::{ComparedIndicator, Comparison, ComparisonCell};
use crate::label::Labelled;
use crate::view::figure::Figures;
use crate::view::sheet::{Cell, Head, Sheet, Table, Type};

/// A row a figure.
pub fn long(comparison: &Comparison) -> Sheet {
    let mut sheet = Sheet::new([Reports::heads(), Indicators::heads(), Figures::heads()].concat());
    for row in &comparison.rows {
        for (indicator, cell) in comparison.indicators.iter().zip(&row.cells) {
            let figures: &[_] = if let ComparisonCell::Stated(figures) = cell { figures } else { &[] };
            for at in 0..figures.len().max(1) {
                let figure = Figures::cells(&figures.get(at));
                let parts = [Reports::cells(&&row.report), Indicators::cells(&(indicator, cell)), figure];
                sheet.rows.push(parts.concat());
            }
        }
    }
    sheet
}

/// A row a report, ten columns a measure of an indicator: its status and its figure. Of a dual target the first
/// figure is given; the long shape has both.
pub fn wide(comparison: &Comparison) -> Sheet {
    let mut sheet = Sheet::new(Reports::heads());
    for indicator in &comparison.indicators {
        let ComparedIndicator { indicator: name, measure, .. } = indicator;
        let (id, label) = (indicator.column() + "_", measure.label());
        let (zh, en) = (format!("{name}{}", label.zh), format!("{name} ({}) ", label.en));
        let status = Head {
            id: "status".to_owned(),
            zh: "状态".to_owned(),
            en: "Status".to_owned(),
            kind: Type::Choice,
        };
        let heads = std::iter::once(status).chain(Figures::heads());
        sheet.heads.extend(heads.map(|head| head.of(&id, &zh, &en)));
    }
    for row in &comparison.rows {
        let mut line = Reports::cells(&&row.report);
        for cell in &row.cells {
            line.push(Cell::Choice(status(cell)));
            let first = if let ComparisonCell::Stated(figures) = cell { figures.first() } else { None };
            line.extend(Figures::cells(&first));
        }
        sheet.rows.push(line);
    }
    sheet
}
