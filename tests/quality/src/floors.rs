//! The committed table of figures that must be reached; they may only rise.

use anyhow::{Context, Result, bail};
use std::fmt::Write as _;

use crate::score::{Scores, View};

/// The set that stands for all given reports together.
pub const OVERALL: &str = "OVERALL";

/// One line of the table.
#[derive(Debug, Clone, PartialEq)]
pub struct Floor {
    /// Name of a set, or [`OVERALL`].
    pub set: String,
    /// What is measured.
    pub view: View,
    /// The least that must be reached, 0 to 1.
    pub least: f64,
}

/// Reads the table: `set`, `measure`, `floor`, with a header.
///
/// # Errors
/// When a line has not three cells, or no measure or figure in them.
pub fn read(table: &str) -> Result<Vec<Floor>> {
    let line = |line: &str| -> Result<Floor> {
        let cells: Vec<&str> = line.split('\t').collect();
        let [set, measure, least] = cells[..] else { bail!("three cells a line, not {line:?}") };
        let view = View::ALL.into_iter().find(|view| view.name() == measure);
        let view = view.with_context(|| format!("no measure {measure:?}"))?;
        Ok(Floor { set: set.to_owned(), view, least: least.parse().with_context(|| line.to_owned())? })
    };
    table.lines().skip(1).map(line).collect()
}

/// The floors that `figures` do not reach, a sentence each.
pub fn broken(floors: &[Floor], figures: &[(String, Scores)]) -> Vec<String> {
    let reached = |floor: &Floor| {
        let scores = figures.iter().find(|(set, _)| *set == floor.set);
        scores.map(|(_, scores)| scores.get(floor.view).f1())
    };
    let mut broken = Vec::new();
    for floor in floors {
        let name = format!("{} {}", floor.set, floor.view.name());
        match reached(floor) {
            None => broken.push(format!("{name}: not measured")),
            Some(value) if value < floor.least => {
                broken.push(format!("{name}: {value:.4} is below the floor {}", floor.least));
            }
            Some(_) => {}
        }
    }
    broken
}

/// What a floor leaves below the figure reached: one record or two of a report, so that a rule which mends ten
/// reports may cost one elsewhere. All headline targets right stay all right.
const MARGIN: f64 = 0.01;

/// The table with every floor a little below what is reached now, in thousandths, and none lower than before.
pub fn raised(floors: &[Floor], figures: &[(String, Scores)]) -> String {
    let mut table = "set\tmeasure\tfloor\n".to_owned();
    for (set, scores) in figures {
        for view in View::ALL {
            let before = floors.iter().find(|floor| floor.set == *set && floor.view == view);
            let reached = scores.get(view).f1();
            let margin = if view == View::Headline && reached >= 1.0 { 0.0 } else { MARGIN };
            let now = ((reached - margin) * 1000.0).floor() / 1000.0;
            let least = before.map_or(now, |floor| floor.least.max(now));
            let _ = writeln!(table, "{set}\t{}\t{least}", view.name()); // a String takes all
        }
    }
    table
}

#[cfg(test)]
mod tests {
    use super::{broken, raised, read};
    use crate::score::Scores;

    const TABLE: &str = "set\tmeasure\tfloor\nyunxiu\tdetect\t0.9\n";

    #[test]
    fn a_figure_below_its_floor_or_not_measured_is_broken() {
        let floors = read(TABLE).expect("a good table");
        // A report without records that the program says nothing of is read without a mistake.
        let perfect = vec![("yunxiu".to_owned(), Scores::default())];
        assert_eq!(broken(&floors, &perfect), Vec::<String>::new());
        assert_eq!(broken(&floors, &[]), ["yunxiu detect: not measured"]);
    }

    #[test]
    fn floors_only_rise() {
        let floors = read("set\tmeasure\tfloor\nyunxiu\tdetect\t1.5\n").expect("a good table");
        let table = raised(&floors, &[("yunxiu".to_owned(), Scores::default())]);
        assert!(
            table.starts_with("set\tmeasure\tfloor\nyunxiu\tdetect\t1.5\nyunxiu\trecord\t0.99\n"),
            "{table}"
        );
    }

    #[test]
    fn a_table_with_an_unknown_measure_is_refused() {
        assert!(read("set\tmeasure\tfloor\nyunxiu\tbeauty\t0.9\n").is_err());
    }
}
