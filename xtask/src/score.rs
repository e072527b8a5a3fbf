//! `cargo xtask score [NAME…] [--diff] [--raise]`: the figures of the annotated reports, and what differs.

use crate::board::Score;
use crate::run::{root, say};
use crate::site;
use anyhow::{Context, Result, bail, ensure};
use quality::pairing::Pairing;
use quality::{Annotation, Answer, Role, Scores, floors, sets};
use std::path::Path;
use std::process::Command;
use std::{env, fs};

/// The committed table.
const FLOORS: &str = "tests/quality/floors.tsv";

const SKIPPED: &str = "skipped: the real reports are not beside the repository";

/// An annotated report and what the program says of it.
pub(crate) struct Measured {
    pub(crate) annotation: Annotation,
    pub(crate) answer: Answer,
}

/// What the arguments ask for.
#[derive(Default)]
struct Wish {
    names: Vec<String>,
    differences: bool,
    raise: bool,
}

impl Wish {
    fn read(arguments: impl Iterator<Item = String>) -> Result<Wish> {
        let mut wish = Wish::default();
        for argument in arguments {
            match argument.as_str() {
                "--diff" => wish.differences = true,
                "--raise" => wish.raise = true,
                option if option.starts_with('-') => bail!("score has no option {option}"),
                _ => wish.names.push(argument),
            }
        }
        // A floor stands for all given reports together: half a table must not replace it.
        ensure!(!wish.raise || wish.names.is_empty(), "--raise measures all reports, so give no names");
        Ok(wish)
    }
}

/// Prints the figures of the reports named, of all of them where none is, and what was wished besides.
///
/// # Errors
/// When a name is unknown, or the program does not build or answer.
pub(crate) fn run() -> Result<()> {
    let wish = Wish::read(env::args().skip(2))?;
    let Some(measured) = measure(&wish.names)? else {
        println!("{SKIPPED}");
        return Ok(());
    };
    let figures = figures(&measured, |Measured { annotation, answer }| {
        if wish.differences {
            let differences = Pairing::of(annotation, answer).differences(annotation, answer);
            differences.iter().for_each(|line| println!("  {line}"));
        }
    });
    if wish.raise {
        fs::write(root().join(FLOORS), floors::raised(&read_floors()?, &figures)).context(FLOORS)?;
        say(&format!("raised {FLOORS}"));
    }
    Ok(())
}

/// Prints the figures of all reports and compares them with the floors.
///
/// # Errors
/// When the table cannot be read, or the program does not build or answer.
pub(crate) fn check() -> Result<Score> {
    let Some(measured) = measure(&[])? else {
        println!("{SKIPPED}");
        return Ok(Score::SKIPPED);
    };
    let floors = read_floors()?;
    let broken = floors::broken(&floors, &figures(&measured, |_| ()));
    broken.iter().for_each(|line| println!("{line}"));
    let failed = broken.len() as u64;
    Ok(Score { passed: floors.len() as u64 - failed, failed, skipped: 0 })
}

/// Prints and gives the figures of each report, and of all given ones together; `each` is called after the
/// line of a report.
fn figures(measured: &[Measured], each: impl Fn(&Measured)) -> Vec<(String, Scores)> {
    let mut figures = Vec::new();
    let mut overall = Scores::default();
    for report in measured {
        let set = &report.annotation.set;
        let scores = Scores::of(&report.annotation, &report.answer);
        println!("{:18} {scores}", set.name);
        each(report);
        if set.role == Role::Given {
            overall += scores;
        }
        figures.push((set.name.clone(), scores));
    }
    println!("{:18} {overall}", floors::OVERALL);
    figures.push((floors::OVERALL.to_owned(), overall));
    figures
}

fn read_floors() -> Result<Vec<floors::Floor>> {
    floors::read(&fs::read_to_string(root().join(FLOORS)).context(FLOORS)?)
}

/// Runs the program on the annotated reports; `None` where the real reports are not there.
///
/// # Errors
/// When a name is unknown, or the program does not build or answer.
pub(crate) fn measure(names: &[String]) -> Result<Option<Vec<Measured>>> {
    let Some(mut sets) = sets(&root())? else { return Ok(None) };
    for name in names {
        let known = || sets.iter().map(|set| set.name.as_str()).collect::<Vec<_>>().join(", ");
        ensure!(sets.iter().any(|set| set.name == *name), "no report {name}; there are {}", known());
    }
    sets.retain(|set| names.is_empty() || names.contains(&set.name));
    let lens = site::command_line()?;
    let mut measured = Vec::new();
    for set in &sets {
        let annotation = Annotation::load(set)?;
        let answer = Answer::read(&analysis(&lens, &set.text)?, &annotation)
            .with_context(|| format!("what the program says of {}", set.name))?;
        measured.push(Measured { annotation, answer });
    }
    Ok(Some(measured))
}

/// The JSON that the program prints for a file.
fn analysis(lens: &Path, text: &Path) -> Result<String> {
    let mut command = Command::new(lens);
    command.arg("analyze").args(["--format", "json"]).arg(text);
    let output = command.output().with_context(|| lens.display().to_string())?;
    ensure!(output.status.success(), "{}: {}", text.display(), String::from_utf8_lossy(&output.stderr));
    Ok(String::from_utf8(output.stdout)?)
}

#[cfg(test)]
mod tests {
    use super::Wish;

    fn read(words: &[&str]) -> anyhow::Result<Wish> {
        Wish::read(words.iter().map(|&word| word.to_owned()))
    }

    #[test]
    fn floors_are_raised_over_all_reports_only() {
        assert!(read(&["--raise"]).is_ok_and(|wish| wish.raise));
        assert!(read(&["gaoping", "--diff"]).is_ok_and(|wish| wish.differences && wish.names == ["gaoping"]));
        assert!(read(&["gaoping", "--raise"]).is_err());
        assert!(read(&["--colour"]).is_err());
    }
}
