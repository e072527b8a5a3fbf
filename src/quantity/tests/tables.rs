//! The word tables: sorted, unique, complete.

use super::super::{Decimal, beside::Class};

fn check(name: &str, tsv: &str, columns: usize, key: usize) -> Vec<Vec<String>> {
    let rows: Vec<Vec<String>> =
        tsv.lines().skip(1).map(|line| line.split('\t').map(str::to_owned).collect()).collect();
    for row in &rows {
        assert_eq!(row.len(), columns, "{name}: {row:?}");
    }
    for pair in rows.windows(2) {
        assert!(pair[0][..key] < pair[1][..key], "{name}: {:?} before {:?}", pair[0], pair[1]);
    }
    rows
}

#[test]
fn units_are_sorted_unique_and_complete() {
    for row in check("units.tsv", include_str!("../../data/units.tsv"), 6, 1) {
        let dimensions = ["ratio", "pp", "multiple", "money", "count", "measure"];
        assert!(dimensions.contains(&row[1].as_str()), "{row:?}");
        assert!(!row[0].is_empty() && !row[2].is_empty(), "{row:?}");
        assert!(row[3].parse::<Decimal>().is_ok_and(|factor| factor > Decimal::ZERO), "{row:?}");
        assert!(["any", "ge2", "ge100", "no"].contains(&row[4].as_str()), "{row:?}");
    }
}

#[test]
fn bounds_are_sorted_unique_and_complete() {
    for row in check("bounds.tsv", include_str!("../../data/bounds.tsv"), 4, 2) {
        assert!(
            ["before", "before_magnitude", "before_apart", "after", "after_share"].contains(&row[0].as_str()),
            "{row:?}"
        );
        assert!(["min", "max", "approx"].contains(&row[2].as_str()), "{row:?}");
    }
}

#[test]
fn words_beside_are_sorted_unique_and_complete() {
    crate::words::sound::<Class>(include_str!("../../data/beside.tsv"));
    for row in check("beside.tsv", include_str!("../../data/beside.tsv"), 4, 2) {
        assert_eq!(row[0] == "people", !row[2].is_empty(), "{row:?}");
    }
}

#[test]
fn fixed_expressions_are_sorted_unique_and_complete() {
    for row in check("fixed.tsv", include_str!("../../data/fixed.tsv"), 2, 1) {
        assert!(["name", "slogan"].contains(&row[1].as_str()), "{row:?}");
    }
}
