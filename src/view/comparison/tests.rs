use super::{Comparison, ComparisonCell, ComparisonColumn, ComparisonIndex, ComparisonQuery};
use crate::corpus::{DocumentId, ReportRef, Scope, fixture};
use crate::view::comparison::ComparedReport;
use crate::view::{Direction, Sort, Window};

fn drawn(comparison: &Comparison) -> String {
    let rows = comparison.rows.iter().map(|row| {
        let name = match &row.report {
            ComparedReport::Present(head) => head.place.clone(),
            ComparedReport::ListedOnly { place, .. } => format!("({place})"),
        };
        let cells = row.cells.iter().map(|cell| match cell {
            ComparisonCell::Stated(figures) => {
                figures.iter().map(|figure| figure.figure.written.as_str()).collect::<Vec<_>>().join(" / ")
            }
            ComparisonCell::NotStated => "not stated".to_owned(),
            ComparisonCell::TextMissing => "text missing".to_owned(),
        });
        format!("{name}: {}", cells.collect::<Vec<_>>().join(" | "))
    });
    let head = comparison
        .indicators
        .iter()
        .map(|indicator| format!("{} ({})", indicator.indicator_id, indicator.reports));
    format!("{}\n{}", head.collect::<Vec<_>>().join(" | "), rows.collect::<Vec<_>>().join("\n"))
}

fn compare(scope: Scope, sort: Option<Sort<ComparisonColumn>>) -> String {
    drawn(&ComparisonIndex::new(&fixture::library(), &ComparisonQuery { scope, sort }).window(Window::ALL))
}

#[test]
fn not_stated_is_told_apart_from_text_missing() {
    let one = Scope::Report(ReportRef { document: DocumentId(1), report: 0 });
    insta::assert_snapshot!(format!("{}\n--\n{}", compare(Scope::All, None), compare(one, None)));
}

#[test]
fn rows_without_a_value_come_last_in_both_directions() {
    let by = |direction| {
        let by = ComparisonColumn::Indicator("gdp".to_owned());
        compare(Scope::All, Some(Sort { by, direction }))
    };
    insta::assert_snapshot!(format!("{}\n--\n{}", by(Direction::Ascending), by(Direction::Descending)));
}
