//! Reports side by side as sheets, long and wide.

use super::columns::{Indicators, Reports, status};
use super::{ComparedIndicator, Comparison, ComparisonCell};
use crate::label::{Labelled, Lang};
use crate::view::figure::Figures;
use crate::view::sheet::{Cell, Column, Head, Sheet, Table, Type};

/// As a screen has it: a row a report, a column an indicator, in each cell its figures, or that there are none.
pub fn shown(comparison: &Comparison, lang: Lang) -> Sheet {
    let reports: Vec<&Column<Reports>> =
        ["region", "level", "year"].iter().filter_map(|id| Reports::column(id)).collect();
    let mut sheet = Sheet::new(reports.iter().map(|column| column.head()).collect());
    for indicator in &comparison.indicators {
        let measure = indicator.is_paired(&comparison.indicators).then(|| indicator.measure.label());
        let named = |measure: Option<&str>| {
            measure.map_or_else(
                || indicator.indicator.clone(),
                |measure| format!("{} {measure}", indicator.indicator),
            )
        };
        let (zh, en) = (named(measure.map(|label| label.zh)), named(measure.map(|label| label.en)));
        sheet.heads.push(Head { id: indicator.column(), zh, en, kind: Type::Text });
    }
    for row in &comparison.rows {
        let own = reports.iter().map(|column| (column.get)(&&row.report));
        let figures = row.cells.iter().map(|cell| match cell {
            ComparisonCell::Stated(figures) => {
                figures.iter().map(|figure| figure.plain(lang)).collect::<Vec<_>>().join(" / ").into()
            }
            other => Cell::Choice(status(other)),
        });
        sheet.rows.push(own.chain(figures).collect());
    }
    sheet
}

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
