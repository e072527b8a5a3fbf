//! The notice of everything foreign that the page ships: packages, versions, licences and their texts.

use crate::pins::WASM_TARGET;
use crate::run::{program, root};
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// What `www/parts/` and `www/sw.js` take in from npm.
const FROM_NPM: [&str; 6] = [
    "@observablehq/plot",
    "idb-keyval",
    "workbox-core",
    "workbox-precaching",
    "workbox-routing",
    "workbox-strategies",
];

/// The notice as plain text, from what cargo resolves for the page.
///
/// # Errors
/// When cargo cannot tell, or a package names no licence.
pub(crate) fn text() -> Result<String> {
    let features = ["--no-default-features", "--features", "web", "--filter-platform", WASM_TARGET];
    let output =
        program("cargo", &["metadata", "--format-version", "1", "--locked"]).args(features).output()?;
    if !output.status.success() {
        bail!("cargo metadata: {}", String::from_utf8_lossy(&output.stderr));
    }
    let metadata: Value = serde_json::from_slice(&output.stdout)?;
    let mut notice = String::from(
        "Report Lens contains the work of others. First the packages with their licences, then the licence texts.\n\n",
    );
    // Each text once, with the packages that carry it.
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let shipped = shipped(&metadata)?;
    for package in array(&metadata["packages"]).filter(|package| shipped.contains(string(&package["id"]))) {
        let name = format!("{} {}", string(&package["name"]), string(&package["version"]));
        let licence = package["license"].as_str().with_context(|| format!("{name} names no licence"))?;
        writeln!(notice, "{name}: {licence}  {}", string(&package["repository"]))?;
        let folder =
            Path::new(string(&package["manifest_path"])).parent().context("a manifest lies in a folder")?;
        for text in licence_texts(folder)? {
            texts.entry(text).or_default().push(name.clone());
        }
    }
    let mut wanted: BTreeSet<String> = FROM_NPM.map(str::to_owned).into();
    let mut listed: BTreeSet<String> = BTreeSet::new();
    while let Some(name) = wanted.pop_first() {
        let folder = root().join("node_modules").join(&name);
        let package: Value = serde_json::from_slice(&fs::read(folder.join("package.json"))?)?;
        listed.insert(name.clone());
        // What a package needs is bundled with it.
        let needs = package["dependencies"].as_object().into_iter().flatten().map(|(need, _)| need);
        wanted.extend(needs.filter(|need| !listed.contains(*need)).cloned());
        let name = format!("{name} {}", string(&package["version"]));
        let address = string(&package["repository"]["url"]);
        writeln!(notice, "{name}: {}  {address}", string(&package["license"]))?;
        for text in licence_texts(&folder)? {
            texts.entry(text).or_default().push(name.clone());
        }
    }
    let dictionary = fs::read_to_string(root().join("www").join("LICENSE-jieba.txt"))?;
    notice.push_str("jieba's dictionary (dict.txt): MIT  https://github.com/fxsjy/jieba\n");
    notice.push_str(
        "OpenCC's table of characters (TSCharacters.txt): Apache-2.0  https://github.com/BYVoid/OpenCC\n",
    );
    let glyphs = root().join("src/format/pdf/font/adobe-gb1.LICENSE");
    notice.push_str(
        "Adobe's collection of glyphs (Adobe-GB1-UCS2): BSD-3-Clause  https://github.com/adobe-type-tools\n",
    );
    texts.entry(fs::read_to_string(glyphs)?).or_default().push("Adobe's collection of glyphs".to_owned());
    let apache = fs::read_to_string(root().join("LICENSE-APACHE"))?;
    texts.entry(apache).or_default().push("OpenCC's table of characters".to_owned());
    texts.entry(dictionary).or_default().push("jieba's dictionary".to_owned());
    for (text, packages) in texts {
        write!(notice, "\n{}\n{}:\n\n{}\n", "-".repeat(72), packages.join(", "), text.trim())?;
    }
    Ok(notice)
}

/// The ids of the packages that end in the page: reached over normal dependencies, ourselves aside.
fn shipped(metadata: &Value) -> Result<BTreeSet<&str>> {
    let graph: BTreeMap<&str, &Value> =
        array(&metadata["resolve"]["nodes"]).map(|node| (string(&node["id"]), node)).collect();
    let own = string(&metadata["resolve"]["root"]);
    let mut waiting = vec![own];
    let mut reached = BTreeSet::new();
    while let Some(id) = waiting.pop() {
        if !reached.insert(id) {
            continue;
        }
        let node = graph.get(id).with_context(|| format!("cargo resolved no {id}"))?;
        let normal = |dep: &&Value| array(&dep["dep_kinds"]).any(|kind| kind["kind"].is_null());
        waiting.extend(array(&node["deps"]).filter(normal).map(|dep| string(&dep["pkg"])));
    }
    reached.remove(own);
    Ok(reached)
}

fn licence_texts(folder: &Path) -> Result<Vec<String>> {
    let mut texts = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().to_uppercase();
        let licence = ["LICENSE", "LICENCE", "COPYING", "NOTICE", "UNLICENSE"]
            .iter()
            .any(|begin| name.starts_with(begin));
        if licence && entry.file_type()?.is_file() {
            texts.push(String::from_utf8_lossy(&fs::read(entry.path())?).replace("\r\n", "\n"));
        }
    }
    texts.sort();
    Ok(texts)
}

fn array(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn string(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
