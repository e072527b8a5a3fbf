//! Finds pairs: computed once a query, read by windows.

use super::found::{Reading, Wanted};
use super::{Pair, PairQuery, PairTable, Pairing, Steps, Verdict, changes, levels, promises};
use crate::corpus::{Library, Located};
use crate::label::Lang;
use crate::order;
use crate::statement::Statement;
use crate::view::filter::{Answer, Missed, Narrow, Subject};
use crate::view::ledger::{Ledger, Promise, Promises};
use crate::view::order::Key;
use crate::view::sheet::{Head, Sheet, Table, Type};
use crate::view::years::Years;
use crate::view::{Direction, Window};

/// The pairs of a query in order.
#[derive(Debug, Clone, PartialEq)]
pub struct PairIndex {
    pairs: Vec<Pair>,
    /// What the pairs were before, where they are promises.
    promises: Vec<Promise>,
    counts: Vec<(Verdict, usize)>,
    reports: usize,
    paired: usize,
}

impl PairIndex {
    /// Goes through the reports of a scope. Rows that only mention what is searched for are there if none is meant.
    pub fn new(library: &Library, query: &PairQuery) -> Self {
        let narrow = Narrow::new(&query.filter);
        let read = |worst: Answer| {
            read(library, query, &narrow, &|located, found| {
                narrow.statement(found) == Missed::None
                    && narrow.text(located, found).is_some_and(|answer| answer <= worst)
            })
        };
        let mut reading = read(Answer::Meant);
        if reading.pairs.is_empty() && !query.filter.text.is_empty() {
            reading = read(Answer::Mentioned);
        }
        Self::of(reading, query)
    }

    fn of(reading: Reading, query: &PairQuery) -> Self {
        let Reading { pairs, promises, reports, paired } = reading;
        let mut counts: Vec<(Verdict, usize)> = Vec::new();
        for pair in &pairs {
            match counts.iter_mut().find(|(verdict, _)| *verdict == pair.verdict) {
                Some((_, count)) => *count += 1,
                None => counts.push((pair.verdict, 1)),
            }
        }
        order::by_key(&mut counts, |(verdict, _)| *verdict);
        let wanted = |pair: &Pair| query.verdicts.is_empty() || query.verdicts.contains(&pair.verdict);
        let mut rows: Vec<usize> = (0..pairs.len()).filter(|&row| wanted(&pairs[row])).collect();
        order::by_key(&mut rows, |&row| {
            let Pair { head, verdict, .. } = &pairs[row];
            (*verdict == Verdict::Unanswered, head.code.unwrap_or(u32::MAX), head.place.clone(), head.year)
        });
        if let Some(sort) = &query.sort
            && let Some(column) = Steps::column(&sort.by)
        {
            let keys: Vec<Key> = rows.iter().map(|&row| column.key(&&pairs[row])).collect();
            rows = sorted(&keys, sort.direction).into_iter().map(|at| rows[at]).collect();
        }
        Self {
            promises: rows.iter().filter_map(|&row| promises.get(row).cloned()).collect(),
            pairs: rows.into_iter().map(|row| pairs[row].clone()).collect(),
            counts,
            reports,
            paired,
        }
    }

    /// The rows of a window.
    pub fn window(&self, window: Window) -> PairTable {
        let range = window.within(self.pairs.len());
        PairTable {
            total: self.pairs.len(),
            start: range.start,
            rows: self.pairs[range].to_vec(),
            counts: self.counts.clone(),
            reports: self.reports,
            paired: self.paired,
        }
    }

    /// All rows, as a screen has them.
    pub fn shown(&self, of: Pairing, lang: Lang) -> Sheet {
        let ids = [
            "region",
            "year",
            "indicator",
            "other_region",
            "difference",
            "difference_unit",
            "ratio",
            "verdict",
            "why",
        ];
        let mut sheet = Sheet::some::<Steps>(&ids, self.pairs.iter());
        let heads = of.heads().map(|(id, zh, en)| Head {
            id: id.to_owned(),
            zh: zh.to_owned(),
            en: en.to_owned(),
            kind: Type::Text,
        });
        sheet.heads.splice(4..4, heads);
        for (row, pair) in sheet.rows.iter_mut().zip(&self.pairs) {
            let sides = [&pair.first, &pair.second];
            row.splice(4..4, sides.map(|side| side.as_ref().map(|side| side.figure.plain(lang)).into()));
        }
        sheet
    }

    /// All rows, as files have them.
    pub fn sheet(&self, of: Pairing) -> Sheet {
        match of {
            Pairing::Promises => Sheet::of::<Promises>(self.promises.iter()),
            Pairing::Levels | Pairing::Changes => Sheet::of::<Steps>(self.pairs.iter()),
        }
    }
}

fn sorted(keys: &[Key], direction: Direction) -> Vec<usize> {
    crate::view::order::order(keys, direction)
}

fn read(library: &Library, query: &PairQuery, narrow: &Narrow<'_>, wanted: Wanted<'_>) -> Reading {
    let mut reading = Reading::default();
    let within = |located: Located<'_>| narrow.report(Subject::of(located)) == Missed::None;
    let years = Years::of(library);
    match query.of {
        Pairing::Promises => {
            let all = |located: Located<'_>, found: &Statement| within(located) && wanted(located, found);
            let ledger = Ledger::of(library, query.scope, &all);
            reading.pairs = ledger.promises.iter().map(|one| promises::pair(library, one)).collect();
            for report in library.reports(query.scope).filter(|located| within(*located)) {
                reading.count(Ledger::has_after(report, &years));
            }
            reading.promises = ledger.promises;
        }
        Pairing::Levels => {
            for report in library.reports(query.scope).filter(|located| within(*located)) {
                levels::pairs(&mut reading, report, &years, wanted);
            }
        }
        Pairing::Changes => {
            for report in library.reports(query.scope).filter(|located| within(*located)) {
                changes::pairs(&mut reading, report, &years, wanted);
            }
        }
    }
    reading
}
