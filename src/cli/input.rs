//! Reads the files that the user names.

use std::ffi::OsStr;
use std::io::Read;
use std::path::Path;

use crate::{Document, Options, analysis};

/// A file that was read, with its bytes' name in the output.
pub(super) fn read(file: &OsStr, options: &Options) -> Result<Document, String> {
    let name = name(file);
    let bytes = bytes(file).map_err(|error| format!("{name}: {error}"))?;
    analysis::analyze_bytes(&name, &bytes, options).map_err(|error| format!("{name}: {error}"))
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
