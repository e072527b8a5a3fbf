//! Years and dates in the three ways a report writes them: 2025年, ２０２５年, 二〇二五年.

use crate::text::script::{self, is_digit};

/// A year as it stands in a text, with the month where one follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Dated {
    /// Byte offset of its first digit.
    pub(crate) at: usize,
    /// Byte offset after 年.
    pub(crate) end: usize,
    /// The year.
    pub(crate) year: i32,
    /// The month that follows.
    pub(crate) month: Option<u32>,
}

/// The years of `text` from 1949 to 2100, in order.
pub(crate) fn years(text: &str) -> impl Iterator<Item = Dated> + '_ {
    let marks = text.match_indices(YEAR);
    marks.filter_map(|(mark, _)| before_mark(text, mark)).filter(|found| (1949..=2100).contains(&found.year))
}

const YEAR: char = '年';

/// The year whose 年 stands at `mark`.
fn before_mark(text: &str, mark: usize) -> Option<Dated> {
    let mut back = text[..mark].char_indices().rev().skip_while(|&(_, c)| c.is_whitespace());
    let mut digits = [(0, ' '); 4];
    for place in digits.iter_mut().rev() {
        *place = back.next()?;
    }
    let [(at, first), (_, second), (_, third), (_, fourth)] = digits;
    let plain = matches!(first, '1' | '2' | '１' | '２') && matches!(second, '0' | '9' | '０' | '９');
    let spelled = matches!(first, '一' | '二') && matches!(second, '九' | '〇' | '○' | '零' | '0' | '０');
    let all = |of_kind: fn(char) -> bool| of_kind(third) && of_kind(fourth);
    let read = plain && all(is_digit) || spelled && all(is_spelled);
    read.then_some(())?;
    let year =
        digits.iter().try_fold(0, |value, &(_, c)| Some(value * 10 + i32::try_from(digit(c)?).ok()?))?;
    let end = mark + YEAR.len_utf8();
    Some(Dated { at, end, year, month: month(&text[end..]) })
}

/// A digit of a spelled year behind its century.
fn is_spelled(c: char) -> bool {
    matches!(c, '〇' | '○' | '零' | '0' | '０') || matches!(digit(c), Some(1..)) && !is_digit(c)
}

/// The month that `text` begins with.
fn month(text: &str) -> Option<u32> {
    let text = text.trim_start();
    let numeral = |c: char| if text.starts_with(is_digit) { is_digit(c) } else { is_month(c) };
    let len = text.chars().take(2).take_while(|&c| numeral(c)).map(char::len_utf8).sum();
    let rest = text.get(len..)?.trim_start();
    if len == 0 || !rest.starts_with('月') { None } else { month_number(text.get(..len)?) }
}

fn is_month(c: char) -> bool {
    c == '十' || matches!(digit(c), Some(1..)) && !is_digit(c)
}

/// The years of the five-year plan that `text` names first: “十四五” is 2021 to 2025.
pub(crate) fn plan(text: &str) -> Option<(i32, i32)> {
    let mut chars = text.chars().skip_while(|&c| c != '“' && c != '"');
    chars.next()?;
    let name: String = chars.take_while(|&c| c != '”' && c != '"').take(5).collect();
    plan_called(&name)
}

/// The years of the five-year plan of that name: 十四五 is 2021 to 2025.
pub(crate) fn plan_called(name: &str) -> Option<(i32, i32)> {
    let number = name.strip_suffix('五').filter(|number| !number.is_empty())?;
    years_of_plan(number)
}

/// The years of the plan that `text` names first in full: 第十四个五年规划.
pub(super) fn numbered_plan(text: &str) -> Option<(i32, i32)> {
    let (before, _) = text.split_once("个五年")?;
    let (_, number) = before.rsplit_once('第')?;
    years_of_plan(number)
}

fn years_of_plan(number: &str) -> Option<(i32, i32)> {
    let ordinal = match number.strip_prefix('十') {
        Some("") => 10,
        Some(ones) => 10 + self::number(ones)?,
        None => self::number(number)?,
    };
    // The third began late: 1963 to 1965 belonged to none.
    let first = if ordinal < 3 { 1953 + 5 * (ordinal - 1) } else { 1966 + 5 * (ordinal - 3) };
    (1..=30).contains(&ordinal).then_some((first, first + 4))
}

fn number(digits: &str) -> Option<i32> {
    digits.chars().try_fold(0, |value, c| Some(value * 10 + i32::try_from(digit(c)?).ok()?))
}

fn digit(c: char) -> Option<u32> {
    match c {
        '0'..='9' => c.to_digit(10),
        '０'..='９' => Some(c as u32 - '０' as u32),
        '〇' | '○' | '零' => Some(0),
        _ => script::numeral(c),
    }
}

fn month_number(written: &str) -> Option<u32> {
    let month = match written {
        "十" => 10,
        "十一" => 11,
        "十二" => 12,
        _ => u32::try_from(number(written)?).ok()?,
    };
    (1..=12).contains(&month).then_some(month)
}
