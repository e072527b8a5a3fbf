//! The growth target of the plan year, a report a line, or that there is none.

use report_lens::quantity::{Bound, Decimal, Quantity};
use report_lens::statement::{Basis, Change, Kind, Statement};
use report_lens::{Document, Reading};

use crate::{table, texts};

/// A growth target in percent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Growth {
    value: Decimal,
    value_max: Option<Decimal>,
    bound: Bound,
}

fn rows() -> Vec<(String, Option<Growth>)> {
    table::rows("gdp.tsv").into_iter().map(|fields| (fields[0].clone(), growth(&fields))).collect()
}

fn growth(fields: &[String]) -> Option<Growth> {
    let decimal = |text: &str| text.parse().unwrap_or_else(|error| panic!("{}: {error}", fields[0]));
    (fields[1] != "none").then(|| Growth {
        value: decimal(&fields[1]),
        value_max: (!fields[2].is_empty()).then(|| decimal(&fields[2])),
        bound: match fields[3].as_str() {
            "exact" => Bound::Exact,
            "approx" => Bound::Approx,
            "min" => Bound::Min,
            "max" => Bound::Max,
            "range" => Bound::Range,
            other => panic!("{}: {other} is no bound", fields[0]),
        },
    })
}

#[test]
fn a_range_and_only_a_range_has_two_ends() {
    for (file, growth) in rows() {
        if let Some(growth) = growth {
            assert_eq!(growth.value_max.is_some(), growth.bound == Bound::Range, "{file}");
        }
    }
}

#[test]
fn growth_targets_are_found() {
    let rows = rows();
    let Some(texts) = texts::read(rows.iter().map(|(file, _)| file.as_str())) else { return };
    let mut wrong = Vec::new();
    for (file, expected) in &rows {
        let found = growth_target(&texts[file.as_str()].document);
        if found != *expected {
            wrong.push(format!("{file}: {} expected, {} found", shown(*expected), shown(found)));
        }
    }
    table::hold("gdp_targets", rows.len() - wrong.len(), rows.len(), &wrong);
}

/// The growth target that the first report of a document sets for its plan year: in the headline
/// passage, else the first one anywhere.
fn growth_target(document: &Document) -> Option<Growth> {
    let reading = document.reports.first()?;
    let targets = || reading.findings.statements.iter().filter(|statement| sets_growth(reading, statement));
    let statement = targets().find(|statement| statement.headline).or_else(|| targets().next())?;
    let Quantity { value, value_max, bound, .. } = statement.quantity;
    Some(Growth { value: value.normalize(), value_max: value_max.map(|end| end.normalize()), bound })
}

fn sets_growth(reading: &Reading, statement: &Statement) -> bool {
    let of_the_plan_year = match (statement.period, reading.outline.year) {
        (Some(period), Some(year)) => period.from == year && period.to == year,
        _ => true,
    };
    statement.kind == Kind::Target
        && statement.indicator_id == Some("gdp")
        && is_rate(statement)
        && !matches!(statement.basis, Some(Basis::AnnualAverage | Basis::Cumulative))
        && of_the_plan_year
}

/// Growth by a percentage, or a level of it: 经济增长预期目标为7%左右.
fn is_rate(statement: &Statement) -> bool {
    matches!(statement.change, Change::Growth | Change::Level) && statement.quantity.unit == "%"
}

fn shown(growth: Option<Growth>) -> String {
    growth.map_or("none".to_owned(), |growth| {
        let end = growth.value_max.map_or(String::new(), |end| format!("–{end}"));
        format!("{}{end}% {:?}", growth.value, growth.bound)
    })
}
