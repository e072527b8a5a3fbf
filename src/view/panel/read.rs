//! Picks the figures of a panel.

use super::{PanelCell, PanelQuery, Stated, Status, asked};
use crate::corpus::{Entry, Library, Located, StatementRef};
use crate::quantity::NonQuantity;
use crate::report::{ContentsEntry, Level};
use crate::statement::{Kind, OtherNumber, Statement, catalogue};
use crate::view::corrected::corrected;
use crate::view::filter::{Missed, Narrow, Subject};
use crate::view::locate;
use crate::view::locate::{list_is_whole, sentence_of};
use crate::view::measure::Measure;

/// The cells of a query: by report as added, then by indicator as asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Panel {
    /// Ids of its indicators, in order.
    pub indicators: Vec<String>,
    /// Whether they were asked for.
    pub asked: bool,
    /// How many indicators that the filter names are left out, because they would be too many.
    pub left_out: usize,
    /// The cells.
    pub cells: Vec<PanelCell>,
}

impl Panel {
    /// Goes through the reports of a scope, and what contents pages list without its text.
    pub fn new(library: &Library, query: &PanelQuery) -> Self {
        let narrow = Narrow::new(&query.filter);
        let (reports, listed) = (reports(library, query, &narrow), listed(library, query, &narrow));
        let mut subjects: Vec<Subject<'_>> = reports.iter().map(|located| Subject::of(*located)).collect();
        subjects.extend(listed.iter().map(|(_, listed)| Subject::listed(listed)));
        let (named, measured) = narrow.divide(&subjects);
        let reports: Vec<Located<'_>> =
            reports.into_iter().filter(|located| named.name(Subject::of(*located))).collect();
        let asked = !query.indicators.is_empty() || asked::names_any(query, &measured);
        let (indicators, left_out) = if query.indicators.is_empty() {
            asked::indicators(query, &reports, &narrow, &measured, asked)
        } else {
            (query.indicators.clone(), 0)
        };
        let mut cells = Vec::new();
        for located in reports {
            for indicator in &indicators {
                cells.extend(cells_of(query, located, indicator));
            }
        }
        for (entry, listed) in listed.into_iter().filter(|(_, listed)| named.name(Subject::listed(listed))) {
            cells.extend(indicators.iter().map(|indicator| missing(query, entry, listed, indicator)));
        }
        Self { indicators, asked, left_out, cells }
    }
}

/// The reports of a query, the words of its search aside.
fn reports<'a>(library: &'a Library, query: &PanelQuery, narrow: &Narrow<'_>) -> Vec<Located<'a>> {
    let wanted = |located: &Located<'_>| {
        is_wanted(query, *located) && narrow.report(Subject::of(*located)) == Missed::None
    };
    library.reports(query.scope).filter(wanted).collect()
}

/// What contents pages list without its text, likewise.
fn listed<'a>(
    library: &'a Library,
    query: &PanelQuery,
    narrow: &Narrow<'_>,
) -> Vec<(&'a Entry, &'a ContentsEntry)> {
    let whole = library.entries().iter().filter(|entry| library.has_whole(query.scope, entry));
    let all = whole.flat_map(|entry| entry.document.contents.iter().map(move |listed| (entry, listed)));
    all.filter(|(_, listed)| {
        listed.report.is_none()
            && is_year(query, listed.year)
            && narrow.report(Subject::listed(listed)) == Missed::None
    })
    .collect()
}

fn is_year(query: &PanelQuery, plan: Option<i32>) -> bool {
    query.years.is_empty() || query.year(plan).is_some_and(|year| query.years.contains(&year))
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
        year: query.year(listed.year),
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
        year: query.year(outline.year),
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
    let year = query.year(located.reading.outline.year);
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
        corrected: corrected(located, id),
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
    let unsure =
        located.reading.findings.other_numbers.iter().filter(|other| other.reason == NonQuantity::Unsure);
    let sentence =
        |other: &OtherNumber| locate::sentence(&located.reading.outline, other.number).of(located.text());
    catalogue::is_named(indicator, &unsure.map(sentence).collect::<Vec<_>>())
}
