//! The cases of `cases.tsv`.

use crate::desk;
use crate::right::Right;
use report_lens::format::Held;
use report_lens::source::Content;
use std::fs;
use std::path::{Path, PathBuf};

/// Where everything of this test lies.
const HOME: &str = "tests/formats";

/// Where the files lie: those that are committed, or made anew below the folder that `FORMATS` names.
pub(crate) fn home() -> PathBuf {
    std::env::var_os("FORMATS").map_or_else(|| PathBuf::from(HOME), PathBuf::from).join("files")
}

/// A file, or one in it, and what must be read there.
pub(crate) struct Case {
    /// Its path below [`home`]; `#` and a name or a row's number for one in it.
    pub(crate) file: String,
    /// The format that it must be read as.
    pub(crate) format: String,
    /// What must come of it.
    pub(crate) wanted: Wanted,
    /// What is special about it.
    pub(crate) remark: String,
}

/// What must come of a file.
pub(crate) enum Wanted {
    /// An error of one of these codes, parted by `|`.
    Error(String),
    /// A text.
    Text {
        /// The text, a line a paragraph.
        expected: String,
        /// How right it must be.
        floor: Right,
        /// How a note that must be made begins; empty for none.
        note: String,
    },
}

/// All of them, in the order of the table.
pub(crate) fn all() -> Vec<Case> {
    let table = fs::read_to_string(Path::new(HOME).join("cases.tsv")).expect("the table of cases");
    table.lines().skip(1).map(case).collect()
}

fn case(line: &str) -> Case {
    let [file, format, expected, characters, paragraphs, order, note, remark] =
        line.split('\t').collect::<Vec<_>>()[..]
    else {
        panic!("{line}: eight cells")
    };
    let number = |cell: &str| cell.parse().unwrap_or_else(|_| panic!("{line}: {cell} is no number"));
    let wanted = match expected.strip_prefix('!') {
        Some(code) => Wanted::Error(code.to_owned()),
        None => Wanted::Text {
            expected: text(expected),
            floor: Right {
                characters: number(characters),
                paragraphs: number(paragraphs),
                order: number(order),
                figures: number(characters),
            },
            note: note.trim_matches('-').to_owned(),
        },
    };
    Case { file: file.to_owned(), format: format.to_owned(), wanted, remark: remark.to_owned() }
}

/// An expected text.
pub(crate) fn text(name: &str) -> String {
    fs::read_to_string(Path::new(HOME).join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The bytes of a file of a case.
pub(crate) fn bytes(file: &str) -> Vec<u8> {
    fs::read(home().join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// All files, small ones first.
pub(crate) fn files() -> Vec<PathBuf> {
    let mut found = Vec::new();
    for folder in fs::read_dir(home()).expect("the files").flatten() {
        found.extend(
            fs::read_dir(folder.path()).expect("a folder a format").flatten().map(|file| file.path()),
        );
    }
    found.sort_by_key(|path| (path.metadata().map_or(0, |found| found.len()), path.clone()));
    found
}

/// The format and content that a case's file holds, or the code of the error.
pub(crate) fn opened(file: &str) -> Result<(String, Content), String> {
    let mut way = file.split('#');
    let mut bytes = bytes(way.next().unwrap_or_default());
    for step in way {
        let members = match desk::read(&bytes).map_err(|error| error.cause().id().to_owned())? {
            Held::Members(members) => members,
            Held::Content { .. } => return Err("one text and no members".to_owned()),
        };
        let names: Vec<String> = members.iter().map(|member| member.name.clone()).collect();
        let at = match step.parse::<usize>() {
            Ok(number) => Some(number - 1),
            Err(_) => names.iter().position(|name| name == step),
        };
        let member = at.and_then(|at| members.into_iter().nth(at));
        let member = member.ok_or_else(|| format!("no {step} among {names:?}"))?;
        bytes = member.bytes.map_err(|error| error.cause().id().to_owned())?;
    }
    match desk::read(&bytes).map_err(|error| error.cause().id().to_owned())? {
        Held::Content { format, content } => Ok((format.id().to_owned(), content)),
        Held::Members(members) => Err(format!("{} members", members.len())),
    }
}
