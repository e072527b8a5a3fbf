//! Paper has no scroll bar: what is drawn only when it comes into sight is gathered before it is printed.

use super::screens::BLOCK;
use super::{Effect, Overlay, State, Tab};
use crate::view::Window;
use crate::view::overview::Overview;

/// Rows that are printed at most; the rest is for a spreadsheet.
pub(super) const PRINTED_ROWS: usize = 1000;

/// How far printing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Printing {
    /// Nothing is to be printed.
    #[default]
    No,
    /// What the view lacks is asked for.
    Gathering,
    /// It is on its way to the printer.
    Ready,
}

/// What a print of the view shown would lack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// Nothing.
    Whole,
    /// All rows but the first so many.
    First(usize),
    /// Whatever has not been in sight: the browser printed by itself.
    InSight,
}

impl State {
    /// The view is to be printed. A card is all there.
    pub(super) fn print_view(&mut self) -> Vec<Effect> {
        if self.overlay == Some(Overlay::Card) || !self.has_results() {
            return vec![Effect::Print];
        }
        self.printing = Printing::Gathering;
        Vec::new()
    }

    /// Prints when everything has come.
    pub(super) fn print_when_gathered(&mut self) -> Option<Effect> {
        if self.printing != Printing::Gathering || self.asked.is_waiting() {
            return None;
        }
        self.printing = Printing::Ready;
        Some(Effect::Print)
    }

    /// The paper is out: back to what is in sight.
    pub(super) fn printed(&mut self) {
        self.printing = Printing::No;
        self.thin_out();
    }

    /// The rows to ask for: those in sight, on paper all of them.
    pub(super) fn rows_wanted(&self, in_sight: Window) -> Window {
        match self.printing {
            Printing::No => in_sight,
            Printing::Gathering | Printing::Ready => Window::new(0, PRINTED_ROWS),
        }
    }

    /// The blocks of the text to ask for, likewise.
    pub(super) fn blocks_wanted(&self) -> std::ops::Range<usize> {
        match (self.printing, self.source.frame.as_ref()) {
            (Printing::No, _) | (_, None) => self.source.near.clone(),
            (_, Some(frame)) => 0..frame.lengths.len().div_ceil(BLOCK),
        }
    }

    /// What the view shown would lack on paper.
    pub fn paper(&self) -> Paper {
        let (drawn, total) = match self.tab {
            Tab::Overview => match self.overview.model.as_deref() {
                Some(Overview::Reports(table)) => (table.rows.len(), table.total),
                _ => (0, 0),
            },
            Tab::Targets => {
                self.targets.table.as_ref().map_or((0, 0), |table| (table.rows.len(), table.total))
            }
            Tab::Words => self.words.table.as_ref().map_or((0, 0), |table| (table.rows.len(), table.total)),
            Tab::Compare => {
                self.compare.model.as_ref().map_or((0, 0), |model| (model.rows.len(), model.total))
            }
            Tab::Pairs => self.pairs.table.as_ref().map_or((0, 0), |table| (table.rows.len(), table.total)),
            Tab::Source => {
                let blocks = self.source.frame.as_ref().map(|frame| frame.lengths.len().div_ceil(BLOCK));
                (self.source.blocks.len(), blocks.unwrap_or_default())
            }
        };
        match self.printing {
            _ if drawn >= total => Paper::Whole,
            Printing::Ready => Paper::First(drawn),
            _ => Paper::InSight,
        }
    }
}
