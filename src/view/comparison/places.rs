//! Places over years: the cells of a panel, a row a place.

use std::cmp::Reverse;

use super::{Aligned, ComparedIndicator, ComparisonCell, ComparisonRow, RowHead};
use crate::corpus::Library;
use crate::order;
use crate::statement::catalogue;
use crate::view::StripFigure;
use crate::view::measure::Measure;
use crate::view::panel::{Panel, PanelCell, PanelQuery, Status};

impl Aligned {
    /// The places of a panel by their codes, those without one last.
    pub(super) fn places(library: &Library, query: &PanelQuery) -> Self {
        let panel = Panel::new(library, query);
        let places = panel.places();
        let mut indicators = columns(library, &panel);
        if !panel.asked {
            only_most(&mut indicators);
        }
        let mut rows: Vec<ComparisonRow> = places
            .iter()
            .map(|cells| {
                let cell = |column| cell(library, cells, column);
                let cells_of_row = indicators.iter().map(cell).collect();
                ComparisonRow { head: head(cells[0]), cells: cells_of_row, rank: None, pinned: false }
            })
            .collect();
        order::by_key(&mut rows, |row| (row.head.code().is_none(), row.head.code()));
        Self { indicators, left_out: panel.left_out, listed: 0, rows }
    }
}

fn head(first: &PanelCell) -> RowHead {
    RowHead::Place {
        document: first.document.clone(),
        place: first.region.clone(),
        level: first.level,
        code: first.code,
    }
}

/// The columns: by indicator as the panel has them, then by what is measured, then by year, the latest first. An indicator that is stated in a year
/// has columns for what is stated of it; one that nobody states has one that says so.
fn columns(library: &Library, panel: &Panel) -> Vec<ComparedIndicator> {
    let mut columns: Vec<ComparedIndicator> = Vec::new();
    for cell in &panel.cells {
        let measure = measure(library, cell);
        let same = |column: &&mut ComparedIndicator| {
            column.indicator_id == cell.indicator_id && column.year == cell.year
        };
        let known = columns
            .iter_mut()
            .filter(same)
            .find(|column| measure.is_none_or(|measure| column.measure == measure) || column.reports == 0);
        let column = match known {
            Some(column) => column,
            None => {
                let name =
                    catalogue::entry(&cell.indicator_id).map_or(cell.indicator_id.as_str(), |entry| entry.zh);
                columns.push(ComparedIndicator {
                    indicator_id: cell.indicator_id.clone(),
                    indicator: name.to_owned(),
                    measure: measure.unwrap_or(Measure::Rate),
                    year: cell.year,
                    reports: 0,
                });
                let last = columns.len() - 1;
                &mut columns[last]
            }
        };
        if let Some(measure) = measure {
            column.measure = measure;
            column.reports += 1;
        }
    }
    // What nobody states in a year is missed where it is stated in others.
    for at in 0..columns.len() {
        let own = |column: &&ComparedIndicator| column.indicator_id == columns[at].indicator_id;
        let most =
            columns.iter().filter(own).max_by_key(|column| column.reports).map(|column| column.measure);
        if columns[at].reports == 0 {
            columns[at].measure = most.unwrap_or(Measure::Rate);
        }
    }
    let place = |id: &str| panel.indicators.iter().position(|indicator| indicator == id);
    let key = |column: &ComparedIndicator| {
        (place(&column.indicator_id), column.measure, column.year.is_none(), Reverse(column.year))
    };
    order::by_key(&mut columns, key);
    columns
}

/// Of an indicator that nobody asked for what most rows state of it: its growth, or its level.
fn only_most(columns: &mut Vec<ComparedIndicator>) {
    let of = |measure| -> usize {
        columns.iter().filter(|column| column.measure == measure).map(|column| column.reports).sum()
    };
    let most = if of(Measure::Level) > of(Measure::Rate) { Measure::Level } else { Measure::Rate };
    let years: Vec<Option<i32>> =
        columns.iter().filter(|column| column.measure == most).map(|column| column.year).collect();
    for column in &mut *columns {
        // A year that has nothing else keeps its column, which says so.
        if column.measure != most && !years.contains(&column.year) {
            (column.measure, column.reports) = (most, 0);
        }
    }
    columns.retain(|column| column.measure == most);
}

/// What a cell measures, where it states something.
fn measure(library: &Library, cell: &PanelCell) -> Option<Measure> {
    library.statement(cell.stated.as_ref()?.id).map(|(_, found)| Measure::of(found))
}

/// What the reports of a place say in a column: all that they state, for two of one year may disagree; else why there is nothing.
fn cell(library: &Library, place: &[&PanelCell], column: &ComparedIndicator) -> ComparisonCell {
    let own: Vec<&&PanelCell> = place
        .iter()
        .filter(|cell| cell.indicator_id == column.indicator_id && cell.year == column.year)
        .collect();
    let figures: Vec<StripFigure> = own
        .iter()
        .filter_map(|cell| library.statement(cell.stated.as_ref()?.id).zip(cell.stated.as_ref()))
        .filter(|((_, found), _)| Measure::of(found) == column.measure)
        .map(|((located, found), stated)| StripFigure::of(located, stated.id, found))
        .collect();
    if !figures.is_empty() {
        return ComparisonCell::Stated(figures);
    }
    match own.iter().map(|cell| cell.status).min_by_key(|status| *status as u8) {
        None => ComparisonCell::NoReport,
        Some(Status::Stated | Status::NotStated) => ComparisonCell::NotStated,
        Some(Status::TextMissing) => ComparisonCell::TextMissing,
        Some(Status::NotRead) => ComparisonCell::NotRead,
    }
}
