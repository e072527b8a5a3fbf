use super::{HeadlineFilter, TargetIndex, TargetQuery};
use crate::corpus::{DocumentId, ReportRef, Scope, StatementRef, fixture};
use crate::report::Role;
use crate::statement::Kind;
use crate::view::filter::Filter;
use crate::view::sections::SectionFilter;
use crate::view::{Direction, Sort, Window};

const FIRST: ReportRef = ReportRef { document: DocumentId(1), report: 0 };

/// Place, indicator, sign and value of each row.
fn rows(query: &TargetQuery) -> Vec<String> {
    let library = fixture::library();
    let table = TargetIndex::new(&library, query).window(&library, Window::ALL);
    table.rows.iter().map(|row| format!("{} {} {}", row.place, row.indicator, row.figure.value)).collect()
}

#[test]
fn headline_targets_come_first() {
    insta::assert_snapshot!(rows(&TargetQuery::of(Scope::All)).join("\n"));
}

#[test]
fn a_row_has_all_that_a_card_shows() {
    let library = fixture::library();
    let query = TargetQuery::of(Scope::Report(FIRST));
    let table = TargetIndex::new(&library, &query).window(&library, Window::new(0, 1));
    insta::assert_debug_snapshot!(table);
}

#[test]
fn filters_narrow() {
    let all = TargetQuery::of(Scope::All);
    let of = |change: fn(&mut TargetQuery)| {
        let mut query = all.clone();
        change(&mut query);
        rows(&query).join("\n")
    };
    insta::assert_snapshot!(
        [
            of(|query| query.kinds = vec![Kind::Achievement]),
            of(|query| query.headline = HeadlineFilter::Only),
            of(|query| query.filter.text = "吉 2024".to_owned()),
            of(|query| query.filter.text = "不低于".to_owned()),
            of(|query| query.filter.text = "临湖 gdp".to_owned()),
            of(|query| query.filter.text = "5g基站".to_owned()),
            of(|query| query.section = SectionFilter::Role(Role::Tasks)),
            of(|query| {
                query.scope = Scope::Report(FIRST);
                query.section = SectionFilter::Section(2);
            }),
        ]
        .join("\n--\n")
    );
}

#[test]
fn columns_sort_both_ways_and_equal_rows_keep_the_order_of_the_texts() {
    let by = |by: &str, direction: Direction| {
        rows(&TargetQuery { sort: Some(Sort::new(by, direction)), ..TargetQuery::of(Scope::All) }).join("\n")
    };
    insta::assert_snapshot!(
        [
            by("value", Direction::Ascending),
            by("indicator", Direction::Descending),
            by("region", Direction::Ascending),
            by("confidence", Direction::Ascending),
        ]
        .join("\n--\n")
    );
}

#[test]
fn a_statement_is_found_in_its_row_or_hidden() {
    let library = fixture::library();
    let id = StatementRef { report: FIRST, statement: 4 };
    let query = TargetQuery::of(Scope::Report(FIRST));
    assert_eq!(TargetIndex::new(&library, &query).position(id), Some(0));
    let hidden = TargetQuery { kinds: vec![Kind::Other], ..query };
    assert_eq!(TargetIndex::new(&library, &hidden).position(id), None);
}

#[test]
fn windows_tile_the_table() {
    let library = fixture::library();
    let index = TargetIndex::new(&library, &TargetQuery::of(Scope::All));
    let whole = index.window(&library, Window::ALL);
    let pieces: Vec<_> = (0..whole.total.div_ceil(4))
        .flat_map(|piece| index.window(&library, Window::new(piece * 4, 4)).rows)
        .collect();
    assert_eq!(pieces, whole.rows);
    let beyond = index.window(&library, Window::new(500, 10));
    assert_eq!((beyond.total, beyond.rows.len()), (whole.total, 0));
}

#[test]
fn what_is_meant_comes_before_what_is_mentioned() {
    let library = fixture::library();
    let found = |text: &str| {
        let query = TargetQuery {
            filter: Filter { text: text.to_owned(), ..Filter::default() },
            ..TargetQuery::of(Scope::All)
        };
        let table = TargetIndex::new(&library, &query).window(&library, Window::ALL);
        let rows = table.rows.iter().enumerate().map(|(at, row)| {
            let how = if at < table.meant { "meant" } else { "mentioned" };
            format!("{how}: {} {:?} {}", row.place, row.year, row.indicator)
        });
        format!("{text}\n{}", rows.collect::<Vec<_>>().join("\n"))
    };
    let searches = ["GDP", "投资", "县级 2024年", "临湖 6%", "budget", "fixed_investment", "fiscal_rev"];
    insta::assert_snapshot!(searches.map(found).join("\n--\n"));
}
