//! A panel as a sheet, long and wide.

use super::{Cells, Panel, PanelCell, Status};
use crate::corpus::Library;
use crate::label::{Label, Labelled};
use crate::order;
use crate::statement::{Change, catalogue};
use crate::view::sheet::{Cell, Head, Sheet, Table, Type};
use crate::view::targets;

/// What stands of each figure in a wide panel.
const PARTS: [&str; 5] = ["status", "value", "value_max", "unit", "bound"];

/// A series of a wide panel: an indicator, what the figures say of it, a year.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Series<'a> {
    indicator: &'a str,
    change: Option<Change>,
    year: Option<i32>,
}

impl Panel {
    /// A row a cell; what is corrected has a column where anything is.
    pub fn long(&self) -> Sheet {
        let mut sheet = Sheet::of::<Cells>(self.cells.iter());
        let corrected = |cell: &PanelCell| cell.stated.as_ref().map(|stated| stated.corrected.clone());
        if self.cells.iter().filter_map(corrected).any(|corrected| !corrected.is_empty()) {
            let [id, zh, en] = ["corrected", "更正", "Corrected"].map(str::to_owned);
            sheet.heads.push(Head { id, zh, en, kind: Type::Text });
            for (row, cell) in sheet.rows.iter_mut().zip(&self.cells) {
                row.push(corrected(cell).into());
            }
        }
        sheet
    }

    /// A row a cell, with what stands behind it.
    pub fn evidenced(&self, library: &Library) -> Sheet {
        let mut sheet = Sheet::new([Cells::heads(), targets::behind::heads()].concat());
        for cell in &self.cells {
            let behind = targets::behind::cells(library, cell.stated.as_ref().map(|stated| stated.id));
            sheet.rows.push([Cells::cells(&cell), behind].concat());
        }
        sheet.once()
    }

    /// A row a place, five columns a series: status, value, upper value, unit, bound. Of two figures in one series, as two files
    /// of one place and year give them, the first is given; the long shape has both.
    pub fn wide(&self) -> Sheet {
        let series = self.series();
        let mut sheet = Sheet::new(Cells::heads().into_iter().take(3).collect());
        for one in &series {
            sheet.heads.extend(heads(one));
        }
        for place in self.places() {
            let mut row: Vec<Cell> = Cells::cells(&place[0]).into_iter().take(3).collect();
            for one in &series {
                row.extend(parts(place.iter().copied().find(|cell| one.holds(cell))));
            }
            sheet.rows.push(row);
        }
        sheet
    }

    /// The cells of each place, the places in the order of their first cells.
    pub(in crate::view) fn places(&self) -> Vec<Vec<&PanelCell>> {
        let mut places: Vec<Vec<&PanelCell>> = Vec::new();
        for cell in &self.cells {
            // The cells of a report stand together: the last place is looked at first.
            let known = places.iter_mut().rev().find(|place| is_same_place(place[0], cell));
            match known {
                Some(place) => place.push(cell),
                None => places.push(vec![cell]),
            }
        }
        places
    }

    /// The series that are stated anywhere, and for an indicator and year without one a series that says why; by indicator as
    /// asked for, then by change, then by year.
    fn series(&self) -> Vec<Series<'_>> {
        let mut series: Vec<Series<'_>> = Vec::new();
        let mut indicators: Vec<&str> = Vec::new();
        for cell in &self.cells {
            let one = Series::of(cell);
            if !series.contains(&one) {
                series.push(one);
            }
            if !indicators.contains(&cell.indicator_id.as_str()) {
                indicators.push(&cell.indicator_id);
            }
        }
        let stated: Vec<(&str, Option<i32>)> =
            series.iter().filter(|one| one.change.is_some()).map(|one| (one.indicator, one.year)).collect();
        series.retain(|one| one.change.is_some() || !stated.contains(&(one.indicator, one.year)));
        order::by_key(&mut series, |one| {
            (indicators.iter().position(|known| *known == one.indicator), one.change, one.year)
        });
        series
    }
}

impl<'a> Series<'a> {
    fn of(cell: &'a PanelCell) -> Self {
        let change = cell.stated.as_ref().map(|stated| stated.change);
        Self { indicator: &cell.indicator_id, change, year: cell.year }
    }

    /// Whether a cell belongs to it: what is not stated belongs to every series of its indicator and year.
    fn holds(&self, cell: &PanelCell) -> bool {
        let own = cell.indicator_id == self.indicator && cell.year == self.year;
        own && (cell.status != Status::Stated
            || cell.stated.as_ref().map(|stated| stated.change) == self.change)
    }
}

/// Where no place is named, the cells of one file are of one.
fn is_same_place(one: &PanelCell, other: &PanelCell) -> bool {
    let unnamed = one.region.is_empty() && other.region.is_empty();
    one.place().is(other.place()) || unnamed && one.document == other.document
}

fn heads(series: &Series<'_>) -> Vec<Head> {
    let year = series.year.map(|year| year.to_string()).unwrap_or_default();
    let change = series.change.map(Labelled::label);
    let (id, zh, en) = change.map_or(("", "", ""), |Label { id, zh, en, .. }| (id, zh, en));
    let name = catalogue::entry(series.indicator)
        .map_or((series.indicator, series.indicator), |entry| (entry.zh, entry.en));
    let id = [series.indicator, id, &year]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("_");
    let own = Cells::heads().into_iter().filter(|head| PARTS.contains(&head.id.as_str()));
    let mut own: Vec<Head> = own.collect();
    order::by_key(&mut own, |head| PARTS.iter().position(|part| *part == head.id));
    let head = |head: Head| {
        head.of(&format!("{id}_"), &format!("{}{zh}{year}", name.0), &format!("{} {en} {year}: ", name.1))
    };
    own.into_iter().map(head).collect()
}

fn parts(cell: Option<&PanelCell>) -> [Cell; 5] {
    let Some(cell) = cell else { return [const { Cell::Nothing }; 5] };
    let stated = cell.stated.as_ref().map(|stated| &stated.quantity);
    [
        Cell::choice(cell.status),
        stated.map(|quantity| quantity.value).into(),
        stated.and_then(|quantity| quantity.value_max).into(),
        stated.map(|quantity| quantity.unit.as_str()).into(),
        stated.map_or(Cell::Nothing, |quantity| Cell::choice(quantity.bound)),
    ]
}
