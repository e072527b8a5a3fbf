//! `cargo xtask bench`: ratios against another program in one run; figures, not verdicts.

use crate::pins::WASM_TARGET;
use crate::run::{must, program, root, say};
use crate::{browser, dictionary, site};
use anyhow::{Context, Result};
use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::path::PathBuf;
use std::process::Stdio;
use std::time::Instant;

/// Times the command line and its stages, then the page.
///
/// # Errors
/// When something cannot be built or measured.
pub(crate) fn run(rounds: u32) -> Result<()> {
    native(rounds)?;
    in_browser(rounds)
}

/// Where texts lie, seen from the root: real reports beside the repository, else our own samples.
const TEXTS: [&str; 2] = ["../shared/corpus/reports", "www/samples"];

/// Times the command line over all texts, then each stage on one core beside jieba-rs.
fn native(rounds: u32) -> Result<()> {
    say("building the command line and its stages (1 minute the first time)");
    must(&mut program(
        "cargo",
        &["build", "--quiet", "--locked", "--release", "--bins", "--example", "stages"],
    ))?;
    let texts = texts()?;
    let built = site::target().join("release");
    let lens = built.join(format!("report-lens{EXE_SUFFIX}"));
    let mut times = Vec::new();
    for _ in 0..rounds.max(1) {
        let mut all = program(&lens.to_string_lossy(), &["analyze", "--format", "json"]);
        let begin = Instant::now();
        must(all.args(&texts).stdout(Stdio::null()))?;
        times.push(begin.elapsed().as_secs_f64());
    }
    times.sort_by(f64::total_cmp);
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let time = times.get(times.len() / 2).copied().unwrap_or_default();
    println!("{} texts by the command line on {cores} cores: {:.0} ms", texts.len(), time * 1e3);
    let stages = built.join("examples").join(format!("stages{EXE_SUFFIX}"));
    let mut stages = program(&stages.to_string_lossy(), &[&rounds.to_string()]);
    must(stages.arg(dictionary::pinned_source()?).args(&texts))
}

fn texts() -> Result<Vec<PathBuf>> {
    let folder = TEXTS.iter().map(|folder| root().join(folder)).find(|folder| folder.is_dir());
    let folder = folder.context("there are no texts")?;
    let files = fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path()));
    let mut files = files.collect::<Result<Vec<PathBuf>, _>>()?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == "txt"));
    files.sort();
    Ok(files)
}

/// Builds the page and the extraction alone, both as they are shipped, and times them in a browser.
fn in_browser(rounds: u32) -> Result<()> {
    site::build()?;
    let browser = browser::ensure()?;
    say("building the extraction alone (2 minutes the first time)");
    let mut build = program("cargo", &["build", "--quiet", "--locked", "--example", "statements"]);
    build.args([
        "--no-default-features",
        "--features",
        "web",
        "--profile",
        "worker",
        "--target",
        WASM_TARGET,
    ]);
    must(&mut build)?;
    let place = root().join("target").join("bench");
    let module = site::target().join(WASM_TARGET).join("worker").join("examples").join("statements.wasm");
    must(
        program("wasm-bindgen", &["--target", "web", "--no-typescript", "--out-dir"]).arg(&place).arg(module),
    )?;
    let wasm = place.join("statements_bg.wasm");
    must(program("wasm-opt", &["-Oz", "-o"]).args([&wasm, &wasm]))?;
    say(&format!("measuring, {rounds} rounds"));
    must(program("node", &["tests/bench/bench.js", &rounds.to_string()]).env("CHROME", browser))
}
