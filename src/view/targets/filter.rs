//! Whether a query wants a statement.

use super::wanted::{Answer, Wanted};
use super::{HeadlineFilter, TargetQuery};
use crate::corpus::Located;
use crate::statement::Statement;
use crate::view::sections::{Within, within};

/// A query, ready to be asked of many statements.
pub(super) struct Filter<'a> {
    query: &'a TargetQuery,
    wanted: Wanted,
}

impl<'a> Filter<'a> {
    pub(super) fn new(query: &'a TargetQuery) -> Self {
        Self { query, wanted: Wanted::of(&query.text) }
    }

    /// Kind and headline.
    pub(super) fn kind(&self, statement: &Statement) -> bool {
        let kind = self.query.kinds.is_empty() || self.query.kinds.contains(&statement.kind);
        kind && (self.query.headline == HeadlineFilter::Any || statement.headline)
    }

    /// How a statement answers the search.
    pub(super) fn text(&self, located: Located<'_>, statement: &Statement) -> Option<Answer> {
        self.wanted.answer(located, statement)
    }

    /// The sections of a report that are wanted.
    pub(super) fn sections(&self, located: Located<'_>) -> Within {
        within(self.query.section, located)
    }
}
