//! Reports side by side.

use std::rc::Rc;

use super::FIRST_ROWS;
use crate::corpus::Scope;
use crate::view::comparison::{Columns, Comparison, ComparisonQuery};
use crate::view::filter::Filter;
use crate::view::{Look, Sort, Window};
use crate::web::protocol::Ask;
use crate::web::state::{Slot, State};

/// Reports side by side.
#[derive(Debug, Clone, PartialEq)]
pub struct CompareScreen {
    /// Which indicators have a column.
    pub columns: Columns,
    /// The order.
    pub sort: Option<Sort>,
    /// Rows in sight.
    pub window: Window,
    /// What is shown.
    pub model: Option<Rc<Comparison>>,
}

impl Default for CompareScreen {
    fn default() -> Self {
        Self { columns: Columns::Shared, sort: None, window: FIRST_ROWS, model: None }
    }
}

impl CompareScreen {
    /// The question behind the comparison.
    pub fn query(&self, scope: Scope, filter: Filter) -> ComparisonQuery {
        ComparisonQuery { scope, filter, columns: self.columns, sort: self.sort.clone() }
    }
}

impl State {
    pub(in crate::web::state) fn comparison_questions(&self, scope: Scope) -> Vec<(Slot, Ask)> {
        let look = Look::Comparison(self.compare.query(scope, self.filter()));
        vec![(Slot::Comparison, Ask::Look(look, self.rows_wanted(self.compare.window)))]
    }
}
