//! Reports chosen to be looked at together.

use super::{Reach, State, only_report, reports_of};
use crate::corpus::ReportRef;
use crate::view::documents::DocumentItem;
use crate::web::protocol::Ask;
use crate::web::state::{DocumentRow, Slot};

/// How many digits of its hash name a file among those chosen.
const TELLING: usize = 8;

/// As many reports as an address names; more would not be taken by what addresses are pasted into.
const MOST_NAMED: usize = 150;

impl State {
    /// Whether a report is among those chosen.
    pub fn is_chosen(&self, report: ReportRef) -> bool {
        self.chosen.binary_search(&report).is_ok()
    }

    /// Looks at these reports together, and at no others; at all of them where there are none.
    pub(super) fn choose_reports(&mut self, mut reports: Vec<ReportRef>) {
        crate::order::by_key(&mut reports, |report| *report);
        reports.dedup();
        self.reach = if reports.is_empty() { Reach::All } else { Reach::Chosen };
        self.chosen = reports;
        let here = self.focus.report.is_some_and(|report| self.is_chosen(report));
        match self.chosen.first() {
            Some(&first) if !here => self.turn_to_report(first),
            _ => self.scope_changed(),
        }
    }

    /// Puts what stands in a row to those chosen, or takes it from them.
    pub(super) fn toggle_chosen(&mut self, row: DocumentRow) {
        let reports = self.reports_in(row);
        if reports.is_empty() {
            return;
        }
        let mut chosen = std::mem::take(&mut self.chosen);
        let there = reports.iter().all(|report| chosen.contains(report));
        chosen.retain(|report| !reports.contains(report));
        if !there {
            chosen.extend(reports);
        }
        self.choose_reports(chosen);
    }

    /// Reports that are gone are chosen no longer.
    pub(super) fn forget_chosen(&mut self) {
        let documents = self.documents.clone();
        self.chosen.retain(|report| documents.documents.iter().any(|item| item.id == report.document));
        if self.chosen.is_empty() && self.reach == Reach::Chosen {
            self.set_reach(Reach::All);
        }
    }

    /// The reports that a row stands for.
    pub(super) fn reports_in(&self, row: DocumentRow) -> Vec<ReportRef> {
        match row {
            DocumentRow::Group(_) => {
                let groups = self.document_groups();
                let group = groups.iter().find(|group| group.row() == Some(row));
                group.map(|group| group.reports()).unwrap_or_default()
            }
            DocumentRow::Report(report) => vec![report],
            DocumentRow::File(id) => self.item(id).map(|item| reports_of(item).collect()).unwrap_or_default(),
            DocumentRow::Copy(_) => Vec::new(),
        }
    }

    /// What the worker must know before it is asked about those chosen.
    pub(super) fn chosen_question(&self) -> Option<(Slot, Ask)> {
        (self.reach == Reach::Chosen).then(|| (Slot::Chosen, Ask::Choose(self.chosen.clone())))
    }

    /// The reports chosen, for the address: files by the beginnings of their hashes, reports of files with several by their
    /// number too. Nothing where there are too many.
    pub(super) fn chosen_named(&self) -> String {
        if self.reach != Reach::Chosen || self.chosen.len() > MOST_NAMED {
            return String::new();
        }
        let named = |report: &ReportRef| {
            let item = self.item(report.document)?;
            let hash = item.hash.get(..TELLING)?;
            Some(if only_report(item).is_some() {
                hash.to_owned()
            } else {
                format!("{hash}-{}", report.report)
            })
        };
        let names: Vec<String> = self.chosen.iter().filter_map(named).collect();
        names.join(".")
    }

    /// The reports that an address names; those that are not there are left out.
    pub(super) fn chosen_meant(&self, names: &str) -> Vec<ReportRef> {
        let meant = |name: &str| {
            let (hash, number) = name.split_once('-').unwrap_or((name, "0"));
            let number: usize = number.parse().ok()?;
            let is_it = |item: &&DocumentItem| !hash.is_empty() && item.hash.starts_with(hash);
            let item = self.documents.documents.iter().find(is_it)?;
            reports_of(item).find(|report| report.report == number)
        };
        names.split('.').filter_map(meant).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{listed, loaded, ready, report};
    use super::super::{Action, DocumentRow, Effect, Reach, Slot};
    use crate::corpus::{DocumentId, Scope};

    const SECOND: DocumentRow = DocumentRow::File(DocumentId(2));

    #[test]
    fn what_is_chosen_is_the_scope_and_the_worker_hears_of_it_first() {
        let mut state = loaded();
        let effects = state.update(Action::ToggleChosen(DocumentRow::Report(report(1, 1))));
        assert_eq!((state.reach, state.scope()), (Reach::Chosen, Some(Scope::Chosen)));
        assert!(matches!(effects[0], Effect::Ask(Slot::Chosen, _)));
        assert_eq!(state.heads().map(|head| head.id).collect::<Vec<_>>(), [report(1, 1)]);
        state.update(Action::ToggleChosen(SECOND));
        assert_eq!(state.heads().count(), 2);
        assert!(state.is_chosen(report(2, 0)) && !state.is_chosen(report(1, 0)));
        for row in [DocumentRow::Report(report(1, 1)), SECOND] {
            state.update(Action::ToggleChosen(row));
        }
        assert_eq!(state.scope(), Some(Scope::All), "where none is chosen, all are looked at");
    }

    #[test]
    fn an_address_names_those_chosen() {
        let mut state = loaded();
        state.update(Action::ChooseReports(vec![report(2, 0), report(1, 1)]));
        let named = state.chosen_named();
        assert_eq!(named, "10000000-1.20000000");
        assert_eq!(state.chosen_meant(&named), [report(1, 1), report(2, 0)]);
        assert_eq!(state.chosen_meant("77777777..10000000-9"), []);
    }

    #[test]
    fn a_file_that_goes_is_chosen_no_longer() {
        let mut state = loaded();
        state.update(Action::ChooseReports(vec![report(2, 0)]));
        state.update(listed(2, vec![ready(1, 2)]));
        assert_eq!((state.reach, state.chosen.len()), (Reach::All, 0));
    }
}
