//! What the page remembers so that no worker's end loses anything: the documents with their
//! sources, what was asked, and what failed on the page's side. No browser types.

use crate::corpus::DocumentId;
use crate::error::Cause;
use crate::order;
use crate::view::documents::{DocumentItem, DocumentList, DocumentState, Failure};
use crate::web::protocol::{Refusal, Reply, RequestId};

use super::register::Register;

/// Called once with the answer to a request.
pub(super) type Callback = Box<dyn FnOnce(Result<Answered, Refusal>)>;

/// An answer as the page gets it.
#[derive(Debug, Clone, PartialEq)]
pub struct Answered {
    /// The state of the documents that it was answered from.
    pub revision: u64,
    /// The answer.
    pub reply: Reply,
    /// Bytes that ride along with a file.
    pub bytes: Option<js_sys::ArrayBuffer>,
}

/// A line to the worker: what is asked on it supersedes what was asked on it before, and only the latest is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Line(pub(super) u32);

/// A document that was handed over.
struct Kept<Source> {
    name: String,
    source: Source,
    /// What is read instead of it.
    instead: Option<Source>,
    failure: Option<Failure>,
}

/// A request without an answer yet.
struct Pending {
    line: Option<Line>,
    callback: Callback,
}

/// The memory of the page's side.
pub(super) struct Roster<Source> {
    documents: Register<DocumentId, Kept<Source>>,
    /// What was taken out, and may come back.
    removed: Register<DocumentId, Kept<Source>>,
    pending: Register<RequestId, Pending>,
    last_document: u32,
    last_request: u32,
    last_line: u32,
    working: Option<DocumentId>,
}

impl<Source: Clone> Roster<Source> {
    pub(super) fn new() -> Self {
        Self {
            documents: Register::default(),
            removed: Register::default(),
            pending: Register::default(),
            last_document: 0,
            last_request: 0,
            last_line: 0,
            working: None,
        }
    }

    /// A new document, under an id above all before it.
    pub(super) fn add(&mut self, name: String, source: Source, instead: Option<Source>) -> DocumentId {
        self.last_document += 1;
        let id = DocumentId(self.last_document);
        self.documents.insert(id, Kept { name, source, instead, failure: None });
        id
    }

    /// Takes what came with a document in its place; gives its name and that, where there is anything.
    pub(super) fn fall_back(&mut self, id: DocumentId) -> Option<(String, Source)> {
        let kept = self.documents.get_mut(id).filter(|kept| kept.failure.is_none())?;
        kept.source = kept.instead.take()?;
        Some((kept.name.clone(), kept.source.clone()))
    }

    pub(super) fn remove(&mut self, id: DocumentId) {
        if let Some(kept) = self.documents.remove(id) {
            self.removed.insert(id, kept);
        }
    }

    /// Brings back what was taken out, under its id; gives its name and its source.
    pub(super) fn restore(&mut self, id: DocumentId) -> Option<(String, Source)> {
        let kept = self.removed.remove(id)?;
        let source = (kept.name.clone(), kept.source.clone());
        self.documents.insert(id, Kept { failure: None, ..kept });
        Some(source)
    }

    /// Marks a document as one that the worker shall not be given again.
    pub(super) fn fail(&mut self, id: DocumentId, failure: Failure) {
        if let Some(kept) = self.documents.get_mut(id) {
            kept.failure = Some(failure);
        }
    }

    /// Remembers what the worker could not read, or was told not to: the next one need not try.
    pub(super) fn settle(&mut self, list: &DocumentList) {
        for item in &list.documents {
            if let DocumentState::Failed(failure) = &item.state {
                self.fail(item.id, *failure);
            }
        }
    }

    /// The documents that a worker should have, in order.
    pub(super) fn sources(&self) -> Vec<(DocumentId, String, Source)> {
        let sound = self.documents.iter().filter(|(_, kept)| kept.failure.is_none());
        sound.map(|(id, kept)| (id, kept.name.clone(), kept.source.clone())).collect()
    }

    /// Whether a list has all documents: those of an archive are handed over one by one.
    pub(super) fn is_listed(&self, list: &DocumentList) -> bool {
        self.documents.iter().all(|(id, _)| {
            let mut rows = list.documents.iter();
            rows.any(|item| item.id == id || item.copies.iter().any(|copy| copy.id == id))
        })
    }

    /// The sources of all documents, also of those that failed.
    pub(super) fn all(&self) -> Vec<Source> {
        self.documents.iter().map(|(_, kept)| kept.source.clone()).collect()
    }

    /// The name and the source of a document that is still wanted.
    pub(super) fn source(&self, id: DocumentId) -> Option<(String, Source)> {
        let kept = self.documents.get(id).filter(|kept| kept.failure.is_none())?;
        Some((kept.name.clone(), kept.source.clone()))
    }

    /// Whether a document is still wanted: it may have been removed while its bytes were read.
    pub(super) fn wants(&self, id: DocumentId) -> bool {
        self.documents.get(id).is_some_and(|kept| kept.failure.is_none())
    }

