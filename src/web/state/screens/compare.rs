//! Reports side by side.

use std::rc::Rc;

use super::FIRST_ROWS;
use crate::view::comparison::{Columns, Comparison, ComparisonQuery, Layout, pin};
use crate::view::picture::Form;
use crate::view::{Look, Sort, Window};
use crate::web::protocol::Ask;
use crate::web::state::{Reach, Slot, State, Tab};

/// Reports side by side, or places over years.
#[derive(Debug, Clone, PartialEq)]
pub struct CompareScreen {
    /// What the rows are.
    pub layout: Layout,
    /// Which indicators have a column.
    pub columns: Columns,
    /// The order.
    pub sort: Option<Sort>,
    /// The place whose rows come first, if one was chosen; empty for none, also where there is one by itself.
    pub pinned: Option<String>,
    /// How it is drawn; `None` for a table.
    pub form: Option<Form>,
    /// Rows in sight.
    pub window: Window,
    /// What is shown.
    pub model: Option<Rc<Comparison>>,
}

impl Default for CompareScreen {
    fn default() -> Self {
        Self {
            layout: Layout::Reports,
            columns: Columns::Shared,
            sort: None,
            pinned: None,
            form: None,
            window: FIRST_ROWS,
            model: None,
        }
    }
}

impl CompareScreen {
    /// Other rows are shown.
    pub(in crate::web::state) fn turn_to(&mut self, layout: Layout) {
        if self.layout != layout {
            (self.layout, self.sort, self.model, self.window) = (layout, None, None, FIRST_ROWS);
        }
    }
}

impl State {
    /// The question behind the comparison: of one report it sets beside all others.
    pub fn compared(&self) -> Option<ComparisonQuery> {
        let screen = &self.compare;
        Some(ComparisonQuery {
            scope: self.scope_of(Tab::Compare)?,
            filter: self.filter_of(Tab::Compare),
            layout: screen.layout,
            columns: screen.columns,
            sort: screen.sort.clone(),
            pinned: screen.pinned.clone().or_else(|| self.own_place()).filter(|place| !place.is_empty()),
        })
    }

    /// The place of this report, where one report is looked at.
    fn own_place(&self) -> Option<String> {
        let head = self.head().filter(|_| self.reach == Reach::Report)?;
        Some(pin(head.code, &head.place))
    }

    /// The rows of a place come first, or no longer.
    pub(in crate::web::state) fn pin(&mut self, place: String) {
        let before = self.compared().and_then(|query| query.pinned);
        self.compare.pinned = Some(if before.as_ref() == Some(&place) { String::new() } else { place });
        self.compare.window = FIRST_ROWS;
    }

    pub(in crate::web::state) fn comparison_questions(&self) -> Vec<(Slot, Ask)> {
        let look = self.compared().map(Look::Comparison);
        let ask = look.map(|look| Ask::Look(look, self.rows_wanted(self.compare.window)));
        ask.into_iter().map(|ask| (Slot::Comparison, ask)).collect()
    }
}
