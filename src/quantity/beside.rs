//! Words that stand beside a number, near it or further off in its clause, and decide what it is.

use super::glyph::Glyphs;
use super::table::{Table, Word, rows};
use std::sync::OnceLock;

/// What a word beside a number says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// 占比, 率: what is spoken of is a rate or a share.
    Rate,
    /// 高于: two rates are compared.
    Compared,
    /// 达到: what follows is a level.
    Reached,
    /// 增长: what follows is a change of an amount.
    Grows,
    /// 提高, 下降: what follows is a change of anything.
    Moves,
    /// 同比, 进一步: what may stand before such a verb.
    Lead,
    /// 人口, 户: whom a figure is counted per.
    People,
    /// 千伏, 英寸: units of size that things are called by.
    Sized,
    /// 以下 of 10千伏以下线路.
    Limit,
    /// 企业, 集团: what firms are called.
    Firm,
}

const CLASSES: [(&str, Class); 10] = [
    ("rate", Class::Rate),
    ("compared", Class::Compared),
    ("reached", Class::Reached),
    ("grows", Class::Grows),
    ("moves", Class::Moves),
    ("lead", Class::Lead),
    ("people", Class::People),
    ("sized", Class::Sized),
    ("limit", Class::Limit),
    ("firm", Class::Firm),
];

struct Tables {
    forwards: [Table<&'static str>; CLASSES.len()],
    backwards: [Table<&'static str>; CLASSES.len()],
}

fn tables() -> &'static Tables {
    static TABLES: OnceLock<Tables> = OnceLock::new();
    let words = |wanted: Class| {
        rows(include_str!("../data/beside.tsv")).filter_map(move |row| {
            let [class, word, meaning, unless] = row[..] else { return None };
            let class = CLASSES.iter().find(|(name, _)| *name == class)?.1;
            (class == wanted).then(|| Word::new(word, unless, meaning))
        })
    };
    TABLES.get_or_init(|| Tables {
        forwards: CLASSES.map(|(_, class)| Table::forwards(words(class))),
        backwards: CLASSES.map(|(_, class)| Table::backwards(words(class))),
    })
}

/// The longest word of `class` that begins at `at`: what it means, and where it ends.
pub(super) fn at(g: &Glyphs<'_>, class: Class, at: usize) -> Option<(&'static str, usize)> {
    tables().forwards.get(class as usize)?.at(g, at).map(|(meaning, end)| (*meaning, end))
}

/// Where the longest word of `class` that ends right before `at` begins.
pub(super) fn before(g: &Glyphs<'_>, class: Class, at: usize) -> Option<usize> {
    tables().backwards.get(class as usize)?.before(g, at).map(|(_, start)| start)
}

/// Whether a word of `class` begins between `from` and `to`.
pub(super) fn among(g: &Glyphs<'_>, class: Class, from: usize, to: usize) -> bool {
    (from..to).any(|i| at(g, class, i).is_some())
}

/// Characters that a clause before a number is looked at.
const REACH: usize = 40;

/// Where the clause that ends before `at` begins, as far as it is looked at.
pub(super) fn clause(g: &Glyphs<'_>, at: usize) -> usize {
    (at.saturating_sub(REACH)..at)
        .rev()
        .find(|&i| ends_clause(g.at(i)))
        .map_or(at.saturating_sub(REACH), |i| i + 1)
}

fn ends_clause(c: char) -> bool {
    matches!(c, '，' | ',' | '。' | '；' | ';' | '！' | '!' | ':')
}
