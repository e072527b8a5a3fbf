//! Past or planned, and for which years: by the role of the section, by years named before the figure, by
//! cue words of the clause.
//!
//! A review speaks of what was done and a plan of what will be, unless the clause says otherwise: a year of
//! the other side, 去年 or 已 in a plan, 今年 or 力争 in a review. Years that a figure is compared with
//! (比2020年) say nothing of its own time.

use super::cues::{Class, words};
use super::stretch::Stretch;
use super::{Basis, Kind, Period, cues, phrase, since, stretch};
use crate::Span;
use crate::report::{Outline, Role, year};

/// What is known of a figure's time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Tense {
    /// Target or result.
    pub(crate) kind: Kind,
    /// The years it is about.
    pub(crate) period: Option<Period>,
    /// 预计, 初步核算.
    pub(crate) estimate: bool,
    /// The words that decided against the section, if any.
    pub(crate) cue: Option<Span>,
}

/// A figure whose time is asked for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Asked {
    /// Its section.
    pub(crate) section: usize,
    /// The sentence that holds it.
    pub(crate) sentence: Span,
    /// Its clause.
    pub(crate) clause: Span,
    /// The figure.
    pub(crate) number: Span,
    /// What a rate is a rate of.
    pub(crate) basis: Option<Basis>,
    /// The year that it is compared with, or averaged since.
    pub(crate) since: Option<i32>,
    /// It says where something stands at the end of its period, not what has come together in it.
    pub(crate) stock: bool,
}

/// Reads the time of a figure, after sentences that speak of the years of `stretch`.
pub(crate) fn read(text: &str, outline: &Outline, stretch: &Stretch, asked: Asked) -> Tense {
    let Asked { section, sentence, clause, number, basis, stock, since } = asked;
    let default = default_kind(outline, section);
    let before = Span::new(sentence.start, number.start);
    let own = Span::new(clause.start, number.start);
    let estimate =
        ["预计", "初步核算", "初步统计", "初步预计"].iter().any(|word| before.of(text).contains(word));
    let mut years = years(text, before);
    // 2022年建成3家；新增9家: a year inside one part of a sentence says nothing of the next.
    let part = before.of(text).rfind(['；', ';']).map_or(before.start, |at| before.start + at);
    let opening = |at: usize| at <= before.start + "到“十四五”末，".len();
    years.retain(|(_, span)| span.start >= part || opening(span.start));
    // 2018年引进30家，今年引进40家: the year that a word names since is the nearer one.
    let named = last_time(before.of(text)).map(|(at, _)| before.start + at);
    years.retain(|(_, span)| named.is_none_or(|at| at < span.start));
    let year = years.last().map(|(year, _)| *year);
    let (kind, cue) = match missed(text, own) {
        Some(cue) => (Kind::Other, Some(cue)),
        None => decide(text, outline, default, before, own, &years),
    };
    let period = period(text, outline.year, kind, before, own, years.last()).map(|p| {
        match section_years(outline, section) {
            // Under 五、“十二五”时期的主要目标 a figure without a year of its own is about all five.
            Some(years) if year.is_none() && Some(p.to) == own_year(outline.year, kind) => years,
            _ => p,
        }
    });
    let near = words(Class::ThisYear).find(before.of(text)).is_some();
    // 过去五年…。2019年，生产总值300亿元，年均增长9%: the average is of the years up to that one.
    let average = basis == Some(Basis::AnnualAverage);
    let own_time = |years: &Period| near || year.is_some_and(|year| !average || year != years.to);
    let period = match stretch.of(kind, basis).filter(|years| !own_time(years)) {
        Some(years)
            if period.is_some_and(|p| p.from == p.to && Some(p.to) == own_year(outline.year, kind)) =>
        {
            Some(years)
        }
        _ => period,
    };
    let period = period.map(|p| match since.filter(|year| average && p.from == p.to && *year < p.to) {
        Some(year) => Period { from: year + 1, ..p },
        None => p,
    });
    // A stock at the end of several years is of the last.
    let period = period.map(|p| if stock { Period { from: p.to, ..p } } else { p });
    Tense { kind, period, estimate: estimate && kind == Kind::Achievement, cue }
}

/// What says of a figure that it was not reached: neither result nor target.
fn missed(text: &str, clause: Span) -> Option<Span> {
    const WORDS: [&str; 7] = ["还未", "尚未", "未达到", "未能", "没有实现", "没有完成", "没有达到"];
    let (at, word) = WORDS.iter().find_map(|word| Some((clause.of(text).find(word)?, word)))?;
    Some(Span::new(clause.start + at, clause.start + at + word.len()))
}

/// The year that a report's figures are about where nothing else is said.
fn own_year(plan: Option<i32>, kind: Kind) -> Option<i32> {
    match kind {
        Kind::Target => plan,
        _ => plan.map(|year| year - 1),
    }
}

