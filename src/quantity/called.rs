//! Numbers with a unit that a thing is called by: 20万吨级码头, 8英寸生产线, 三元、绿野等企业.

use super::beside::{self, Class};
use super::glyph::{Glyphs, is_letter, is_word};
use super::unit;

/// Whether the number whose unit or magnitude begins at `tail` says only what a thing is called by.
pub(super) fn by_size(g: &Glyphs<'_>, tail: usize) -> bool {
    let at = unit::magnitudes(g, tail).1;
    // 千亿级
    if at > tail && g.at(at) == '级' {
        return true;
    }
    let Some(unit) = unit::read(g, at) else { return false };
    let next = g.at(unit.end);
    if next == '级' {
        return !matches!(g.at(unit.end + 1), '别' | '联' | '以');
    }
    // 10千伏以下线路
    let limit = beside::at(g, Class::Limit, unit.end).map(|(_, end)| end);
    let goes_on = is_letter(g.at(limit.unwrap_or(unit.end)));
    let sized = || beside::at(g, Class::Sized, at).is_some_and(|(_, end)| end == unit.end);
    goes_on && !matches!(next, '和' | '与') && sized()
}

/// Characters of a list of firms.
const LIST: usize = 24;

/// Whether the amount of money in Chinese numerals from `start` to `end` is the name of a firm: it stands in a list
/// that ends with 等企业, and a name without a number stands beside it.
pub(super) fn by_firm(g: &Glyphs<'_>, start: usize, end: usize) -> bool {
    if beside::at(g, Class::Firm, end).is_some() {
        return true;
    }
    let listed =
        g.at(end) == '、' && is_letter(g.at(end + 1)) || g.before(start, 1) == '、' && g.at(end) == '等';
    if !listed {
        return false;
    }
    let in_list = |c: char| is_letter(c) || matches!(c, '、' | '“' | '”');
    let list = (end..end + LIST).take_while(|&i| in_list(g.at(i)) || g.at(i).is_ascii_digit());
    list.into_iter().filter(|&i| g.at(i) == '等').any(|i| beside::among(g, Class::Firm, i + 1, i + 6))
}

/// Characters of a catchword between quotation marks.
const CATCHWORD: usize = 10;

/// Whether the number from `start` to `end` is a later one of a catchword: 20 of “50桥20隧”.
pub(super) fn in_catchword(g: &Glyphs<'_>, start: usize, end: usize) -> bool {
    let word = |i: usize| is_word(g.at(i));
    let open = (start.saturating_sub(CATCHWORD)..start).rev().find(|&i| !word(i));
    let close = (end..end + CATCHWORD).find(|&i| !word(i));
    let (Some(open), Some(close)) = (open, close) else { return false };
    matches!(g.at(open), '“' | '"' | '「' | '‘')
        && matches!(g.at(close), '”' | '"' | '」' | '’')
        && g.at(open + 1).is_ascii_digit()
        && start > open + 1
        && close <= end + 2
}
