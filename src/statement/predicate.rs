//! What stands between a subject and its figure, read from the figure backwards.
//!
//! ```text
//! before   = subject { adverb } [ comparison ] { adverb } [ predicate ] { adverb }
//! predicate = 增长 | 下降 | 达到 | …                        cues.tsv: growth, decline, level
//! comparison = (比 | 较 | 与) … (年 | 同期 | 水平 | …)      basis and base year
//!            | (高于 | 低于 | 高出 | 快于) …                a distance, so a level
//! ```
//! The predicate next to the figure decides the change; what lies further left belongs to the subject.

use super::cues::{Class, words};
use super::numeral;
use super::{Basis, Change, coordination, since};

/// The parts of the text before a figure.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Predicate<'a> {
    /// What is left: the subject with all that stands before it.
    pub(crate) subject: &'a str,
    /// What the predicate says; `None` where there is none.
    pub(crate) change: Option<Change>,
    /// 分别: the subjects share out the figures.
    pub(crate) respectively: bool,
    /// 均, 各: the figure holds for each subject.
    pub(crate) each: bool,
    /// What a rate is a rate of.
    pub(crate) basis: Option<Basis>,
    /// The year of 比2020年.
    pub(crate) base_year: Option<i32>,
    /// It says where something has got to: 达到, 提高到.
    pub(crate) reached: bool,
    /// 由, 从 in front of a starting value.
    pub(crate) ends_with_from: bool,
}

/// Reads the text before a figure.
pub(crate) fn read(before: &str) -> Predicate<'_> {
    let mut p = Predicate { subject: before.trim_end(), ..Predicate::default() };
    // 从2004年人均每月700元 starts from a figure per head.
    if let Some(word) = words(Class::PerHead).suffix(p.subject) {
        let rest = &p.subject[..p.subject.len() - word.len()];
        let mut origin = Predicate { subject: rest, ..p };
        strip_origin(&mut origin);
        if origin.ends_with_from {
            p.subject = rest;
        }
    }
    strip_origin(&mut p);
    if p.ends_with_from {
        strip_adverbs(&mut p);
        return p;
    }
    loop {
        let length = p.subject.len();
        strip_adverbs(&mut p);
        if p.change.is_none() || p.subject.ends_with("累计完成") {
            strip_predicate(&mut p);
        }
        strip_comparison(&mut p);
        // 压缩到目前的平均4天
        if p.change.is_none() {
            strip_origin(&mut p);
            if p.ends_with_from {
                return p;
            }
        }
        strip_time(&mut p);
        strip_aim(&mut p);
        if p.subject.len() == length {
            break;
        }
    }
    // 开办时间从一个月以上压缩到4天: what it starts from is no part of the name.
    let from =
        words(Class::From).rfind(p.subject).filter(|&(at, _)| at > 0 && p.change == Some(Change::Level));
    if let Some((at, _)) = from.filter(|&(at, _)| {
        let start = &p.subject[at..];
        start.contains(numeral::is_small) && words(Class::FromUnit).is_in(start)
    }) {
        p.subject = &p.subject[..at];
    }
    // 能耗由上升2%转为下降1%: the name ends where the origin begins.
    if let Some(name) = words(Class::From).strip_suffix(p.subject) {
        p.subject = name;
    }
    p
}

/// The origin of a change next to the figure: 由51家…, 从2002年的8960元…, 是2002年的2.6倍.
fn strip_origin(p: &mut Predicate<'_>) {
    let trimmed = p.subject.trim_end();
    let point = since::at_end(trimmed);
    let (stem, year) = point.map_or((trimmed, None), |point| (point.before, point.year));
    if let Some(subject) = words(Class::From).strip_suffix(stem) {
        p.base_year = year;
        p.subject = subject;
        p.ends_with_from = true;
        return;
    }
    // 比1952年的73亿元增长83%: the amount compared with, of that year.
    let amount = if year.is_some() { trimmed.ends_with('的') } else { point.is_some() };
    let compared =
        words(Class::Against).strip_suffix(stem).filter(|subject| amount && !subject.ends_with(['占', '对']));
    if let Some(subject) = compared {
        p.base_year = year;
        p.subject = subject;
        p.ends_with_from = true;
        return;
    }
    // 是2002年的2.6倍 compares, 增加到2002年的10.2万亿元 and 提升到去年底的13.3% only say when: either way the time is no
    // part of the name.
    let equals = words(Class::Equals).suffix(stem);
    let reached = words(Class::Level).suffix(stem).filter(|verb| verb.chars().count() > 1 || *verb == "为");
    if point.is_some() && (equals.is_some() || reached.is_some()) {
        p.base_year = year.filter(|_| equals.is_some() || reached == Some("为"));
        p.subject = stem;
    }
}

