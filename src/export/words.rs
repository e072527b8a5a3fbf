//! Heads and cells in words.

use crate::label::Lang;
use crate::view::sheet::{Cell, Head};

/// By what names columns and values go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Naming {
    /// The schema's: the same in every language.
    #[default]
    Schema,
    /// Those that a reader knows from the page.
    Reader(Lang),
}

impl Naming {
    /// What stands above a column.
    pub fn head(self, head: &Head) -> &str {
        match self {
            Self::Schema => &head.id,
            Self::Reader(lang) => lang.pick(&head.zh, &head.en),
        }
    }

    /// A cell in words; empty for nothing.
    pub fn cell(self, cell: &Cell) -> String {
        match (cell, self) {
            (Cell::Flag(true), Self::Reader(lang)) => lang.pick("是", "yes").to_owned(),
            (Cell::Flag(false), Self::Reader(lang)) => lang.pick("否", "no").to_owned(),
            (Cell::Choice(label), Self::Reader(lang)) => lang.pick(label.zh, label.en).to_owned(),
            _ => cell.to_string(),
        }
    }
}