/// The span of several years that the section's heading, or the nearest above it, states.
fn section_years(outline: &Outline, section: usize) -> Option<Period> {
    let own = outline.sections.get(section)?;
    let mut depth = u8::MAX;
    let stated = outline.sections.get(..=section)?.iter().rev().find_map(|s| {
        let above = s.span == own.span || s.depth < depth && s.depth > 0;
        if above && s.depth > 0 {
            depth = s.depth;
        }
        s.years.filter(|_| above)
    })?;
    (stated.from < stated.to).then_some(Period { from: stated.from, to: stated.to })
}

fn default_kind(outline: &Outline, section: usize) -> Kind {
    match outline.sections.get(section).map(|s| s.role) {
        Some(Role::Review) => Kind::Achievement,
        Some(Role::Goals | Role::Tasks) => Kind::Target,
        Some(Role::Problems) => Kind::Other,
        _ => {
            let plans = |s: &crate::report::Section| matches!(s.role, Role::Goals | Role::Tasks);
            let planned = outline.sections.iter().take(section).any(plans);
            if planned { Kind::Target } else { Kind::Achievement }
        }
    }
}

fn decide(
    text: &str,
    outline: &Outline,
    default: Kind,
    before: Span,
    own: Span,
    years: &[(i32, Span)],
) -> (Kind, Option<Span>) {
    if let (Some(plan), Some(&(year, at))) = (outline.year, years.last()) {
        if year >= plan && default == Kind::Achievement && at.start >= own.start {
            return (Kind::Target, Some(at));
        }
        if year < plan && default == Kind::Target && plan - year < 12 {
            return (Kind::Achievement, Some(at));
        }
    }
    let cue = |class: Class| cue(text, before, own, class);
    match default {
        Kind::Target => match cue(Class::Past) {
            Some(at) => (Kind::Achievement, Some(at)),
            None => (Kind::Target, None),
        },
        Kind::Achievement if years.is_empty() => {
            match cue(Class::Future).or_else(|| opens_targets(text, before)) {
                Some(at) => (Kind::Target, Some(at)),
                None => (Kind::Achievement, None),
            }
        }
        kind => (kind, None),
    }
}

/// The heading of a list of targets in the sentence (主要预期目标是), which plans wherever it stands.
fn opens_targets(text: &str, sentence: Span) -> Option<Span> {
    let words_before = sentence.of(text);
    let (at, word) = words(Class::Headline).find(words_before)?;
    let rest = &words_before[at + word.len()..];
    // 把蓝天常现作为奋斗目标，全市优良天数达到249天
    let said = !words_before[..at].ends_with("作为");
    let opens =
        said && ["是", "为", "：", ":", "，", "确定为", "建议为"].iter().any(|mark| rest.starts_with(mark));
    let done = ["完成", "实现", "达到", "超额"].iter().any(|mark| words_before[..at].contains(mark));
    (opens && !done).then(|| Span::new(sentence.start + at, sentence.start + at + word.len()))
}

/// A cue word of `class` in the clause (or, for names of a time, in the sentence) before the figure.
fn cue(text: &str, before: Span, own: Span, class: Class) -> Option<Span> {
    let clause = own.of(text);
    let table = words(class);
    for (at, _) in clause.char_indices() {
        let Some(word) = table.prefix(&clause[at..]) else { continue };
        if stands(clause, at, word) {
            return Some(Span::new(own.start + at, own.start + at + word.len()));
        }
    }
    let (at, word) = last_time(before.of(text)).filter(|(_, word)| table.has(word))?;
    Some(Span::new(before.start + at, before.start + at + word.len()))
}

/// The last name of a time that stands in a sentence: 今年 of 去年引进30家，今年.
fn last_time(sentence: &str) -> Option<(usize, &'static str)> {
    const NAMES: [&str; 8] = ["去年", "上年", "一年来", "五年来", "今年", "明年", "截至目前", "截至"];
    let places = NAMES.into_iter().filter_map(|word| {
        let at = sentence.rmatch_indices(word).map(|(at, _)| at).find(|&at| stands(sentence, at, word))?;
        Some((at, word))
    });
    places.max_by_key(|(at, word)| (*at, word.len()))
}

/// Whether a cue word really says a time: not in 比上年, 今年以来, 不确保, 了解.
fn stands(text: &str, at: usize, word: &str) -> bool {
    let (before, after) = (&text[..at], &text[at + word.len()..]);
    let compared = ["比", "较", "与", "同", "在", "超", "高于", "快于", "超过", "从", "由", "自"]
        .iter()
        .any(|mark| before.ends_with(mark));
    match word {
        "了" => {
            !["解", "如指掌", "却", "结"].iter().any(|rest| after.starts_with(rest))
                && !before.ends_with('为')
        }
        // 将达到, 将建成; 将扶贫标准提高到2300元 only puts the object first.
        "将" => {
            let acts = phrase::starts_with_verb(after)
                || [Class::Level, Class::Growth, Class::Decline, Class::Adverb].into_iter().any(|class| {
                    words(class).prefix(after).is_some_and(|word| !["在", "为", "增值"].contains(&word))
                });
            acts && !["军", "近", "士"].iter().any(|rest| after.starts_with(rest)) && !before.ends_with('即')
        }
        "今年" => !after.starts_with("以来") && !compared,
        "已" | "已经" => !before.ends_with('而'),
        "以来" => {
            before.ends_with('年')
                || before.ends_with('大')
                || !before.ends_with('”') && before.ends_with('届')
        }
        "务必" | "必须" | "确保" => !after.starts_with('了'),
        "争取" | "计划" | "目标" | "拟" => false,
        "奋力" => !after.contains("了"),
        _ => !compared,
    }
}

