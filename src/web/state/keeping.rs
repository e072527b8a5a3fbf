//! Files kept in this browser, so that a reload brings them back: asked once, never done unasked.

use super::{Effect, Keep, Preference, Said, State};
use crate::corpus::DocumentId;
use crate::view::documents::{DocumentItem, DocumentState};
use crate::web::text::Key;

impl State {
    /// The files of the reader's own that are read.
    pub fn own(&self) -> impl Iterator<Item = &DocumentItem> {
        let read = |item: &&DocumentItem| matches!(item.state, DocumentState::Ready { .. });
        self.documents.documents.iter().filter(read).filter(|item| !self.is_sample(item.id))
    }

    /// Whether a document is one of the samples.
    pub fn is_sample(&self, id: DocumentId) -> bool {
        self.samples.contains(&id)
    }

    /// Whether a reload would lose something.
    pub fn is_unsaved(&self) -> bool {
        !self.saved && self.own().next().is_some()
    }

    /// Takes the samples away when there is a report of the reader's own.
    pub(super) fn let_samples_go(&mut self) -> Vec<Effect> {
        if self.samples.is_empty() || self.own().next().is_none() {
            return Vec::new();
        }
        let samples = std::mem::take(&mut self.samples);
        samples.into_iter().map(|id| self.take_out(id)).collect()
    }

    /// Everything brought is read: it is kept, or the reader is asked whether it shall be.
    pub(super) fn all_read(&mut self) -> Vec<Effect> {
        self.batch = None;
        if self.documents.documents.is_empty() {
            return Vec::new();
        }
        self.ask_for_wanted();
        match self.keep {
            _ if self.own().next().is_none() => Vec::new(),
            Keep::Yes => vec![Effect::Keep],
            Keep::Unasked => vec![Effect::AskToKeep],
            Keep::No | Keep::Refused | Keep::Never => Vec::new(),
        }
    }

    /// Asks, with how many files it is and of what size: where the files are listed, over nothing.
    pub(super) fn ask_to_keep(&mut self, files: String, size: String) {
        self.keep_question = Some((files, size));
    }

    /// The reader's answer.
    pub(super) fn choose_to_keep(&mut self, keep: Keep) -> Vec<Effect> {
        self.keep_question = None;
        self.keep = keep;
        self.saved = false;
        let then = if keep == Keep::Yes { Effect::Keep } else { Effect::ForgetKept };
        vec![Effect::Remember(Preference::Keep(keep)), then]
    }

    /// The browser has kept the files, or refused.
    pub(super) fn kept(&mut self, done: Result<(), ()>) -> Vec<Effect> {
        self.saved = done.is_ok();
        let reloads = std::mem::take(&mut self.reloading) && self.saved;
        if done.is_err() {
            self.keep = Keep::Refused;
            self.say(Said::error(Key::KeepFailed, &[]));
        }
        if reloads { vec![Effect::Reload] } else { Vec::new() }
    }
}
