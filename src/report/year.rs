//! Years and dates in the three ways a report writes them: 2025年, ２０２５年, 二〇二五年.

use crate::text::pattern::pattern;
use regex::Regex;
use std::sync::LazyLock;

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

static YEAR: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:([12１２][09０９][0-9０-９]{2})|([一二][九〇○零0０][〇○零0０一二三四五六七八九]{2}))\s*年(?:\s*([0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})\s*月)?",
    )
});

/// The years of `text` from 1949 to 2100, in order.
pub(crate) fn years(text: &str) -> impl Iterator<Item = Dated> + '_ {
    YEAR.captures_iter(text).filter_map(|found| {
        let digits = found.get(1).or(found.get(2))?;
        let year = number(digits.as_str())?;
        let mark = digits.end() + text[digits.end()..].find('年')? + '年'.len_utf8();
        let month = found.get(3).and_then(|month| month_number(month.as_str()));
        (1949..=2100).contains(&year).then_some(Dated { at: digits.start(), end: mark, year, month })
    })
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
        _ => "一二三四五六七八九".chars().zip(1..).find(|&(numeral, _)| numeral == c).map(|(_, value)| value),
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