/// What stands before the year that an end is reached in: 增加到 of 增加到2020年的. The year says when, not
/// since when.
pub(super) fn before_point_in_time(text: &str) -> Option<&str> {
    let year = text.trim_end_matches('的').strip_suffix('年')?;
    let verb = year.trim_end_matches(|c: char| c.is_ascii_digit());
    let reached = words(Class::Level).suffix(verb)?;
    (year.len() - verb.len() == 4 && reached.chars().count() > 2 && reached.ends_with(['到', '至', '为']))
        .then_some(verb)
}

fn strip_adverbs(p: &mut Predicate<'_>) {
    loop {
        let trimmed = p.subject.trim_end();
        let Some(word) = words(Class::Link).suffix(trimmed) else {
            p.subject = trimmed;
            return;
        };
        p.respectively |= words(Class::Respectively).has(word);
        p.each |= words(Class::Each).has(word);
        p.basis = p.basis.or(basis_of(word));
        p.subject = &trimmed[..trimmed.len() - word.len()];
    }
}

/// What a rate is a rate of, by the word in front of it.
fn basis_of(word: &str) -> Option<Basis> {
    let said = |class| words(class).has(word);
    if said(Class::Average) {
        Some(Basis::AnnualAverage)
    } else if said(Class::Cumulative) {
        Some(Basis::Cumulative)
    } else {
        said(Class::YearOnYear).then_some(Basis::YearOnYear)
    }
}

fn strip_predicate(p: &mut Predicate<'_>) {
    let trimmed = p.subject.trim_end().trim_end_matches(['了', '：', ':']);
    // 高于全市平均增速: the speed is what is compared with.
    let window = last(trimmed);
    if words(Class::ComparedWith).suffix(window).is_some() && words(Class::Distance).is_in(window) {
        return;
    }
    let candidates =
        [(Class::Growth, Change::Growth), (Class::Decline, Change::Decline), (Class::Level, Change::Level)];
    let found = candidates
        .into_iter()
        .filter_map(|(class, change)| Some((words(class).suffix(trimmed)?, change)))
        .max_by_key(|(word, _)| word.len());
    let Some((word, change)) = found else { return };
    // 新增, 净增: the verb stays in the name.
    let verb = words(Class::Creation).suffix(trimmed);
    let kept = verb.is_some_and(|verb| verb.len() > word.len());
    if kept || words(Class::NotPredicate).suffix(trimmed).is_some() {
        return;
    }
    p.subject = &trimmed[..trimmed.len() - word.len()];
    p.change = Some(change);
    p.reached =
        change == Change::Level && (word.ends_with(['到', '至', '达']) || words(Class::Reach).has(word));
    if change == Change::Level {
        strip_rate_noun(p);
    }
}

/// 增长预期目标为8%: what is aimed at is the growth.
fn strip_aim(p: &mut Predicate<'_>) {
    if p.change != Some(Change::Level) && p.change.is_some() {
        return;
    }
    let trimmed = p.subject.trim_end();
    let Some(stem) = words(Class::Aim).strip_suffix(trimmed).filter(|stem| !stem.is_empty()) else {
        return;
    };
    p.subject = stem;
    strip_rate_noun(p);
    for (class, change) in [(Class::Growth, Change::Growth), (Class::Decline, Change::Decline)] {
        if let Some(word) = words(class).suffix(p.subject).filter(|word| word.chars().count() > 1) {
            p.subject = &p.subject[..p.subject.len() - word.len()];
            p.change = Some(change);
        }
    }
}

