//! The marks that number headings and items: 一、 （一） 1. ① 第一部分 ——.

use super::script::{self, is_digit, is_ordinal};
use crate::words::half_width;

/// Which kind of mark a line begins with; the deeper kinds stand further down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Marker {
    /// 第一部分, 第二章
    Part,
    /// 一、
    Ordinal,
    /// （一）
    Bracketed,
    /// 1. 1、
    Arabic,
    /// （1） ①
    Circled,
    /// ——
    Dash,
}

/// A mark as it stands at the beginning of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Marked {
    /// Its kind.
    pub(crate) marker: Marker,
    /// Its number; 0 for a dash.
    pub(crate) number: u32,
    /// Its length in bytes.
    pub(crate) len: usize,
}

/// Whether the text begins with a mark of any kind.
pub(crate) fn starts_marked(text: &str) -> bool {
    read(text).is_some()
}

/// Reads the mark at the beginning of `text`.
pub(crate) fn read(text: &str) -> Option<Marked> {
    let first = text.chars().next()?;
    match first {
        '第' => part(text),
        '（' | '(' => bracketed(text, first.len_utf8()),
        '—' | '―' | '─' => dash(text),
        '①'..='⑳' => Some(Marked {
            marker: Marker::Circled,
            number: first as u32 - '①' as u32 + 1,
            len: first.len_utf8(),
        }),
        c if is_ordinal(c) => ordinal(text),
        c if is_digit(c) => arabic(text),
        _ => None,
    }
}

fn part(text: &str) -> Option<Marked> {
    let rest = &text['第'.len_utf8()..];
    let (number, len) = numeral(rest)?;
    let unit = ["部分", "章", "篇"].into_iter().find(|unit| rest[len..].starts_with(unit))?;
    Some(Marked { marker: Marker::Part, number, len: '第'.len_utf8() + len + unit.len() })
}

fn ordinal(text: &str) -> Option<Marked> {
    let (number, len) = numeral(text)?;
    let stop = text[len..].chars().next().filter(|&c| matches!(c, '、' | '．'))?;
    Some(Marked { marker: Marker::Ordinal, number, len: len + stop.len_utf8() })
}

fn bracketed(text: &str, open: usize) -> Option<Marked> {
    let inner = &text[open..];
    let (marker, (number, len)) = match numeral(inner) {
        Some(found) => (Marker::Bracketed, found),
        None => (Marker::Circled, digits(inner).filter(|found| found.1 <= 2)?),
    };
    let close = inner[len..].chars().next().filter(|&c| matches!(c, '）' | ')'))?;
    Some(Marked { marker, number, len: open + len + close.len_utf8() })
}

fn arabic(text: &str) -> Option<Marked> {
    let (number, len) = digits(text).filter(|&(number, _)| number <= 60)?;
    let rest = &text[len..];
    let stop = rest.chars().next().filter(|&c| matches!(c, '.' | '．' | '、'))?;
    let after = rest[stop.len_utf8()..].chars().next();
    let decimal = after.is_none_or(|c| is_digit(c) || c == ' ');
    (!decimal || stop == '、').then_some(Marked {
        marker: Marker::Arabic,
        number,
        len: len + stop.len_utf8(),
    })
}

fn dash(text: &str) -> Option<Marked> {
    let len: usize = text.chars().take_while(|&c| matches!(c, '—' | '―' | '─')).map(char::len_utf8).sum();
    (len >= 2 * '—'.len_utf8()).then_some(Marked { marker: Marker::Dash, number: 0, len })
}

fn digits(text: &str) -> Option<(u32, usize)> {
    let mut number: u32 = 0;
    let mut len = 0;
    for c in text.chars().take(4) {
        let Some(digit) = half_width(c).to_digit(10) else {
            break;
        };
        number = number * 10 + digit;
        len += c.len_utf8();
    }
    (len > 0).then_some((number, len))
}

/// A Chinese numeral up to 99.
fn numeral(text: &str) -> Option<(u32, usize)> {
    let mut tens = 0;
    let mut ones = 0;
    let mut len = 0;
    for c in text.chars().take(4) {
        match script::numeral(c) {
            Some(digit) => ones = digit,
            None if c == '十' => {
                tens = ones.max(1) * 10;
                ones = 0;
            }
            None => break,
        }
        len += c.len_utf8();
    }
    (len > 0).then_some((tens + ones, len))
}
