//! Which annotated reports there are.

use anyhow::{Context, Result};
use serde::Deserialize;
use std::fs;
use std::path::{Path, PathBuf};

use crate::annotation::Meta;

/// What an annotated report is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub enum Role {
    /// Given with the scorer, to work with.
    Given,
    /// Our own, to work with.
    Work,
    /// Our own, only to measure: no rule is made by looking at it.
    Held,
}

/// An annotated report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Set {
    /// `gaoping`, `held-jilin-2025`, …
    pub name: String,
    /// What it is for.
    pub role: Role,
    /// The real report.
    pub text: PathBuf,
    /// Its records.
    pub records: PathBuf,
}

impl Set {
    /// Whether the first line says which text the records are of.
    pub(crate) fn has_meta(&self) -> bool {
        self.role != Role::Given
    }
}

/// All sets: the given ones, then our own, by name. `None` where the real reports are not beside the
/// repository.
///
/// # Errors
/// When a file of records cannot be read.
pub fn sets(repository: &Path) -> Result<Option<Vec<Set>>> {
    let shared = repository.join("..").join("shared");
    let given = shared.join("eval").join("gold");
    let reports = shared.join("corpus").join("reports");
    if !given.is_dir() || !reports.is_dir() {
        return Ok(None);
    }
    let mut sets = Vec::new();
    for records in records_in(&given)? {
        let text = records.with_extension("txt");
        sets.push(Set { name: name(&records), role: Role::Given, text, records });
    }
    for records in records_in(&repository.join("tests").join("quality").join("own"))? {
        let name = name(&records);
        let role = if name.starts_with("work-") { Role::Work } else { Role::Held };
        let content = fs::read_to_string(&records).with_context(|| name.clone())?;
        let meta: Meta = serde_json::from_str(content.lines().next().unwrap_or_default())
            .with_context(|| format!("{name}: meta"))?;
        sets.push(Set { name, role, text: reports.join(meta.file), records });
    }
    Ok(Some(sets))
}

/// The files of records in a folder, in order.
fn records_in(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "jsonl") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

fn name(records: &Path) -> String {
    records.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}
