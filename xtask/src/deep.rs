//! `cargo xtask deep`: what is worth an hour now and then. `cargo xtask test` runs the same with few cases.

use crate::pins::WASM_TARGET;
use crate::run::{must, program, say};
use crate::{bench, browser, tools};
use anyhow::Result;

/// Random cases a property; by default it is 256.
const CASES: &str = "20000";

/// Rounds of the bench.
const ROUNDS: u32 = 20;

/// Where those files are made.
const FILES: &str = "target/formats";

/// Every property with many cases, optimised, the border in wasm, files of other programs' versions, the whole bench, then
/// what Lighthouse says of the page that the bench has built.
///
/// # Errors
/// When a property fails or something cannot be measured.
pub(crate) fn run() -> Result<()> {
    say(&format!("all tests with {CASES} random cases a property (up to an hour)"));
    must(program("cargo", &["test", "--quiet", "--locked", "--release"]).env("PROPTEST_CASES", CASES))?;
    tools::for_the_page()?;
    say("the JSON of every text, native and in wasm (10 minutes the first time)");
    border()?;
    say("the files of every format, made anew by the programs that are installed here (a minute)");
    must(&mut program("python3", &["tests/formats/make/all.py", FILES]))?;
    must(
        program("cargo", &["test", "--quiet", "--locked", "--test", "formats", "every_case"])
            .env("FORMATS", FILES),
    )?;
    bench::run(ROUNDS)?;
    let (browser, lighthouse) = (browser::ensure()?, tools::lighthouse()?);
    say("the start of the page by Lighthouse, three times on a desk and three on a phone (2 minutes)");
    must(program("node", &["tests/lighthouse/run.js"]).env("CHROME", browser).env("LIGHTHOUSE", lighthouse))
}

/// The same JSON, byte for byte, native and in wasm. That the values are the same is tested on each change, through the npm
/// package's program (tests/npm/same.test.js).
fn border() -> Result<()> {
    must(&mut program("cargo", &["test", "--quiet", "--locked", "--features", "web", "--test", "border"]))?;
    // Not quiet: cargo would hand that word to the runner, which does not know it.
    let mut command = program("cargo", &["test", "--locked", "--features", "web", "--test", "border"]);
    command.args(["--no-default-features", "--target", WASM_TARGET]);
    must(command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner"))
}
