//! Aligns the headline targets of reports by their canonical ids.

use std::collections::BTreeMap;

use super::{
    Columns, ComparedIndicator, ComparedReport, Comparison, ComparisonCell, ComparisonQuery, ComparisonRow,
    Measure, Reports,
};
use crate::corpus::{Entry, Library, Located, ReportRef, Scope, StatementRef};
use crate::label::Labelled;
use crate::quantity::Dimension;
use crate::report::{ContentsEntry, Level};
use crate::statement::{Change, Kind, Statement};
use crate::view::StripFigure;
use crate::view::documents::ReportHead;
use crate::view::filter::{Missed, Narrow, Subject};
use crate::view::order::{Key, order};
use crate::view::sheet::Table;
use crate::view::{Window, locate};

/// The comparison of a query in order, made once.
#[derive(Debug, Clone, PartialEq)]
pub struct ComparisonIndex {
    indicators: Vec<ComparedIndicator>,
    left_out: usize,
    listed: usize,
    rows: Vec<ComparisonRow>,
}

impl ComparisonIndex {
    /// Aligns the reports of a scope, then sorts them.
    pub fn new(library: &Library, query: &ComparisonQuery) -> Self {
        // What has no text comes last, whatever file lists it.
        let (mut reports, missing): (Vec<Compared<'_>>, Vec<_>) = library
            .entries()
            .iter()
            .flat_map(|entry| Compared::of(library, entry, query.scope))
            .partition(|report| matches!(report, Compared::Present { .. }));
        reports.extend(missing);
        // An indicator that is asked for has a column, whoever has it.
        let columns = if narrow(&mut reports, query) { Columns::Every } else { query.columns };
        let (indicators, left_out) = indicators(&reports, columns);
        let listed = reports.iter().filter(|report| matches!(report, Compared::Listed { .. })).count();
        let rows = match &query.sort {
            None => reports.iter().map(|report| report.row(&indicators)).collect(),
            Some(sort) => {
                let keys: Vec<Key> = reports.iter().map(|report| report.key(&sort.by)).collect();
                order(&keys, sort.direction).into_iter().map(|row| reports[row].row(&indicators)).collect()
            }
        };
        Self { indicators, left_out, listed, rows }
    }

    /// The rows of a window.
    pub fn window(&self, window: Window) -> Comparison {
        let range = window.within(self.rows.len());
        Comparison {
            indicators: self.indicators.clone(),
            left_out: self.left_out,
            total: self.rows.len(),
            listed: self.listed,
            start: range.start,
            rows: self.rows[range].to_vec(),
        }
    }
}

impl Measure {
    /// What a statement measures.
    pub(in crate::view) fn of(statement: &Statement) -> Self {
        let moves = matches!(statement.change, Change::Growth | Change::Decline);
        match statement.quantity.dimension {
            Dimension::Ratio | Dimension::PercentagePoint | Dimension::Multiple if moves => Self::Rate,
            _ => Self::Level,
        }
    }
}

/// Leaves the reports and the targets that a filter is about. A report that it is about stays where it sets no such target;
/// where no report sets one, none is left. Says whether indicators are asked for.
fn narrow(reports: &mut Vec<Compared<'_>>, query: &ComparisonQuery) -> bool {
    let narrow = Narrow::new(&query.filter);
    reports.retain(|report| narrow.report(report.subject()) == Missed::None);
    let subjects: Vec<Subject<'_>> = reports.iter().map(Compared::subject).collect();
    let asks_for_indicators = query.filter.picked.iter().any(|picked| !picked.facet.is_of_report());
    let (named, measured) = narrow.divide(&subjects);
    reports.retain(|report| named.name(report.subject()));
    if measured.is_empty() && !asks_for_indicators {
        return false;
    }
    let mut found = false;
    for report in &mut *reports {
        let Compared::Present { targets, .. } = report else { continue };
        for target in &mut *targets {
            target.stated.retain(|(_, statement)| {
                narrow.statement(statement) == Missed::None
                    && measured.measure(statement.indicator_id, &statement.indicator)
            });
        }
        targets.retain(|target| !target.stated.is_empty());
        found |= !targets.is_empty();
    }
    if !found {
        reports.clear();
    }
    true
}

/// The headline targets of a report in one column.
struct Target<'a> {
    indicator: &'static str,
    measure: Measure,
    stated: Vec<(StatementRef, &'a Statement)>,
}

impl Target<'_> {
    fn is_of(&self, indicator: &str, measure: Measure) -> bool {
        self.indicator == indicator && self.measure == measure
    }

    /// Whether it stands in the column of this id: see [`ComparedIndicator::column`].
    fn is_column(&self, id: &str) -> bool {
        id.rsplit_once('_') == Some((self.indicator, self.measure.id()))
    }
}

/// A report that is compared, with its headline targets.
enum Compared<'a> {
    Present { located: Located<'a>, targets: Vec<Target<'a>> },
    Listed { entry: &'a Entry, listed: &'a ContentsEntry },
}

impl<'a> Compared<'a> {
    /// The reports of a document in a scope, listed ones last.
    fn of(library: &'a Library, entry: &'a Entry, scope: Scope) -> Vec<Self> {
        let present =
            library.reports(scope).filter(|located| located.id.document == entry.id).map(Self::present);
        let whole = library.has_whole(scope, entry);
        let missing = entry.document.contents.iter().filter(|listed| whole && listed.report.is_none());
        present.chain(missing.map(|listed| Self::Listed { entry, listed })).collect()
    }

