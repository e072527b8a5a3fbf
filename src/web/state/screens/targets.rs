//! The table of statements: its filters, what it asks, its rows by the keys.

use std::rc::Rc;

use super::{FIRST_ROWS, Reveal, toggle};
use crate::corpus::{Scope, StatementRef};
use crate::statement::Kind;
use crate::view::filter::Filter;
use crate::view::sections::SectionFilter;
use crate::view::targets::{HeadlineFilter, TargetQuery, TargetTable};
use crate::view::{Look, Sort, Window};
use crate::web::protocol::Ask;
use crate::web::state::{Slot, State, Step};

/// The table of statements.
#[derive(Debug, Clone, PartialEq)]
pub struct TargetScreen {
    /// Kinds wanted; empty for all.
    pub kinds: Vec<Kind>,
    /// Headline only.
    pub headline: HeadlineFilter,
    /// Sections wanted.
    pub section: SectionFilter,
    /// The order.
    pub sort: Option<Sort>,
    /// Rows in sight.
    pub window: Window,
    /// What is shown.
    pub table: Option<Rc<TargetTable>>,
    /// The row of the chosen statement, where it is known.
    pub cursor: Option<usize>,
    /// A row to bring into sight.
    pub reveal: Reveal,
    /// A row that was stepped to and is not at hand yet.
    pub(in crate::web::state) sought: Option<usize>,
}

impl Default for TargetScreen {
    fn default() -> Self {
        Self {
            kinds: vec![Kind::Target],
            headline: HeadlineFilter::Any,
            section: SectionFilter::Any,
            sort: None,
            window: FIRST_ROWS,
            table: None,
            cursor: None,
            reveal: Reveal::default(),
            sought: None,
        }
    }
}

impl TargetScreen {
    /// The question behind the table.
    pub fn query(&self, scope: Scope, filter: Filter) -> TargetQuery {
        TargetQuery {
            scope,
            filter,
            kinds: self.kinds.clone(),
            headline: self.headline,
            section: self.section,
            sort: self.sort.clone(),
        }
    }

    /// Whether sections or kinds are filtered out, besides other kinds than targets.
    pub fn is_filtered(&self) -> bool {
        self.headline == HeadlineFilter::Only
            || self.section != SectionFilter::Any
            || self.kinds != [Kind::Target]
    }

    /// Shows all sections, and targets.
    pub(in crate::web::state) fn clear(&mut self) {
        self.kinds = vec![Kind::Target];
        self.headline = HeadlineFilter::Any;
        self.section = SectionFilter::Any;
    }

    /// Back to the first rows.
    pub(in crate::web::state) fn rewind(&mut self) {
        self.window = FIRST_ROWS;
        self.cursor = None;
        self.sought = None;
        self.reveal.show(0);
    }

    /// The statement in a row, where that row is at hand.
    pub fn statement(&self, row: usize) -> Option<StatementRef> {
        let table = self.table.as_ref()?;
        table.rows.get(row.checked_sub(table.start)?).map(|row| row.id)
    }
}

impl State {
    pub(in crate::web::state) fn target_questions(&self, scope: Scope) -> Vec<(Slot, Ask)> {
        let query = self.targets.query(scope, self.filter());
        let mut needed = vec![];
        if matches!(scope, Scope::Report(_)) {
            needed.push((Slot::Overview, Ask::Look(Look::Overview(scope.into()), Window::new(0, 1))));
        }
        if let (Some(id), None) = (self.selected, self.targets.cursor) {
            needed.push((Slot::TargetIndex, Ask::TargetIndex { query: query.clone(), id }));
        }
        needed.push((Slot::Targets, Ask::Look(Look::Targets(query), self.rows_wanted(self.targets.window))));
        needed
    }

    pub(in crate::web::state) fn step_row(&mut self, step: Step) {
        let screen = &self.targets;
        let Some(table) = screen.table.as_ref().filter(|table| table.total > 0) else { return };
        let row = self.beside(screen.sought.or(screen.cursor), step, table.total);
        self.targets.sought = Some(row);
        self.targets.reveal.show(row);
        self.reach_row();
    }

    /// Chooses the row that was stepped to, when it is at hand.
    pub(in crate::web::state) fn reach_row(&mut self) {
        let Some(row) = self.targets.sought else { return };
        if let Some(id) = self.targets.statement(row) {
            self.choose(id);
            self.targets.cursor = Some(row);
            self.targets.sought = None;
        }
    }

    pub(in crate::web::state) fn toggle_kind(&mut self, kind: Kind) {
        toggle(&mut self.targets.kinds, kind);
        if kind != Kind::Target && self.targets.kinds.contains(&kind) {
            self.targets.headline = HeadlineFilter::Any;
        }
        self.targets.rewind();
    }

    pub(in crate::web::state) fn toggle_headline(&mut self) {
        self.targets.headline = match self.targets.headline {
            HeadlineFilter::Any => HeadlineFilter::Only,
            HeadlineFilter::Only => HeadlineFilter::Any,
        };
        self.targets.rewind();
    }
}
