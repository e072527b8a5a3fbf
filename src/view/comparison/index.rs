//! Puts the rows of a comparison in order, and says how the figures of each column lie.

use super::standing::{self, Spread, ranks};
use super::{Aligned, Comparison, ComparisonQuery, ComparisonRow, Reports};
use crate::corpus::Library;
use crate::view::Window;
use crate::view::order::{Key, order};
use crate::view::sheet::Table;

/// The comparison of a query in order, made once.
#[derive(Debug, Clone, PartialEq)]
pub struct ComparisonIndex {
    /// All of it but the rows.
    frame: Comparison,
    /// All rows.
    rows: Vec<ComparisonRow>,
}

impl ComparisonIndex {
    /// Aligns the reports of a scope, or its places, then sorts them.
    pub fn new(library: &Library, query: &ComparisonQuery) -> Self {
        let aligned = match query.panel() {
            None => Aligned::reports(library, query),
            Some(panel) => Aligned::places(library, &panel),
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
            let mut unordered: Vec<Option<ComparisonRow>> = rows.into_iter().map(Some).collect();
            let order = order(&keys, sort.direction);
            rows = order.into_iter().filter_map(|row| unordered[row].take()).collect();
        }
        if let Some(pinned) = &query.pinned {
            for row in &mut rows {
                row.pinned = row.head.pin() == *pinned;
            }
            let (mut first, others): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.pinned);
            first.extend(others);
            rows = first;
        }
        let spreads = (0..indicators.len()).map(|column| Spread::of(library, &rows, column)).collect();
        let ranked = rows.iter().filter(|row| row.rank.is_some()).count();
        let total = rows.len();
        let frame =
            Comparison { indicators, left_out, total, listed, spreads, ranked, start: 0, rows: Vec::new() };
        Self { frame, rows }
    }

    /// How many rows there are.
    pub const fn total(&self) -> usize {
        self.rows.len()
    }

    /// The rows of a window.
    pub fn window(&self, window: Window) -> Comparison {
        let range = window.within(self.rows.len());
        Comparison { start: range.start, rows: self.rows[range].to_vec(), ..self.frame.clone() }
    }
}
