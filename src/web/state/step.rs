//! From one thing to the next by the keyboard: rows, words, marks in the text, cells.

use super::{Effect, Overlay, Place, State, Step, Tab};
use crate::corpus::StatementRef;
use crate::view::comparison::ComparisonCell;
use crate::view::overview::Overview;

impl State {
    /// The records that the overview or the comparison shows, in reading order.
    pub(super) fn cells(&self) -> Vec<StatementRef> {
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
            (Tab::Pairs, ..) => {
                let rows = self.pairs.table.iter().flat_map(|table| &table.rows);
                let sides = rows.flat_map(|row| row.first.iter().chain(&row.second));
                sides.map(|side| side.figure.id).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Chooses a record without laying its evidence over the page.
    pub(super) fn choose(&mut self, id: StatementRef) {
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
