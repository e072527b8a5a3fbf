//! What changed between two reports of one place: targets raised, lowered, new, dropped.

use std::cmp::Ordering;

use super::found::{Reading, Wanted};
use super::step::Step;
use super::{Pair, Verdict};
use crate::corpus::{Located, StatementRef};
use crate::statement::Statement;
use crate::view::Quoted;
use crate::view::alike::{is_comparable, is_same, is_target};
use crate::view::documents::ReportHead;
use crate::view::ledger::Why;
use crate::view::locate::list_is_whole;
use crate::view::years::{Years, of_place};

type Found<'a> = (StatementRef, &'a Statement);

/// The headline targets of a report beside those of the last report before of the same place. A target that is no headline
/// target on one side is still there.
pub(super) fn pairs(reading: &mut Reading, report: Located<'_>, years: &Years<'_>, wanted: Wanted<'_>) {
    let before = before(report, years);
    reading.count(before.is_some());
    let Some(before) = before else { return };
    let [mut olds, news] = [before, report].map(targets);
    let (head, other) = (ReportHead::of(report), ReportHead::of(before));
    let mut push = |old: Option<Found<'_>>, new: Option<Found<'_>>| {
        let shown = new.map(|(_, new)| wanted(report, new)).or(old.map(|(_, old)| wanted(before, old)));
        if shown != Some(true) {
            return;
        }
        let step = old.zip(new).and_then(|((_, old), (_, new))| Step::of(old, new));
        let (verdict, why) = match (old, new, &step) {
            (Some((_, old)), Some((_, new)), Some(step)) => (moved(old, new, step), None),
            (None, _, _) if !list_is_whole(before) => (Verdict::Unknown, Some(Why::TextMissing)),
            (_, None, _) if !list_is_whole(report) => (Verdict::Unknown, Some(Why::TextMissing)),
            (None, _, _) => (Verdict::New, None),
            (_, None, _) => (Verdict::Dropped, None),
            (Some(_), Some(_), None) => (Verdict::Unknown, Some(Why::OtherMeasure)),
        };
        let id = new.or(old).and_then(|(_, found)| found.indicator_id);
        reading.pairs.push(Pair {
            head: head.clone(),
            other: Some(other.clone()),
            indicator_id: id.map(str::to_owned),
            first: old.map(|(id, found)| Quoted::of(before, id, found)),
            second: new.map(|(id, found)| Quoted::of(report, id, found)),
            verdict,
            why,
            ratio: step.as_ref().and_then(|step| step.ratio.clone()),
            difference: step.map(|step| step.difference),
            candidates: Vec::new(),
        });
    };
    for new in news.iter().filter(|(_, new)| new.headline) {
        push(take(&mut olds, new.1), Some(*new));
    }
    let mut rest: Vec<Found<'_>> = news.iter().filter(|(_, new)| !new.headline).copied().collect();
    for old in olds.into_iter().filter(|(_, old)| old.headline) {
        push(Some(old), take(&mut rest, old.1));
    }
}

/// The last report before of the same place.
pub(super) fn before<'a>(report: Located<'a>, years: &Years<'a>) -> Option<Located<'a>> {
    let year = report.reading.outline.year?;
    years.before(year).find_map(|reports| of_place(report, reports).into_iter().next())
}

/// The targets of a report for its own year.
fn targets(report: Located<'_>) -> Vec<Found<'_>> {
    report.statements().filter(|(_, found)| is_target(report, found)).collect()
}

/// Takes from a list what is of one thing with a target, headline targets first.
fn take<'a>(list: &mut Vec<Found<'a>>, of: &Statement) -> Option<Found<'a>> {
    let fits = |found: &Statement| is_same(of, of.indicator_id, found) && is_comparable(of, found);
    let first = list.iter().position(|(_, found)| found.headline && fits(found));
    let at = first.or_else(|| list.iter().position(|(_, found)| fits(found)))?;
    Some(list.remove(at))
}

fn moved(old: &Statement, new: &Statement, step: &Step) -> Verdict {
    let (one, other) = (&old.quantity, &new.quantity);
    match step.side() {
        Ordering::Greater => Verdict::Raised,
        Ordering::Less => Verdict::Lowered,
        Ordering::Equal if one.bound != other.bound || one.amount.value_max != other.amount.value_max => {
            Verdict::Reworded
        }
        Ordering::Equal => Verdict::Unchanged,
    }
}
