use super::{Table, concordance, keywords, long, numbers, overview, row, targets, wide};
use crate::corpus::{DocumentId, ReportRef, Scope, StatementRef, fixture};
use crate::view::comparison::{Columns, ComparisonQuery};
use crate::view::concordance::ConcordanceQuery;
use crate::view::keywords::KeywordQuery;
use crate::view::sections::SectionFilter;
use crate::view::targets::TargetQuery;

/// A table as one can read it in a review: a line a row, cells between bars.
fn drawn(table: &Table) -> String {
    for row in &table.rows {
        assert_eq!(row.len(), table.header.len(), "every row is as long as the header");
    }
    let line = |row: &Vec<String>| row.join("|");
    std::iter::once(&table.header).chain(&table.rows).map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn statements_have_the_schemas_names() {
    let library = fixture::library();
    let table = targets(&library, &TargetQuery::of(Scope::All));
    insta::assert_snapshot!(drawn(&table));
    let id = StatementRef { report: ReportRef { document: DocumentId(1), report: 0 }, statement: 4 };
    assert_eq!(row(&library, id).as_ref(), table.rows.first());
}

#[test]
fn the_overview_has_last_year_beside_each_target() {
    insta::assert_snapshot!(drawn(&overview(&fixture::library(), Scope::All)));
}

#[test]
fn a_comparison_is_long_or_wide() {
    let library = fixture::library();
    let query = ComparisonQuery { scope: Scope::All, columns: Columns::Shared, sort: None };
    insta::assert_snapshot!(format!(
        "{}\n--\n{}",
        drawn(&long(&library, &query)),
        drawn(&wide(&library, &query))
    ));
}

#[test]
fn words_name_their_dictionary() {
    let library = fixture::library();
    let words = keywords(&library, &KeywordQuery::of(Scope::All), Some("00ff"));
    let query =
        ConcordanceQuery { scope: Scope::All, term: "森林".to_owned(), section: SectionFilter::Any };
    insta::assert_snapshot!(format!("{}\n--\n{}", drawn(&words), drawn(&concordance(&library, &query))));
}

#[test]
fn no_number_is_hidden() {
    insta::assert_snapshot!(drawn(&numbers(&fixture::library(), Scope::All)));
}
