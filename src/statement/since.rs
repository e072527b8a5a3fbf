//! Points in time that a change is measured from: 2015年底, “十二五”末, 五年前. What is compared with one of them
//! says nothing of its own time, and the point is no part of its name.

use super::cues::{Class, words};
use super::numeral;
use crate::report::year;

/// A point in time at the end of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Point<'a> {
    /// What stands before it.
    pub(super) before: &'a str,
    /// Its year; that of a five-year plan is the plan's last. `None` where only a word names it.
    pub(super) year: Option<i32>,
}

/// The point in time that `text` ends with, 的 behind it included.
pub(super) fn at_end(text: &str) -> Option<Point<'_>> {
    let text = text.trim_end();
    let text = text.strip_suffix('的').unwrap_or(text);
    if let Some(plan) = plan(text) {
        return Some(plan);
    }
    let mark = words(Class::PointMark).suffix(text).unwrap_or_default();
    let date = &text[..text.len() - mark.len()];
    if date.ends_with('年')
        && let Some(dated) = year::years(last_chars(date)).last()
    {
        let offset = date.len() - last_chars(date).len();
        if offset + dated.end == date.len() {
            return Some(Point { before: &date[..offset + dated.at], year: Some(dated.year) });
        }
    }
    // 五年前, 3年前
    if let Some(count) = text.strip_suffix("年前") {
        let before = count.trim_end_matches(numeral::is_small);
        if before.len() < count.len() {
            return Some(Point { before, year: None });
        }
    }
    let word = words(Class::Ago).suffix(text)?;
    Some(Point { before: &text[..text.len() - word.len()], year: None })
}

/// As much of the end of a text as a date may take up.
fn last_chars(text: &str) -> &str {
    const DATE: usize = 8;
    text.char_indices().rev().nth(DATE).map_or(text, |(at, _)| &text[at..])
}

/// “十二五”末, "九五"期间, 十一五期末 at the end of a text.
fn plan(text: &str) -> Option<Point<'_>> {
    let mark = words(Class::PlanMark).suffix(text).unwrap_or_default();
    let name = &text[..text.len() - mark.len()];
    let quoted = name.strip_suffix(['”', '"']);
    let inner = quoted.unwrap_or(name);
    // Without quotation marks only a word behind it tells a plan from a number.
    if !inner.ends_with('五') || quoted.is_none() && mark.is_empty() {
        return None;
    }
    let numeral = inner.trim_end_matches(|c| c != '两' && numeral::is_han(c));
    let before = if quoted.is_some() { numeral.strip_suffix(['“', '"'])? } else { numeral };
    let (_, last) = year::plan_called(&inner[numeral.len()..])?;
    Some(Point { before, year: Some(last) })
}

/// The year that a text first compares with, and what stands behind: 比2015年|增加造林, 较“十二五”末|新建.
pub(super) fn at_start(text: &str) -> Option<(Option<i32>, &str)> {
    let with = words(Class::Than).prefix(text)?;
    let rest = &text[with.len()..];
    let (year, behind) = dated_start(rest)?;
    // 与2014年相比 compares, 与2014年持平 says something.
    let end = words(Class::Compared).prefix(behind).filter(|_| !words(Class::Against).has(with));
    match end {
        Some(end) => Some((year, &behind[end.len()..])),
        None => words(Class::Against).has(with).then_some((year, behind)),
    }
}

/// The year that a text begins with, or the last of a plan that it begins with, and what stands behind.
fn dated_start(rest: &str) -> Option<(Option<i32>, &str)> {
    let dated = year::years(rest).next().filter(|dated| dated.at == 0);
    if let Some(dated) = dated {
        let after = &rest[dated.end..];
        let mark = words(Class::PointMark).prefix(after).unwrap_or_default();
        return Some((Some(dated.year), &after[mark.len()..]));
    }
    if let Some(word) = words(Class::Ago).prefix(rest).filter(|word| word.chars().count() > 2) {
        return Some((None, &rest[word.len()..]));
    }
    let name = rest.strip_prefix(['“', '"'])?;
    let end = name.find(['”', '"']).filter(|&end| end <= "十四五".len())?;
    let (_, last) = year::plan_called(&name[..end])?;
    let after = name[end..].strip_prefix(['”', '"'])?;
    let mark = words(Class::PlanMark).prefix(after).unwrap_or_default();
    Some((Some(last), &after[mark.len()..]))
}

