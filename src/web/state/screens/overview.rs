//! The overview: what it asks, and its rows by the keys.

use std::rc::Rc;

use super::{FIRST_ROWS, Reveal};
use crate::corpus::{ReportRef, Scope};
use crate::statement::Kind;
use crate::view::comparison::RowHead;
use crate::view::keywords::{KeywordQuery, KeywordTable};
use crate::view::overview::{Overview, OverviewQuery, ReportTable};
use crate::view::targets::{TargetQuery, TargetTable};
use crate::view::{Look, Window};
use crate::web::protocol::Ask;
use crate::web::state::{Slot, State, Step, Tab};

/// Words beside the overview.
const TOP_WORDS: Window = Window::new(0, 12);

/// The overview.
#[derive(Debug, Clone, PartialEq)]
pub struct OverviewScreen {
    /// Rows in sight, in the overview of several reports.
    pub window: Window,
    /// The row of it that the keys are at.
    pub cursor: Option<usize>,
    /// A row of it to bring into sight.
    pub reveal: Reveal,
    /// What is shown.
    pub model: Option<Rc<Overview>>,
    /// Counts by section beside it.
    pub sections: Option<Rc<TargetTable>>,
    /// The most frequent words beside it.
    pub words: Option<Rc<KeywordTable>>,
}

impl Default for OverviewScreen {
    fn default() -> Self {
        Self {
            window: FIRST_ROWS,
            cursor: None,
            reveal: Reveal::default(),
            model: None,
            sections: None,
            words: None,
        }
    }
}

impl OverviewScreen {
    /// Back to the first reports.
    pub(in crate::web::state) fn rewind(&mut self) {
        self.window = FIRST_ROWS;
        self.cursor = None;
        self.reveal.show(0);
    }
}

impl State {
    pub(in crate::web::state) fn overview_questions(&self, scope: Scope) -> Vec<(Slot, Ask)> {
        let scope = self.narrowed(scope);
        let look = Look::Overview(OverviewQuery { scope, filter: self.filter() });
        let overview = Ask::Look(look, self.rows_wanted(self.overview.window));
        let mut needed = vec![(Slot::Overview, overview)];
        if matches!(scope, Scope::Report(_)) {
            let query = TargetQuery { kinds: vec![Kind::Target], ..TargetQuery::of(scope) };
            needed.push((Slot::Sections, Ask::Look(Look::Targets(query), Window::new(0, 0))));
            let query = KeywordQuery::of(scope);
            needed.push((Slot::TopWords, Ask::Look(Look::Keywords(query), TOP_WORDS)));
        }
        needed
    }

    /// A scope that holds one report and nothing else is that report.
    fn narrowed(&self, scope: Scope) -> Scope {
        let mut heads = self.heads();
        match (heads.next(), heads.next()) {
            (Some(only), None) if self.listed() == 0 => Scope::Report(only.id),
            _ => scope,
        }
    }

    /// The table of reports, where the overview is one.
    pub fn reports(&self) -> Option<&ReportTable> {
        match self.overview.model.as_deref() {
            Some(Overview::Reports(table)) => Some(table),
            _ => None,
        }
    }

    pub(in crate::web::state) fn step_report(&mut self, step: Step) {
        let total = self.reports().map_or(0, |table| table.total);
        let row = self.beside(self.overview.cursor, step, total);
        self.overview.cursor = Some(row);
        self.overview.reveal.show(row);
    }

    /// The report that the keys are at in the table of them.
    pub(in crate::web::state) fn report_at(&self) -> Option<ReportRef> {
        let table = self.reports().filter(|_| self.tab == Tab::Overview)?;
        match &table.rows.get(self.overview.cursor?.checked_sub(table.start)?)?.head {
            RowHead::Present(head) => Some(head.id),
            RowHead::ListedOnly { .. } | RowHead::Place { .. } => None,
        }
    }
}
