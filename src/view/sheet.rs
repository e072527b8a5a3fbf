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

    /// Some columns of a table over some rows, in the order of their ids, also those that only put others into words.
    pub fn some<'a, T: Table>(ids: &[&str], rows: impl Iterator<Item = T::Row<'a>>) -> Self {
        let columns: Vec<_> = ids.iter().filter_map(|id| T::column(id)).collect();
        let cells = |row: T::Row<'a>| columns.iter().map(|column| (column.get)(&row)).collect();
        Self { heads: columns.iter().map(|column| column.head()).collect(), rows: rows.map(cells).collect() }
    }

    /// Some of its columns, in the order of their ids.
    #[must_use]
    pub fn only(self, ids: &[&str]) -> Self {
        let places: Vec<usize> =
            ids.iter().filter_map(|id| self.heads.iter().position(|head| head.id == *id)).collect();
        let heads = places.iter().map(|&at| self.heads[at].clone()).collect();
        let row = |row: Vec<Cell>| places.iter().filter_map(|&at| row.get(at).cloned()).collect();
        Self { heads, rows: self.rows.into_iter().map(row).collect() }
    }

    /// The same with each column once: of those with one id, which say the same, the first.
    #[must_use]
    pub fn once(self) -> Self {
        let mut ids: Vec<String> = Vec::new();
        for head in &self.heads {
            if !ids.contains(&head.id) {
                ids.push(head.id.clone());
            }
        }
        self.only(&ids.iter().map(String::as_str).collect::<Vec<_>>())
    }

    /// The same with two columns more, which say of every row what it was made by: the version of this program, and the SHA-256 of
    /// the dictionary that words were cut by.
    #[must_use]
    pub fn stamped(mut self, dictionary: Option<&str>) -> Self {
        let version = ("tool_version", "程序版本", "Tool version", Cell::from(env!("CARGO_PKG_VERSION")));
        let words = ("dictionary", "词典", "Dictionary", Cell::from(dictionary));
        for (id, zh, en, cell) in [version, words] {
            if self.heads.iter().any(|head| head.id == id) {
                continue;
            }
            let [id, zh, en] = [id, zh, en].map(str::to_owned);
            self.heads.push(Head { id, zh, en, kind: Type::Text });
            for row in &mut self.rows {
                row.push(cell.clone());
            }
        }
        self
    }

    /// The columns of a table over some rows, as they stand in files.
    pub fn of<'a, T: Table>(rows: impl Iterator<Item = T::Row<'a>>) -> Self {
        Self { heads: T::heads(), rows: rows.map(|row| T::cells(&row)).collect() }
    }
}