    pub(super) fn line(&mut self) -> Line {
        self.last_line += 1;
        Line(self.last_line)
    }

    /// Numbers a request; what was asked on the same line before is forgotten.
    pub(super) fn ask(&mut self, line: Option<Line>, callback: Callback) -> RequestId {
        if line.is_some() {
            self.pending.retain(|pending| pending.line != line);
        }
        self.last_request += 1;
        let id = RequestId(self.last_request);
        self.pending.insert(id, Pending { line, callback });
        id
    }

    /// Takes out who waits for an answer; `None`: nobody does any more.
    pub(super) fn answer(&mut self, id: RequestId) -> Option<Callback> {
        self.pending.remove(id).map(|pending| pending.callback)
    }

    /// Whether an answer is awaited.
    pub(super) fn is_waiting(&self) -> bool {
        !self.pending.is_empty() || self.working.is_some()
    }

    /// Whether the worker said that it is reading something.
    pub(super) fn is_reading(&self) -> bool {
        self.working.is_some()
    }

    /// The document that the worker said it is reading, or none any more.
    pub(super) fn working(&mut self, document: Option<DocumentId>) {
        self.working = document;
    }

    /// The worker is gone: the document it was reading is not given to the next one, and whoever
    /// waits is told.
    pub(super) fn bury(&mut self) -> Vec<Callback> {
        if let Some(document) = self.working.take().filter(|&document| self.wants(document)) {
            self.fail(document, Failure { cause: Cause::ReaderEnded });
        }
        self.pending.take().map(|pending| pending.callback).collect()
    }

    /// The worker's list with the documents that failed on this side, in order.
    pub(super) fn complete(&self, mut list: DocumentList) -> DocumentList {
        for (id, kept) in self.documents.iter() {
            let Some(failure) = &kept.failure else { continue };
            list.documents.retain(|known| known.id != id);
            let state = DocumentState::Failed(*failure);
            list.documents.push(DocumentItem::unread(id, &kept.name, state));
        }
        list.documents.retain(|known| self.documents.get(known.id).is_some());
        order::by_key(&mut list.documents, |known| known.id);
        list
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::rc::Rc;

    use super::{Callback, Roster};
    use crate::error::Cause;
    use crate::view::documents::{DocumentList, DocumentState, Failure};

    fn counting(calls: &Rc<Cell<u32>>) -> Callback {
        let calls = Rc::clone(calls);
        Box::new(move |_| calls.set(calls.get() + 1))
    }

    #[test]
    fn only_the_latest_on_a_line_is_awaited() {
        let mut roster = Roster::<&str>::new();
        let calls = Rc::new(Cell::new(0));
        let line = roster.line();
        let first = roster.ask(Some(line), counting(&calls));
        let other = roster.ask(None, counting(&calls));
        let second = roster.ask(Some(line), counting(&calls));
        assert!(roster.answer(first).is_none());
        assert!(roster.answer(other).is_some());
        assert!(roster.answer(second).is_some());
        assert!(roster.answer(second).is_none());
    }

    #[test]
    fn the_document_that_ended_a_worker_is_not_given_to_the_next() {
        let mut roster = Roster::new();
        let good = roster.add("好.txt".to_owned(), "good", None);
        let bad = roster.add("坏.txt".to_owned(), "bad", None);
        roster.working(Some(bad));
        roster.ask(None, Box::new(|_| ()));
        assert_eq!(roster.bury().len(), 1);
        assert_eq!(roster.sources(), [(good, "好.txt".to_owned(), "good")]);
        let list = roster.complete(DocumentList::default());
        assert_eq!(list.documents.len(), 1);
        assert!(
            matches!(&list.documents[0].state, DocumentState::Failed(failure) if failure.cause == Cause::ReaderEnded)
        );
        let next = roster.add("新.txt".to_owned(), "new", None);
        assert!(next > bad, "an id is never used again");
    }

    #[test]
    fn a_removed_document_is_forgotten_and_can_come_back() {
        let mut roster = Roster::new();
        let id = roster.add("a".to_owned(), (), None);
        assert!(roster.wants(id));
        roster.remove(id);
        assert!(!roster.wants(id));
        assert!(roster.sources().is_empty());
        assert_eq!(roster.restore(id), Some(("a".to_owned(), ())));
        assert!(roster.wants(id));
        assert_eq!(roster.restore(id), None);
    }

    #[test]
    fn what_came_with_a_document_is_read_in_its_place_once() {
        let mut roster = Roster::new();
        let alone = roster.add("a".to_owned(), "page", None);
        let id = roster.add("b".to_owned(), "page", Some("text"));
        assert_eq!(roster.fall_back(alone), None);
        assert_eq!(roster.fall_back(id), Some(("b".to_owned(), "text")));
        assert_eq!(roster.source(id), Some(("b".to_owned(), "text")));
        assert_eq!(roster.fall_back(id), None);
        let cancelled = roster.add("c".to_owned(), "page", Some("text"));
        roster.fail(cancelled, Failure { cause: Cause::Cancelled });
        assert_eq!(roster.fall_back(cancelled), None);
    }
}
