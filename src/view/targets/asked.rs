//! The statements of a query, and those that one condition alone hides.

use super::{HeadlineFilter, TargetQuery};
use crate::corpus::{Library, Located, StatementRef};
use crate::statement::Statement;
use crate::view::filter::{Answer, Condition, Missed, Narrow, Subject};
use crate::view::sections::within;

/// A statement that meets all conditions of a query but one at most.
#[derive(Clone, Copy)]
pub(in crate::view) struct Asked<'a> {
    pub(in crate::view) located: Located<'a>,
    pub(in crate::view) id: StatementRef,
    pub(in crate::view) statement: &'a Statement,
    /// The condition that it does not meet.
    pub(in crate::view) missed: Missed,
    /// How it answers the search; what does not is as good as mentioned.
    pub(in crate::view) answer: Answer,
}

/// Goes through the scope of a query, statement by statement.
pub(in crate::view) fn each<'a>(library: &'a Library, query: &TargetQuery, visit: &mut dyn FnMut(Asked<'a>)) {
    let narrow = Narrow::new(&query.filter);
    for located in library.reports(query.scope) {
        let of_report = narrow.report(Subject::of(located));
        if of_report == Missed::Several {
            continue;
        }
        let sections = within(query.section, located);
        for (id, statement) in located.statements() {
            let mut missed = of_report.and(narrow.statement(statement));
            if !sections.contains(statement.section) {
                missed.add(Condition::Section);
            }
            if !is_of_kind(query, statement) {
                missed.add(Condition::Kind);
            }
            // The search is the dearest to ask.
            if missed == Missed::Several {
                continue;
            }
            let answer = narrow.text(located, statement);
            if answer.is_none() {
                missed.add(Condition::Text);
            }
            if missed != Missed::Several {
                let answer = answer.unwrap_or(Answer::Mentioned);
                visit(Asked { located, id, statement, missed, answer });
            }
        }
    }
}

fn is_of_kind(query: &TargetQuery, statement: &Statement) -> bool {
    let kind = query.kinds.is_empty() || query.kinds.contains(&statement.kind);
    kind && (query.headline == HeadlineFilter::Any || statement.headline)
}
