use super::{Columns, Comparison, ComparisonCell, ComparisonIndex, ComparisonQuery, Layout, RowHead, Spread};
use crate::analysis::{Settings, analyze};
use crate::corpus::fixture::{self, read, report};
use crate::corpus::{DocumentId, Library, ReportRef, Scope};
use crate::quantity::NonQuantity;
use crate::statement::{Kind, OtherNumber};
use crate::view::filter::{Facet, Filter, Picked};
use crate::view::{Direction, Sort, Window};

fn drawn(comparison: &Comparison) -> String {
    let rows = comparison.rows.iter().map(|row| {
        let name = match &row.head {
            RowHead::Present(head) => head.place.clone(),
            RowHead::ListedOnly { place, .. } => format!("({place})"),
            RowHead::Place { place, .. } => place.clone(),
        };
        let rank = row.rank.map(|rank| format!("{rank}. ")).unwrap_or_default();
        let name = format!("{}{rank}{name}", if row.pinned { "* " } else { "" });
        let cells = row.cells.iter().map(|cell| match cell {
            ComparisonCell::Stated(figures) => {
                figures.iter().map(|figure| figure.figure.written.as_str()).collect::<Vec<_>>().join(" / ")
            }
            other => other.status().en.to_owned(),
        });
        format!("{name}: {}", cells.collect::<Vec<_>>().join(" | "))
    });
    let head = comparison.indicators.iter().map(|column| format!("{} ({})", column.column(), column.reports));
    let head = head.collect::<Vec<_>>().join(" | ");
    let spreads = comparison.spreads.iter().map(|spread| match spread {
        Some(Spread { lower, median, upper, unit, falls, of }) => {
            let sign = if *falls { "falls by " } else { "" };
            format!("{sign}{lower} {median} {upper} {unit} of {of}")
        }
        None => "-".to_owned(),
    });
    let spreads = match spreads.collect::<Vec<_>>() {
        none if none.iter().all(|spread| spread == "-") => String::new(),
        some => format!("\n= {}", some.join(" | ")),
    };
    format!("{head}\n{}{spreads}", rows.collect::<Vec<_>>().join("\n"))
}

fn many() -> Library {
    read(&[
        report("云岫县", 2023, "地区生产总值增长5%", "地区生产总值增长6%左右，单位生产总值能耗下降2%"),
        report("云岫县", 2024, "地区生产总值增长5.8%", "地区生产总值增长5.5%—6%，单位生产总值能耗下降2.5%"),
        report(
            "柏川市",
            2024,
            "地区生产总值增长6.6%",
            "地区生产总值增长7%，单位生产总值能耗下降3%，粮食产量80万吨",
        ),
        report(
            "岚谷市",
            2024,
            "粮食产量50万吨",
            "地区生产总值增长5.5%，单位生产总值能耗下降2%，粮食产量51万吨",
        ),
        report("临湖市", 2024, "地区生产总值增长4%", "粮食产量530000吨"),
    ])
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
fn rows_have_ranks_columns_a_median_and_the_pinned_place_is_first() {
    let library = many();
    let of = |sort: Option<(&str, Direction)>, pinned: Option<&str>| {
        let sort = sort.map(|(by, direction)| Sort::new(by, direction));
        let pinned = pinned.map(str::to_owned);
        let query = ComparisonQuery { sort, pinned, ..ComparisonQuery::of(Scope::All, Columns::Shared) };
        drawn(&ComparisonIndex::new(&library, &query).window(Window::ALL))
    };
    let all = [
        of(Some(("gdp_rate", Direction::Descending)), Some("岚谷市")),
        of(Some(("gdp_rate", Direction::Ascending)), None),
        of(Some(("grain_output_level", Direction::Descending)), None),
        of(None, Some("云岫县")),
    ];
    insta::assert_snapshot!(all.join("\n--\n"));
}

#[test]
fn places_stand_over_years() {
    let library = many();
    let of = |kind, text: &str, picked: &[(Facet, &str)]| {
        let picked = picked.iter().map(|&(facet, value)| Picked { facet, value: value.to_owned() });
        let filter = Filter { text: text.to_owned(), picked: picked.collect() };
        let layout = Layout::Panel(kind);
        let query = ComparisonQuery { filter, layout, ..ComparisonQuery::of(Scope::All, Columns::Shared) };
        drawn(&ComparisonIndex::new(&library, &query).window(Window::ALL))
    };
    let all = [
        of(Kind::Target, "", &[]),
        of(Kind::Achievement, "", &[]),
        of(Kind::Target, "粮食", &[]),
        of(Kind::Target, "柏川市 GDP", &[]),
        of(Kind::Target, "", &[(Facet::Indicator, "gdp"), (Facet::Indicator, "energy_intensity")]),
        of(Kind::Achievement, "", &[(Facet::Indicator, "energy_intensity"), (Facet::Year, "2024")]),
    ];
    insta::assert_snapshot!(all.join("\n--\n"));
}

#[test]
fn two_reports_of_one_place_and_year_are_both_shown_where_they_disagree() {
    let library = read(&[
        report("云岫县", 2024, "地区生产总值增长5%", "地区生产总值增长6%"),
        report("云岫县", 2024, "地区生产总值增长5%，粮食产量20万吨", "地区生产总值增长6.5%，粮食产量21万吨"),
    ]);
    let query = ComparisonQuery {
        layout: Layout::Panel(Kind::Target),
        ..ComparisonQuery::of(Scope::All, Columns::Shared)
    };
    insta::assert_snapshot!(drawn(&ComparisonIndex::new(&library, &query).window(Window::ALL)));
}

#[test]
fn a_number_of_the_list_that_was_not_read_is_not_called_unstated() {
    let mut document = analyze(
        "1.txt",
        &report(
            "云岫县",
            2024,
            "地区生产总值增长5%",
            "地区生产总值增长6%，粮食产量20万吨，固定资产投资增长8%",
        ),
        &Settings::default(),
    );
    let findings = &mut document.reports[0].findings;
    let at = findings.statements.iter().position(|found| found.indicator_id == Some("grain_output")).unwrap();
    let found = findings.statements.remove(at);
    findings.other_numbers.push(OtherNumber { number: found.number, reason: NonQuantity::Unsure });
    let other = analyze("2.txt", &report("柏川市", 2024, "", "粮食产量80万吨"), &Settings::default());
    let library = Library::numbered([document, other]);
    let query = ComparisonQuery::of(Scope::All, Columns::Every);
    insta::assert_snapshot!(drawn(&ComparisonIndex::new(&library, &query).window(Window::ALL)));
}
