//! Whether a query wants a statement.

use super::{HeadlineFilter, TargetQuery};
use crate::corpus::Located;
use crate::statement::Statement;
use crate::view::Figure;
use crate::view::sections::{Within, within};

/// A query, ready to be asked of many statements.
pub(super) struct Filter<'a> {
    query: &'a TargetQuery,
    words: Vec<String>,
}

impl<'a> Filter<'a> {
    pub(super) fn new(query: &'a TargetQuery) -> Self {
        Self { query, words: query.text.split_whitespace().map(str::to_lowercase).collect() }
    }

    /// Kind and headline.
    pub(super) fn kind(&self, statement: &Statement) -> bool {
        let kind = self.query.kinds.is_empty() || self.query.kinds.contains(&statement.kind);
        kind && (self.query.headline == HeadlineFilter::Any || statement.headline)
    }

    /// Every word stands in the indicator, its id, the sentence, the value as written or the place.
    pub(super) fn text(&self, located: Located<'_>, statement: &Statement) -> bool {
        self.words.iter().all(|word| {
            let holds =
                |text: &str| text.contains(word.as_str()) || text.to_lowercase().contains(word.as_str());
            holds(&statement.indicator)
                || statement.indicator_id.is_some_and(&holds)
                || holds(&located.reading.outline.region)
                || holds(super::row::sentence(located, statement).of(located.text()))
                || holds(&Figure::of(located.text(), statement).written)
        })
    }

    /// The sections of a report that are wanted.
    pub(super) fn sections(&self, located: Located<'_>) -> Within {
        within(self.query.section, located)
    }
}
