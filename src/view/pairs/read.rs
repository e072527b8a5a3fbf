//! Finds pairs: computed once a query, read by windows.

use super::found::{Reading, Wanted};
use super::{
    Pair, PairQuery, PairTable, Pairing, Steps, Verdict, Wording, changes, levels, promises, wording,
};
use crate::corpus::Library;
use crate::label::Lang;
use crate::order::by_key;
use crate::view::Window;
use crate::view::filter::{Answer, Missed, Narrow, Subject};
use crate::view::ledger::{Promise, Promises};
use crate::view::order::{Key, order};
use crate::view::sheet::{Head, Sheet, Table, Type};
use crate::view::years::Years;

/// The pairs of a query in order.
#[derive(Debug, Clone, PartialEq)]
pub struct PairIndex {
    pairs: Vec<Pair>,
    wordings: Vec<Wording>,
    counts: Vec<(Verdict, usize)>,
    reports: usize,
    paired: usize,
}

impl PairIndex {
    /// Goes through the reports of a scope. Rows that only mention what is searched for are there if none is meant.
    pub fn new(library: &Library, query: &PairQuery) -> Self {
        if query.of == Pairing::Wording {
            let wording::Found { rows, reports, paired } = wording::read(library, query);
            return Self { pairs: Vec::new(), wordings: rows, counts: Vec::new(), reports, paired };
        }
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
        let Reading { pairs, reports, paired } = reading;
        let mut counts: Vec<(Verdict, usize)> = Vec::new();
        for pair in &pairs {
            match counts.iter_mut().find(|(verdict, _)| *verdict == pair.verdict) {
                Some((_, count)) => *count += 1,
                None => counts.push((pair.verdict, 1)),
            }
        }
        by_key(&mut counts, |(verdict, _)| *verdict);
        let wanted = |pair: &Pair| query.verdicts.is_empty() || query.verdicts.contains(&pair.verdict);
        let mut rows: Vec<usize> = (0..pairs.len()).filter(|&row| wanted(&pairs[row])).collect();
        by_key(&mut rows, |&row| {
            let Pair { head, verdict, .. } = &pairs[row];
            (*verdict == Verdict::Unanswered, head.code.unwrap_or(u32::MAX), head.place.clone(), head.year)
        });
        if let Some(sort) = &query.sort
            && let Some(column) = Steps::column(&sort.by)
        {
            let keys: Vec<Key> = rows.iter().map(|&row| column.key(&&pairs[row])).collect();
            rows = order(&keys, sort.direction).into_iter().map(|at| rows[at]).collect();
        }
        let pairs = rows.into_iter().map(|row| pairs[row].clone()).collect();
        Self { pairs, wordings: Vec::new(), counts, reports, paired }
    }

    /// The rows of a window.
    pub fn window(&self, window: Window) -> PairTable {
        let range = window.within(self.total());
        PairTable {
            total: self.total(),
            start: range.start,
            rows: self.pairs[window.within(self.pairs.len())].to_vec(),
            wordings: self.wordings[window.within(self.wordings.len())].to_vec(),
            kept: self.wordings.iter().map(|row| row.characters).sum(),
            counts: self.counts.clone(),
            reports: self.reports,
            paired: self.paired,
        }
    }

    /// All rows, as a screen has them.
    pub fn shown(&self, of: Pairing, lang: Lang) -> Sheet {
        if of == Pairing::Wording {
            return wording::shown(&self.wordings);
        }
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

    /// How many rows there are.
    pub const fn total(&self) -> usize {
        self.pairs.len() + self.wordings.len()
    }

    /// The rows of a window, as files have them.
    pub fn sheet(&self, of: Pairing, window: Window) -> Sheet {
        let pairs = &self.pairs[window.within(self.pairs.len())];
        match of {
            Pairing::Promises => {
                let promises: Vec<Promise> = pairs.iter().filter_map(promises::promise).collect();
                Sheet::of::<Promises>(promises.iter())
            }
            Pairing::Levels | Pairing::Changes => Sheet::of::<Steps>(pairs.iter()),
            Pairing::Wording => wording::sheet(&self.wordings, window),
        }
    }
}

fn read(library: &Library, query: &PairQuery, narrow: &Narrow<'_>, wanted: Wanted<'_>) -> Reading {
    let years = Years::of(library);
    let add = |reading: &mut Reading, report| match query.of {
        Pairing::Promises => promises::pairs(reading, library, report, &years, wanted),
        Pairing::Levels => levels::pairs(reading, report, &years, wanted),
        Pairing::Changes | Pairing::Wording => changes::pairs(reading, report, &years, wanted),
    };
    let mut reading = Reading::default();
    for report in library.reports(query.scope) {
        if narrow.report(Subject::of(report)) == Missed::None {
            add(&mut reading, report);
        }
    }
    reading
}
