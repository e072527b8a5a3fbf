//! Writes the list of files into the service worker: what it keeps, with the hash of each.

use crate::pack::base64;
use crate::parts::Parts;
use crate::stamp::files_below;
use anyhow::{Context, Result};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// Where the list is to stand in the service worker.
const MARK: &str = "self.__WB_MANIFEST";

/// Beginnings of what is not kept: the service worker itself, what other forms of the program are, and what nobody needs
/// to work.
const NOT_KEPT: [&str; 8] = [
    "sw.js",
    "report-lens.html",
    "element.js",
    "thread-",
    "third-party.txt",
    "npm/",
    "docs/",
    "samples/README",
];

/// Writes the list of all files of a build, those of the readers apart.
///
/// # Errors
/// When a file cannot be read or the service worker has no place for the list.
pub(crate) fn write(folder: &Path, parts: &Parts) -> Result<()> {
    let mut all = files_below(folder)?;
    let readers: Vec<&str> = parts.readers().collect();
    all.retain(|name| {
        !readers.contains(&name.as_str()) && !NOT_KEPT.iter().any(|begin| name.starts_with(begin))
    });
    let mut files = Vec::new();
    for name in &all {
        files.push(entry(name, &fs::read(folder.join(name))?));
    }
    let list = json!({ "build": parts.build, "files": files, "parts": readers }).to_string();
    let place = folder.join("sw.js");
    let code = fs::read_to_string(&place)?;
    let (before, after) = code.split_once(MARK).context("sw.js has no place for the list of files")?;
    fs::write(place, format!("{before}{list}{after}"))?;
    Ok(())
}

/// A file as Workbox has it: a name with a hash needs no revision, and no browser takes other bytes than these.
fn entry(name: &str, bytes: &[u8]) -> Value {
    let digest = Sha256::digest(bytes);
    let stamped = !name.contains('/') && name.contains('-');
    let revision = (!stamped).then(|| crate::stamp::hex(&digest[..8]));
    json!({ "url": name, "revision": revision, "integrity": format!("sha256-{}", base64(&digest)) })
}

#[cfg(test)]
mod tests {
    use super::entry;

    #[test]
    fn a_name_with_a_hash_needs_no_revision() {
        assert!(entry("app-0123.js", b"x")["revision"].is_null());
        for name in ["index.html", "samples/a-b.txt"] {
            assert_eq!(entry(name, b"abc")["revision"], "ba7816bf8f01cfea");
        }
        let integrity = "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=";
        assert_eq!(entry("index.html", b"abc")["integrity"], integrity);
    }
}
