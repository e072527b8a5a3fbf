//! `cargo xtask dictionary`: packs jieba's word list into `www/dictionary.bin`.
//!
//! The list (349,045 words with frequency and part of speech) comes with the source of the
//! `jieba-rs` crate that Cargo.lock pins, so the asset can be made again offline, byte for byte.
//! `src/token/dictionary.rs` describes the format and reads it.

mod pack;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

/// Where the packed dictionary goes, seen from the root of the workspace.
const ASSET: &str = "www/dictionary.bin";

/// Packs the list named by the first argument, or that of the pinned `jieba-rs`.
pub(crate) fn run() -> Result<()> {
    let source = match env::args().nth(2) {
        Some(path) => PathBuf::from(path),
        None => pinned_source()?,
    };
    let list = fs::read_to_string(&source).with_context(|| format!("reading {}", source.display()))?;
    let columns = pack::columns(&pack::words(&list)?)?;
    let packed = gzip(&pack::join(&columns))?;
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("the workspace has no root")?;
    fs::write(root.join(ASSET), &packed).with_context(|| format!("writing {ASSET}"))?;
    println!("{ASSET}: {} bytes from {} bytes of text", packed.len(), list.len());
    println!("sha256 {}", crate::stamp::hex(&Sha256::digest(&packed)));
    Ok(())
}

/// The word list in the source of the `jieba-rs` that Cargo.lock pins.
pub(crate) fn pinned_source() -> Result<PathBuf> {
    let cargo = env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let output = Command::new(cargo).args(["metadata", "--format-version", "1", "--locked"]).output()?;
    if !output.status.success() {
        bail!("cargo metadata failed: {}", String::from_utf8_lossy(&output.stderr));
    }
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout)?;
    let manifest = metadata["packages"]
        .as_array()
        .and_then(|packages| packages.iter().find(|package| package["name"] == "jieba-rs"))
        .and_then(|package| package["manifest_path"].as_str())
        .context("jieba-rs is not among the dependencies")?;
    let folder = Path::new(manifest).parent().context("jieba-rs has no folder")?;
    Ok(folder.join("src/data/dict.txt"))
}

/// Zopfli spends minutes of thought on a file that is made once and fetched by everyone.
fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut packed = Vec::new();
    zopfli::compress(zopfli::Options::default(), zopfli::Format::Gzip, bytes, &mut packed)?;
    Ok(packed)
}
