//! Promises and results as pairs, and pairs as promises.

use super::found::{Reading, Wanted};
use super::step::Step;
use super::{Pair, Verdict};
use crate::corpus::{Library, Located};
use crate::statement::Statement;
use crate::view::Quoted;
use crate::view::ledger::{Kept, Outcome, Promise, Promised, Why};
use crate::view::years::Years;

/// The promises of a report beside their results.
pub(super) fn pairs(
    reading: &mut Reading,
    library: &Library,
    report: Located<'_>,
    years: &Years<'_>,
    wanted: Wanted<'_>,
) {
    let Promised { promises, reported } = Promised::of(report, years, &|found| wanted(report, found));
    reading.count(reported);
    reading.pairs.extend(promises.into_iter().map(|promise| pair(library, promise)));
}

fn pair(library: &Library, promise: Promise) -> Pair {
    let Promise { head, indicator_id, target, outcome } = promise;
    let Outcome { kept, why, result, after, candidates } = outcome;
    let step = result.as_ref().and_then(|result| {
        let [first, second] = [&target, result].map(|side| stated(library, side));
        Step::of(first?, second?)
    });
    Pair {
        head,
        other: after,
        indicator_id,
        first: Some(target),
        second: result,
        verdict: match kept {
            Kept::Yes => Verdict::Kept,
            Kept::No => Verdict::Missed,
            Kept::Unknown if why == Why::NoReport => Verdict::Unanswered,
            Kept::Unknown => Verdict::Unknown,
        },
        why: Some(why).filter(|why| *why != Why::Compared),
        ratio: step.as_ref().and_then(|step| step.ratio.clone()),
        difference: step.map(|step| step.difference),
        candidates,
    }
}

fn stated<'a>(library: &'a Library, side: &Quoted) -> Option<&'a Statement> {
    library.statement(side.figure.id).map(|(_, found)| found)
}

/// The promise that a pair was made of; `None` where it was made of none.
pub(super) fn promise(pair: &Pair) -> Option<Promise> {
    Some(Promise {
        head: pair.head.clone(),
        indicator_id: pair.indicator_id.clone(),
        target: pair.first.clone()?,
        outcome: Outcome {
            kept: match pair.verdict {
                Verdict::Kept => Kept::Yes,
                Verdict::Missed => Kept::No,
                _ => Kept::Unknown,
            },
            why: pair.why.unwrap_or(Why::Compared),
            result: pair.second.clone(),
            after: pair.other.clone(),
            candidates: pair.candidates.clone(),
        },
    })
}
