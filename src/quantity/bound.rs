//! Bounds: 不低于 before a number, 左右 after its unit, 余 between the two.

use super::glyph::{Glyphs, is_letter, is_word};
use super::table::{Table, Word, rows};
use super::{Bound, numeral};
use std::sync::OnceLock;

struct Tables {
    before: Table<Bound>,
    before_magnitude: Table<Bound>,
    before_apart: Table<Bound>,
    after: Table<Bound>,
    after_share: Table<Bound>,
}

fn tables() -> &'static Tables {
    static TABLES: OnceLock<Tables> = OnceLock::new();
    TABLES.get_or_init(|| {
        let words = |wanted: &'static str| {
            rows(include_str!("../data/bounds.tsv")).filter_map(move |row| {
                let [place, word, bound, unless] = row[..] else { return None };
                let bound = match bound {
                    "min" => Bound::Min,
                    "max" => Bound::Max,
                    _ => Bound::Approx,
                };
                (place == wanted).then(|| Word::new(word, unless, bound))
            })
        };
        Tables {
            before: Table::backwards(words("before")),
            before_magnitude: Table::backwards(words("before_magnitude")),
            before_apart: Table::backwards(words("before_apart")),
            after: Table::forwards(words("after")),
            after_share: Table::forwards(words("after_share")),
        }
    })
}

/// The bound words that end right before `at`, and where they begin.
pub(super) fn before(g: &Glyphs<'_>, at: usize) -> Option<(Bound, usize)> {
    tables().before.before(g, at).map(|(bound, start)| (*bound, start))
}

/// 上 of 上千, which binds only a magnitude.
pub(super) fn before_magnitude(g: &Glyphs<'_>, at: usize) -> Option<(Bound, usize)> {
    tables().before_magnitude.before(g, at).map(|(bound, start)| (*bound, start))
}

/// Characters of a verb between 至少 and its number.
const VERB: usize = 6;

/// A bound that a verb parts from the number at `at`: 至少谋划2个.
pub(super) fn apart(g: &Glyphs<'_>, at: usize) -> Option<Bound> {
    for i in (at.saturating_sub(VERB)..=at).rev() {
        if let Some((bound, _)) = tables().before_apart.before(g, i) {
            return Some(*bound);
        }
        if i == at {
            continue;
        }
        let c = g.at(i);
        if !is_word(c) || c.is_ascii() || numeral::digit(c).is_some() {
            return None;
        }
    }
    None
}

/// Characters between a unit and 红线: 严守64万亩耕地保护红线.
const GUARDED: usize = 12;

/// Whether the number from `from` to `past` is a 红线, which is a floor.
pub(super) fn is_red_line(g: &Glyphs<'_>, from: usize, past: usize) -> bool {
    const KEEP: [&str; 5] = ["严守", "守住", "守牢", "坚守", "守好"];
    KEEP.iter().any(|word| g.has_before(from, word))
        && (past..past + GUARDED).take_while(|&i| is_letter(g.at(i))).any(|i| g.has(i, "红线"))
}

/// The bound words that begin at `at`, and where they end.
pub(super) fn after(g: &Glyphs<'_>, at: usize) -> Option<(Bound, usize)> {
    // OCR: 以 ± for 以上.
    if g.at(at) == '以' && g.at(at + 1) == '±' {
        return Some((Bound::Min, at + 2));
    }
    let close = tables().after.at(g, at).map(|(bound, end)| (*bound, end));
    close.or_else(|| after_brackets(g, at))
}

/// 强 of 三分之一强, which binds only a share, and where it ends.
pub(super) fn after_share(g: &Glyphs<'_>, at: usize) -> Option<(Bound, usize)> {
    tables().after_share.at(g, at).map(|(bound, end)| (*bound, end))
}

/// 余, 多, 来, 几 between a number and its unit, and where they end.
pub(super) fn inside(g: &Glyphs<'_>, at: usize) -> Option<usize> {
    let loose = match g.at(at) {
        '余' | '多' => true,
        '来' => matches!(g.at(at + 1), '个' | '人' | '名' | '家' | '户' | '年' | '天' | '项'),
        '几' => matches!(g.at(at + 1), '个' | '人' | '名' | '家' | '年' | '天' | '项' | '万' | '亿'),
        _ => false,
    };
    loose.then_some(at + 1)
}

/// Characters that a remark between unit and bound may have: 2000人（含重点产业1000人）左右.
const REMARK: usize = 40;

fn after_brackets(g: &Glyphs<'_>, at: usize) -> Option<(Bound, usize)> {
    if g.at(at) != '(' {
        return None;
    }
    let close = (at + 1..at + REMARK).find(|&i| matches!(g.at(i), ')' | '(' | '。' | '\0'))?;
    if g.at(close) != ')' {
        return None;
    }
    tables().after.at(g, close + 1).map(|(bound, _)| (*bound, at))
}
