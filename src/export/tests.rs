//! The sheets of all views, as files have them.

use super::Naming;
use crate::corpus::{DocumentId, Library, ReportRef, Scope, StatementRef, fixture};
use crate::label::Lang;
use crate::view::comparison::{Columns, ComparisonIndex, ComparisonQuery, long, wide};
use crate::view::concordance::{ConcordanceIndex, ConcordanceQuery};
use crate::view::filter::Filter;
use crate::view::keywords::{KeywordIndex, KeywordQuery};
use crate::view::sections::SectionFilter;
use crate::view::sheet::{Cell, Sheet, Type};
use crate::view::targets::{self, TargetIndex, TargetQuery};
use crate::view::{Window, numbers, overview};

/// A sheet as one can read it in a review: a line a row, cells between bars.
fn drawn(sheet: &Sheet) -> String {
    for row in &sheet.rows {
        assert_eq!(row.len(), sheet.heads.len(), "every row is as long as the heads");
        for (cell, head) in row.iter().zip(&sheet.heads) {
            let kind = match cell {
                Cell::Nothing => head.kind,
                Cell::Text(_) => Type::Text,
                Cell::Whole(_) => Type::Whole,
                Cell::Exact(_) => Type::Exact,
                Cell::Near(_) => Type::Near,
                Cell::Flag(_) => Type::Flag,
                Cell::Choice(_) => Type::Choice,
            };
            assert_eq!(kind, head.kind, "{cell:?} stands under {head:?}");
        }
    }
    let heads = sheet.heads.iter().map(|head| Naming::Schema.head(head).to_owned());
    let line = |row: &Vec<Cell>| {
        let cells = row.iter().map(|cell| Naming::Schema.cell(cell));
        cells.collect::<Vec<_>>().join("|")
    };
    let lines = std::iter::once(heads.collect::<Vec<_>>().join("|"));
    lines.chain(sheet.rows.iter().map(line)).collect::<Vec<_>>().join("\n")
}

fn headlines(library: &Library) -> Sheet {
    overview::sheet(library, &Filter::default(), library.reports(Scope::All))
}

#[test]
fn statements_have_the_schemas_names() {
    let library = fixture::library();
    let sheet = TargetIndex::new(&library, &TargetQuery::of(Scope::All)).sheet(&library, Window::ALL);
    insta::assert_snapshot!(drawn(&sheet));
    let id = StatementRef { report: ReportRef { document: DocumentId(1), report: 0 }, statement: 4 };
    assert_eq!(targets::line(&library, id).as_ref(), sheet.rows.first());
}

#[test]
fn the_overview_has_last_year_beside_each_target() {
    insta::assert_snapshot!(drawn(&headlines(&fixture::library())));
}

#[test]
fn a_comparison_is_long_or_wide() {
    let library = fixture::library();
    let query = ComparisonQuery::of(Scope::All, Columns::Shared);
    let compared = ComparisonIndex::new(&library, &query).window(Window::ALL);
    insta::assert_snapshot!(format!(
        "{}\n--\n{}",
        drawn(&long(&library, &compared)),
        drawn(&wide(&compared))
    ));
}

#[test]
fn words_name_their_dictionary() {
    let library = fixture::library();
    let words = KeywordIndex::new(&library, &KeywordQuery::of(Scope::All)).sheet(Some("00ff"), Window::ALL);
    let query =
        ConcordanceQuery { scope: Scope::All, term: "森林".to_owned(), section: SectionFilter::Any };
    let sentences = ConcordanceIndex::new(&library, &query).sheet(&library, Window::ALL);
    insta::assert_snapshot!(format!("{}\n--\n{}", drawn(&words), drawn(&sentences)));
}

#[test]
fn no_number_is_hidden() {
    insta::assert_snapshot!(drawn(&numbers::sheet(fixture::library().reports(Scope::All))));
}

/// In a table each heading means one thing, in either language.
#[test]
fn no_two_columns_of_a_sheet_have_one_heading() {
    let library = fixture::library();
    let query = ComparisonQuery::of(Scope::All, Columns::Every);
    let compared = ComparisonIndex::new(&library, &query).window(Window::ALL);
    let sheets = [
        TargetIndex::new(&library, &TargetQuery::of(Scope::All)).sheet(&library, Window::ALL),
        headlines(&library),
        long(&library, &compared),
        wide(&compared),
        KeywordIndex::new(&library, &KeywordQuery::of(Scope::All)).sheet(None, Window::ALL),
        numbers::sheet(library.reports(Scope::All)),
    ];
    for sheet in sheets {
        for naming in [Naming::Schema, Naming::Reader(Lang::Zh), Naming::Reader(Lang::En)] {
            let mut seen = std::collections::BTreeSet::new();
            for head in &sheet.heads {
                assert!(seen.insert(naming.head(head)), "{head:?} in {naming:?}");
            }
        }
    }
}
