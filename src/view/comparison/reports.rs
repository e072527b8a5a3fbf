//! Aligns the headline targets of reports by their canonical ids.

use std::collections::BTreeMap;

use super::{Columns, ComparedIndicator, ComparisonCell, ComparisonQuery, ComparisonRow, RowHead};
use crate::Span;
use crate::corpus::{Entry, Library, Located, ReportRef, Scope, StatementRef};
use crate::quantity::NonQuantity;
use crate::report::{ContentsEntry, Level};
use crate::statement::{Kind, Statement, catalogue};
use crate::view::StripFigure;
use crate::view::documents::ReportHead;
use crate::view::filter::{Missed, Narrow, Subject};
use crate::view::locate;
use crate::view::measure::Measure;

/// Rows under columns, before they are put in order.
pub(in crate::view) struct Aligned {
    /// The columns.
    pub(in crate::view) indicators: Vec<ComparedIndicator>,
    /// How many indicators have none.
    pub(super) left_out: usize,
    /// How many of the rows are only listed.
    pub(in crate::view) listed: usize,
    /// The rows, in the order that they have by themselves.
    pub(in crate::view) rows: Vec<ComparisonRow>,
}

impl Aligned {
    /// The reports of a scope, those that have no text last.
    pub(in crate::view) fn reports(library: &Library, query: &ComparisonQuery) -> Self {
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
        let rows = reports.iter().map(|report| report.row(&indicators)).collect();
        Self { indicators, left_out, listed, rows }
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
                let unread = unread(*located);
                let cell = |column: &ComparedIndicator| {
                    let found =
                        targets.iter().find(|target| target.is_of(&column.indicator_id, column.measure));
                    cell(*located, &column.indicator_id, found, &unread)
                };
                indicators.iter().map(cell).collect()
            }
            Self::Listed { .. } => vec![ComparisonCell::TextMissing; indicators.len()],
        };
        ComparisonRow { head: self.head(), cells, rank: None, pinned: false }
    }

    fn head(&self) -> RowHead {
        match self {
            Self::Present { located, .. } => RowHead::Present(ReportHead::of(*located)),
            Self::Listed { entry, listed } => RowHead::ListedOnly {
                document: entry.document.name.clone(),
                place: listed.region.clone(),
                level: Level::Unknown,
                year: listed.year,
            },
        }
    }
}

fn cell(
    located: Located<'_>,
    indicator: &str,
    found: Option<&Target<'_>>,
    unread: &[&str],
) -> ComparisonCell {
    match found {
        Some(target) => ComparisonCell::Stated(
            target.stated.iter().map(|&(id, statement)| StripFigure::of(located, id, statement)).collect(),
        ),
        None if catalogue::is_named(indicator, unread) => ComparisonCell::NotRead,
        None if locate::list_is_whole(located) => ComparisonCell::NotStated,
        None => ComparisonCell::TextCutOff,
    }
}

/// The sentences of the list of headline targets in which a number was not read.
fn unread(located: Located<'_>) -> Vec<&str> {
    let (outline, findings) = (&located.reading.outline, &located.reading.findings);
    let headline = findings.statements.iter().filter(|found| found.headline);
    let list = headline.map(|found| locate::sentence(outline, found.quote));
    let Some(list) = list.reduce(|list, one| Span::new(list.start.min(one.start), list.end.max(one.end)))
    else {
        return Vec::new();
    };
    let unsure = findings.other_numbers.iter().filter(|other| other.reason == NonQuantity::Unsure);
    let sentences = unsure.map(|other| locate::sentence(outline, other.number));
    sentences
        .filter(|sentence| list.contains(*sentence))
        .map(|sentence| sentence.of(located.text()))
        .collect()
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
                let column = ComparedIndicator { indicator_id, indicator, measure, year: None, reports };
                columns.push((shared.first, column));
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
