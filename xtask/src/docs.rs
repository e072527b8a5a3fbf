//! `dist/docs/`: the documents as a site, from `docs/site/`.

use crate::run::{ask, must, program, root, say};
use crate::{browser, tools};
use anyhow::{Result, ensure};
use std::fs;
use std::path::PathBuf;

/// What Eleventy runs with.
const CONFIG: &str = "--config=docs/site/eleventy.config.mjs";

/// Builds the documents beside the page, whose version, build and weights they tell.
///
/// # Errors
/// When the page is not there, or a page of the documents says something that cannot be.
pub(crate) fn build() -> Result<PathBuf> {
    tools::node_packages()?;
    say("building the documents into dist/docs/ (some seconds)");
    let folder = root().join("dist").join("docs");
    let _ = fs::remove_dir_all(&folder);
    must(&mut program("node", &["node_modules/@11ty/eleventy/cmd.cjs", CONFIG, "--quiet"]))?;
    Ok(folder)
}

/// Takes the pictures of the documents anew from the built page.
///
/// # Errors
/// When there is no page, no browser, or the page is not as the script expects it.
pub(crate) fn screenshots() -> Result<()> {
    tools::node_packages()?;
    let browser = browser::ensure()?;
    ensure!(root().join("dist/index.html").exists(), "dist/ has no page: cargo xtask build makes it");
    say("taking the pictures in docs/site/images/ (a minute)");
    let mut node = program("node", &["docs/site/screenshots.js"]);
    if ask(&mut program("id", &["-u"])).as_deref() == Some("0") {
        node.env("REPORT_LENS_ROOT", "1");
    }
    must(node.env("CHROME", browser))
}
