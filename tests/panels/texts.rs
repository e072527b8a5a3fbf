//! The real texts, each checked against the hash that the tables were made from.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use report_lens::{Document, Settings, analyze};
use sha2::{Digest, Sha256};

use crate::table;

/// A real report as found and as read.
pub(crate) struct Text {
    /// Its characters as they stand in the file.
    pub(crate) raw: String,
    /// What the program makes of it.
    pub(crate) document: Document,
}

/// Texts by the names of their files.
pub(crate) type Texts<'f> = BTreeMap<&'f str, Text>;

/// The texts named by `files`, read; `None` where the shared folder is not there.
pub(crate) fn read<'f>(files: impl IntoIterator<Item = &'f str>) -> Option<Texts<'f>> {
    let shared = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared");
    if !shared.is_dir() {
        println!("skipped: the real reports are not here");
        return None;
    }
    let hashes: BTreeMap<String, String> =
        table::rows("texts.tsv").into_iter().map(|row| (row[0].clone(), row[1].clone())).collect();
    let mut texts = BTreeMap::new();
    for file in files {
        texts.entry(file).or_insert_with(|| {
            let bytes = fs::read(shared.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
            let hash: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
            assert_eq!(hashes.get(file), Some(&hash), "{file} is not the text that was annotated");
            let raw = String::from_utf8(bytes).unwrap_or_else(|error| panic!("{file}: {error}"));
            let document = analyze(file, &raw, &Settings::default());
            Text { raw, document }
        });
    }
    Some(texts)
}
