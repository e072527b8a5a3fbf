//! `cargo xtask test`: everything that must hold before a change lands, cheapest first.

use crate::board::{Board, Part, Score};
use crate::counted::counted;
use crate::run::{ask, follow, must, program, root};
use crate::{browser, docs, exports, npm, score, site, tools, weights};
use anyhow::{Context, Result};
use std::{env, fs};

/// Runs all steps, one after the other, also past a failure; gives whether nothing failed.
pub(crate) fn run() -> bool {
    let mut board = Board::default();
    board.step(Part::Tools, "tools and browser", || {
        tools::for_the_page()?;
        browser::ensure().map(|_| Score::one(true))
    });
    board.step(Part::Native, "format", || plain(&["fmt", "--all", "--check"]));
    board.step(Part::Native, "clippy, core", || clippy(&[]));
    board.step(Part::Native, "clippy, page", || clippy(&["--features", "web"]));
    board.step(Part::Native, "clippy, xtask", || clippy(&["--package", "xtask", "--package", "quality"]));
    // With the page, which is everything: the core compiles alone for clippy, and has no other code there.
    board.step(Part::Native, "tests, core and page", || cargo_test(&["--features", "web"]));
    board.step(Part::Native, "tests, xtask", || cargo_test(&["--package", "xtask", "--package", "quality"]));
    board.step(Part::Native, "annotated reports", score::check);
    board.step(Part::Native, "exports, other programs", exports::check);
    board.step(Part::Wasm, "build", || site::build().map(|_| Score::one(true)));
    board.step(Part::Wasm, "build, npm package", || npm::build().map(|_| Score::one(true)));
    board.step(Part::Wasm, "build, documents", || docs::build().map(|_| Score::one(true)));
    board.step(Part::Wasm, "weights", weights::check);
    board.step(Part::EndToEnd, "npm package", npm::check);
    board.step(Part::EndToEnd, "end to end", end_to_end);
    board.step(Part::EndToEnd, "end to end, Firefox", firefox);
    board.step(Part::EndToEnd, "end to end, WebKit", webkit);
    board.close()
}

fn plain(arguments: &[&str]) -> Result<Score> {
    Ok(Score::one(must(&mut program("cargo", arguments)).is_ok()))
}

fn clippy(lane: &[&str]) -> Result<Score> {
    let mut command = program("cargo", &["clippy", "--quiet", "--locked", "--all-targets"]);
    command.args(lane).args(["--", "-D", "warnings"]);
    Ok(Score::one(must(&mut command).is_ok()))
}

fn cargo_test(lane: &[&str]) -> Result<Score> {
    let mut command = program("cargo", &["test", "--quiet", "--locked", "--no-fail-fast"]);
    counted(command.args(lane))
}

/// Playwright in an installed browser, against `dist/` under a sub-path.
fn end_to_end() -> Result<Score> {
    let browser = browser::ensure()?;
    let report = root().join("test-results").join("report.json");
    let _ = fs::remove_file(&report); // an old one must not be taken for this run's
    let mut command = program("playwright", &["test", "--config", "tests/e2e/playwright.config.js"]);
    command.env("CHROME", browser).env("PLAYWRIGHT_JSON_OUTPUT_NAME", &report);
    if ask(&mut program("id", &["-u"])).as_deref() == Some("0") {
        command.env("REPORT_LENS_ROOT", "1");
    }
    command.args(env::args().skip(2));
    follow(&mut command, |_| ())?;
    let report = fs::read_to_string(&report).context("Playwright left no report")?;
    let report: serde_json::Value = serde_json::from_str(&report)?;
    let count = |name: &str| report["stats"][name].as_u64().unwrap_or(0);
    // A test that passes only when repeated has failed.
    let failed =
        count("unexpected") + count("flaky") + report["errors"].as_array().map_or(0, Vec::len) as u64;
    Ok(Score { passed: count("expected"), failed, skipped: count("skipped") })
}

/// The main job in an installed Firefox, in each form of the page; skipped where there is none.
fn firefox() -> Result<Score> {
    let Some(browser) = browser::firefox()? else { return Ok(Score::SKIPPED) };
    counted(program("node", &["tests/firefox/run.js"]).env("FIREFOX", browser))
}

/// The main job in an installed WebKitGTK, in each form of the page; skipped where there is none.
fn webkit() -> Result<Score> {
    let Some(driver) = browser::webkit()? else { return Ok(Score::SKIPPED) };
    counted(program("node", &["tests/webkit/run.js"]).env("WEBKIT", driver))
}
