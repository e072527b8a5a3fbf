//! `report-lens panel`: place × year × indicator.

use super::args::{Panel as Wanted, Shape};
use super::{Status, rows};
use crate::corpus::Scope;
use crate::view::panel::{Panel, PanelQuery};

/// Reads every file and prints a row a figure, or a row a place.
pub(super) fn run(wanted: &Wanted) -> Status {
    let query = PanelQuery {
        indicators: wanted.indicators.clone(),
        years: wanted.years.clone(),
        levels: wanted.levels.clone(),
        ..PanelQuery::of(Scope::All, wanted.kind)
    };
    rows::print(&wanted.files, wanted.format, &|library| {
        let panel = Panel::new(library, &query);
        match wanted.shape {
            Shape::Long => panel.long(),
            Shape::Wide => panel.wide(),
        }
    })
}
