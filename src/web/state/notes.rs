//! Messages to the reader: what happened, what was kept, what to do.

use super::{Action, Said, State, Tone};
use crate::view::documents::DocumentState;
use crate::web::text::Key;

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

impl Note {
    /// The number of the one that asks about a table, which no other reaches.
    pub const QUESTION: u32 = u32::MAX;
    /// The number of the one that tells of a file that is being written.
    pub const WRITING: u32 = u32::MAX - 1;
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
