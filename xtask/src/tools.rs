//! Sets up what a fresh machine with Rust and Node lacks; quick when nothing is lacking.

use crate::pins::{LIGHTHOUSE, TRUNK, WASM_BINDGEN, WASM_TARGET};
use crate::run::{ask, must, program, root, say, tool_folder};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// Everything that building the page needs.
///
/// # Errors
/// When something cannot be installed, with what the person can do about it.
pub(crate) fn for_the_page() -> Result<()> {
    wasm_target()?;
    node_packages()?;
    cargo_tool("wasm-bindgen-cli", "wasm-bindgen", WASM_BINDGEN, "about 2 minutes", &[])?;
    cargo_tool(
        "trunk",
        "trunk",
        TRUNK,
        "5 to 10 minutes, once",
        &["--no-default-features", "--features=rustls"],
    )
}

fn wasm_target() -> Result<()> {
    let library = ask(&mut program("rustc", &["--print", "target-libdir", "--target", WASM_TARGET]));
    if library.is_some_and(|folder| PathBuf::from(folder).is_dir()) {
        return Ok(());
    }
    say(&format!("adding the Rust target {WASM_TARGET} (some seconds)"));
    must(&mut program("rustup", &["target", "add", WASM_TARGET])).with_context(|| {
        format!("without rustup, install the standard library for {WASM_TARGET} as your system does it")
    })
}

/// Installs package.json's pins into `node_modules` unless that was done for this very lock.
///
/// # Errors
/// When there is no Node, or npm fails.
pub(crate) fn node_packages() -> Result<()> {
    if ask(&mut program("node", &["--version"])).is_none() {
        bail!("Node 20.19 or newer is needed: https://nodejs.org");
    }
    let lock = fs::read(root().join("package-lock.json")).context("package-lock.json")?;
    let done = root().join("node_modules").join(".installed-for");
    if fs::read(&done).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    say(
        "installing Playwright, Selenium's client, binaryen, Eleventy, bundlers, frameworks, TypeScript, Workbox and the peers of the bench by npm (a minute)",
    );
    must(&mut program("npm", &["ci", "--omit=optional", "--no-audit", "--no-fund", "--ignore-scripts"]))?;
    fs::write(done, lock)?;
    Ok(())
}

/// Lighthouse's folder. It is no package of ours: with all that it needs it weighs more than half of them.
///
/// # Errors
/// When npm fails.
pub(crate) fn lighthouse() -> Result<PathBuf> {
    let place = tool_folder().join("lighthouse");
    fs::create_dir_all(&place)?;
    let place = place.canonicalize()?;
    let folder = place.join("node_modules").join("lighthouse");
    let version = format!("\"version\": \"{LIGHTHOUSE}\"");
    if fs::read_to_string(folder.join("package.json")).is_ok_and(|manifest| manifest.contains(&version)) {
        return Ok(folder);
    }
    say(&format!("installing Lighthouse {LIGHTHOUSE} by npm (half a minute)"));
    let mut npm =
        program("npm", &["install", "--omit=optional", "--no-audit", "--no-fund", "--ignore-scripts"]);
    must(npm.arg("--prefix").arg(&place).arg(format!("lighthouse@{LIGHTHOUSE}")))?;
    Ok(folder)
}

/// Makes sure that a tool of exactly this version is found.
fn cargo_tool(package: &str, name: &str, version: &str, long: &str, options: &[&str]) -> Result<()> {
    if has(name, version) {
        return Ok(());
    }
    let place = tool_folder();
    fs::create_dir_all(&place)?;
    let place = place.canonicalize()?.to_string_lossy().into_owned();
    let wanted = format!("{package}@{version}");
    if ask(&mut program("cargo", &["binstall", "-V"])).is_some() {
        say(&format!("fetching {wanted} prebuilt"));
        let fetched = must(&mut program(
            "cargo",
            &["binstall", "--no-confirm", "--disable-strategies", "compile", "--root", &place, &wanted],
        ));
        if fetched.is_ok() && has(name, version) {
            return Ok(());
        }
    }
    say(&format!("compiling {wanted} into {place} ({long})"));
    // With its own lock where that still works: it fails at once when it names a version that was withdrawn.
    if must(compile(&wanted, &place, options).arg("--locked").stderr(Stdio::null())).is_err() {
        must(&mut compile(&wanted, &place, options))?;
    }
    if !has(name, version) {
        bail!("{wanted} was installed into {place} but does not answer with its version");
    }
    Ok(())
}

/// `cargo install`, for a quick compile rather than a quick program.
fn compile(wanted: &str, place: &str, options: &[&str]) -> Command {
    let mut command = program("cargo", &["install", "--quiet", "--root", place, wanted]);
    command.args(options);
    command.env("CARGO_PROFILE_RELEASE_LTO", "off");
    command.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    command.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
    command.env("CARGO_TARGET_DIR", tool_folder().join("build"));
    command
}

fn has(name: &str, version: &str) -> bool {
    let answer = ask(&mut program(name, &["--version"])).unwrap_or_default();
    answer.split_whitespace().nth(1) == Some(version)
}
