//! The columns of a view, listed once.

use super::{Cell, Type};
use crate::view::order::Key;

/// A view as a table: its columns over rows of one type.
pub trait Table: Sized + 'static {
    /// What a row is made from.
    type Row<'a>;

    /// All columns, in order.
    const COLUMNS: &'static [Column<Self>];

    /// The heads of the columns that files have.
    fn heads() -> Vec<Head> {
        Self::in_files().map(Column::head).collect()
    }

    /// A row of the columns that files have.
    fn cells(row: &Self::Row<'_>) -> Vec<Cell> {
        Self::in_files().map(|column| (column.get)(row)).collect()
    }

    /// The columns that files have: all but those that only put others into words.
    fn in_files() -> impl Iterator<Item = &'static Column<Self>> {
        Self::COLUMNS.iter().filter(|column| !column.drawn)
    }

    /// A column by its id.
    fn column(id: &str) -> Option<&'static Column<Self>> {
        Self::COLUMNS.iter().find(|column| column.id == id)
    }
}

/// A column of a view.
pub struct Column<T: Table> {
    /// The schema's name.
    pub id: &'static str,
    /// Its heading in Chinese.
    pub zh: &'static str,
    /// In English.
    pub en: &'static str,
    /// What its cells are.
    pub kind: Type,
    /// The cell of a row.
    pub get: for<'a, 'b> fn(&'b T::Row<'a>) -> Cell,
    key: Option<for<'a, 'b> fn(&'b T::Row<'a>) -> Key>,
    drawn: bool,
}

impl<T: Table> Column<T> {
    /// A column that is sorted by its cells.
    pub const fn new(
        id: &'static str,
        zh: &'static str,
        en: &'static str,
        kind: Type,
        get: for<'a, 'b> fn(&'b T::Row<'a>) -> Cell,
    ) -> Self {
        Self { id, zh, en, kind, get, key: None, drawn: false }
    }

    /// The same, sorted by something else.
    pub(in crate::view) const fn by(mut self, key: for<'a, 'b> fn(&'b T::Row<'a>) -> Key) -> Self {
        self.key = Some(key);
        self
    }

    /// The same, for screens only: it puts other columns into words.
    pub const fn drawn(mut self) -> Self {
        self.drawn = true;
        self
    }

    /// What a row is sorted by.
    pub(in crate::view) fn key(&self, row: &T::Row<'_>) -> Key {
        match self.key {
            Some(key) => key(row),
            None => key(&(self.get)(row)),
        }
    }

    /// What stands above it.
    pub fn head(&self) -> Head {
        Head { id: self.id.to_owned(), zh: self.zh.to_owned(), en: self.en.to_owned(), kind: self.kind }
    }
}

/// What stands above a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// The schema's name.
    pub id: String,
    /// The heading in Chinese.
    pub zh: String,
    /// In English.
    pub en: String,
    /// What the cells are.
    pub kind: Type,
}

impl Head {
    /// The head of a column that says of something else what this one says: `last_value`, 上年数值.
    #[must_use]
    pub fn of(self, id: &str, zh: &str, en: &str) -> Self {
        Self {
            id: format!("{id}{}", self.id),
            zh: format!("{zh}{}", self.zh),
            en: format!("{en}{}", self.en),
            ..self
        }
    }
}

/// What a cell is sorted by: words near pinyin order, values of a set in the order of the set.
fn key(cell: &Cell) -> Key {
    match cell {
        Cell::Nothing => Key::Nothing,
        Cell::Text(words) => Key::word(words),
        Cell::Whole(number) => Key::number(*number),
        Cell::Exact(digits) => Key::digits(digits),
        Cell::Near(number) => Key::share(*number),
        Cell::Flag(flag) => Key::number(u8::from(*flag)),
        Cell::Choice(label) => Key::number(label.rank),
    }
}