    fn present(located: Located<'a>) -> Self {
        let mut targets: Vec<Target<'a>> = Vec::new();
        for (id, statement) in located.statements() {
            let Some(indicator) = statement.indicator_id else { continue };
            if !statement.headline || statement.kind != Kind::Target {
                continue;
            }
            let measure = Measure::of(statement);
            match targets.iter_mut().find(|target| target.is_of(indicator, measure)) {
                Some(target) => target.stated.push((id, statement)),
                None => targets.push(Target { indicator, measure, stated: vec![(id, statement)] }),
            }
        }
        Self::Present { located, targets }
    }

    fn subject(&self) -> Subject<'a> {
        match self {
            Self::Present { located, .. } => Subject::of(*located),
            Self::Listed { listed, .. } => Subject::listed(listed),
        }
    }

    fn row(&self, indicators: &[ComparedIndicator]) -> ComparisonRow {
        let cells = match self {
            Self::Present { located, targets } => {
                let cell = |column: &ComparedIndicator| {
                    let found =
                        targets.iter().find(|target| target.is_of(&column.indicator_id, column.measure));
                    cell(*located, found)
                };
                indicators.iter().map(cell).collect()
            }
            Self::Listed { .. } => vec![ComparisonCell::TextMissing; indicators.len()],
        };
        ComparisonRow { report: self.report(), cells }
    }

    fn report(&self) -> ComparedReport {
        match self {
            Self::Present { located, .. } => ComparedReport::Present(ReportHead::of(*located)),
            Self::Listed { entry, listed } => ComparedReport::ListedOnly {
                document: entry.document.name.clone(),
                place: listed.region.clone(),
                level: Level::Unknown,
                year: listed.year,
            },
        }
    }

    /// What it is sorted by in a column: one of the report, or that of an indicator.
    fn key(&self, column: &str) -> Key {
        if let Some(column) = Reports::column(column) {
            return column.key(&&self.report());
        }
        let Self::Present { targets, .. } = self else { return Key::Nothing };
        let found = targets.iter().find(|target| target.is_column(column));
        let first = found.and_then(|target| target.stated.first());
        first.map_or(Key::Nothing, |(_, found)| Key::moved(&found.quantity, found.change))
    }
}

fn cell(located: Located<'_>, found: Option<&Target<'_>>) -> ComparisonCell {
    match found {
        Some(target) => ComparisonCell::Stated(
            target.stated.iter().map(|&(id, statement)| StripFigure::of(located, id, statement)).collect(),
        ),
        None if list_is_whole(located) => ComparisonCell::NotStated,
        None => ComparisonCell::TextCutOff,
    }
}

/// Whether the list of headline targets comes to its end before the text does: what a text that
/// breaks off before it, or in the middle of it, would have said is not known.
pub(in crate::view) fn list_is_whole(located: Located<'_>) -> bool {
    let outline = &located.reading.outline;
    let headline = located.reading.findings.statements.iter().filter(|found| found.headline);
    let end = headline.map(|found| locate::sentence(outline, found.quote).end).max();
    outline.complete || end.is_some_and(|end| outline.sentences.last().is_some_and(|last| end < last.end))
}

/// The columns, and how many indicators are left out: the columns of most reports first, then as they
/// stand in the lists. An indicator that two reports share keeps both its columns.
fn indicators(reports: &[Compared<'_>], columns: Columns) -> (Vec<ComparedIndicator>, usize) {
    let mut found: BTreeMap<&str, Shared<'_>> = BTreeMap::new();
    let mut present = 0;
    for report in reports {
        let Compared::Present { located, targets } = report else { continue };
        present += 1;
        for target in targets {
            let shared = found.entry(target.indicator).or_default();
            shared.columns[target.measure as usize] += 1;
            // the two measures of an indicator are one report that has it
            if shared.last != Some(located.id) {
                shared.last = Some(located.id);
                shared.reports += 1;
            }
            for (StatementRef { statement: order, .. }, statement) in &target.stated {
                shared.first = Some(shared.first.map_or(*order, |first| first.min(*order)));
                *shared.names.entry(&statement.indicator).or_default() += 1;
            }
        }
    }
    let fewest = if present > 1 && columns == Columns::Shared { 2 } else { 1 };
    let all = found.len();
    found.retain(|_, shared| shared.reports >= fewest);
    let left_out = all - found.len();
    let mut columns: Vec<(Option<usize>, ComparedIndicator)> = Vec::new();
    for (id, shared) in &found {
        for measure in [Measure::Rate, Measure::Level] {
            let reports = shared.columns[measure as usize];
            if reports > 0 {
                let (indicator_id, indicator) = ((*id).to_owned(), shared.name());
                columns.push((shared.first, ComparedIndicator { indicator_id, indicator, measure, reports }));
            }
        }
    }
    crate::order::by_key(&mut columns, |(first, column)| (std::cmp::Reverse(column.reports), *first));
    (columns.into_iter().map(|(_, column)| column).collect(), left_out)
}

/// What the reports say of one indicator.
#[derive(Default)]
struct Shared<'a> {
    /// In how many reports it is.
    reports: usize,
    /// The last of them.
    last: Option<ReportRef>,
    /// In how many reports each measure is.
    columns: [usize; 2],
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
