//! `element.js`: the element that is the page within another page; `embed.html`: the same in a frame.

use crate::parts::Parts;
use crate::run::{must, root};
use crate::stamp::{TARGET, esbuild};
use anyhow::Result;
use serde_json::{Map, Value};
use std::fs;
use std::path::Path;

/// Writes the element, which knows the names of the parts beside it.
///
/// # Errors
/// When esbuild fails.
pub(crate) fn write(folder: &Path, parts: &Parts) -> Result<()> {
    let own = [("build", &parts.build), ("styles", &parts.styles)]
        .map(|(name, file)| (name.to_owned(), file.clone()));
    let named = parts.files.iter().chain(&parts.threads).cloned().chain(own);
    let named: Map<String, Value> = named.map(|(name, file)| (name, Value::String(file))).collect();
    let mut esbuild = esbuild();
    esbuild
        .args(["--bundle", "--format=esm", TARGET])
        .arg(format!("--define:PARTS={}", Value::Object(named)));
    must(esbuild.arg(format!("--outdir={}", folder.display())).arg(root().join("www/element.js")))?;
    frame(folder)
}

/// Writes the page of a frame; its script takes the element from beside it.
fn frame(folder: &Path) -> Result<()> {
    let mut script = esbuild();
    script.args(["--bundle", "--format=esm", TARGET]);
    script.arg("--external:./element.js").arg(format!("--outdir={}", folder.display()));
    must(script.arg(root().join("www/embed.js")))?;
    fs::copy(root().join("www/embed.html"), folder.join("embed.html"))?;
    Ok(())
}
