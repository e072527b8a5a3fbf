//! Reads the files that the user names.

use std::ffi::{OsStr, OsString};
use std::io::Read;
use std::path::Path;

use super::cores;
use crate::corpus::{DocumentId, Entry, sha256};
use crate::{Document, Options, analysis};

/// Reads and analyses files on all cores; an error is a sentence that names its file. The files are read one after the
/// other, standard input where it stands among them.
pub(super) fn read_all(files: &[OsString], options: &Options) -> Vec<Result<Document, String>> {
    let read = files.iter().map(|file| (name(file), bytes(file)));
    cores::each(read, |(name, bytes)| {
        let bytes = bytes.map_err(|error| format!("{name}: {error}"))?;
        analysis::analyze_bytes(&name, &bytes, options).map_err(|error| format!("{name}: {error}"))
    })
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

#[cfg(test)]
mod tests {
    use super::read_all;
    use crate::Options;
    use std::ffi::OsString;
    use std::path::Path;

    #[test]
    fn many_files_are_read_as_one_by_one() {
        let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/samples");
        let mut files: Vec<OsString> = std::fs::read_dir(samples)
            .expect("the samples")
            .filter_map(|entry| entry.ok().map(|entry| entry.path().into_os_string()))
            .collect();
        files.insert(1, "no-such-file.txt".into());
        files.extend(files.clone());
        let options = Options::default();
        let one_by_one = files.iter().flat_map(|file| read_all(std::slice::from_ref(file), &options));
        assert_eq!(read_all(&files, &options), one_by_one.collect::<Vec<_>>());
    }
}
