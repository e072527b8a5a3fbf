//! Which statements a query picks, in what order: computed once a query, read by windows.

use super::asked::{Asked, each};
use super::columns::{StatementRow, Statements};
use super::{TargetQuery, TargetRow, TargetTable};
use crate::corpus::{DocumentId, Library, StatementRef};
use crate::text::Utf16;
use crate::view::documents::Counts;
use crate::view::filter::{Answer, Condition, Lift, Lifts, Missed};
use crate::view::order::{Key, order};
use crate::view::sections::{SectionChoice, Sections};
use crate::view::sheet::{Cell, Sheet, Table};
use crate::view::{Direction, Window};

/// The statements of a query in order, with the figures that do not depend on the window.
#[derive(Debug, Clone, PartialEq)]
pub struct TargetIndex {
    ids: Vec<StatementRef>,
    meant: usize,
    counts: Counts,
    sections: Vec<SectionChoice>,
    lifts: Vec<Lift>,
}

impl TargetIndex {
    /// Goes through the scope once, then sorts.
    pub fn new(library: &Library, query: &TargetQuery) -> Self {
        let mut counts = Counts::default();
        let mut sections = Sections::new(query.scope);
        let mut lifts = Lifts::default();
        let mut picked: Vec<(StatementRef, StatementRow<'_>, Answer)> = Vec::new();
        each(library, query, &mut |Asked { located, id, statement, missed, answer }| {
            if missed.but(Condition::Kind) {
                counts.add(statement);
            }
            if missed.but(Condition::Section) {
                sections.count(located, statement.section, 1);
            }
            if missed == Missed::None {
                picked.push((
                    id,
                    StatementRow { located, id, statement, at: picked.len(), units: None },
                    answer,
                ));
            }
            lifts.count(missed);
        });
        let direction = query.sort.as_ref().map_or(Direction::Ascending, |sort| sort.direction);
        let column = query.sort.as_ref().and_then(|sort| Statements::column(&sort.by));
        let key = |(_, row, _): &(_, StatementRow<'_>, _)| match column {
            Some(column) => column.key(row),
            // Headline targets come first.
            None => Key::number(u8::from(!row.statement.headline)),
        };
        let keys: Vec<Key> = picked.iter().map(key).collect();
        let ordered = order(&keys, direction).into_iter();
        let (meant, mentioned): (Vec<usize>, Vec<usize>) =
            ordered.partition(|&row| picked[row].2 == Answer::Meant);
        Self {
            meant: meant.len(),
            ids: meant.into_iter().chain(mentioned).map(|row| picked[row].0).collect(),
            counts,
            sections: sections.choices(library, query.section),
            lifts: lifts.all(),
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
            meant: self.meant,
            start: range.start,
            rows: rows.collect(),
            counts: self.counts,
            sections: self.sections.clone(),
            lifts: if self.ids.is_empty() { self.lifts.clone() } else { Vec::new() },
        }
    }

    /// The rows of a window, as files have them.
    pub fn sheet(&self, library: &Library, window: Window) -> Sheet {
        let mut sheet = Sheet::new(Statements::heads());
        let mut offsets: Option<(DocumentId, Utf16<'_>)> = None;
        let range = window.within(self.ids.len());
        for (at, &id) in self.ids.iter().enumerate().take(range.end).skip(range.start) {
            let Some((located, statement)) = library.statement(id) else { continue };
            // Rows of one document mostly stand together: its text is counted through once for them.
            if offsets.as_ref().is_none_or(|(known, _)| *known != located.id.document) {
                offsets = Some((located.id.document, Utf16::new(located.text())));
            }
            let units = offsets.as_ref().map(|(_, units)| units);
            sheet.rows.push(Statements::cells(&StatementRow { located, id, statement, at, units }));
        }
        sheet
    }

    /// All rows, as a screen has them; where they are of several reports with whose they are.
    pub fn shown(&self, library: &Library, wide: bool) -> Sheet {
        const COLUMNS: [&str; 12] = [
            "region",
            "level",
            "year",
            "kind",
            "indicator",
            "marks",
            "change",
            "figure",
            "unit",
            "constraint",
            "period",
            "heading",
        ];
        let columns = if wide { &COLUMNS[..] } else { &COLUMNS[3..] };
        let rows = self.ids.iter().enumerate().filter_map(|(at, &id)| {
            let (located, statement) = library.statement(id)?;
            Some(StatementRow { located, id, statement, at, units: None })
        });
        Sheet::some::<Statements>(columns, rows)
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

/// One statement as the row of a file that [`TargetIndex::sheet`] gives it; `None` where it is no longer there.
pub fn line(library: &Library, id: StatementRef) -> Option<Vec<Cell>> {
    let (located, statement) = library.statement(id)?;
    let units = Utf16::new(located.text());
    Some(Statements::cells(&StatementRow { located, id, statement, at: 0, units: Some(&units) }))
}
