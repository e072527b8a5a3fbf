//! Reads the files that the user names.

use std::ffi::OsStr;
use std::io::Read;
use std::path::Path;

use crate::corpus::{DocumentId, Entry, sha256};
use crate::{Document, Options, analysis};

/// Reads and analyses a file; the error is a sentence that names it.
pub(super) fn read(file: &OsStr, options: &Options) -> Result<Document, String> {
    let name = name(file);
    let bytes = bytes(file).map_err(|error| format!("{name}: {error}"))?;
    analysis::analyze_bytes(&name, &bytes, options).map_err(|error| format!("{name}: {error}"))
}

/// The same under an id, with the hash of its bytes, for views.
pub(super) fn entry(file: &OsStr, id: DocumentId, options: &Options) -> Result<Entry, String> {
    let name = name(file);
    let bytes = bytes(file).map_err(|error| format!("{name}: {error}"))?;
    let document =
        analysis::analyze_bytes(&name, &bytes, options).map_err(|error| format!("{name}: {error}"))?;
    Ok(Entry::new(id, sha256(&bytes), document))
}

fn bytes(file: &OsStr) -> std::io::Result<Vec<u8>> {
    if file == "-" {
        let mut bytes = Vec::new();
        std::io::stdin().lock().read_to_end(&mut bytes)?;
        return Ok(bytes);
    }
    std::fs::read(file)
}

/// The file's own name: the folder it lies in is not part of the analysis.
fn name(file: &OsStr) -> String {
    let name = Path::new(file).file_name().unwrap_or(file);
    if file == "-" { "stdin".to_owned() } else { name.to_string_lossy().into_owned() }
}
