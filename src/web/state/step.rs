//! From one thing to the next by the keyboard: rows, words, marks in the text, cells.

use super::{Effect, Overlay, Place, State, Step, Tab};
use crate::corpus::{ReportRef, StatementRef};
use crate::view::comparison::{ComparedReport, ComparisonCell};
use crate::view::overview::{Overview, ReportTable};

impl State {
    /// The next or the previous of what the view shows; from nowhere, the first. The focus goes to
    /// the list with it, so that the next key means the list too.
    pub(super) fn step(&mut self, step: Step) -> Vec<Effect> {
        match self.tab {
            Tab::Targets => self.step_row(step),
            Tab::Words => self.step_word(step),
            Tab::Source => return self.step_mark(step),
            Tab::Overview if self.reports().is_some() => self.step_report(step),
            Tab::Overview | Tab::Compare => {
                let cells = self.cells();
                let here = cells.iter().position(|id| Some(*id) == self.selected);
                if let Some(id) = cells.get(self.beside(here, step, cells.len())) {
                    self.choose(*id);
                }
                return Vec::new();
            }
        }
        vec![Effect::Focus(Place::Rows)]
    }

    /// The table of reports, where the overview is one.
    fn reports(&self) -> Option<&ReportTable> {
        match self.overview.model.as_deref() {
            Some(Overview::Reports(table)) => Some(table),
            _ => None,
        }
    }

    fn step_report(&mut self, step: Step) {
        let total = self.reports().map_or(0, |table| table.total);
        let row = self.beside(self.overview.cursor, step, total);
        self.overview.cursor = Some(row);
        self.overview.reveal.show(row);
    }

    /// The report that the keys are at in the table of them.
    fn report_at(&self) -> Option<ReportRef> {
        let table = self.reports().filter(|_| self.tab == Tab::Overview)?;
        match &table.rows.get(self.overview.cursor?.checked_sub(table.start)?)?.report {
            ComparedReport::Present(head) => Some(head.id),
            ComparedReport::ListedOnly { .. } => None,
        }
    }

    fn step_row(&mut self, step: Step) {
        let screen = &self.targets;
        let Some(table) = screen.table.as_ref().filter(|table| table.total > 0) else { return };
        let row = self.beside(screen.sought.or(screen.cursor), step, table.total);
        self.targets.sought = Some(row);
        self.targets.reveal.show(row);
        self.reach_row();
    }

    /// Chooses the row that was stepped to, when it is at hand.
    pub(super) fn reach_row(&mut self) {
        let Some(row) = self.targets.sought else { return };
        if let Some(id) = self.targets.statement(row) {
            self.choose(id);
            self.targets.cursor = Some(row);
            self.targets.sought = None;
        }
    }

    fn step_word(&mut self, step: Step) {
        let Some(table) = self.words.table.clone().filter(|table| table.total > 0) else { return };
        let here = table.rows.iter().position(|row| Some(&row.term) == self.words.word.as_ref());
        let here = self.words.sought.or(here.map(|at| table.start + at));
        let row = self.beside(here, step, table.total);
        self.words.sought = Some(row);
        self.words.reveal.show(row);
        self.reach_word();
    }

    /// Chooses the word that was stepped to, when its row is at hand.
    pub(super) fn reach_word(&mut self) {
        let (Some(row), Some(table)) = (self.words.sought, self.words.table.clone()) else { return };
        if let Some(found) = row.checked_sub(table.start).and_then(|at| table.rows.get(at)) {
            self.words.sought = None;
            self.turn_to_word(found.term.clone());
        }
    }

    /// Records are numbered as they stand in the text: the next mark is the next number.
    fn step_mark(&mut self, step: Step) -> Vec<Effect> {
        let Some(report) = self.selected.map(|id| id.report).or(self.focus.report) else { return Vec::new() };
        let total = self.records_of(report);
        if total == 0 {
            return Vec::new();
        }
        let here = self.selected.map(|id| id.statement);
        self.choose(StatementRef { report, statement: self.beside(here, step, total) });
        // its paragraph is known when its evidence comes
        self.source.follow = true;
        vec![Effect::Focus(Place::View)]
    }

    fn records_of(&self, report: ReportRef) -> usize {
        let head = self.heads().find(|head| head.id == report);
        head.map_or(0, |head| head.counts.targets + head.counts.achievements + head.counts.others)
    }

    /// The records that the overview or the comparison shows, in reading order.
    fn cells(&self) -> Vec<StatementRef> {
        match (self.tab, self.overview.model.as_deref(), self.compare.model.as_deref()) {
            (Tab::Overview, Some(Overview::Report(report)), _) => {
                report.strip.iter().flat_map(|cell| &cell.targets).map(|figure| figure.id).collect()
            }
            (Tab::Compare, _, Some(model)) => {
                let cells = model.rows.iter().flat_map(|row| &row.cells);
                let figures = cells.filter_map(|cell| match cell {
                    ComparisonCell::Stated(figures) => Some(figures),
                    // nothing to choose in the others
                    _ => None,
                });
                figures.flatten().map(|figure| figure.id).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Chooses a record without laying its evidence over the page.
    fn choose(&mut self, id: StatementRef) {
        if self.selected != Some(id) {
            self.evidence = None;
        }
        self.selected = Some(id);
        self.targets.cursor = None;
    }

    pub(super) fn open_evidence(&mut self) -> Vec<Effect> {
        if let Some(report) = self.report_at() {
            self.focus_report(report);
            return vec![Effect::Focus(Place::View)];
        }
        let overlay = match self.tab {
            Tab::Words if self.words.word.is_some() => Overlay::Concordance,
            Tab::Words => return Vec::new(),
            _ if self.selected.is_some() => Overlay::Evidence,
            _ => return Vec::new(),
        };
        let mut effects = self.open(overlay);
        effects.push(Effect::Focus(Place::Evidence));
        effects
    }

    /// Nothing is chosen in this view any more, and the pane beside it goes.
    pub(super) fn clear_choice(&mut self) -> Vec<Effect> {
        if self.tab == Tab::Words {
            self.words.word = None;
            self.words.concordance = None;
            self.close_if(Overlay::Concordance);
        } else {
            self.deselect();
        }
        vec![Effect::ReturnFocus]
    }

    /// The place that a step leads to from `here` among `total`; from nowhere, the first, or the last where that is meant.
    pub(super) fn beside(&self, here: Option<usize>, step: Step, total: usize) -> usize {
        let last = total.saturating_sub(1);
        match (here, step) {
            (_, Step::Last) => last,
            (None, _) | (_, Step::First) => 0,
            (Some(at), Step::Next) => (at + 1).min(last),
            (Some(at), Step::Previous) => at.saturating_sub(1),
            (Some(at), Step::Further) => (at + self.room.rows()).min(last),
            (Some(at), Step::Nearer) => at.saturating_sub(self.room.rows()),
        }
    }
}
