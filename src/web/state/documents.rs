//! Files coming in and going, and what is looked at as they do.

use super::screens::{RemovedScreen, Seek};
use super::{Action, Effect, Fields, Focus, Keep, Note, Overlay, Place, Reach, Said, State, reports_of};
use crate::corpus::{DocumentId, ReportRef};
use crate::format::table::Column;
use crate::view::documents::{DocumentItem, DocumentList, DocumentState};
use crate::web::text::Key;

/// A table of which it is not sure which columns are the text of its reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The document that it was before it was its rows.
    pub id: DocumentId,
    /// Its name.
    pub name: String,
    /// Its columns, and what each is to be read for.
    pub columns: Vec<Column>,
}

impl State {
    /// Files and pasted texts were handed over: the page turns to the first when it is read.
    pub(super) fn offered(&mut self) {
        self.awaited = Some(self.documents.documents.iter().map(|item| item.id.0).max().unwrap_or_default());
        self.notes.retain(Note::is_stale);
        self.dragging = false;
    }

    /// Has the table asked about read as chosen, and waits for it as for a file that comes.
    pub(super) fn read_table(&mut self) -> Vec<Effect> {
        self.overlay = None;
        let Some(table) = self.tables.pop() else { return Vec::new() };
        self.offered();
        let roles = table.columns.iter().map(|column| column.role).collect();
        vec![Effect::ReadBy(table.id, roles), Effect::Focus(Place::View)]
    }

    /// Takes a document out at the reader's wish, who can take that back.
    pub(super) fn remove(&mut self, id: DocumentId) -> Vec<Effect> {
        let name = self.item(id).map(|item| item.name.clone()).unwrap_or_default();
        let shown = self.address().filter(|_| self.focus.document == Some(id));
        let fields = shown.unwrap_or_default().whole();
        self.notes.retain(|note| note.said.key != Key::RemovedFile);
        let undo = (Key::Undo, Action::Restore(id, fields));
        self.say_with(Said::info(Key::RemovedFile, &[&name]), vec![undo]);
        self.saved = false;
        let walked = self.walk_off(id);
        let mut effects = vec![self.take_out(id), walked];
        if self.keep == Keep::Yes {
            effects.push(Effect::Keep);
        }
        effects
    }

    /// Brings a document back, and the place in it that was shown.
    pub(super) fn restore(&mut self, id: DocumentId, fields: Fields) -> Vec<Effect> {
        self.notes.retain(|note| note.said.key != Key::RemovedFile);
        self.arrive(fields, String::new());
        vec![Effect::Restore(id)]
    }

    /// Forgets a document, which is taken out.
    pub(super) fn take_out(&mut self, id: DocumentId) -> Effect {
        if self.selected.is_some_and(|selected| selected.report.document == id) {
            self.deselect();
        }
        if self.focus.document == Some(id) {
            self.focus = Focus::default();
        }
        Effect::Remove(id)
    }

    /// Takes in a new list: says what failed, and turns to what was awaited.
    pub(super) fn list(&mut self, documents: DocumentList) {
        let failed = |item: &DocumentItem| matches!(item.state, DocumentState::Failed(_));
        let before: Vec<DocumentId> =
            self.documents.documents.iter().filter(|item| failed(item)).map(|item| item.id).collect();
        self.documents = documents.into();
        let list = self.documents.clone();
        for item in &list.documents {
            if let DocumentState::Failed(failure) = &item.state
                && !before.contains(&item.id)
            {
                self.say_of_file(Said::failure(&item.name, failure));
            }
        }
        self.forget_chosen();
        self.look_for_wanted();
        self.refocus();
    }

    /// Turns to the document awaited when it is read, and away from one that is gone.
    fn refocus(&mut self) {
        let documents = self.documents.clone();
        let ready = |item: &&DocumentItem| matches!(item.state, DocumentState::Ready { .. });
        if let Some(before) = self.awaited {
            // A copy of what is there already stands with it.
            let is_new = |item: &&DocumentItem| {
                item.id.0 > before || item.copies.iter().any(|copy| copy.whole && copy.id.0 > before)
            };
            let mut added = documents.documents.iter().filter(is_new);
            if let Some(item) = added.clone().find(ready) {
                self.awaited = None;
                self.turn_to(item);
            } else if added.clone().next().is_some()
                && added.all(|item| matches!(item.state, DocumentState::Failed(_)))
            {
                self.awaited = None;
            }
        }
        let here = self.focus.document.and_then(|id| documents.documents.iter().find(|item| item.id == id));
        match here.filter(ready) {
            Some(item) if self.focus.report.is_none() => self.focus.report = reports_of(item).next(),
            Some(_) => {}
            None => match documents.documents.iter().find(ready) {
                Some(item) => self.turn_to(item),
                None => self.focus = Focus::default(),
            },
        }
    }

    /// Makes a document and its first report the ones that "this" means.
    pub(super) fn turn_to(&mut self, item: &DocumentItem) {
        self.focus = Focus { document: Some(item.id), report: reports_of(item).next() };
        self.scope_changed();
    }

    /// Makes a report the one that "this" means.
    pub(super) fn turn_to_report(&mut self, report: ReportRef) {
        if self.focus.report != Some(report) {
            self.focus = Focus { document: Some(report.document), report: Some(report) };
            self.scope_changed();
        }
    }

    /// A press on a document in the list: with several reports, all of them are looked at.
    pub(super) fn focus_document(&mut self, id: DocumentId) {
        let documents = self.documents.clone();
        let Some(item) = documents.documents.iter().find(|item| item.id == id) else { return };
        self.turn_to(item);
        self.reach = if reports_of(item).count() > 1 { Reach::File } else { Reach::Report };
        self.scope_changed();
        self.close_if(Overlay::Documents);
    }

    /// What was seen of another scope is not shown for this one.
    pub(super) fn scope_changed(&mut self) {
        use crate::view::sections::SectionFilter;
        self.targets.section = SectionFilter::Any;
        self.words.section = SectionFilter::Any;
        self.targets.rewind();
        self.words.rewind();
        self.overview.window.start = 0;
        self.overview.cursor = None;
        if self.source_scope() != self.source.of {
            self.source.blocks.clear();
            self.source.near = 0..0;
            self.source.frame = None;
            self.source.heading = None;
            self.source.of = None;
            self.source.removed = RemovedScreen::default();
            self.source.reveal.at = 0;
            self.source.seek = match self.focus.report.filter(|_| self.is_wide()) {
                Some(report) => Seek::Report(report),
                None => Seek::Stay,
            };
        }
        let gone = self.selected.is_some_and(|selected| match self.scope() {
            Some(crate::corpus::Scope::Report(report)) => selected.report != report,
            Some(crate::corpus::Scope::Document(document)) => selected.report.document != document,
            Some(crate::corpus::Scope::Chosen) => !self.is_chosen(selected.report),
            Some(crate::corpus::Scope::All) => false,
            None => true,
        });
        if gone {
            self.deselect();
        }
    }

    /// No statement is chosen any more.
    pub(super) fn deselect(&mut self) {
        self.selected = None;
        self.evidence = None;
        self.targets.cursor = None;
        self.close_if(Overlay::Evidence);
        self.close_if(Overlay::Card);
    }

    /// Takes an overlay away where it is the one that is up.
    pub(super) fn close_if(&mut self, overlay: Overlay) {
        if self.overlay == Some(overlay) {
            self.overlay = None;
        }
    }
}
