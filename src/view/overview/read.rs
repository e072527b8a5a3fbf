//! From findings to the overview.

use super::{
    LastYear, Overview, OverviewQuery, QualitativeItem, ReportOverview, ReportRow, ReportTable, StripCell,
};
use crate::corpus::{Library, Located, ReportRef, Scope, StatementRef};
use crate::order;
use crate::statement::{Change, Kind, Statement};
use crate::view::alike;
use crate::view::comparison::{Aligned, Columns, ComparisonCell, ComparisonQuery, ComparisonRow, RowHead};
use crate::view::documents::{Remark, ReportHead};
use crate::view::filter::{Answer, Filter, Narrow};
use crate::view::locate::Paragraphs;
use crate::view::passage::cut;
use crate::view::targets::english;
use crate::view::{Mark, StripFigure, Window, locate};

impl Overview {
    /// The overview of a scope; `None` where the report is no longer there.
    pub fn of(library: &Library, query: &OverviewQuery, window: Window) -> Option<Self> {
        match query.scope {
            Scope::Report(id) => {
                Some(Self::Report(Box::new(ReportOverview::of(library, id, &query.filter)?)))
            }
            Scope::Document(_) | Scope::Chosen | Scope::All => {
                Some(Self::Reports(table(library, query, window)))
            }
        }
    }
}

impl ReportOverview {
    /// The overview of one report; `None` where it is no longer there.
    pub fn of(library: &Library, id: ReportRef, filter: &Filter) -> Option<Self> {
        let located = library.report(id)?;
        let document = &located.entry.document;
        let about = document.diagnostics.iter().filter(|remark| match remark.span {
            // What is about the file is about its only report.
            None => document.reports.len() == 1,
            Some(span) => located.reading.outline.span.contains(span),
        });
        Some(Self {
            head: ReportHead::of(located),
            strip: strip(located, filter),
            qualitative: qualitative(located),
            remarks: about.map(Remark::from).collect(),
        })
    }
}

/// Results under other names that are shown of a target.
const CANDIDATES: usize = 3;

/// Columns of the table of reports: what a narrow screen has room for.
const COLUMNS: usize = 4;

fn table(library: &Library, query: &OverviewQuery, window: Window) -> ReportTable {
    let of = ComparisonQuery::of(query.scope, Columns::Every);
    let query = ComparisonQuery { filter: query.filter.clone(), ..of };
    let Aligned { mut indicators, listed, mut rows, .. } = Aligned::reports(library, &query);
    let (total, range) = (rows.len(), window.within(rows.len()));
    let start = range.start;
    indicators.truncate(COLUMNS);
    let rows = rows.drain(range).map(|ComparisonRow { head, mut cells, .. }| {
        cells.truncate(COLUMNS);
        let shown = cells.iter().map(|cell| match cell {
            ComparisonCell::Stated(figures) => figures.len(),
            _ => 0,
        });
        let headline = match &head {
            RowHead::Present(head) => head.counts.headline,
            RowHead::ListedOnly { .. } | RowHead::Place { .. } => 0,
        };
        let more = headline.saturating_sub(shown.sum());
        ReportRow { head, cells, more }
    });
    let rows = rows.collect();
    ReportTable { indicators, total, listed, start, rows }
}

/// The headline targets of a report, an indicator a cell.
fn strip(located: Located<'_>, filter: &Filter) -> Vec<StripCell> {
    let narrow = Narrow::new(filter);
    let headline = located.statements().filter(|(_, found)| {
        let is_one = found.headline && found.kind == Kind::Target;
        is_one && narrow.text(located, found) == Some(Answer::Meant)
    });
    let mut cells: Vec<StripCell> = Vec::new();
    let mut first: Option<&Statement> = None;
    for (id, statement) in headline {
        let figure = StripFigure::of(located, id, statement);
        match cells.last_mut() {
            Some(cell) if first.is_some_and(|first| is_same(first, statement)) => cell.targets.push(figure),
            _ => {
                first = Some(statement);
                cells.push(StripCell {
                    indicator: statement.indicator.clone(),
                    indicator_id: statement.indicator_id.map(str::to_owned),
                    indicator_en: english(statement),
                    targets: vec![figure],
                    last: last_year(located, statement),
                });
            }
        }
    }
    cells
}

/// Whether two neighbours of the list are one promise: a dual target, or level and rate.
fn is_same(one: &Statement, other: &Statement) -> bool {
    let dual = one.group.is_some() && one.group == other.group;
    let level_and_rate = one.change != other.change || one.quantity.unit != other.quantity.unit;
    one.indicator == other.indicator && one.scope == other.scope && (dual || level_and_rate)
}

/// What the report says of the year before its plan year, for the indicator of a target: the figure
/// that compares with it first (same change, same unit), then one more.
pub(in crate::view) fn last_year(located: Located<'_>, target: &Statement) -> LastYear {
    let before = located.reading.outline.year.map(|year| year - 1);
    let mut results: Vec<(StatementRef, &Statement)> = located
        .statements()
        .filter(|(_, found)| {
            found.kind == Kind::Achievement
                && is_about(found, before)
                && alike::is_same(target, target.indicator_id, found)
        })
        .collect();
    // Stable: where several compare equally well, the first in the text is meant.
    order::by_key(&mut results, |(_, found)| {
        (found.change != target.change, found.quantity.unit != target.quantity.unit)
    });
    let Some(&first) = results.first() else { return candidates(located, target, before) };
    let second = results.iter().find(|(_, found)| {
        found.quantity.unit != first.1.quantity.unit
            && matches!(found.change, Change::Growth | Change::Decline | Change::Level)
    });
    let figures = std::iter::once(&first).chain(second);
    LastYear::Stated(figures.map(|(id, found)| StripFigure::of(located, *id, found)).collect())
}

/// Results that may be meant, under other names.
fn candidates(located: Located<'_>, target: &Statement, before: Option<i32>) -> LastYear {
    let fits = |found: &Statement| {
        found.kind == Kind::Achievement
            && is_about(found, before)
            && alike::is_comparable(target, found)
            && alike::is_like(&target.indicator, &found.indicator)
    };
    let named = located.statements().filter(|(_, found)| fits(found)).take(CANDIDATES);
    let named: Vec<_> =
        named.map(|(id, found)| (found.indicator.clone(), StripFigure::of(located, id, found))).collect();
    if named.is_empty() { LastYear::NotStated } else { LastYear::MayBe(named) }
}

/// Whether a result is about just the year before; where it does not say, the review means that year.
fn is_about(result: &Statement, before: Option<i32>) -> bool {
    match (result.period, before) {
        (Some(period), Some(before)) => period.from == before && period.to == before,
        (Some(period), None) => period.from == period.to,
        (None, _) => true,
    }
}

fn qualitative(located: Located<'_>) -> Vec<QualitativeItem> {
    let outline = &located.reading.outline;
    let items = located.reading.findings.qualitative.iter().filter(|found| found.headline);
    let paragraphs = Paragraphs::of(located.text());
    items
        .map(|found| QualitativeItem {
            report: located.id,
            paragraph: paragraphs.at(found.quote.start),
            indicator: found.indicator.clone(),
            indicator_id: found.indicator_id.map(str::to_owned),
            relation: found.relation.clone(),
            passage: cut(
                located.text(),
                locate::sentence(outline, found.quote),
                &[(found.quote, Mark::Focus)],
            ),
        })
        .collect()
}
