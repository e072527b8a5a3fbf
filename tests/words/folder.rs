//! Texts in folders.

use std::fs;
use std::path::Path;

/// Name and content of every `.txt` file of a folder, in the order of names.
pub(crate) fn texts(folder: &str) -> Vec<(String, String)> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    paths.sort();
    let named = |path: &Path| {
        let name = path.file_name()?.to_string_lossy().into_owned();
        Some((name, fs::read_to_string(path).ok()?))
    };
    paths.iter().filter_map(|path| named(path)).collect()
}
