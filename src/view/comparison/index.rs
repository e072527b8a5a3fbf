//! Puts the rows of a comparison in order, and says how the figures of each column lie.

use super::standing::{self, Spread, ranks};
use super::{Aligned, Comparison, ComparisonQuery, Layout, Reports};
use crate::corpus::Library;
use crate::view::order::{Key, order};
use crate::view::sheet::Table;
use crate::view::{Direction, Window};

/// The comparison of a query in order, made once.
#[derive(Debug, Clone, PartialEq)]
pub struct ComparisonIndex {
    /// All of it.
    whole: Comparison,
}

impl ComparisonIndex {
    /// Aligns the reports of a scope, or its places, then sorts them.
    pub fn new(library: &Library, query: &ComparisonQuery) -> Self {
        let aligned = match query.layout {
            Layout::Reports => Aligned::reports(library, query),
            Layout::Panel(_) => Aligned::places(library, query),
        };
        let Aligned { indicators, left_out, listed, mut rows } = aligned;
        if let Some(sort) = &query.sort {
            let column = indicators.iter().position(|column| column.column() == sort.by);
            let of_head = Reports::column(&sort.by);
            let keys: Vec<Key> = rows
                .iter()
                .map(|row| match of_head {
                    Some(head) => head.key(&&row.head),
                    None => column.map_or(Key::Nothing, |column| standing::key(library, row, column)),
                })
                .collect();
            if column.is_some() {
                for (row, rank) in rows.iter_mut().zip(ranks(&keys, sort.direction)) {
                    row.rank = rank;
                }
            }
            rows = arranged(rows, &order(&keys, sort.direction));
        }
        if let Some(pinned) = &query.pinned {
            let keys: Vec<Key> = rows
                .iter_mut()
                .map(|row| {
                    row.pinned = row.head.pin() == *pinned;
                    Key::number(u8::from(!row.pinned))
                })
                .collect();
            rows = arranged(rows, &order(&keys, Direction::Ascending));
        }
        let spreads = (0..indicators.len()).map(|column| Spread::of(library, &rows, column)).collect();
        let ranked = rows.iter().filter(|row| row.rank.is_some()).count();
        let total = rows.len();
        Self { whole: Comparison { indicators, left_out, total, listed, spreads, ranked, start: 0, rows } }
    }

    /// The rows of a window.
    pub fn window(&self, window: Window) -> Comparison {
        let range = window.within(self.whole.rows.len());
        Comparison { start: range.start, rows: self.whole.rows[range].to_vec(), ..self.whole.clone() }
    }
}

fn arranged<T>(rows: Vec<T>, order: &[usize]) -> Vec<T> {
    let mut rows: Vec<Option<T>> = rows.into_iter().map(Some).collect();
    order.iter().filter_map(|&at| rows[at].take()).collect()
}
