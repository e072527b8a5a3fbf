//! Figures beside each other: what is put beside what, which of them, in what order.

use std::rc::Rc;

use super::{FIRST_ROWS, Reveal, toggle};
use crate::corpus::Scope;
use crate::view::filter::Filter;
use crate::view::pairs::{PairQuery, PairTable, Pairing, Verdict};
use crate::view::picture::Form;
use crate::view::{Look, Sort, Window};
use crate::web::protocol::Ask;
use crate::web::state::{Slot, State};

/// Figures beside each other.
#[derive(Debug, Clone, PartialEq)]
pub struct PairScreen {
    /// What is put beside what.
    pub of: Pairing,
    /// How they stand to each other; empty for any.
    pub verdicts: Vec<Verdict>,
    /// The order.
    pub sort: Option<Sort>,
    /// How it is drawn; `None` for a table.
    pub form: Option<Form>,
    /// Rows in sight.
    pub window: Window,
    /// A row to bring into sight.
    pub reveal: Reveal,
    /// What is shown.
    pub table: Option<Rc<PairTable>>,
}

impl Default for PairScreen {
    fn default() -> Self {
        Self {
            of: Pairing::Promises,
            verdicts: Vec::new(),
            sort: None,
            form: None,
            window: FIRST_ROWS,
            reveal: Reveal::default(),
            table: None,
        }
    }
}

impl PairScreen {
    /// The question behind the table.
    pub fn query(&self, scope: Scope, filter: Filter) -> PairQuery {
        PairQuery { scope, of: self.of, filter, verdicts: self.verdicts.clone(), sort: self.sort.clone() }
    }

    /// Back to the first rows.
    pub(in crate::web::state) fn rewind(&mut self) {
        self.window = FIRST_ROWS;
        self.reveal.show(0);
    }

    /// Something else is put beside each other.
    pub(in crate::web::state) fn turn_to(&mut self, of: Pairing) {
        if self.of != of {
            (self.of, self.table, self.sort) = (of, None, None);
            self.verdicts.clear();
            self.rewind();
        }
    }

    pub(in crate::web::state) fn toggle(&mut self, verdict: Verdict) {
        toggle(&mut self.verdicts, verdict);
        self.rewind();
    }
}

impl State {
    pub(in crate::web::state) fn pair_questions(&self, scope: Scope) -> Vec<(Slot, Ask)> {
        let look = Look::Pairs(self.pairs.query(scope, self.filter()));
        vec![(Slot::Pairs, Ask::Look(look, self.rows_wanted(self.pairs.window)))]
    }
}