/// Years named before a figure, with their places, without those it is compared with.
fn years(text: &str, span: Span) -> Vec<(i32, Span)> {
    let words = span.of(text);
    let mut found = Vec::new();
    for dated in year::years(words) {
        let (before, after) = (&words[..dated.at], &text[span.start + dated.end..]);
        // 《…（2018—2020年）》, 行动计划（2018—2020年）: the years of a title.
        let title = before.rfind('《') > before.rfind('》')
            || after.starts_with(['）', ')']) && before.rfind(['（', '(']) > before.rfind(['）', ')']);
        let named = title || after.starts_with("版") || after.starts_with("建成的");
        // 12024年 has no year in it.
        let whole = !before.ends_with(|c: char| c.is_numeric());
        if !since::is_base(before, after) && !named && whole {
            found.push((dated.year, Span::new(span.start + dated.at, span.start + dated.end)));
        }
    }
    found
}

/// The first year of a range whose last begins at `at`: 2021 of 2021—2024年.
fn first_of_range(text: &str, at: usize) -> Option<i32> {
    let before = text[..at].trim_end_matches(['—', '－', '-', '–', '~', '～', '至']);
    let first = before.strip_suffix("年").unwrap_or(before);
    let digits = &first[first.trim_end_matches(|c: char| c.is_ascii_digit()).len()..];
    let joined = before.len() < at && digits.len() == 4;
    digits.parse().ok().filter(|year| joined && (1949..=2100).contains(year))
}

/// The last five-year plan that is named in `span` and not only compared with: its place and its years, of which
/// “十四五”末 is the last.
fn named_plan(text: &str, span: Span) -> Option<(usize, Period)> {
    let words_of = span.of(text);
    words_of.rmatch_indices(['“', '"']).find_map(|(at, _)| {
        let (from, to) = year::plan(&words_of[at..])?;
        let name = text[span.start + at..].strip_prefix(['“', '"'])?;
        let after = &name[name.find(['”', '"'])?..];
        let after = after.strip_prefix(['”', '"'])?;
        if since::is_base(&words_of[..at], after) {
            return None;
        }
        let end = words(Class::PlanEnd).prefix(after).is_some();
        Some((at, Period { from: if end { to } else { from }, to }))
    })
}

fn period(
    text: &str,
    plan: Option<i32>,
    kind: Kind,
    before: Span,
    own: Span,
    year: Option<&(i32, Span)>,
) -> Option<Period> {
    let words = before.of(text);
    // 对接“十四五”规划，提出今年…: the year stands nearer than the plan that it belongs to.
    if let Some((at, mut years)) = named_plan(text, before)
        && year.is_none_or(|(_, span)| span.end <= before.start + at)
        && !words[at..].contains("今年")
    {
        // “十二五”以来 goes on to the year of the report.
        if let Some(own) = own_year(plan, kind).filter(|own| *own > years.to && words[at..].contains("以来"))
        {
            years.to = own;
        }
        return Some(years);
    }
    if let Some(&(year, span)) = year {
        return Some(Period { from: first_of_range(text, span.start).unwrap_or(year), to: year });
    }
    let plan = plan?;
    for (word, span) in [("今后五年", 5), ("未来五年", 5), ("今后三年", 3), ("未来三年", 3), ("今明两年", 2)]
    {
        if words.contains(word) && kind == Kind::Target {
            return Some(Period { from: plan, to: plan + span - 1 });
        }
    }
    let own_words = own.of(text);
    if kind == Kind::Achievement && cues::words(Class::TenYears).find(own_words).is_some() {
        return Some(Period { from: plan - 10, to: plan - 1 });
    }
    // 五年累计减税5万亿元, 五年年均增长5.2%
    let five = own_words.find("五年").is_some_and(|at| {
        !own_words[at..].starts_with("五年前")
            && cues::words(Class::NotPast).suffix(&own_words[..at]).is_none()
    });
    if (five || stretch::looks_back(words)) && kind == Kind::Achievement {
        return Some(Period { from: plan - 5, to: plan - 1 });
    }
    match kind {
        Kind::Target => Some(Period { from: plan, to: plan }),
        Kind::Achievement => Some(Period { from: plan - 1, to: plan - 1 }),
        Kind::Other => None,
    }
}
