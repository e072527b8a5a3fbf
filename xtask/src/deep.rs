//! `cargo xtask deep`: what is worth an hour now and then. `cargo xtask test` runs the same with few cases.

use crate::bench;
use crate::run::{must, program, say};
use anyhow::Result;

/// Random cases a property; by default it is 256.
const CASES: &str = "20000";

/// Rounds of the bench.
const ROUNDS: u32 = 20;

/// Every property with many cases, optimised, then the whole bench.
///
/// # Errors
/// When a property fails or something cannot be measured.
pub(crate) fn run() -> Result<()> {
    say(&format!("all tests with {CASES} random cases a property (up to an hour)"));
    must(program("cargo", &["test", "--quiet", "--locked", "--release"]).env("PROPTEST_CASES", CASES))?;
    bench::run(ROUNDS)
}
