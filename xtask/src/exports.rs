//! What the command line writes, opened by other programs: openpyxl and pandas.

use crate::board::Score;
use crate::counted::counted;
use crate::run::{must, program, root, say, tool_folder};
use crate::site;
use anyhow::Result;
use std::fs;
use std::path::PathBuf;

/// Which packages, pinned.
const PINS: &str = "tests/exports/requirements.txt";

/// Compares what is written of invented reports, and of real ones where they are there, with the JSON. Skipped where there
/// is no Python that can be given packages.
///
/// # Errors
/// When nothing could be checked though there is a Python.
pub(crate) fn check() -> Result<Score> {
    let Some(python) = python()? else {
        say("skipped: there is no Python 3.11 or newer with venv and pip");
        return Ok(Score::SKIPPED);
    };
    let command = site::command_line()?;
    let mut score = Score::default();
    for reports in ["tests/exports/reports", "../shared/corpus/reports-2"] {
        if !root().join(reports).is_dir() {
            say(&format!("{reports} is not there: skipped"));
            continue;
        }
        let mut check = program(&python.to_string_lossy(), &["tests/exports/check.py"]);
        score.add(counted(check.arg(&command).arg(reports))?);
    }
    Ok(score)
}

/// A Python with the pinned packages, in the tool folder.
fn python() -> Result<Option<PathBuf>> {
    let pins = fs::read(root().join(PINS))?;
    let place = tool_folder().join("python");
    let python = ["bin/python", "Scripts/python.exe"].map(|name| place.join(name));
    let done = place.join(".installed-for");
    let found =
        || python.iter().find(|python| python.is_file()).and_then(|python| std::path::absolute(python).ok());
    if fs::read(&done).is_ok_and(|installed| installed == pins) {
        return Ok(found());
    }
    let new_enough = "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))";
    let Some(base) =
        ["python3", "python"].into_iter().find(|name| must(&mut program(name, &["-c", new_enough])).is_ok())
    else {
        return Ok(None);
    };
    say("installing openpyxl and pandas by pip (half a minute)");
    must(program(base, &["-m", "venv", "--clear"]).arg(&place))?;
    let Some(python) = found() else { return Ok(None) };
    let quiet = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", PINS];
    must(&mut program(&python.to_string_lossy(), &quiet))?;
    fs::write(done, pins)?;
    Ok(Some(python))
}
