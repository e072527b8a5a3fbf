use super::{Columns, Comparison, ComparisonCell, ComparisonIndex, ComparisonQuery};
use crate::corpus::{DocumentId, ReportRef, Scope, fixture};
use crate::view::comparison::ComparedReport;
use crate::view::filter::{Facet, Filter, Picked};
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
    let query = ComparisonQuery { sort, ..ComparisonQuery::of(scope, Columns::Shared) };
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
        let query = ComparisonQuery::of(Scope::All, columns);
        ComparisonIndex::new(&library, &query).window(Window::ALL)
    };
    let (shared, every) = (of(Columns::Shared), of(Columns::Every));
    assert_eq!(shared.indicators.len() + shared.left_out, every.indicators.len());
    assert!(shared.left_out > 0 && every.left_out == 0);
    assert_eq!((every.total, every.listed), (3, 1));
}

#[test]
fn a_filter_chooses_reports_and_indicators() {
    let library = fixture::library();
    let of = |text: &str, picked: &[(Facet, &str)]| {
        let picked = picked.iter().map(|&(facet, value)| Picked { facet, value: value.to_owned() });
        let filter = Filter { text: text.to_owned(), picked: picked.collect() };
        let query = ComparisonQuery { filter, ..ComparisonQuery::of(Scope::All, Columns::Shared) };
        drawn(&ComparisonIndex::new(&library, &query).window(Window::ALL))
    };
    let filters: [(&str, &[(Facet, &str)]); 8] = [
        ("gdp 2024", &[]),
        ("临湖", &[]),
        ("粮食产量", &[]),
        ("粮食 岚谷", &[]),
        ("没有这个", &[]),
        ("", &[(Facet::Level, "county")]),
        ("", &[(Facet::Indicator, "grain_output"), (Facet::Indicator, "gdp")]),
        ("", &[(Facet::Year, "1987")]),
    ];
    let all = filters.map(|(text, picked)| format!("{text} {picked:?}\n{}", of(text, picked)));
    insta::assert_snapshot!(all.join("\n--\n"));
}

#[test]
fn measures_have_names() {
    crate::label::tests::check::<super::Measure>();
}
