//! One file on its way from bytes to an analysis, a stage a step.

use crate::corpus::{DocumentId, Entry, sha256};
use crate::text::{self, Text};
use crate::view::documents::{DocumentState, Failure, Progress, Stage};
use crate::web::charset;
use crate::{Document, Error, Options, analysis};

/// Stages before the first report: decoding, repairing, splitting.
const STAGES: u32 = 3;

/// A file that is being read, or waits to be.
pub(super) struct Job {
    pub(super) id: DocumentId,
    pub(super) name: String,
    state: State,
}

enum State {
    Bytes(Vec<u8>),
    Characters { read: Read, characters: String },
    Repaired { read: Read, text: Text },
    Extracting { read: Read, document: Box<Document>, next: usize },
}

/// What is known from the bytes.
struct Read {
    sha256: String,
    encoding: &'static str,
}

/// What a step leads to.
pub(super) enum Next {
    More(Job),
    Done(Box<Entry>),
}

impl Job {
    pub(super) fn new(id: DocumentId, name: String, bytes: Vec<u8>) -> Self {
        Self { id, name, state: State::Bytes(bytes) }
    }

    /// Does one stage, or extracts from one report.
    ///
    /// # Errors
    /// When nothing can be read from the bytes.
    pub(super) fn step(self, options: &Options) -> Result<Next, Failure> {
        let Self { id, name, state } = self;
        let state = match state {
            State::Bytes(bytes) => decode(&bytes)?,
            State::Characters { read, characters } => {
                State::Repaired { read, text: text::repair(&characters, &[]) }
            }
            State::Repaired { read, text } => {
                State::Extracting { read, document: Box::new(analysis::split(&name, text)), next: 0 }
            }
            State::Extracting { read, mut document, next } if next < document.reports.len() => {
                analysis::extract(&mut document, next, options);
                State::Extracting { read, document, next: next + 1 }
            }
            State::Extracting { read, mut document, .. } => {
                analysis::conclude(&mut document);
                document.encoding = read.encoding.to_owned();
                return Ok(Next::Done(Box::new(Entry::new(id, read.sha256, *document))));
            }
        };
        Ok(Next::More(Self { id, name, state }))
    }

    /// How far it is.
    pub(super) fn progress(&self) -> Progress {
        let (stage, done, reports) = match &self.state {
            State::Bytes(_) => (Stage::Decoding, 0, 1),
            State::Characters { .. } => (Stage::Repairing, 1, 1),
            State::Repaired { .. } => (Stage::Splitting, 2, 1),
            State::Extracting { document, next, .. } => {
                (Stage::Extracting, STAGES as usize + next, document.reports.len())
            }
        };
        let whole = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        Progress { stage, done: whole(done), total: STAGES.saturating_add(whole(reports)) }
    }

    /// Waiting, or working.
    pub(super) fn state(&self) -> DocumentState {
        match self.state {
            State::Bytes(_) => DocumentState::Waiting,
            _ => DocumentState::Working(self.progress()),
        }
    }
}

fn decode(bytes: &[u8]) -> Result<State, Failure> {
    let decoded = text::decode_with(bytes, charset::gb18030).map_err(|error| failure(&error))?;
    let read = Read { sha256: sha256(bytes), encoding: decoded.encoding };
    Ok(State::Characters { read, characters: decoded.characters })
}

fn failure(error: &Error) -> Failure {
    Failure { code: error.code().to_owned(), message: error.to_string() }
}
