//! Weighs what the page loads, compressed, against a committed table.

use crate::board::Score;
use crate::pack::gzip;
use crate::run::root;
use crate::stamp::files_below;
use anyhow::{Context, Result, bail};
use std::path::Path;
use std::{collections::BTreeMap, fs};

/// A table of `part`, `at_most_kb` (1000 bytes) and `files`, beginnings of names parted by blanks.
const TABLE: &str = "tests/weights.tsv";

/// Prints the weight of each part and fails those that weigh too much, and files that belong to no part.
///
/// # Errors
/// When `dist/` or the table cannot be read.
pub(crate) fn check() -> Result<Score> {
    let table = fs::read_to_string(root().join(TABLE)).context(TABLE)?;
    judge(&table, &weigh(&root().join("dist"))?)
}

/// The compressed size of every file below a folder, by its path in it.
fn weigh(folder: &Path) -> Result<BTreeMap<String, u64>> {
    let mut sizes = BTreeMap::new();
    for name in files_below(folder)? {
        let packed = gzip(&fs::read(folder.join(&name))?)?;
        sizes.insert(name, packed.len() as u64);
    }
    Ok(sizes)
}

fn judge(table: &str, files: &BTreeMap<String, u64>) -> Result<Score> {
    let mut score = Score::default();
    let mut unnamed: Vec<&String> = files.keys().collect();
    for line in table.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [part, at_most, begins] = cells[..] else { bail!("{TABLE}: three cells a line, not {line:?}") };
        let at_most: f64 = at_most.parse().with_context(|| format!("{TABLE}: {line:?}"))?;
        let belongs = |name: &str| begins.split(' ').any(|begin| name.starts_with(begin));
        let bytes: u64 = files.iter().filter(|(name, _)| belongs(name)).map(|(_, bytes)| bytes).sum();
        unnamed.retain(|name| !belongs(name));
        let kilobytes = bytes as f64 / 1000.0;
        let verdict = if kilobytes <= at_most { "" } else { "  TOO HEAVY" };
        println!("{part:<24}{kilobytes:>9.1} of {at_most:>7.1} KB{verdict}");
        score.add(Score::one(kilobytes <= at_most));
    }
    if !unnamed.is_empty() {
        println!("in no part of {TABLE}: {unnamed:?}");
    }
    score.add(Score::one(unnamed.is_empty()));
    Ok(score)
}

#[cfg(test)]
mod tests {
    use super::{Score, judge};
    use std::collections::BTreeMap;

    #[test]
    fn too_heavy_a_part_and_a_file_without_part_fail() {
        let files = [("app-1.js", 900), ("app-1.wasm", 200), ("worker-1.js", 5)];
        let files: BTreeMap<String, u64> = files.map(|(name, bytes)| (name.to_owned(), bytes)).into();
        let table = "part\tat_most_kb\tfiles\npage\t1.0\tindex.html app-\n";
        assert_eq!(judge(table, &files).expect("a good table"), Score { passed: 0, failed: 2, skipped: 0 });
        let table = "part\tat_most_kb\tfiles\npage\t1.1\tindex.html app-\nworker\t1\tworker\n";
        assert_eq!(judge(table, &files).expect("a good table"), Score { passed: 3, failed: 0, skipped: 0 });
    }
}