/// The year that a clause compares all that follows with: 与2014年相比, 同“十二五”末比较.
pub(super) fn comparison(clause: &str) -> Option<i32> {
    let clause = clause.trim();
    let end = words(Class::Compared).suffix(clause)?;
    let point = at_end(&clause[..clause.len() - end.len()])?;
    let with = words(Class::Than).suffix(point.before)?;
    (point.before.len() == with.len()).then_some(point.year).flatten()
}

/// Whether a time between `before` and `after` is only compared with: 比2015年, 由“十二五”末的, 是2015年的2倍.
pub(super) fn is_base(before: &str, after: &str) -> bool {
    if words(Class::Than).suffix(before).is_some() || words(Class::Origin).suffix(before).is_some() {
        return true;
    }
    let after = &after[words(Class::PlanMark).prefix(after).unwrap_or_default().len()..];
    let after = &after[words(Class::PointMark).prefix(after).unwrap_or_default().len()..];
    let Some(of) = after.strip_prefix('的') else { return false };
    let times = of.trim_start_matches(|c| numeral::is_small(c) || ['．', '.', '近', '约', '半'].contains(&c));
    let many = times.strip_prefix(['多', '余']).unwrap_or(times);
    times.len() < of.len() && many.starts_with('倍') || words(Class::Equals).suffix(before).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_at_the_end() {
        let table = [
            "财政收入比2015年",
            "财政收入由2015年底的",
            "森林覆盖率由“十二五”末的",
            "是\"九五\"期间的",
            "较十一五期末",
            "比五年前",
            "办理建议十五",
            "二〇一五年",
            "财政收入",
        ];
        let shown: Vec<String> = table.iter().map(|text| format!("{text}: {:?}", at_end(text))).collect();
        insta::assert_snapshot!(shown.join("\n"), @r#"
        财政收入比2015年: Some(Point { before: "财政收入比", year: Some(2015) })
        财政收入由2015年底的: Some(Point { before: "财政收入由", year: Some(2015) })
        森林覆盖率由“十二五”末的: Some(Point { before: "森林覆盖率由", year: Some(2015) })
        是"九五"期间的: Some(Point { before: "是", year: Some(2000) })
        较十一五期末: Some(Point { before: "较", year: Some(2010) })
        比五年前: Some(Point { before: "比", year: None })
        办理建议十五: None
        二〇一五年: Some(Point { before: "", year: Some(2015) })
        财政收入: None
        "#);
    }

    #[test]
    fn bases_and_times_of_their_own() {
        assert!(is_base("是", "的2.5倍"));
        assert!(is_base("达到3000公里，是2010年的2倍、", "的近3倍"));
        assert!(is_base("比", "期间增加3亿元"));
        assert!(is_base("由", "末的30%"));
        assert!(!is_base("增加到", "的150亿元"));
        assert!(!is_base("", "生产总值10亿元"));
        assert_eq!(at_start("比2015年增加造林"), Some((Some(2015), "增加造林")));
        assert_eq!(at_start("较“十二五”末新建"), Some((Some(2015), "新建")));
        assert_eq!(at_start("与2015年相比税收"), Some((Some(2015), "税收")));
        assert_eq!(at_start("比上届末净增"), Some((None, "净增")));
        assert_eq!(at_start("与2015年持平"), None);
        assert_eq!(at_start("比重提高"), None);
        assert_eq!(comparison("与2014年相比"), Some(2014));
        assert_eq!(comparison("同“十一五”末比较"), Some(2010));
        assert_eq!(comparison("与全省平均水平相比"), None);
    }
}
