//! Fixed expressions that begin with a number and count nothing: 八项规定, 四个意识.

use super::NonQuantity;
use super::glyph::Glyphs;
use super::table::{Table, Word, rows};
use std::sync::OnceLock;

/// Why the number of the fixed expression at `i` measures nothing, and where the expression ends.
pub(super) fn at(g: &Glyphs<'_>, i: usize) -> Option<(NonQuantity, usize)> {
    static TABLE: OnceLock<Table<NonQuantity>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        Table::forwards(rows(include_str!("../data/fixed.tsv")).filter_map(|row| {
            let [word, reason] = row[..] else { return None };
            let reason = if reason == "slogan" { NonQuantity::Slogan } else { NonQuantity::Name };
            Some(Word::new(word, "", reason))
        }))
    });
    table.at(g, i).map(|(reason, end)| (*reason, end))
}
