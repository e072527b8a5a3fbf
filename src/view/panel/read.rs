//! Picks the figures of a panel.

use super::{PanelCell, PanelQuery, Stated, Status};
use crate::corpus::{Entry, Library, Located, StatementRef};
use crate::quantity::NonQuantity;
use crate::report::{ContentsEntry, Level};
use crate::statement::{Kind, Statement, catalogue};
use crate::view::comparison::{Measure, list_is_whole};
use crate::view::locate;
use crate::view::locate::sentence_of;

/// The cells of a query: by report as added, then by indicator as asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Panel {
    /// The cells.
    pub cells: Vec<PanelCell>,
}

impl Panel {
    /// Goes through the reports of a scope, and what contents pages list without its text.
    pub fn new(library: &Library, query: &PanelQuery) -> Self {
        let mut cells = Vec::new();
        for located in library.reports(query.scope).filter(|located| is_wanted(query, *located)) {
            for indicator in &query.indicators {
                cells.extend(cells_of(query, located, indicator));
            }
        }
        for entry in library.entries().iter().filter(|entry| library.has_whole(query.scope, entry)) {
            let listed = entry.document.contents.iter().filter(|listed| listed.report.is_none());
            for listed in listed.filter(|listed| is_year(query, listed.year)) {
                cells.extend(
                    query.indicators.iter().map(|indicator| missing(query, entry, listed, indicator)),
                );
            }
        }
        Self { cells }
    }
}

/// The year that a figure of a report is about.
fn year(query: &PanelQuery, plan: Option<i32>) -> Option<i32> {
    plan.map(|plan| if query.kind == Kind::Target { plan } else { plan - 1 })
}

fn is_year(query: &PanelQuery, plan: Option<i32>) -> bool {
    query.years.is_empty() || year(query, plan).is_some_and(|year| query.years.contains(&year))
}

fn is_wanted(query: &PanelQuery, located: Located<'_>) -> bool {
    let outline = &located.reading.outline;
    is_year(query, outline.year) && (query.levels.is_empty() || query.levels.contains(&outline.level))
}

fn missing(query: &PanelQuery, entry: &Entry, listed: &ContentsEntry, indicator: &str) -> PanelCell {
    PanelCell {
        region: listed.region.clone(),
        code: None,
        level: Level::Unknown,
        year: year(query, listed.year),
        document: entry.document.name.clone(),
        indicator_id: indicator.to_owned(),
        status: Status::TextMissing,
        stated: None,
    }
}

/// The cells of one report and one indicator: a cell a measure that it states, or one that says why there is none.
fn cells_of(query: &PanelQuery, located: Located<'_>, indicator: &str) -> Vec<PanelCell> {
    let outline = &located.reading.outline;
    let cell = |status, stated| PanelCell {
        region: outline.region.clone(),
        code: outline.code,
        level: outline.level,
        year: year(query, outline.year),
        document: located.entry.document.name.clone(),
        indicator_id: indicator.to_owned(),
        status,
        stated,
    };
    let found = picked(query, located, indicator);
    if found.is_empty() {
        return vec![cell(absence(query, located, indicator), None)];
    }
    found.into_iter().map(|(id, found)| cell(Status::Stated, Some(stated(located, id, found)))).collect()
}

/// The first figure of each measure: of the list of main targets, else of the whole report.
fn picked<'a>(
    query: &PanelQuery,
    located: Located<'a>,
    indicator: &str,
) -> Vec<(StatementRef, &'a Statement)> {
    let year = year(query, located.reading.outline.year);
    let fits = |found: &Statement| {
        found.kind == query.kind
            && found.indicator_id == Some(indicator)
            && found.scope.is_none()
            && found.is_of_year(year)
    };
    let mut all: Vec<(StatementRef, &Statement)> =
        located.statements().filter(|(_, found)| fits(found)).collect();
    if all.iter().any(|(_, found)| found.headline) {
        all.retain(|(_, found)| found.headline);
    }
    let mut picked: Vec<(StatementRef, &Statement)> = Vec::new();
    for (id, found) in all {
        // A dual target is two figures of one measure; both are said.
        let same = |known: &(StatementRef, &Statement)| {
            let dual = found.group.is_some() && known.1.group == found.group;
            Measure::of(known.1) == Measure::of(found) && !dual
        };
        if !picked.iter().any(same) {
            picked.push((id, found));
        }
    }
    picked
}

fn stated(located: Located<'_>, id: StatementRef, found: &Statement) -> Stated {
    Stated {
        id,
        change: found.change,
        quantity: found.quantity.clone(),
        basis: found.basis,
        scope: found.scope.clone(),
        sentence: sentence_of(located, found).of(located.text()).to_owned(),
    }
}

/// Why a report has no figure of an indicator.
fn absence(query: &PanelQuery, located: Located<'_>, indicator: &str) -> Status {
    if is_unread(located, indicator) {
        Status::NotRead
    } else if query.kind == Kind::Target && !list_is_whole(located) {
        Status::TextMissing
    } else {
        Status::NotStated
    }
}

/// Whether a number that was not read stands in a sentence that names the indicator.
fn is_unread(located: Located<'_>, indicator: &str) -> bool {
    let Some(entry) = catalogue::entry(indicator) else { return false };
    let unsure =
        located.reading.findings.other_numbers.iter().filter(|other| other.reason == NonQuantity::Unsure);
    unsure
        .map(|other| locate::sentence(&located.reading.outline, other.number).of(located.text()))
        .any(|words| entry.aliases.iter().chain([&entry.zh]).any(|name| words.contains(name)))
}
