//! Tables with typed cells: what files, clipboard and terminal are written from.
//!
//! A view lists its columns once ([`Column`]); each has the schema's name, its headings in both languages, its
//! cells and what it is sorted by. What is written of them is the business of `export`.

mod cell;
mod column;
#[cfg(test)]
pub(in crate::view) mod told;

pub use cell::{Cell, Type};
pub use column::{Column, Head, Table};

/// Rows under heads. Every row is as long as the heads.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet {
    /// The columns.
    pub heads: Vec<Head>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

impl Sheet {
    /// A sheet without rows.
    pub const fn new(heads: Vec<Head>) -> Self {
        Self { heads, rows: Vec::new() }
    }

    /// The columns of a table over some rows, as they stand in files.
    pub fn of<'a, T: Table>(rows: impl Iterator<Item = T::Row<'a>>) -> Self {
        Self { heads: T::heads(), rows: rows.map(|row| T::cells(&row)).collect() }
    }
}
