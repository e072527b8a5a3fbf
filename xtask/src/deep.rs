//! `cargo xtask deep`: what is worth an hour now and then. `cargo xtask test` runs the same with few cases.

use crate::run::{must, program, say};
use crate::{bench, browser, tools};
use anyhow::Result;

/// Random cases a property; by default it is 256.
const CASES: &str = "20000";

/// Rounds of the bench.
const ROUNDS: u32 = 20;

/// Where those files are made.
const FILES: &str = "target/formats";

/// Every property with many cases, optimised, files of other programs' versions, the whole bench, then what Lighthouse says
/// of the page that the bench has built.
///
/// # Errors
/// When a property fails or something cannot be measured.
pub(crate) fn run() -> Result<()> {
    say(&format!("all tests with {CASES} random cases a property (up to an hour)"));
    must(program("cargo", &["test", "--quiet", "--locked", "--release"]).env("PROPTEST_CASES", CASES))?;
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
