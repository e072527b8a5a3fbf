//! Messages to the reader: what happened, what was kept, what to do.

use super::{Action, State};
use crate::error::Cause;
use crate::view::documents::{DocumentState, Failure};
use crate::web::text::{Key, Lang};

/// A message on the page.
#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    /// Its number.
    pub id: u32,
    /// What it says.
    pub said: Said,
    /// What happened to each file, where it tells of files: one note tells of all.
    pub files: Vec<Said>,
    /// What the reader can do about it, each with its words.
    pub offers: Vec<(Key, Action)>,
}

/// What a message says; kept as key and values, so that it follows a change of language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Good or bad news.
    pub tone: Tone,
    /// The words.
    pub key: Key,
    /// What fills their places.
    pub values: Vec<String>,
}

/// Good or bad news.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Something was done; it is said for a while.
    Info,
    /// Something is asked; it stays until it is answered.
    Question,
    /// Something went wrong.
    Error,
}

impl Note {
    /// The number of the one that asks about a table, which no other reaches.
    pub const QUESTION: u32 = u32::MAX;
}

impl Said {
    /// Good news.
    pub fn info(key: Key, values: &[&str]) -> Self {
        Self { tone: Tone::Info, key, values: values.iter().map(|&value| value.to_owned()).collect() }
    }

    /// Bad news.
    pub fn error(key: Key, values: &[&str]) -> Self {
        Self { tone: Tone::Error, ..Self::info(key, values) }
    }

    /// Why a file was not read, from the worker's code.
    pub fn failure(name: &str, failure: &Failure) -> Self {
        let key = match failure.cause {
            Cause::EmptyFile => Key::EmptyFile,
            Cause::TooLarge => Key::TooLarge,
            Cause::Encrypted => Key::EncryptedFile,
            Cause::DamagedFile => Key::NothingLeft,
            Cause::Unsupported => Key::UnsupportedFile,
            Cause::Packed => Key::PackedFile,
            Cause::EmptyArchive => Key::EmptyArchive,
            Cause::Scanned => Key::ScannedFile,
            Cause::TooMuch => Key::TooMuch,
            Cause::NotText => Key::NotText,
            Cause::UnknownEncoding => Key::Undecodable,
            Cause::Unreadable => Key::Unreadable,
            Cause::ReaderEnded => Key::Crashed,
            Cause::TooSlow => Key::TooSlow,
            Cause::PartMissing => Key::PartMissing,
            Cause::Cancelled => return Self::info(Key::Cancelled, &[name]),
        };
        Self::error(key, &[name])
    }

    /// The message in a language.
    pub fn text(&self, lang: Lang) -> String {
        let values: Vec<&str> = self.values.iter().map(String::as_str).collect();
        lang.fill(self.key, &values)
    }
}

impl State {
    /// Adds a message; the same message is not said twice at a time.
    pub(super) fn say(&mut self, said: Said) {
        self.say_with(said, Vec::new());
    }

    /// The same with what the reader can do about it.
    pub(super) fn say_with(&mut self, said: Said, offers: Vec<(Key, Action)>) {
        if self.notes.iter().any(|note| note.said == said) {
            return;
        }
        let id = self.notes.iter().map(|note| note.id + 1).max().unwrap_or_default();
        self.notes.push(Note { id, said, files: Vec::new(), offers });
    }

    /// Tells of a file that was not read: in the note that tells of others, where there is one.
    pub(super) fn say_of_file(&mut self, said: Said) {
        let read = self.documents.documents.iter();
        let read = read.filter(|item| matches!(item.state, DocumentState::Ready { .. })).count().to_string();
        let about = |note: &&mut Note| !note.files.is_empty() && note.said.tone == said.tone;
        let Some(note) = self.notes.iter_mut().find(about) else {
            self.say(said.clone());
            if let Some(note) = self.notes.iter_mut().find(|note| note.said == said) {
                note.files = vec![said];
            }
            return;
        };
        if note.files.contains(&said) {
            return;
        }
        note.files.push(said);
        let count = note.files.len().to_string();
        note.said = match note.said.tone {
            Tone::Info | Tone::Question => Said::info(Key::CancelledMany, &[&count, &read]),
            Tone::Error => Said::error(Key::NotReadMany, &[&count]),
        };
    }
}
