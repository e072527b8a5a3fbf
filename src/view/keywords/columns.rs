//! The columns of the table of words.

use super::WordClass;
use crate::view::sheet::{Cell, Column, Table, Type};

/// A word as a row of a table.
#[derive(Debug, Clone, Copy)]
pub struct WordRow<'a> {
    /// The word.
    pub term: &'a str,
    /// Part of speech in jieba's tag set.
    pub pos: &'a str,
    /// Its class.
    pub class: WordClass,
    /// How often in the scope and section.
    pub count: u64,
    /// In how many reports of the scope.
    pub reports: usize,
    /// All words of the scope and section.
    pub tokens: u64,
    /// SHA-256 of the dictionary that cut them, where there is one.
    pub dictionary: Option<&'a str>,
}

/// The table of words.
pub struct Words;

impl Table for Words {
    type Row<'a> = WordRow<'a>;

    const COLUMNS: &'static [Column<Self>] = &[
        Column::new("term", "词", "Term", Type::Text, |row| row.term.into()),
        Column::<Self>::new("class", "词类", "Class", Type::Choice, |row| Cell::choice(row.class)).drawn(),
        Column::new("pos", "词性", "Part of speech", Type::Text, |row| row.pos.into()),
        Column::new("count", "次数", "Count", Type::Whole, |row| Cell::count(row.count)),
        Column::new("tokens", "总词数", "Tokens", Type::Whole, |row| Cell::count(row.tokens)),
        Column::new("per_thousand", "千词频", "Per thousand", Type::Exact, |row| {
            Cell::digits(&per_thousand(row.count, row.tokens))
        }),
        Column::new("reports", "报告数", "Reports", Type::Whole, |row| Cell::count(row.reports)),
        Column::new("dictionary", "词典", "Dictionary", Type::Text, |row| row.dictionary.into()),
    ];
}

/// `count` per thousand of `tokens` with four decimals, rounded half up.
fn per_thousand(count: u64, tokens: u64) -> String {
    let scaled = (count * 20_000_000 + tokens).checked_div(2 * tokens).unwrap_or_default();
    format!("{}.{:04}", scaled / 10_000, scaled % 10_000)
}
