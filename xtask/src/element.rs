//! `element.js`: the element that is the page within another page.

use crate::parts::Parts;
use crate::run::{must, root};
use crate::stamp::{TARGET, esbuild};
use anyhow::Result;
use serde_json::{Map, Value};
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
    must(esbuild.arg(format!("--outdir={}", folder.display())).arg(root().join("www/element.js")))
}
