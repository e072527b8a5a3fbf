//! One file on its way from bytes to an analysis, a stage a step.

use crate::Document;
use crate::analysis::{Progress, Settings, Stage, Work};
use crate::corpus::DocumentId;
use crate::error::Cause;
use crate::format::kind::{self, Program};
use crate::format::limits::Limits;
use crate::format::{self, Desk};
use crate::source::{Content, Format, Source};
use crate::view::documents::{DocumentState, Failure};
use crate::web::charset;

/// A file that is being read, or waits to be.
pub(super) struct Job {
    pub(super) id: DocumentId,
    pub(super) name: String,
    state: State,
}

enum State {
    /// As it came.
    Bytes(Vec<u8>),
    /// Another program reads it and has told how far it is.
    Elsewhere(Option<(u32, u32)>),
    /// A deputy reads it; these are kept in case that it ends over it.
    Lent(Vec<u8>),
    /// What it holds is known.
    Work(Box<Work>),
}

/// What a step leads to.
pub(super) enum Next {
    /// There is more to do.
    More(Job),
    /// Another program has to read the bytes first.
    Elsewhere(Job, Program),
    /// It is read.
    Done(Box<Document>),
}

impl Job {
    /// A file as it came.
    pub(super) fn new(id: DocumentId, name: String, bytes: Vec<u8>) -> Self {
        Self { id, name, state: State::Bytes(bytes) }
    }

    /// A file whose bytes another program reads.
    pub(super) fn elsewhere(id: DocumentId, name: String) -> Self {
        Self { id, name, state: State::Elsewhere(None) }
    }

    /// A file that another program has read.
    pub(super) fn read(id: DocumentId, source: Source) -> Self {
        Self { id, name: source.name.clone(), state: State::Work(Box::new(Work::new(source))) }
    }

    /// A copy of the bytes for a deputy, where they wait and are of a kind that the worker's own program reads.
    pub(super) fn lend(&mut self) -> Option<Vec<u8>> {
        let State::Bytes(bytes) = &mut self.state else { return None };
        if kind::kind(bytes).program() != Program::Here {
            return None;
        }
        let copy = bytes.clone();
        self.state = State::Lent(std::mem::take(bytes));
        Some(copy)
    }

    /// A deputy has ended over it: it waits again.
    pub(super) fn take_back(&mut self) {
        if let State::Lent(bytes) = &mut self.state {
            self.state = State::Bytes(std::mem::take(bytes));
        }
    }

    /// Does one stage, or extracts from one report.
    ///
    /// # Errors
    /// When nothing can be read from the bytes.
    pub(super) fn step(self, settings: &Settings) -> Result<Next, Failure> {
        let Self { id, name, state } = self;
        Ok(match state {
            State::Bytes(bytes) => match kind::kind(&bytes).program() {
                program @ (Program::Office | Program::Pdf) => {
                    Next::Elsewhere(Self::elsewhere(id, name), program)
                }
                Program::Here => {
                    let content = decode(&bytes)?;
                    let work = Work::new(format::source(&name, &bytes, Format::Txt, content));
                    Next::More(Self { id, name, state: State::Work(Box::new(work)) })
                }
            },
            away @ (State::Elsewhere(_) | State::Lent(_)) => Next::More(Self { id, name, state: away }),
            State::Work(mut work) => {
                work.step(settings);
                if work.is_done() {
                    Next::Done(Box::new(work.finish(settings)))
                } else {
                    Next::More(Self { id, name, state: State::Work(work) })
                }
            }
        })
    }

    /// Another program is so many steps of so many further.
    pub(super) fn told(&mut self, done: u32, of: u32) {
        if let State::Elsewhere(told) = &mut self.state {
            *told = Some((done, of));
        }
    }

    /// How far it is.
    pub(super) fn progress(&self) -> Progress {
        match &self.state {
            State::Bytes(_) | State::Lent(_) => Progress { stage: Stage::Decoding, done: 0, total: 1 },
            State::Elsewhere(told) => {
                let (done, total) = told.unwrap_or((0, 1));
                Progress { stage: Stage::Decoding, done, total }
            }
            State::Work(work) => work.progress(),
        }
    }

    /// Waiting, or working.
    pub(super) fn state(&self) -> DocumentState {
        match self.state {
            State::Bytes(_) => DocumentState::Waiting,
            _ => DocumentState::Working(self.progress()),
        }
    }
}

/// Reads a text to its end, as [`Job::step`] does.
///
/// # Errors
/// When nothing can be read from the bytes.
pub(in crate::web) fn read(
    id: DocumentId,
    name: String,
    bytes: Vec<u8>,
    settings: &Settings,
) -> Result<Document, Failure> {
    let mut job = Job::new(id, name, bytes);
    loop {
        job = match job.step(settings)? {
            Next::More(job) => job,
            Next::Done(document) => return Ok(*document),
            Next::Elsewhere(..) => return Err(Failure { cause: Cause::Unreadable }),
        };
    }
}

fn decode(bytes: &[u8]) -> Result<Content, Failure> {
    let mut desk = Desk { decode: &charset::decode, progress: &mut |_, _| (), limits: Limits::default() };
    format::text::read(bytes, &mut desk).map_err(|error| Failure::from(&error))
}
