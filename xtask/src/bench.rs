//! `cargo xtask bench`: ratios against another program in one run; figures, not verdicts.

use crate::pins::WASM_TARGET;
use crate::run::{must, program, root, say};
use crate::{browser, site};
use anyhow::Result;

/// Builds the page and the extraction alone, both as they are shipped, and times them in a browser.
///
/// # Errors
/// When something cannot be built or measured.
pub(crate) fn run(rounds: u32) -> Result<()> {
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
