//! The list of documents by the keyboard: one stop of the tab key, its rows walked by the arrows.

use super::{DocumentRow, Effect, Group, Overlay, Place, Reach, State, Step, only_report, reports_of};
use crate::corpus::DocumentId;
use crate::view::documents::DocumentItem;

/// Files that are taken in at a glance; more of them can be narrowed down.
const FEW: usize = 12;

impl State {
    /// Whether there are so many files that they can be narrowed down.
    pub fn has_many_documents(&self) -> bool {
        self.documents.documents.len() > FEW
    }

    /// The documents that the list shows.
    pub fn shown_documents(&self) -> impl Iterator<Item = &DocumentItem> {
        let wanted = if self.has_many_documents() { self.wanted_documents.trim() } else { "" };
        self.documents.documents.iter().filter(move |item| item.answers_to(wanted))
    }

    /// The rows of the list, from the top.
    fn document_rows(&self) -> Vec<DocumentRow> {
        rows_of(&self.document_groups())
    }

    /// The row that the keys are at.
    pub(super) fn document_row(&self) -> Option<DocumentRow> {
        self.row_among(&self.document_rows())
    }

    /// The same in a list that is there already.
    pub fn row_in(&self, groups: &[Group<'_>]) -> Option<DocumentRow> {
        self.row_among(&rows_of(groups))
    }

    fn row_among(&self, rows: &[DocumentRow]) -> Option<DocumentRow> {
        let there = |row: &DocumentRow| rows.contains(row);
        let report = self.focus.report.filter(|_| self.reach == Reach::Report).map(DocumentRow::Report);
        let file = self.focus.document.map(DocumentRow::File);
        self.walked.filter(there).or(report.filter(there)).or(file.filter(there)).or(rows.first().copied())
    }

    /// Where the focus goes when what had it is gone from the list of documents.
    pub(super) fn home(&self) -> Place {
        if self.has_results() { Place::Documents } else { Place::View }
    }

    pub(super) fn walk_documents(&mut self, step: Step) -> Vec<Effect> {
        let rows = self.document_rows();
        let here = self.row_among(&rows).and_then(|here| rows.iter().position(|row| *row == here));
        self.walked = rows.get(self.beside(here, step, rows.len())).copied();
        // which brings the row into sight
        vec![Effect::Focus(Place::Documents)]
    }

    pub(super) fn enter_document(&mut self) {
        match self.document_row() {
            Some(DocumentRow::File(id)) => match self.item(id).and_then(only_report) {
                Some(report) => self.focus_report(report),
                None => self.focus_document(id),
            },
            Some(DocumentRow::Report(report)) => self.focus_report(report),
            Some(row @ DocumentRow::Group(_)) => {
                self.choose_reports(self.reports_in(row));
                self.close_if(Overlay::Documents);
            }
            Some(DocumentRow::Copy(_)) | None => {}
        }
    }

    pub(super) fn delete_document(&mut self) -> Vec<Effect> {
        let file = self.document_row().and_then(DocumentRow::file);
        file.map(|file| self.remove(file)).unwrap_or_default()
    }

    /// Before a document goes: the keys go on at the row behind it, or the one before where it is the last.
    pub(super) fn walk_off(&mut self, id: DocumentId) -> Effect {
        let rows = self.document_rows();
        let here = rows.iter().position(|row| row.file() == Some(id)).unwrap_or_default();
        let (before, from) = rows.split_at(here);
        let behind = from.iter().find(|row| row.file() != Some(id));
        self.walked = behind.or(before.last()).copied();
        Effect::Focus(Place::Documents)
    }
}

fn rows_of(groups: &[Group<'_>]) -> Vec<DocumentRow> {
    let mut rows = Vec::new();
    for group in groups {
        rows.extend(group.row());
        for item in &group.items {
            add_rows(item, &mut rows);
        }
    }
    rows
}

/// The rows of a file: itself, its copies, the reports of one that has several.
fn add_rows(item: &DocumentItem, rows: &mut Vec<DocumentRow>) {
    rows.push(DocumentRow::File(item.id));
    let alone = only_report(item).is_some();
    let copies = |beside: Option<usize>| {
        let here = item.copies.iter().filter(move |copy| alone || copy.beside == beside);
        here.map(|copy| DocumentRow::Copy(copy.id))
    };
    rows.extend(copies(None));
    for report in reports_of(item).filter(|_| !alone) {
        rows.push(DocumentRow::Report(report));
        rows.extend(copies(Some(report.report)));
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{listed, loaded, ready, report};
    use super::super::{Action, Effect, Focus, Place, State, Step};
    use super::DocumentRow;
    use crate::corpus::DocumentId;

    const FIRST: DocumentId = DocumentId(1);
    const SECOND: DocumentId = DocumentId(2);

    #[test]
    fn the_arrows_walk_files_and_their_reports_from_what_is_looked_at() {
        let mut state = loaded();
        assert_eq!(state.document_row(), Some(DocumentRow::Report(report(1, 0))));
        let walk = |state: &mut State, step| {
            state.update(Action::WalkDocuments(step));
            state.document_row()
        };
        assert_eq!(walk(&mut state, Step::Next), Some(DocumentRow::Report(report(1, 1))));
        assert_eq!(walk(&mut state, Step::Next), Some(DocumentRow::File(SECOND)));
        assert_eq!(walk(&mut state, Step::Next), Some(DocumentRow::File(SECOND)));
        state.update(Action::EnterDocument);
        assert_eq!(state.focus, Focus { document: Some(SECOND), report: Some(report(2, 0)) });
        assert_eq!(walk(&mut state, Step::First), Some(DocumentRow::File(FIRST)));
        assert_eq!(walk(&mut state, Step::Last), Some(DocumentRow::File(SECOND)));
    }

    #[test]
    fn a_file_that_goes_leaves_the_keys_at_its_neighbour() {
        let mut state = loaded();
        state.update(listed(2, vec![ready(1, 2), ready(2, 1), ready(3, 1)]));
        state.update(Action::WalkDocuments(Step::Last));
        state.update(Action::WalkDocuments(Step::Previous));
        let effects = state.update(Action::DeleteDocument);
        assert!(
            effects.contains(&Effect::Remove(SECOND)) && effects.contains(&Effect::Focus(Place::Documents))
        );
        state.update(listed(3, vec![ready(1, 2), ready(3, 1)]));
        assert_eq!(state.document_row(), Some(DocumentRow::File(DocumentId(3))));
        state.update(Action::DeleteDocument);
        assert_eq!(state.document_row(), Some(DocumentRow::Report(report(1, 1))));
        // with the last of them the list goes, and the focus to the page
        state.update(listed(4, vec![ready(1, 2)]));
        state.update(Action::DeleteDocument);
        assert!(state.update(listed(5, vec![])).contains(&Effect::Focus(Place::View)));
    }
}
