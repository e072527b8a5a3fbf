//! Which statements a query picks, in what order: computed once a query, read by windows.

use super::filter::Filter;
use super::{TargetColumn, TargetQuery, TargetRow, TargetTable};
use crate::corpus::{Library, Located, StatementRef};
use crate::statement::Statement;
use crate::view::documents::Counts;
use crate::view::order::{Key, order};
use crate::view::sections::{SectionChoice, Sections};
use crate::view::{Direction, Window};

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
        let (column, direction) = match query.sort {
            Some(sort) => (Some(sort.by), sort.direction),
            None => (None, Direction::Ascending),
        };
        let keys: Vec<Key> = picked.iter().enumerate().map(|(at, row)| key(row, at, column)).collect();
        Self {
            ids: order(&keys, direction).into_iter().map(|row| picked[row].0).collect(),
            counts,
            sections: sections.choices(library, query.section),
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

/// What a row, the `at`th in the texts, is sorted by; without a column headline targets come first.
fn key((_, found, located): &Picked<'_>, at: usize, column: Option<TargetColumn>) -> Key {
    let outline = &located.reading.outline;
    let Some(column) = column else { return Key::number(u8::from(!found.headline)) };
    match column {
        TargetColumn::Place => Key::word(&outline.region),
        TargetColumn::Level => Key::number(outline.level as u8),
        TargetColumn::Year => Key::or_nothing(outline.year),
        TargetColumn::Indicator => Key::word(&found.indicator),
        TargetColumn::Value => Key::size(&found.quantity),
        TargetColumn::Change => Key::number(found.change as u8),
        TargetColumn::Kind => Key::number(found.kind as u8),
        TargetColumn::Constraint => Key::number(found.constraint as u8),
        TargetColumn::Period => {
            Key::or_nothing(found.period.map(|years| i64::from(years.from) * 10_000 + i64::from(years.to)))
        }
        TargetColumn::Section => Key::number(at),
        TargetColumn::Confidence => Key::share(found.confidence),
    }
}
