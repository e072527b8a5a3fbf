//! Holds the extraction to committed floors on gold records, where those are beside the repository.

use crate::board::Score;
use crate::run::{follow, must, program, root};
use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::path::Path;
use std::{env, fs};

/// A table of `set`, `measure`, `floor`; floors only rise.
const FLOORS: &str = "tests/quality/floors.tsv";

/// Scores the program, as the tests have compiled it, and compares with the floors.
///
/// # Errors
/// When the scorer or the table cannot be read.
pub(crate) fn check() -> Result<Score> {
    let shared = root().join("..").join("shared").join("eval");
    if !shared.join("score.py").is_file() {
        println!("skipped: the gold records are not beside the repository");
        return Ok(Score::SKIPPED);
    }
    must(&mut program("cargo", &["build", "--quiet", "--locked", "--bin", "report-lens"]))?;
    let lens = target().join("debug").join(format!("report-lens{}", env::consts::EXE_SUFFIX));
    let mut scorer = program("python3", &["../shared/eval/score.py", "../shared/eval/gold"]);
    scorer.args(["ankang", "gaoping", "yunnan", "--"]).arg(lens).args(["analyze", "--format", "json"]);
    let mut figures = BTreeMap::new();
    let succeeded = follow(&mut scorer, |line| read_figures(line, &mut figures))?;
    if !succeeded {
        return Ok(Score::one(false));
    }
    compare(&fs::read_to_string(root().join(FLOORS)).context(FLOORS)?, &figures)
}

/// Where cargo puts what it builds.
fn target() -> std::path::PathBuf {
    env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| root().join("target"), |folder| root().join(Path::new(&folder)))
}

/// `OVERALL  detect 0.981  record 0.900` fills (`OVERALL`, `detect`) and (`OVERALL`, `record`).
fn read_figures(line: &str, figures: &mut BTreeMap<(String, String), f64>) {
    let mut words = line.split_whitespace();
    let Some(set) = words.next() else { return };
    while let (Some(measure), Some(value)) = (words.next(), words.next()) {
        if let Ok(value) = value.parse() {
            figures.insert((set.to_owned(), measure.to_owned()), value);
        }
    }
}

fn compare(floors: &str, figures: &BTreeMap<(String, String), f64>) -> Result<Score> {
    let mut score = Score::default();
    for line in floors.lines().skip(1) {
        let mut cells = line.split('\t');
        let (Some(set), Some(measure), Some(floor)) = (cells.next(), cells.next(), cells.next()) else {
            anyhow::bail!("{FLOORS}: three cells a line, not {line:?}");
        };
        let floor: f64 = floor.parse().with_context(|| format!("{FLOORS}: {line:?}"))?;
        let reached = figures.get(&(set.to_owned(), measure.to_owned())).copied();
        let holds = reached.is_some_and(|value| value >= floor);
        if !holds {
            println!("{set} {measure}: {reached:?} is below the floor {floor}");
        }
        score.add(Score::one(holds));
    }
    Ok(score)
}

#[cfg(test)]
mod tests {
    use super::{Score, compare, read_figures};
    use std::collections::BTreeMap;

    #[test]
    fn a_figure_below_its_floor_or_missing_fails() {
        let mut figures = BTreeMap::new();
        read_figures("OVERALL         detect 0.950  record 0.700", &mut figures);
        let floors =
            "set\tmeasure\tfloor\nOVERALL\tdetect\t0.95\nOVERALL\trecord\t0.71\nOVERALL\tstrict\t0.1\n";
        let score = compare(floors, &figures).expect("a good table");
        assert_eq!(score, Score { passed: 1, failed: 2, skipped: 0 });
    }
}
