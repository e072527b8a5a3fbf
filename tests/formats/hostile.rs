//! Bad files, made here: damaged, endless, circular, nested, packed a thousandfold. Each gives an error with its code or a
//! part of a text, within time and memory. None may panic.
//!
//! `HOSTILE=name` reads only the files whose name holds that.

mod archives;
mod bombs;
mod forms;
mod markup;
mod mutated;
mod old;
mod pages;
mod tables;
mod watch;

use crate::desk;
use report_lens::format::Held;
use std::io::Write as _;
use watch::{Seen, watched};

/// A bad file.
pub(crate) struct Hostile {
    /// What is bad about it.
    pub(crate) name: String,
    /// Makes its bytes; only when it is its turn.
    pub(crate) make: Box<dyn Fn() -> Vec<u8>>,
    /// What must come of it.
    pub(crate) must: Must,
}

/// What must come of a bad file, besides no panic within time and memory.
pub(crate) enum Must {
    /// An error or a content.
    Any,
    /// An error, or a content with a note that it is partial, or members of which none is longer than is allowed.
    Stop,
    /// An error of this code.
    Code(&'static str),
    /// A content with these words: what is bad about it is left aside.
    Hold(&'static str),
    /// Anything without these words.
    Lack(&'static str),
}

/// A bad file by its parts.
pub(crate) fn bad(name: &str, must: Must, make: impl Fn() -> Vec<u8> + 'static) -> Hostile {
    Hostile { name: name.to_owned(), make: Box::new(make), must }
}

fn all() -> Vec<Hostile> {
    let mut all = forms::files();
    all.extend(archives::files());
    all.extend(bombs::files());
    all.extend(markup::files());
    all.extend(pages::files());
    all.extend(old::files());
    all.extend(tables::files());
    all
}

/// What is wrong with what came of a bad file.
fn fault(must: &Must, seen: &Seen) -> Option<String> {
    let text = seen.text.as_str();
    let wrong = match must {
        Must::Any => false,
        Must::Stop => !(seen.code.is_some() || seen.partial || seen.members > 0),
        Must::Code(code) => seen.code.as_deref() != Some(code),
        Must::Hold(words) => !text.contains(words),
        Must::Lack(words) => text.contains(words),
    };
    let wanted = match must {
        Must::Any => String::new(),
        Must::Stop => "it must be refused or partial".to_owned(),
        Must::Code(code) => format!("it must be {code}"),
        Must::Hold(words) => format!("it must hold {words:?}"),
        Must::Lack(words) => format!("it must not hold {words:?}"),
    };
    wrong.then_some(wanted)
}

#[test]
fn bad_files_are_refused_or_read_in_part() {
    let only = std::env::var("HOSTILE").unwrap_or_default();
    let mut wrong = Vec::new();
    for file in all().into_iter().filter(|file| file.name.contains(&only)) {
        // Before it is read: should it end the process, its name is the last line.
        print!("{:<60}", file.name);
        std::io::stdout().flush().unwrap();
        let seen = watched((file.make)());
        println!("{seen}");
        let fault = seen.fault.clone().or_else(|| fault(&file.must, &seen));
        wrong.extend(fault.map(|fault| format!("{}: {fault} ({seen})", file.name)));
    }
    assert!(wrong.is_empty(), "{} files:\n{}", wrong.len(), wrong.join("\n"));
}

/// No name of a member leads out of a folder, wherever somebody writes it to.
#[test]
fn names_of_members_lead_nowhere() {
    let Ok(Held::Members(members)) = desk::read(&archives::paths()) else { panic!("an archive") };
    for member in members {
        let name = member.name.as_str();
        assert!(!name.starts_with('/') && !name.contains(['\\', '\0', ':']), "{name:?}");
        assert!(name.split('/').all(|part| !part.is_empty() && part != ".." && part != "."), "{name:?}");
    }
}
