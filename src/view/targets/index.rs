//! Which statements a query picks, in what order: computed once a query, read by windows.

use std::cmp::{Ordering, Reverse};

use super::filter::Filter;
use super::{SectionChoice, TargetColumn, TargetQuery, TargetRow, TargetTable};
use crate::corpus::{Library, Located, StatementRef};
use crate::quantity::{Amount, Decimal, Dimension};
use crate::target::Statement;
use crate::view::documents::Counts;
use crate::view::sections::Sections;
use crate::view::{Direction, Sort, Window, pinyin};

/// The statements of a query in order, with the figures that do not depend on the window.
#[derive(Debug, Clone, PartialEq)]
pub struct TargetIndex {
    ids: Vec<StatementRef>,
    counts: Counts,
    sections: Vec<SectionChoice>,
}

impl TargetIndex {
    /// Goes through the scope once, then sorts.
    pub fn new(library: &Library, query: &TargetQuery) -> Self {
        let filter = Filter::new(query);
        let mut counts = Counts::default();
        let mut sections = Sections::new(query.scope);
        let mut picked: Vec<(StatementRef, &Statement, Located<'_>)> = Vec::new();
        for located in library.reports(query.scope) {
            let within = filter.sections(located);
            for (id, statement) in located.statements().filter(|(_, found)| filter.text(located, found)) {
                let in_section = within.contains(statement.section);
                let of_kind = filter.kind(statement);
                if in_section {
                    counts.add(statement);
                }
                if of_kind {
                    sections.count(located, statement.section, 1);
                }
                if in_section && of_kind {
                    picked.push((id, statement, located));
                }
            }
        }
        match query.sort {
            None => picked.sort_by_key(|(_, statement, _)| !statement.headline),
            Some(sort) => order(&mut picked, sort),
        }
        Self {
            ids: picked.into_iter().map(|(id, ..)| id).collect(),
            counts,
            sections: sections.choices(library),
        }
    }

    /// The rows of a window.
    pub fn window(&self, library: &Library, window: Window) -> TargetTable {
        let range = window.within(self.ids.len());
        let rows = self.ids[range.clone()].iter().filter_map(|&id| {
            let (located, statement) = library.statement(id)?;
            Some(TargetRow::of(located, id, statement))
        });
        TargetTable {
            total: self.ids.len(),
            start: range.start,
            rows: rows.collect(),
            counts: self.counts,
            sections: self.sections.clone(),
        }
    }

    /// In which row a statement stands; `None` where the filters hide it.
    pub fn position(&self, id: StatementRef) -> Option<usize> {
        self.ids.iter().position(|&known| known == id)
    }

    /// The statements in order.
    pub fn ids(&self) -> &[StatementRef] {
        &self.ids
    }
}

type Picked<'a> = (StatementRef, &'a Statement, Located<'a>);

/// Sorts by a column; equal rows keep the order of the texts, whichever the direction.
fn order(picked: &mut [Picked<'_>], sort: Sort<TargetColumn>) {
    match sort.by {
        TargetColumn::Place => by(picked, sort, |(_, _, at)| pinyin::key(&at.reading.outline.region)),
        TargetColumn::Level => by(picked, sort, |(_, _, at)| at.reading.outline.level),
        TargetColumn::Year => by(picked, sort, |(_, _, at)| at.reading.outline.year),
        TargetColumn::Indicator => by(picked, sort, |(_, found, _)| pinyin::key(&found.indicator)),
        TargetColumn::Value => by(picked, sort, |(_, found, _)| size(found)),
        TargetColumn::Change => by(picked, sort, |(_, found, _)| found.change),
        TargetColumn::Kind => by(picked, sort, |(_, found, _)| found.kind),
        TargetColumn::Constraint => by(picked, sort, |(_, found, _)| found.constraint),
        TargetColumn::Period => {
            by(picked, sort, |(_, found, _)| found.period.map(|years| (years.from, years.to)))
        }
        TargetColumn::Section => by(picked, sort, |(id, ..)| *id),
        TargetColumn::Confidence => picked.sort_by(|(_, one, _), (_, other, _)| {
            directed(one.confidence.total_cmp(&other.confidence), sort.direction)
        }),
    }
}

fn by<Key: Ord>(picked: &mut [Picked<'_>], sort: Sort<TargetColumn>, key: impl Fn(&Picked<'_>) -> Key) {
    match sort.direction {
        Direction::Ascending => picked.sort_by_cached_key(key),
        Direction::Descending => picked.sort_by_cached_key(|row| Reverse(key(row))),
    }
}

fn directed(ordering: Ordering, direction: Direction) -> Ordering {
    if direction == Direction::Ascending { ordering } else { ordering.reverse() }
}

/// What a value is sorted by: first what it measures, then how much.
fn size(statement: &Statement) -> (Dimension, String, Decimal) {
    let quantity = &statement.quantity;
    (quantity.dimension, quantity.amount.unit.clone(), amount(&quantity.amount))
}

/// The amount as a decimal; a fraction `n/d` is divided out, for order only.
pub(in crate::view) fn amount(amount: &Amount) -> Decimal {
    let parse = |digits: &str| digits.parse::<Decimal>().unwrap_or_default();
    match amount.value.split_once('/') {
        Some((above, below)) => parse(above).checked_div(parse(below)).unwrap_or_default(),
        None => parse(&amount.value),
    }
}
