//! The growth targets of all places, ranked, as the comparison gives them for a search: `GDP 2025` and a press on the head of the column.

use report_lens::corpus::{Library, Scope};
use report_lens::label::{Lang, sign};
use report_lens::quantity::Bound;
use report_lens::view::comparison::{
    Columns, ComparisonCell, ComparisonIndex, ComparisonQuery, ComparisonRow,
};
use report_lens::view::filter::Filter;
use report_lens::view::{Direction, Sort, Window};

use crate::{table, texts};

const COLUMN: &str = "gdp_rate";

/// What a cell should say of a row of `gdp.tsv`: ≥6%, 5–6%.
fn expected(fields: &[String]) -> String {
    let [_, value, most, bound] = fields else { panic!("four fields: {fields:?}") };
    let bound = match bound.as_str() {
        "approx" => Bound::Approx,
        "min" => Bound::Min,
        "max" => Bound::Max,
        _ => Bound::Exact,
    };
    let most = if most.is_empty() { String::new() } else { format!("–{most}") };
    format!("{}{value}{most}%", sign(bound))
}

#[test]
fn growth_targets_of_a_year_are_ranked() {
    let rows: Vec<Vec<String>> = table::rows("gdp.tsv")
        .into_iter()
        .filter(|fields| fields[0].starts_with("corpus/reports/"))
        .collect();
    let Some(texts) = texts::read(rows.iter().map(|row| row[0].as_str())) else { return };
    let library = Library::numbered(texts.values().map(|text| text.document.clone()));
    // 2025 is what the page is made for, the others are measured.
    for year in [2025, 2024, 2022, 2021] {
        let query = ComparisonQuery {
            filter: Filter { text: format!("GDP {year}"), ..Filter::default() },
            sort: Some(Sort::new(COLUMN, Direction::Descending)),
            ..ComparisonQuery::of(Scope::All, Columns::Shared)
        };
        let comparison = ComparisonIndex::new(&library, &query).window(Window::ALL);
        let column = comparison.indicators.iter().position(|column| column.column() == COLUMN);
        let column = column.unwrap_or_else(|| panic!("{year} has no column of growth"));
        let mut wrong = Vec::new();
        for row in &comparison.rows {
            let file = row.head.document();
            let marked = rows.iter().find(|fields| fields[0] == file).unwrap_or_else(|| panic!("{file}"));
            let shown = shown(row, column);
            let right = if marked[1] == "none" { "none".to_owned() } else { expected(marked) };
            if shown.first() != Some(&right) {
                wrong.push(format!("{file}: {right} expected, {shown:?} found"));
            }
        }
        let of = comparison.rows.len();
        if year == 2025 {
            let marked = rows.iter().filter(|fields| fields[0].contains("2025")).count();
            assert_eq!((of, marked), (33, 33), "the reports of {year}, and no others");
        }
        table::hold(&format!("ranked_{year}"), of - wrong.len(), of, &wrong);
        ranks_fall(&comparison.rows, column);
    }
}

fn shown(row: &ComparisonRow, column: usize) -> Vec<String> {
    match &row.cells[column] {
        ComparisonCell::Stated(figures) => figures.iter().map(|figure| figure.plain(Lang::Zh)).collect(),
        _ => vec!["none".to_owned()],
    }
}

/// Whether ranks are those of the values: one more than there are larger ones, none where nothing is stated.
fn ranks_fall(rows: &[ComparisonRow], column: usize) {
    let value = |row: &ComparisonRow| match &row.cells[column] {
        ComparisonCell::Stated(figures) => figures[0].figure.value.parse::<f64>().ok(),
        _ => None,
    };
    let values: Vec<f64> = rows.iter().filter_map(value).collect();
    for row in rows {
        let rank = value(row).map(|own| 1 + values.iter().filter(|other| **other > own).count());
        assert_eq!(row.rank, rank, "{}", row.head.document());
    }
}
