//! Reports side by side as sheets, long and wide.

use super::columns::{Indicators, Reports};
use super::{ComparedIndicator, Comparison, ComparisonCell, Spread};
use crate::corpus::Library;
use crate::label::{Labelled, Lang};
use crate::view::figure::Figures;
use crate::view::sheet::{Cell, Column, Head, Sheet, Table, Type};
use crate::view::targets;

/// As a screen has it: a row a report or a place, a column an indicator, in each cell its figures, or that there are none. Ranks
/// stand before, where there are any, median and quartiles behind.
pub fn shown(comparison: &Comparison, lang: Lang) -> Sheet {
    let is_panel = comparison.indicators.iter().any(|column| column.year.is_some());
    let own: &[&str] = if is_panel { &["region", "level"] } else { &["region", "level", "year"] };
    let reports: Vec<&Column<Reports>> = own.iter().filter_map(|id| Reports::column(id)).collect();
    let mut sheet = Sheet::new(reports.iter().map(|column| column.head()).collect());
    for indicator in &comparison.indicators {
        let measure = indicator.is_paired(&comparison.indicators).then(|| indicator.measure.label());
        let year = indicator.year.map(|year| year.to_string());
        let named = |measure: Option<&'static str>| {
            let parts = [Some(indicator.indicator.as_str()), measure, year.as_deref()];
            parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
        };
        let (zh, en) = (named(measure.map(|label| label.zh)), named(measure.map(|label| label.en)));
        sheet.heads.push(Head { id: indicator.column(), zh, en, kind: Type::Text });
    }
    for row in &comparison.rows {
        let own = reports.iter().map(|column| (column.get)(&&row.head));
        let figures = row.cells.iter().map(|cell| match cell {
            ComparisonCell::Stated(figures) => {
                figures.iter().map(|figure| figure.plain(lang)).collect::<Vec<_>>().join(" / ").into()
            }
            other => Cell::Choice(other.status()),
        });
        sheet.rows.push(own.chain(figures).collect());
    }
    let quartile = |(zh, en): (&'static str, &'static str), of: fn(&Spread) -> &str| {
        let mut row: Vec<Cell> = vec![Cell::from(lang.pick(zh, en))];
        row.resize(reports.len(), Cell::Nothing);
        row.extend(comparison.spreads.iter().map(|spread| match spread {
            Some(spread) => spread.plain(of(spread), lang).into(),
            None => Cell::Nothing,
        }));
        row
    };
    if comparison.spreads.iter().any(Option::is_some) {
        sheet.rows.push(quartile(("上四分位数", "upper quartile"), |spread| &spread.upper));
        sheet.rows.push(quartile(("中位数", "median"), |spread| &spread.median));
        sheet.rows.push(quartile(("下四分位数", "lower quartile"), |spread| &spread.lower));
    }
    if comparison.ranked > 0 {
        let (id, zh, en) = ("rank".to_owned(), "名次".to_owned(), "Rank".to_owned());
        sheet.heads.insert(0, Head { id, zh, en, kind: Type::Whole });
        let ranks = comparison.rows.iter().map(|row| row.rank.map_or(Cell::Nothing, Cell::count));
        for (row, rank) in sheet.rows.iter_mut().zip(ranks.chain(std::iter::repeat(Cell::Nothing))) {
            row.insert(0, rank);
        }
    }
    sheet
}

/// A row a figure, with what stands behind it.
pub fn long(library: &Library, comparison: &Comparison) -> Sheet {
    let heads = [Reports::heads(), Indicators::heads(), Figures::heads(), targets::behind::heads()];
    let mut sheet = Sheet::new(heads.concat());
    for row in &comparison.rows {
        for (indicator, cell) in comparison.indicators.iter().zip(&row.cells) {
            let figures: &[_] = if let ComparisonCell::Stated(figures) = cell { figures } else { &[] };
            for at in 0..figures.len().max(1) {
                let figure = figures.get(at);
                let behind = targets::behind::cells(library, figure.map(|figure| figure.id));
                let own = [Reports::cells(&&row.head), Indicators::cells(&(indicator, cell))];
                let parts = [own.concat(), Figures::cells(&figure), behind];
                sheet.rows.push(parts.concat());
            }
        }
    }
    sheet.once()
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
        let mut line = Reports::cells(&&row.head);
        for cell in &row.cells {
            line.push(Cell::Choice(cell.status()));
            let first = if let ComparisonCell::Stated(figures) = cell { figures.first() } else { None };
            line.extend(Figures::cells(&first));
        }
        sheet.rows.push(line);
    }
    sheet
}
