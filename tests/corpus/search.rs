//! Searches over all reports together: what is meant comes before what only stands in a sentence.

use std::path::PathBuf;

use report_lens::corpus::{Library, Scope};
use report_lens::statement::catalogue::called;
use report_lens::view::comparison::{Columns, ComparisonCell, ComparisonIndex, ComparisonQuery};
use report_lens::view::filter::Filter;
use report_lens::view::targets::{TargetIndex, TargetQuery, TargetRow};
use report_lens::view::{Direction, Sort, Window};
use report_lens::{Settings, analyze};

use crate::{characters, files};

fn library() -> Option<Library> {
    let read = |path: PathBuf| {
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        analyze(&name, &characters(&path), &Settings::default())
    };
    let library = Library::numbered(files().into_iter().map(read));
    (!library.entries().is_empty()).then_some(library)
}

/// Rows that are meant, and rows that only mention it.
fn found(library: &Library, text: &str) -> (Vec<TargetRow>, Vec<TargetRow>) {
    let query = TargetQuery {
        filter: Filter { text: text.to_owned(), ..Filter::default() },
        ..TargetQuery::of(Scope::All)
    };
    let table = TargetIndex::new(library, &query).window(library, Window::ALL);
    let mut meant = table.rows;
    let mentioned = meant.split_off(table.meant);
    (meant, mentioned)
}

#[test]
fn a_name_finds_its_indicator_before_all_else() {
    let Some(library) = library() else { return };
    for (name, ids) in [
        ("固定资产投资", &["fixed_investment"][..]),
        ("社零", &["retail_sales"]),
        ("城镇登记失业率", &["registered_unemployment"]),
        ("unemployment", &["registered_unemployment", "surveyed_unemployment"]),
    ] {
        let (meant, mentioned) = found(&library, name);
        assert!(meant.len() > 9, "{name}: {}", meant.len());
        for row in &meant {
            let id = row.indicator_id.as_deref().unwrap_or_default();
            assert!(ids.contains(&id), "{name}: {} {:?}", row.indicator, row.place);
        }
        let lost =
            mentioned.iter().find(|row| row.indicator_id.as_deref().is_some_and(|id| ids.contains(&id)));
        assert_eq!(lost.map(|row| &row.indicator), None, "{name}");
    }
    let (meant, _) = found(&library, "就业");
    let (known, whole) = called("就业");
    assert!(meant.len() > 99 && !whole, "{}", meant.len());
    for row in &meant {
        let id = row.indicator_id.as_deref();
        assert!(row.indicator.contains("就业") || id.is_some_and(|id| known.contains(&id)), "{row:?}");
    }
}

#[test]
fn a_year_a_place_and_a_level_are_those_of_the_report() {
    let Some(library) = library() else { return };
    let (meant, _) = found(&library, "GDP 2025");
    let reports: std::collections::BTreeSet<_> = meant.iter().map(|row| row.id.report).collect();
    assert!(reports.len() >= 33, "{}", reports.len());
    assert!(meant.iter().all(|row| row.indicator_id.as_deref() == Some("gdp") && row.year == Some(2025)));

    let code =
        |row: &TargetRow| library.report(row.id.report).and_then(|located| located.reading.outline.code);
    let (meant, _) = found(&library, "河北 GDP");
    assert!(meant.iter().any(|row| code(row) == Some(130_000)));
    assert!(meant.iter().any(|row| code(row).is_some_and(|code| code % 100 > 0)), "its counties");
    for row in &meant {
        assert_eq!(code(row).map(|code| code / 10_000), Some(13), "{}", row.place);
    }
    let (meant, _) = found(&library, "省级 2025 GDP");
    assert!(meant.iter().all(|row| row.level == report_lens::report::Level::Province));
    assert!(meant.len() >= 30, "{}", meant.len());
}

/// All reports of the year are there, in the order of their growth targets; a place without one comes last and says so.
#[test]
fn the_comparison_is_searched_and_ranked() {
    let Some(library) = library() else { return };
    let filter = Filter { text: "GDP 2025".to_owned(), ..Filter::default() };
    let sort = Some(Sort::new("gdp_rate", Direction::Descending));
    let query = ComparisonQuery { filter, sort, ..ComparisonQuery::of(Scope::All, Columns::Shared) };
    let table = ComparisonIndex::new(&library, &query).window(Window::ALL);
    let of_year = library.reports(Scope::All).filter(|located| located.reading.outline.year == Some(2025));
    assert_eq!(table.total - table.listed, of_year.count());
    assert!(table.indicators.iter().all(|column| column.indicator_id == "gdp"), "{:?}", table.indicators);
    let rate = table.indicators.iter().position(|column| column.column() == "gdp_rate").expect("a column");
    let value = |cell: &ComparisonCell| match cell {
        ComparisonCell::Stated(figures) => figures.first().and_then(|one| one.figure.value.parse().ok()),
        _ => None,
    };
    let values: Vec<Option<f64>> = table.rows.iter().map(|row| value(&row.cells[rate])).collect();
    let stated: Vec<f64> = values.iter().flatten().copied().collect();
    assert!(stated.len() >= 33, "{stated:?}");
    assert!(stated.is_sorted_by(|one, other| one >= other), "{stated:?}");
    assert!(values[..stated.len()].iter().all(Option::is_some), "those without one are last");
}
