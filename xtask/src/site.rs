//! `cargo xtask build`: the page as a folder that any static host serves.

use crate::run::{must, program, root, say};
use crate::tools;
use anyhow::{Context, Result};
use std::path::PathBuf;
use std::{env, fs};

/// Sets up the tools, compiles page and worker and leaves `dist/`; gives its place.
///
/// # Errors
/// When a tool cannot be installed or something does not compile.
pub(crate) fn build() -> Result<PathBuf> {
    tools::for_the_page()?;
    say("building the page into dist/ (3 minutes the first time, then less than one)");
    // Trunk must not fetch tools of its own, so it runs offline; the crates are fetched before.
    must(&mut program("cargo", &["fetch", "--quiet", "--locked"]))?;
    let mut trunk = program("trunk", &["build", "--release", "--offline", "--color", "never"]);
    // Trunk takes a bare NO_COLOR=1 for a mistake.
    must(trunk.env_remove("NO_COLOR"))?;
    Ok(root().join("dist"))
}

/// The version of the program.
///
/// # Errors
/// When Cargo.toml has none.
pub(crate) fn version() -> Result<String> {
    let cargo = fs::read_to_string(root().join("Cargo.toml"))?;
    let version = cargo.split("\nversion = \"").nth(1).and_then(|rest| rest.split('"').next());
    version.map(str::to_owned).context("Cargo.toml has no version")
}

/// Compiles the command line, with the features that the tests are compiled with, so that these have done most of it; gives
/// its place.
///
/// # Errors
/// When it does not compile.
pub(crate) fn command_line() -> Result<PathBuf> {
    let options = ["build", "--quiet", "--locked", "--features", "web", "--bin", "report-lens"];
    must(&mut program("cargo", &options))?;
    Ok(target().join("debug").join(format!("report-lens{}", env::consts::EXE_SUFFIX)))
}

/// Where cargo puts what it builds.
pub(crate) fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |folder| root().join(folder))
}
