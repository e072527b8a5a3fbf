//! The same target across levels of administration (层层加码).

use std::cmp::Ordering;

use super::found::{Reading, Wanted};
use super::step::Step;
use super::{Pair, Verdict};
use crate::corpus::Located;
use crate::order;
use crate::quantity::Dimension;
use crate::report::{self, Level};
use crate::statement::Statement;
use crate::view::Quoted;
use crate::view::alike::{is_comparable, is_same, is_target};
use crate::view::documents::ReportHead;
use crate::view::years::{Years, of_one_genre};

/// The targets of a report beside those of every place that it lies in, for the same year.
pub(super) fn pairs(reading: &mut Reading, report: Located<'_>, years: &Years<'_>, wanted: Wanted<'_>) {
    let above = above(report, years);
    reading.count(!above.is_empty());
    let head = ReportHead::of(report);
    for upper in above {
        let other = ReportHead::of(upper);
        for (id, own) in report.statements().filter(|(_, own)| own.headline && is_target(report, own)) {
            if !is_rate(own) || !wanted(report, own) {
                continue;
            }
            let fits = |found: &Statement| {
                is_target(upper, found) && is_same(own, own.indicator_id, found) && is_comparable(own, found)
            };
            let all = || upper.statements().filter(|(_, found)| fits(found));
            let Some((above, found)) = all().find(|(_, found)| found.headline).or_else(|| all().next())
            else {
                continue;
            };
            let Some(step) = Step::of(found, own) else { continue };
            reading.pairs.push(Pair {
                head: head.clone(),
                other: Some(other.clone()),
                indicator_id: own.indicator_id.map(str::to_owned),
                first: Some(Quoted::of(upper, above, found)),
                second: Some(Quoted::of(report, id, own)),
                verdict: match step.side() {
                    Ordering::Less => Verdict::Lower,
                    Ordering::Equal => Verdict::Equal,
                    Ordering::Greater => Verdict::Higher,
                },
                why: None,
                difference: Some(step.difference),
                ratio: step.ratio,
                candidates: Vec::new(),
            });
        }
    }
}

/// Whether it does not grow with the size of a place.
const fn is_rate(found: &Statement) -> bool {
    matches!(found.quantity.dimension, Dimension::Ratio | Dimension::PercentagePoint)
}

/// One report of each place above for the same year, nearest first.
fn above<'a>(report: Located<'a>, years: &Years<'a>) -> Vec<Located<'a>> {
    let Some(year) = report.reading.outline.year else { return Vec::new() };
    let mut found: Vec<Located<'a>> = Vec::new();
    let uppers = years.at(year).iter().copied().filter(|upper| is_above(*upper, report)).collect();
    for upper in of_one_genre(report, uppers) {
        let place = upper.reading.outline.place();
        if found.iter().all(|known| !known.reading.outline.place().is(place)) {
            found.push(upper);
        }
    }
    order::by_key(&mut found, |upper| std::cmp::Reverse(upper.reading.outline.level as u8));
    found
}

/// Whether a report is of a place that another report's place lies in.
fn is_above(upper: Located<'_>, own: Located<'_>) -> bool {
    let (upper, own) = (&upper.reading.outline, &own.reading.outline);
    if upper.level == Level::Nation {
        return !matches!(own.level, Level::Nation | Level::Unknown);
    }
    let codes = own.code.zip(upper.code);
    codes.is_some_and(|(own, upper)| own != upper && report::lies_in(own, upper))
}