/// 能耗降低率达3.7%, 增速为8%: the noun says the change, the predicate only that it has the value.
fn strip_rate_noun(p: &mut Predicate<'_>) {
    for (class, change) in [(Class::Growth, Change::Growth), (Class::Decline, Change::Decline)] {
        if let Some(word) = words(class).suffix(p.subject)
            && words(Class::RateTail).suffix(word).is_some()
            && !names_a_rate(p.subject, word)
        {
            p.subject = &p.subject[..p.subject.len() - word.len()];
            p.change = Some(change);
        }
    }
}

/// 人口自然增长率 is a name: without 增长率 it is none.
fn names_a_rate(subject: &str, rate: &str) -> bool {
    coordination::known(subject) && !subject.strip_suffix(rate).is_some_and(coordination::known)
}

/// 开工率一季度达到60%, 2012年底已达到12.5%, 满意率连续5年保持97%: the time is no part of the name.
fn strip_time(p: &mut Predicate<'_>) {
    let trimmed = p.subject.trim_end();
    if let Some(date) = words(Class::YearEnd).strip_suffix(trimmed) {
        let stem = date.trim_end_matches(|c: char| c.is_ascii_digit());
        if date.len() - stem.len() == 4 && words(Class::Against).suffix(stem).is_none() {
            p.subject = stem;
            return;
        }
    }
    if let Some(word) = words(Class::Time).suffix(trimmed)
        && word.len() < trimmed.len()
    {
        p.subject = &trimmed[..trimmed.len() - word.len()];
        return;
    }
    let Some(rest) = words(Class::SpanUnit).strip_suffix(trimmed) else { return };
    let stem = rest.trim_end_matches(|c: char| c == '多' || numeral::is_small(c));
    if stem.len() < rest.len() {
        let whole = if stem.is_empty() { trimmed } else { stem };
        p.subject = words(Class::SpanLead).strip_suffix(stem).unwrap_or(whole);
    }
}

fn strip_comparison(p: &mut Predicate<'_>) {
    let trimmed = p.subject.trim_end();
    let window = last(trimmed);
    let tail = trimmed.len() - window.len();
    // 在去年任务的基础上增长8%
    if let Some(at) = window.rfind('在').filter(|_| window.ends_with("基础上")) {
        p.subject = &trimmed[..tail + at];
        return;
    }
    if let Some((point, with)) =
        since::at_end(trimmed).and_then(|point| Some((point, words(Class::Than).suffix(point.before)?)))
    {
        let subject = &point.before[..point.before.len() - with.len()];
        // 占比2015年: the word is the end of a noun.
        if point.year.is_some() && !subject.ends_with(['占', '对']) {
            p.base_year = point.year;
            p.subject = subject;
            return;
        }
    }
    if words(Class::ComparedWith).suffix(window).is_none() {
        return;
    }
    if p.change != Some(Change::Growth) && p.change != Some(Change::Decline) {
        let distance = words(Class::Distance).rfind(window);
        if let Some((at, _)) = distance.filter(|&(at, _)| at > 0 || tail == 0) {
            p.subject = &trimmed[..tail + at];
            p.change = Some(Change::Level);
            return;
        }
    }
    let Some((at, _)) = words(Class::Comparing).rfind(window) else { return };
    let comparison = &window[at..];
    if comparison.contains(['，', '、', '；', '。']) {
        return;
    }
    let year = comparison.split(|c: char| !c.is_ascii_digit()).find(|digits| digits.len() == 4);
    p.base_year = year.and_then(|digits| digits.parse().ok()).or(p.base_year);
    if words(Class::YearOnYear).is_in(comparison) {
        p.basis = p.basis.or(Some(Basis::YearOnYear));
    }
    p.subject = &trimmed[..tail + at];
}

/// As much of the end of a text as a comparison may take up.
fn last(text: &str) -> &str {
    const COMPARISON: usize = 19;
    text.char_indices().rev().nth(COMPARISON).map_or(text, |(at, _)| &text[at..])
}
