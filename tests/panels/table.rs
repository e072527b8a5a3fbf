//! The tables of `tests/quality`: tab-separated, with a header line.

use std::fs;
use std::path::PathBuf;

/// The rows of a table as fields, the header left out.
pub(crate) fn rows(name: &str) -> Vec<Vec<String>> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/quality").join(name);
    let table = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    table.lines().skip(1).map(|line| line.split('\t').map(str::to_owned).collect()).collect()
}

/// The share that `measure` must reach at least, from 0 to 1.
pub(crate) fn floor(measure: &str) -> f64 {
    let rows = rows("panel-floors.tsv");
    let row = rows.iter().find(|row| row[0] == measure);
    let row = row.unwrap_or_else(|| panic!("no floor for {measure}"));
    row[1].parse().unwrap_or_else(|error| panic!("floor of {measure}: {error}"))
}

/// Prints what was measured and fails below the floor.
pub(crate) fn hold(measure: &str, right: usize, of: usize, wrong: &[String]) {
    let share = right as f64 / of.max(1) as f64;
    let floor = floor(measure);
    println!("{measure}: {right} of {of} right ({:.1}%), floor {:.1}%", share * 100.0, floor * 100.0);
    for line in wrong {
        println!("  {line}");
    }
    assert!(share >= floor, "{measure}: {share:.4} is below its floor {floor}");
}
