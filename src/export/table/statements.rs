//! Statements, a row each.

use super::figures::{FIGURE, figure};
use super::{Table, or_empty, word};
use crate::corpus::{Library, Located, Scope, StatementRef};
use crate::export::Utf16;
use crate::statement::Statement;
use crate::view::overview::{LastYear, ReportOverview};
use crate::view::targets::{TargetIndex, TargetQuery};
use crate::view::{Figure, evidence::Citation};

const TARGETS: [&str; 39] = [
    "document",
    "region",
    "code",
    "level",
    "year",
    "genre",
    "kind",
    "headline",
    "indicator",
    "indicator_id",
    "change",
    "value",
    "value_max",
    "unit",
    "amount_value",
    "amount_value_max",
    "amount_unit",
    "bound",
    "written",
    "modifier",
    "constraint",
    "period_from",
    "period_to",
    "basis",
    "base_year",
    "base_value",
    "scope",
    "estimate",
    "group",
    "section",
    "page",
    "number_start",
    "number_end",
    "rule",
    "confidence",
    "sentence",
    "title",
    "sha256",
    "report",
];

/// Every statement of a query, in its order.
pub fn targets(library: &Library, query: &TargetQuery) -> Table {
    let mut table = Table::new(&TARGETS);
    let mut offsets: Option<(Located<'_>, Utf16<'_>)> = None;
    for &id in TargetIndex::new(library, query).ids() {
        let Some((located, statement)) = library.statement(id) else { continue };
        // Rows of one document mostly stand together: its text is counted through once for them.
        if offsets.as_ref().is_none_or(|(known, _)| known.id.document != located.id.document) {
            offsets = Some((located, Utf16::new(located.text())));
        }
        if let Some((_, units)) = &offsets {
            table.rows.push(cells(located, statement, units));
        }
    }
    table
}

/// One statement as the row that [`targets`] gives it; `None` where it is no longer there.
pub fn row(library: &Library, id: StatementRef) -> Option<Vec<String>> {
    let (located, statement) = library.statement(id)?;
    Some(cells(located, statement, &Utf16::new(located.text())))
}

fn cells(located: Located<'_>, statement: &Statement, units: &Utf16<'_>) -> Vec<String> {
    let outline = &located.reading.outline;
    let quantity = &statement.quantity;
    let shown = Figure::of(located.text(), statement);
    let citation = Citation::of(located, statement);
    let base = statement.base.as_ref();
    vec![
        citation.document,
        outline.region.clone(),
        or_empty(outline.code),
        word(outline.level),
        or_empty(outline.year),
        word(outline.genre),
        word(statement.kind),
        statement.headline.to_string(),
        statement.indicator.clone(),
        or_empty(statement.indicator_id),
        word(statement.change),
        shown.value,
        or_empty(shown.value_max),
        shown.unit,
        quantity.amount.value.clone(),
        or_empty(quantity.amount.value_max.as_ref()),
        quantity.amount.unit.clone(),
        word(quantity.bound),
        shown.written,
        statement.modifier.clone(),
        word(statement.constraint),
        or_empty(statement.period.map(|period| period.from)),
        or_empty(statement.period.map(|period| period.to)),
        statement.basis.map(word).unwrap_or_default(),
        or_empty(base.and_then(|base| base.year)),
        or_empty(base.and_then(|base| base.value.as_ref()).map(|value| value.value.normalize())),
        or_empty(statement.scope.as_ref()),
        statement.estimate.to_string(),
        or_empty(statement.group),
        citation.section.join(" › "),
        or_empty(citation.page),
        units.units(statement.number.start).to_string(),
        units.units(statement.number.end).to_string(),
        statement.rule.id().to_owned(),
        statement.confidence.to_string(),
        citation.sentence,
        citation.title,
        citation.sha256,
        located.id.report.to_string(),
    ]
}

/// The headline targets of a scope with last year's results, a row a target; several results of one
/// target stand in further rows.
pub fn overview(library: &Library, scope: Scope) -> Table {
    let mut header = vec!["document", "region", "level", "year", "indicator", "indicator_id"];
    header.extend(FIGURE);
    let last: Vec<String> = FIGURE.iter().map(|name| format!("last_{name}")).collect();
    header.extend(last.iter().map(String::as_str));
    let mut table = Table::new(&header);
    for located in library.reports(scope) {
        let Some(overview) = ReportOverview::of(library, located.id) else { continue };
        for cell in &overview.strip {
            let results: &[_] = match &cell.last {
                LastYear::Stated(results) => results,
                LastYear::NotStated => &[],
            };
            for at in 0..cell.targets.len().max(results.len()) {
                let mut row = vec![
                    overview.head.document.clone(),
                    overview.head.place.clone(),
                    word(overview.head.level),
                    or_empty(overview.head.year),
                    cell.indicator.clone(),
                    or_empty(cell.indicator_id.as_ref()),
                ];
                row.extend(figure(cell.targets.get(at)));
                row.extend(figure(results.get(at)));
                table.rows.push(row);
            }
        }
    }
    table
}
