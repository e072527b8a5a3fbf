//! Words that stand beside a number, near it or further off in its clause, and decide what it is.

use super::glyph::Glyphs;
use super::table::{Table, Word, rows};
use crate::words::{Class as _, classes};
use std::sync::OnceLock;

classes! {
    /// What a word beside a number says.
    pub(super) enum Class {
        /// 占比, 率: what is spoken of is a rate or a share.
        Rate = "rate",
        /// 高于: two rates are compared.
        Compared = "compared",
        /// 达到: what follows is a level.
        Reached = "reached",
        /// 增长: what follows is a change of an amount.
        Grows = "grows",
        /// 提高, 下降: what follows is a change of anything.
        Moves = "moves",
        /// 同比, 进一步: what may stand before such a verb.
        Lead = "lead",
        /// 人口, 户: whom a figure is counted per.
        People = "people",
        /// 千伏, 英寸: units of size that things are called by.
        Sized = "sized",
        /// 以下 of 10千伏以下线路.
        Limit = "limit",
        /// 企业, 集团: what firms are called.
        Firm = "firm",
        /// 种有色金属: what is a name together with its number.
        Called = "called",
        /// 国道, 热线: what has a number of three or more digits for a name.
        Numbered = "numbered",
        /// 图书馆: what is open, by its name, for a time: 24小时图书馆.
        Open = "open",
        /// 规划, 行动: what years make the name of: 五年规划.
        Planned = "planned",
        /// 晚上: what an hour of the day stands behind.
        Hour = "hour",
    }
}

struct Tables {
    forwards: Vec<Table<&'static str>>,
    backwards: Vec<Table<&'static str>>,
}

fn tables() -> &'static Tables {
    static TABLES: OnceLock<Tables> = OnceLock::new();
    let words = |wanted: Class| {
        rows(include_str!("../data/beside.tsv")).filter_map(move |row| {
            let [class, word, meaning, unless] = row[..] else { return None };
            (Class::NAMES.get(wanted as usize) == Some(&class)).then(|| Word::new(word, unless, meaning))
        })
    };
    TABLES.get_or_init(|| Tables {
        forwards: Class::ALL.iter().map(|&class| Table::forwards(words(class))).collect(),
        backwards: Class::ALL.iter().map(|&class| Table::backwards(words(class))).collect(),
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
