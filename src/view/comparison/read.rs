//! Aligns the headline targets of reports by their canonical ids.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    ComparedIndicator, ComparedReport, Comparison, ComparisonCell, ComparisonColumn, ComparisonQuery,
    ComparisonRow,
};
use crate::corpus::{Entry, Library, Located, ReportRef, Scope, StatementRef};
use crate::report::{ContentsEntry, Level};
use crate::target::{Kind, Statement};
use crate::view::documents::ReportHead;
use crate::view::order::{Key, order};
use crate::view::overview::StripFigure;
use crate::view::{Window, locate};

/// The comparison of a query in order, made once.
#[derive(Debug, Clone, PartialEq)]
pub struct ComparisonIndex {
    indicators: Vec<ComparedIndicator>,
    rows: Vec<ComparisonRow>,
}

impl ComparisonIndex {
    /// Aligns the reports of a scope, then sorts them.
    pub fn new(library: &Library, query: &ComparisonQuery) -> Self {
        let reports: Vec<Compared<'_>> =
            library.entries().iter().flat_map(|entry| Compared::of(library, entry, query.scope)).collect();
        let indicators = indicators(&reports);
        let rows = match &query.sort {
            None => reports.iter().map(|report| report.row(&indicators)).collect(),
            Some(sort) => {
                let keys: Vec<Key> = reports.iter().map(|report| report.key(&sort.by)).collect();
                order(&keys, sort.direction).into_iter().map(|row| reports[row].row(&indicators)).collect()
            }
        };
        Self { indicators, rows }
    }

    /// The rows of a window.
    pub fn window(&self, window: Window) -> Comparison {
        let range = window.within(self.rows.len());
        Comparison {
            indicators: self.indicators.clone(),
            total: self.rows.len(),
            start: range.start,
            rows: self.rows[range].to_vec(),
        }
    }
}

/// A report that is compared, with its headline targets by id.
enum Compared<'a> {
    Present { located: Located<'a>, targets: BTreeMap<&'static str, Vec<(StatementRef, &'a Statement)>> },
    Listed { entry: &'a Entry, listed: &'a ContentsEntry },
}

impl<'a> Compared<'a> {
    /// The reports of a document in a scope, listed ones last.
    fn of(library: &'a Library, entry: &'a Entry, scope: Scope) -> Vec<Self> {
        let present =
            library.reports(scope).filter(|located| located.id.document == entry.id).map(Self::present);
        let whole = match scope {
            Scope::Report(_) => false,
            Scope::Document(id) => id == entry.id,
            Scope::All => true,
        };
        let missing = entry.document.contents.iter().filter(|listed| whole && listed.report.is_none());
        present.chain(missing.map(|listed| Self::Listed { entry, listed })).collect()
    }

    fn present(located: Located<'a>) -> Self {
        let mut targets: BTreeMap<&'static str, Vec<(StatementRef, &Statement)>> = BTreeMap::new();
        for (id, statement) in located.statements() {
            if let Some(name) = statement.indicator_id
                && statement.headline
                && statement.kind == Kind::Target
            {
                targets.entry(name).or_default().push((id, statement));
            }
        }
        Self::Present { located, targets }
    }

    fn row(&self, indicators: &[ComparedIndicator]) -> ComparisonRow {
        match self {
            Self::Present { located, targets } => ComparisonRow {
                report: ComparedReport::Present(ReportHead::of(*located)),
                cells: indicators
                    .iter()
                    .map(|indicator| cell(*located, targets.get(indicator.indicator_id.as_str())))
                    .collect(),
            },
            Self::Listed { entry, listed } => ComparisonRow {
                report: ComparedReport::ListedOnly {
                    document: entry.document.name.clone(),
                    place: listed.region.clone(),
                    level: Level::Unknown,
                    year: listed.year,
                },
                cells: vec![ComparisonCell::TextMissing; indicators.len()],
            },
        }
    }

    fn key(&self, column: &ComparisonColumn) -> Key {
        let (place, year, level) = match self {
            Self::Present { located: Located { reading, .. }, .. } => {
                (&reading.outline.region, reading.outline.year, Some(reading.outline.level))
            }
            Self::Listed { listed, .. } => (&listed.region, listed.year, None),
        };
        match (column, self) {
            (ComparisonColumn::Place, _) => Key::word(place),
            (ComparisonColumn::Year, _) => Key::or_nothing(year),
            (ComparisonColumn::Level, _) => Key::or_nothing(level.map(|level| level as u8)),
            (ComparisonColumn::Indicator(id), Self::Present { targets, .. }) => {
                let first = targets.get(id.as_str()).and_then(|found| found.first());
                first.map_or(Key::Nothing, |(_, found)| Key::size(&found.quantity))
            }
            (ComparisonColumn::Indicator(_), Self::Listed { .. }) => Key::Nothing,
        }
    }
}

fn cell(located: Located<'_>, targets: Option<&Vec<(StatementRef, &Statement)>>) -> ComparisonCell {
    match targets {
        Some(found) => ComparisonCell::Stated(
            found.iter().map(|&(id, statement)| StripFigure::of(located, id, statement)).collect(),
        ),
        None if list_is_whole(located) => ComparisonCell::NotStated,
        None => ComparisonCell::TextMissing,
    }
}

/// Whether the list of headline targets comes to its end before the text does: what a text that
/// breaks off before it, or in the middle of it, would have said is not known.
fn list_is_whole(located: Located<'_>) -> bool {
    let outline = &located.reading.outline;
    let headline = located.reading.findings.statements.iter().filter(|found| found.headline);
    let end = headline.map(|found| locate::sentence(outline, found.quote).end).max();
    outline.complete || end.is_some_and(|end| outline.sentences.last().is_some_and(|last| end < last.end))
}

/// The indicators that two reports share, those of most reports first, then as they stand in the
/// lists; all of them where there is one report only.
fn indicators(reports: &[Compared<'_>]) -> Vec<ComparedIndicator> {
    let mut found: BTreeMap<&str, Shared<'_>> = BTreeMap::new();
    let mut present = 0;
    for report in reports {
        let Compared::Present { located, targets } = report else { continue };
        present += 1;
        for (&id, statements) in targets {
            let shared = found.entry(id).or_default();
            shared.reports.insert(located.id);
            for (StatementRef { statement: order, .. }, statement) in statements {
                shared.first = Some(shared.first.map_or(*order, |first| first.min(*order)));
                *shared.names.entry(&statement.indicator).or_default() += 1;
            }
        }
    }
    let fewest = if present > 1 { 2 } else { 1 };
    found.retain(|_, shared| shared.reports.len() >= fewest);
    let mut columns: Vec<(&str, Shared<'_>)> = found.into_iter().collect();
    crate::order::by_key(&mut columns, |(_, shared)| (std::cmp::Reverse(shared.reports.len()), shared.first));
    columns
        .into_iter()
        .map(|(id, shared)| ComparedIndicator {
            indicator_id: id.to_owned(),
            reports: shared.reports.len(),
            indicator: shared.name(),
        })
        .collect()
}

/// What the reports say of one indicator.
#[derive(Default)]
struct Shared<'a> {
    reports: BTreeSet<ReportRef>,
    names: BTreeMap<&'a str, usize>,
    /// The earliest place that any report's list gives it.
    first: Option<usize>,
}

impl Shared<'_> {
    /// The name most reports use; the first by its characters where several are used as often.
    fn name(&self) -> String {
        let most = self.names.iter().max_by_key(|&(name, count)| (count, std::cmp::Reverse(name)));
        most.map(|(name, _)| (*name).to_owned()).unwrap_or_default()
    }
}
