//! Promises and results as pairs.

use super::step::Step;
use super::{Pair, Verdict};
use crate::corpus::{Library, StatementRef};
use crate::statement::Statement;
use crate::view::Quoted;
use crate::view::ledger::{Kept, Outcome, Promise, Why};

/// The pair of a promise.
pub(super) fn pair(library: &Library, promise: &Promise) -> Pair {
    let Promise { head, indicator_id, target, outcome } = promise;
    let Outcome { kept, why, result, after, candidates } = outcome;
    let step = result.as_ref().and_then(|result| {
        let [first, second] = [&target, &result].map(|side| stated(library, side));
        Step::of(first?, second?)
    });
    Pair {
        head: head.clone(),
        other: after.clone(),
        indicator_id: indicator_id.clone(),
        first: Some(target.clone()),
        second: result.clone(),
        verdict: match kept {
            Kept::Yes => Verdict::Kept,
            Kept::No => Verdict::Missed,
            Kept::Unknown if *why == Why::NoReport => Verdict::Unanswered,
            Kept::Unknown => Verdict::Unknown,
        },
        why: Some(*why).filter(|why| *why != Why::Compared),
        ratio: step.as_ref().and_then(|step| step.ratio.clone()),
        difference: step.map(|step| step.difference),
        candidates: candidates.clone(),
    }
}

fn stated<'a>(library: &'a Library, side: &Quoted) -> Option<&'a Statement> {
    let id: StatementRef = side.figure.id;
    library.statement(id).map(|(_, found)| found)
}
