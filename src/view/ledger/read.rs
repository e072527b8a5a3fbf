//! Finds the results of promises.

use super::kept::kept;
use super::{Answer, Kept, Outcome, Promise, Why};
use crate::corpus::{Library, Located, Scope, StatementRef};
use crate::quantity::divided;
use crate::statement::{Kind, Statement};
use crate::view::StripFigure;
use crate::view::comparison::Measure;
use crate::view::documents::ReportHead;
use crate::view::locate::sentence_of;

/// Every promise of a scope, with what became of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Ledger {
    /// By report as added, then as they stand in the list of targets.
    pub promises: Vec<Promise>,
}

impl Ledger {
    /// Goes through the reports of a scope; results are looked for in all reports.
    pub fn new(library: &Library, scope: Scope) -> Self {
        let all: Vec<Located<'_>> = library.reports(Scope::All).collect();
        let mut promises = Vec::new();
        for report in library.reports(scope) {
            let after = After::of(report, &all);
            for (id, target) in report.statements().filter(|(_, found)| is_promise(report, found)) {
                for (indicator_id, outcome) in outcomes(target, &after) {
                    promises.push(Promise {
                        head: ReportHead::of(report),
                        indicator: target.indicator.clone(),
                        indicator_id: indicator_id.map(str::to_owned),
                        target: StripFigure::of(report, id, target),
                        target_sentence: words(report, target),
                        outcome,
                    });
                }
            }
        }
        Self { promises }
    }
}

/// What is known of a year after.
struct After<'a> {
    /// Whether there is a report of it.
    reported: bool,
    /// The results that its reports state.
    results: Vec<Found<'a>>,
}

type Found<'a> = (Located<'a>, StatementRef, &'a Statement);

impl<'a> After<'a> {
    /// From the reports of the place for the year after; from those of the same genre where there are any. A plan report or an
    /// outline tells of the year as well as a work report does.
    fn of(report: Located<'a>, all: &[Located<'a>]) -> Self {
        let mut after: Vec<Located<'_>> =
            all.iter().copied().filter(|later| is_year_after(report, *later)).collect();
        let same = |later: &Located<'_>| later.reading.outline.genre == report.reading.outline.genre;
        if after.iter().any(same) {
            after.retain(same);
        }
        Self { reported: !after.is_empty(), results: after.into_iter().flat_map(results).collect() }
    }
}

/// An indicator that is said for two, which reports also state one by one: 城乡居民人均可支配收入增长7% is a promise to either.
const SAID_FOR_TWO: (&str, &str, [&str; 2]) = ("城乡", "residents_income", ["urban_income", "rural_income"]);

/// What became of a target: once, or once for each of two that it is said for.
fn outcomes(target: &Statement, after: &After<'_>) -> Vec<(Option<&'static str>, Outcome)> {
    let whole = outcome(target, target.indicator_id, after);
    let (name, id, parts) = SAID_FOR_TWO;
    if whole.result.is_none() && target.indicator_id == Some(id) && target.indicator.contains(name) {
        let each: Vec<_> =
            parts.into_iter().map(|part| (Some(part), outcome(target, Some(part), after))).collect();
        if each.iter().all(|(_, outcome)| outcome.result.is_some()) {
            return each;
        }
    }
    vec![(target.indicator_id, whole)]
}

/// A headline target for the report's own year.
fn is_promise(report: Located<'_>, found: &Statement) -> bool {
    found.kind == Kind::Target && found.headline && found.is_of_year(report.reading.outline.year)
}

/// Whether the other report is of the same place, a year later. One whose place or year is not known is never taken for it.
fn is_year_after(report: Located<'_>, later: Located<'_>) -> bool {
    let (one, other) = (&report.reading.outline, &later.reading.outline);
    let year = one.year.zip(other.year).is_some_and(|(one, other)| other == one + 1);
    year && one.place().is(other.place())
}

fn outcome(target: &Statement, id: Option<&str>, After { reported, results }: &After<'_>) -> Outcome {
    let unknown = |why, candidates| Outcome { kept: Kept::Unknown, why, result: None, candidates };
    if !reported {
        return unknown(Why::NoReport, Vec::new());
    }
    // The first in each report is its summary; what follows tells of parts and periods.
    let mut answers: Vec<Found<'_>> = Vec::new();
    for found in
        results.iter().filter(|(_, _, found)| is_same(target, id, found) && is_comparable(target, found))
    {
        if answers.iter().all(|(report, ..)| report.id != found.0.id) {
            answers.push(*found);
        }
    }
    let amount = |found: &Found<'_>| divided(&found.2.quantity.amount.value);
    if let Some(first) = answers.first() {
        if answers.iter().any(|other| amount(other) != amount(first) || other.2.change != first.2.change) {
            return unknown(Why::Disagreement, answers.iter().map(answer).collect());
        }
        let kept = kept(target, first.2);
        let why = if kept == Kept::Unknown { Why::NeitherSide } else { Why::Compared };
        return Outcome { kept, why, result: Some(answer(first)), candidates: Vec::new() };
    }
    let candidates = |fits: &dyn Fn(&Statement) -> bool| -> Vec<Answer> {
        results.iter().filter(|(_, _, found)| fits(found)).map(answer).collect()
    };
    let measured = candidates(&|found| is_same(target, id, found));
    if !measured.is_empty() {
        return unknown(Why::OtherMeasure, measured);
    }
    let named =
        candidates(&|found| is_comparable(target, found) && is_like(&target.indicator, &found.indicator));
    let why = if named.is_empty() { Why::NotStated } else { Why::OtherName };
    unknown(why, named)
}

/// The results of a report for the year before its own, and for that year alone.
fn results<'a>(report: Located<'a>) -> impl Iterator<Item = Found<'a>> {
    let before = report.reading.outline.year.map(|year| year - 1);
    let fits = move |found: &Statement| found.kind == Kind::Achievement && found.is_of_year(before);
    report.statements().filter(move |(_, found)| fits(found)).map(move |(id, found)| (report, id, found))
}

/// Whether a result is of the indicator of a target and of the same part of the area.
fn is_same(target: &Statement, id: Option<&str>, result: &Statement) -> bool {
    let same = match (id, result.indicator_id) {
        (Some(one), Some(other)) => one == other,
        (None, None) => target.indicator == result.indicator,
        _ => false,
    };
    same && target.scope == result.scope
}

/// Whether both measure the same in the same base unit.
fn is_comparable(target: &Statement, result: &Statement) -> bool {
    let (one, other) = (&target.quantity, &result.quantity);
    Measure::of(target) == Measure::of(result)
        && one.dimension == other.dimension
        && one.amount.unit == other.amount.unit
}

/// Whether two names may mean one thing: one holds the other, or they share most of their pairs of characters.
fn is_like(one: &str, other: &str) -> bool {
    if one.contains(other) || other.contains(one) {
        return true;
    }
    let pairs = |name: &str| -> Vec<(char, char)> { name.chars().zip(name.chars().skip(1)).collect() };
    let (one, other) = (pairs(one), pairs(other));
    let shared = one.iter().filter(|pair| other.contains(pair)).count();
    // Dice's coefficient of at least two thirds.
    shared > 0 && 3 * shared >= one.len() + other.len()
}

fn answer((report, id, found): &Found<'_>) -> Answer {
    Answer {
        indicator: found.indicator.clone(),
        figure: StripFigure::of(*report, *id, found),
        sentence: words(*report, found),
        document: report.entry.document.name.clone(),
    }
}

fn words(report: Located<'_>, found: &Statement) -> String {
    sentence_of(report, found).of(report.text()).to_owned()
}
