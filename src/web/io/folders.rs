//! Folders on their way in: dropped ones are walked, chosen ones come as a flat list of their files. Both give the same:
//! files under their path in the folder, in the order of names, without what systems hide there.

use js_sys::{Array, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DataTransferItemList, DragEvent, File, FileSystemDirectoryEntry, FileSystemDirectoryReader,
    FileSystemEntry, FileSystemFileEntry,
};

use crate::order;

/// Folders are entered so deep.
pub const DEPTH: usize = 8;

/// Files are taken from folders up to so many.
pub const MOST: usize = 2_000;

/// Files and folders are looked at up to so many: most of them may be hidden.
const LOOKED_AT: usize = 20_000;

/// What folders hold.
#[derive(Debug, Clone, Default)]
pub struct Folders {
    /// Files by their path, which begins with the folder's name, or by their name outside folders.
    pub files: Vec<(String, File)>,
    /// Folders without a file to be taken.
    pub empty: Vec<String>,
    /// What the browser does not give out.
    pub unreadable: Vec<String>,
    /// Whether there was more than is taken.
    pub cut: bool,
}

/// What was dropped, where a folder is among it. To be called in the event: later the browser has forgotten it.
pub fn dropped_folders(event: &DragEvent) -> Option<Vec<FileSystemEntry>> {
    let data = event.data_transfer()?;
    // a browser without the list has no folders either
    let items = Reflect::get(&data, &"items".into()).ok().filter(|items| !items.is_undefined())?;
    let items: DataTransferItemList = items.unchecked_into();
    let entries: Vec<FileSystemEntry> =
        (0..items.length()).filter_map(|at| items.get(at)?.webkit_get_as_entry().ok().flatten()).collect();
    entries.iter().any(FileSystemEntry::is_directory).then_some(entries)
}

/// Walks what was dropped.
pub async fn walk(dropped: Vec<FileSystemEntry>) -> Folders {
    let mut found = Folders::default();
    let mut looked_at = 0;
    for root in dropped {
        let (before, name) = (found.files.len(), root.name());
        let is_folder = root.is_directory();
        let mut waiting = vec![(name.clone(), Thing::Entry(root.into()))];
        while let Some((path, thing)) = waiting.pop() {
            looked_at += 1;
            if found.files.len() == MOST || looked_at > LOOKED_AT {
                found.cut = true;
                break;
            }
            if matches!(&thing, Thing::Entry(entry) if is_folder_of(entry)) && depth(&path) == DEPTH {
                found.cut = true;
                continue;
            }
            let (thing, promise) = thing.open();
            match (JsFuture::from(promise).await, thing) {
                (Ok(file), None) => found.files.push((path, file.unchecked_into())),
                (Ok(part), Some((reader, mut members))) => {
                    let part: Array = part.unchecked_into();
                    if part.length() > 0 && members.len() < LOOKED_AT {
                        let named = part.iter().map(|entry| (name_of(&entry), entry));
                        members.extend(named.filter(|(name, _)| !is_passed_over(name)));
                        waiting.push((path, Thing::Folder(reader, members)));
                    } else {
                        in_order(&mut members);
                        // the first is taken next
                        for (name, member) in members.into_iter().rev() {
                            waiting.push((format!("{path}/{name}"), Thing::Entry(member)));
                        }
                    }
                }
                (Err(_), _) => found.unreadable.push(path),
            }
        }
        if is_folder && found.files.len() == before && !found.cut {
            found.empty.push(name);
        }
    }
    found
}

/// Things by their names.
type Members = Vec<(String, JsValue)>;

/// What waits to be looked at.
enum Thing {
    /// A file or a folder.
    Entry(JsValue),
    /// A folder of which a part has been read.
    Folder(FileSystemDirectoryReader, Members),
}

impl Thing {
    /// Asks for the file, or for the next part of the folder: it gives some of its members at a time, and none when
    /// there are no more.
    fn open(self) -> (Option<(FileSystemDirectoryReader, Members)>, Promise) {
        let folder = match self {
            Self::Entry(entry) if !is_folder_of(&entry) => {
                let entry: FileSystemFileEntry = entry.unchecked_into();
                let promise =
                    Promise::new(&mut |done, failed| entry.file_with_callback_and_callback(&done, &failed));
                return (None, promise);
            }
            Self::Entry(entry) => {
                (entry.unchecked_into::<FileSystemDirectoryEntry>().create_reader(), Vec::new())
            }
            Self::Folder(reader, members) => (reader, members),
        };
        let promise = Promise::new(&mut |done, failed| {
            // what it throws it also tells
            let _told = folder.0.read_entries_with_callback_and_callback(&done, &failed);
        });
        (Some(folder), promise)
    }
}

fn is_folder_of(entry: &JsValue) -> bool {
    entry.unchecked_ref::<FileSystemEntry>().is_directory()
}

fn name_of(entry: &JsValue) -> String {
    entry.unchecked_ref::<FileSystemEntry>().name()
}

/// How deep in its folder something lies.
fn depth(path: &str) -> usize {
    path.split('/').count() - 1
}

/// Puts things in the order of their names, folder by folder.
fn in_order(things: &mut [(String, JsValue)]) {
    order::by(things, |(one, _), (other, _)| one.split('/').cmp(other.split('/')));
}

/// What a chosen folder holds.
pub fn chosen(files: Vec<File>) -> Folders {
    let path = |file: &JsValue| {
        Reflect::get(file, &"webkitRelativePath".into())
            .ok()
            .and_then(|path| path.as_string())
            .unwrap_or_default()
    };
    let mut found = Folders::default();
    let files = files.into_iter().map(JsValue::from).map(|file| (path(&file), file));
    let mut files: Members = files.collect();
    let root = files.first().and_then(|(path, _)| path.split('/').next()).map(str::to_owned);
    in_order(&mut files);
    for (path, file) in files {
        if path.split('/').skip(1).any(is_passed_over) {
            continue;
        }
        if depth(&path) > DEPTH || found.files.len() == MOST {
            found.cut = true;
        } else {
            found.files.push((path, file.unchecked_into()));
        }
    }
    if found.files.is_empty() && !found.cut {
        found.empty.extend(root);
    }
    found
}

/// Whether a file or folder of this name is none of a reader's own: hidden, or left behind by a system or a program.
fn is_passed_over(name: &str) -> bool {
    name.starts_with('.')
        || name.starts_with("~$")
        || name == "__MACOSX"
        || name.eq_ignore_ascii_case("thumbs.db")
        || name.eq_ignore_ascii_case("desktop.ini")
}

#[cfg(test)]
mod tests {
    use super::is_passed_over;

    #[test]
    fn what_systems_leave_in_folders_is_passed_over() {
        for name in
            [".DS_Store", ".git", "__MACOSX", "Thumbs.db", "desktop.ini", "Desktop.ini", "~$报告.docx"]
        {
            assert!(is_passed_over(name), "{name}");
        }
        for name in ["报告.docx", "2024", "thumbs.db.txt", "~报告.txt"] {
            assert!(!is_passed_over(name), "{name}");
        }
    }
}
