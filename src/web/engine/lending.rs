//! Files that deputies of the worker read for the engine.

use super::Engine;
use super::job::Job;
use crate::Document;
use crate::analysis::{Choices, Stage};
use crate::corpus::DocumentId;
use crate::view::documents::Failure;
use crate::web::lent::Lent;

impl Engine {
    /// How many files wait behind the one that is read.
    pub fn spare(&self) -> usize {
        self.jobs.len().saturating_sub(1)
    }

    /// Lends the next file behind the one that is read to a deputy; none where nothing waits that one can read.
    pub fn lend(&mut self) -> Option<(Lent, Vec<u8>)> {
        let found = self.jobs.iter_mut().enumerate().skip(1).find_map(|(at, job)| Some((at, job.lend()?)));
        let (at, bytes) = found?;
        let job = self.jobs.remove(at)?;
        // Deputies count no words and know of no corrections: what is corrected is read again.
        let strength = Some(self.settings.strength.clone());
        let choices = Choices { stop_words: Some(Vec::new()), strength, ..Choices::default() };
        let lent = Lent { document: job.id, name: job.name.clone(), choices };
        self.lent.push(job);
        self.changed();
        Some((lent, bytes))
    }

    /// Takes what a deputy has read. What is no longer wanted is dropped, what was read by other settings is read again.
    pub fn returned(&mut self, id: DocumentId, read: Result<Document, Failure>) {
        let Some(job) = self.back_from_deputy(id) else { return };
        let mark = |document: &Document| self.settings.mark(Stage::Extracting, &document.sha256);
        if read.as_ref().is_ok_and(|document| document.mark != mark(document)) {
            self.stale.push_back(id);
        }
        self.settle(id, job.name, read);
    }

    /// A deputy has ended over a file: the engine reads it itself, next.
    pub fn lost(&mut self, id: DocumentId) {
        if let Some(mut job) = self.back_from_deputy(id) {
            job.take_back();
            self.jobs.push_front(job);
            self.changed();
        }
    }

    pub(super) fn back_from_deputy(&mut self, id: DocumentId) -> Option<Job> {
        let at = self.lent.iter().position(|job| job.id == id)?;
        Some(self.lent.remove(at))
    }
}
