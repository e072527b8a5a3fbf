//! Finds the results of promises.

use super::kept::kept;
use super::{Kept, Outcome, Promise, Why};
use crate::corpus::{Library, Located, Scope, StatementRef};
use crate::quantity::divided;
use crate::statement::{Kind, Statement};
use crate::view::Quoted;
use crate::view::alike::{is_comparable, is_like, is_same, is_target};
use crate::view::documents::ReportHead;
use crate::view::years::{Years, of_place};

/// Every promise of a scope, with what became of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Ledger {
    /// By report as added, then as they stand in the list of targets.
    pub promises: Vec<Promise>,
}

impl Ledger {
    /// Goes through the reports of a scope; results are looked for in all reports.
    pub fn new(library: &Library, scope: Scope) -> Self {
        let years = Years::of(library);
        let of = |report| Promised::of(report, &years, &|_| true).promises;
        Self { promises: library.reports(scope).flat_map(of).collect() }
    }
}

/// What one report promises.
pub(in crate::view) struct Promised {
    /// The promises, as they stand in the list of targets.
    pub(in crate::view) promises: Vec<Promise>,
    /// Whether there is a report of the place for the year after.
    pub(in crate::view) reported: bool,
}

impl Promised {
    /// Those promises that are `wanted`; results are looked for in all reports.
    pub(in crate::view) fn of(
        report: Located<'_>,
        years: &Years<'_>,
        wanted: &dyn Fn(&Statement) -> bool,
    ) -> Self {
        let after = After::of(report, years);
        let head = ReportHead::of(report);
        let mut promises = Vec::new();
        let targets = report.statements().filter(|(_, found)| found.headline && is_target(report, found));
        for (id, target) in targets.filter(|(_, found)| wanted(found)) {
            for (indicator_id, outcome) in outcomes(target, &after) {
                promises.push(Promise {
                    head: head.clone(),
                    indicator_id: indicator_id.map(str::to_owned),
                    target: Quoted::of(report, id, target),
                    outcome,
                });
            }
        }
        Self { promises, reported: after.reported }
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
    /// From the reports of the place for the year after.
    fn of(report: Located<'a>, years: &Years<'a>) -> Self {
        let next = report.reading.outline.year.map_or(&[][..], |year| years.at(year + 1));
        let after = of_place(report, next);
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

fn outcome(target: &Statement, id: Option<&str>, After { reported, results }: &After<'_>) -> Outcome {
    let unknown =
        |why, candidates| Outcome { kept: Kept::Unknown, why, result: None, after: None, candidates };
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
            return unknown(Why::Disagreement, answers.iter().map(quoted).collect());
        }
        let kept = kept(target, first.2);
        let why = if kept == Kept::Unknown { Why::NeitherSide } else { Why::Compared };
        let after = Some(ReportHead::of(first.0));
        return Outcome { kept, why, result: Some(quoted(first)), after, candidates: Vec::new() };
    }
    let candidates = |fits: &dyn Fn(&Statement) -> bool| -> Vec<Quoted> {
        results.iter().filter(|(_, _, found)| fits(found)).map(quoted).collect()
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

fn quoted((report, id, found): &Found<'_>) -> Quoted {
    Quoted::of(*report, *id, found)
}
