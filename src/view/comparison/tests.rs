use super::{Columns, Comparison, ComparisonCell, ComparisonIndex, ComparisonQuery};
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
            ComparisonCell::TextCutOff => "text cut off".to_owned(),
            ComparisonCell::TextMissing => "text missing".to_owned(),
        });
        format!("{name}: {}", cells.collect::<Vec<_>>().join(" | "))
    });
    let head = comparison
        .indicators
        .iter()
        .map(|column| format!("{} {:?} ({})", column.indicator_id, column.measure, column.reports));
    format!("{}\n{}", head.collect::<Vec<_>>().join(" | "), rows.collect::<Vec<_>>().join("\n"))
}

fn compare(scope: Scope, sort: Option<Sort>) -> String {
    let query = ComparisonQuery { scope, columns: Columns::Shared, sort };
    drawn(&ComparisonIndex::new(&fixture::library(), &query).window(Window::ALL))
}

#[test]
fn not_stated_is_told_apart_from_text_missing() {
    let one = Scope::Report(ReportRef { document: DocumentId(1), report: 0 });
    insta::assert_snapshot!(format!("{}\n--\n{}", compare(Scope::All, None), compare(one, None)));
}

#[test]
fn rows_without_a_value_come_last_in_both_directions() {
    let by = |direction| compare(Scope::All, Some(Sort::new("gdp_rate", direction)));
    insta::assert_snapshot!(format!("{}\n--\n{}", by(Direction::Ascending), by(Direction::Descending)));
}

#[test]
fn an_indicator_of_one_report_has_a_column_where_every_one_is_wanted() {
    let library = fixture::library();
    let of = |columns| {
        let query = ComparisonQuery { scope: Scope::All, columns, sort: None };
        ComparisonIndex::new(&library, &query).window(Window::ALL)
    };
    let (shared, every) = (of(Columns::Shared), of(Columns::Every));
    assert_eq!(shared.indicators.len() + shared.left_out, every.indicators.len());
    assert!(shared.left_out > 0 && every.left_out == 0);
    assert_eq!((every.total, every.listed), (3, 1));
}

#[test]
fn measures_have_names() {
    crate::label::tests::check::<super::Measure>();
}
