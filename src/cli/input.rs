//! Reads the files that the user names.

use std::ffi::{OsStr, OsString};
use std::io::Read;
use std::path::{Path, PathBuf};

use super::{columns, complain, cores};
use crate::corpus::{DocumentId, Entry};
use crate::correction::{self, Correction};
use crate::format::table::Choice;
use crate::{Document, Error, Settings, analysis};

/// Reads and analyses files on all cores, and what is in them; an error is a sentence that names its file. The files are
/// read one after the other, standard input where it stands among them. Of tables, `wanted` columns are the text; what the
/// user should know of them is said at once.
pub(super) fn read_all(
    files: &[OsString],
    wanted: &[String],
    settings: &Settings,
) -> Vec<Result<Document, String>> {
    let files = with_folders(files);
    let read = files.iter().map(|file| (name(file), bytes(file)));
    let opened = cores::each(read, |(name, bytes)| match bytes {
        Ok(bytes) => {
            let mut decide = |name: &str, told: &mut [Choice]| {
                if let Some(said) = columns::choose(wanted, told) {
                    complain(&format!("{name}: {said}"));
                }
            };
            analysis::open(&name, &bytes, settings, &mut decide).into_iter().map(told).collect()
        }
        Err(error) => vec![Err(format!("{name}: {error}"))],
    });
    opened.into_iter().flatten().collect()
}

/// The corrections of files, in their order.
///
/// # Errors
/// With a sentence that names the file and the line that is no correction.
pub(super) fn corrections(files: &[OsString]) -> Result<Vec<Correction>, String> {
    let mut all = Vec::new();
    for file in files {
        let name = name(file);
        let bytes = bytes(file).map_err(|error| format!("{name}: {error}"))?;
        let read = correction::read(&String::from_utf8_lossy(&bytes));
        all.extend(read.map_err(|line| format!("{name}: line {line} is no correction"))?);
    }
    Ok(all)
}

/// The files, and those in folders among them: in the order of their names, hidden ones passed over.
fn with_folders(files: &[OsString]) -> Vec<OsString> {
    let mut all = Vec::new();
    let mut waiting: Vec<PathBuf> = files.iter().rev().map(PathBuf::from).collect();
    while let Some(path) = waiting.pop() {
        // A folder that cannot be listed is told when it is read as a file.
        match std::fs::read_dir(&path) {
            Ok(entries) if path.is_dir() => {
                let hidden = |path: &PathBuf| {
                    path.file_name().is_none_or(|name| name.as_encoded_bytes().starts_with(b"."))
                };
                let mut within: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
                within.retain(|path| !hidden(path));
                within.sort_unstable_by(|one, other| other.cmp(one));
                waiting.extend(within);
            }
            _ => all.push(path.into_os_string()),
        }
    }
    all
}

/// The document, or a sentence that names it.
fn told((name, read): (String, Result<Document, Error>)) -> Result<Document, String> {
    read.map_err(|error| format!("{name}: {error}"))
}

/// The first document of a file under an id, for views.
pub(super) fn entry(file: &OsStr, id: DocumentId, settings: &Settings) -> Result<Entry, String> {
    let name = name(file);
    let bytes = bytes(file).map_err(|error| format!("{name}: {error}"))?;
    let opened = analysis::open(&name, &bytes, settings, &mut |_, _| ()).into_iter().next();
    let document = opened.map_or_else(|| Err(format!("{name}: {}", Error::Empty)), told)?;
    Ok(Entry::new(id, document))
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
    use crate::Settings;
    use std::ffi::OsString;
    use std::path::Path;

    #[test]
    fn a_folder_is_its_files_in_the_order_of_their_names() {
        let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/samples");
        let read = read_all(&[samples.into_os_string()], &[], &Settings::default());
        let names: Vec<String> = read.into_iter().map(|read| read.expect("a text").name).collect();
        assert!(names.len() > 1 && names.is_sorted(), "{names:?}");
    }

    #[test]
    fn many_files_are_read_as_one_by_one() {
        let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/samples");
        let mut files: Vec<OsString> = std::fs::read_dir(samples)
            .expect("the samples")
            .filter_map(|entry| entry.ok().map(|entry| entry.path().into_os_string()))
            .collect();
        files.insert(1, "no-such-file.txt".into());
        files.extend(files.clone());
        let settings = Settings::default();
        let one_by_one = files.iter().flat_map(|file| read_all(std::slice::from_ref(file), &[], &settings));
        assert_eq!(read_all(&files, &[], &settings), one_by_one.collect::<Vec<_>>());
    }
}
