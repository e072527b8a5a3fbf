//! Who reports, and for which year: title, place and plan year of a report.
//!
//! The head, up to the address to the deputies, may say these in several places: a title, the
//! meeting, the office of the speaker, the government that he speaks for. Each is a vote; the text
//! is believed before the name of the file, and a report before the web page that carries it.

use super::region::{self, Region};
use super::{Level, unmarked, year};
use crate::Span;
use crate::text::marker::{self, Marker};
use regex::Regex;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The head of a report.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Head {
    /// The title as written.
    pub(super) title: String,
    /// The place.
    pub(super) region: Region,
    /// The plan year.
    pub(super) year: Option<i32>,
    /// Where the head ends, and with it the report proper begins.
    pub(super) end: usize,
}

/// How far a head may reach, in bytes.
const REACH: usize = 1500;

/// Reads the head of the report at `span`; `name` is the name of its file.
pub(super) fn head(text: &str, span: Span, name: &str) -> Head {
    let report = span.of(text);
    let end = address(report);
    let title = title(&report[..end]);
    let mut until = (end + 400).min(report.len());
    while !report.is_char_boundary(until) {
        until -= 1;
    }
    let region = place(&title, &report[..until])
        .or_else(|| region::from_name(name, report))
        .or_else(|| nation(report))
        .unwrap_or_default();
    let year = plan_year(&title, &report[..end], report).or_else(|| year_of_name(name));
    Head { title, region, year, end: span.start + end }
}

/// Where the deputies are addressed, or where the first heading stands: the head ends there.
fn address(report: &str) -> usize {
    let reach = report.char_indices().map(|(at, _)| at).take_while(|&at| at <= REACH).last().unwrap_or(0);
    let address = report[..reach].find("各位代表").or_else(|| report[..reach].find("同志们"));
    let heading = lines(&report[..reach]).find(|&(_, line)| is_heading(line)).map(|(at, _)| at);
    [address, heading].into_iter().flatten().min().unwrap_or_else(|| {
        report[..reach].split_inclusive('\n').take_while(|line| line.chars().count() < 60).map(str::len).sum()
    })
}

/// The lines of a text with their offsets.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_inclusive('\n').scan(0, |at, line| {
        *at += line.len();
        Some((*at - line.len(), line.trim_end()))
    })
}

/// Whether a line is a numbered heading of the first rank, or names a part of every report.
fn is_heading(line: &str) -> bool {
    let numbered = marker::read(line).is_some_and(|mark| mark.marker == Marker::Ordinal);
    numbered || unmarked::is_part(line)
}

/// The line of the head that names itself a report.
fn title(head: &str) -> String {
    let lines = || head.lines().map(str::trim).filter(|line| line.contains("报告"));
    let work = |line: &&str| line.contains("工作报告");
    let named = lines()
        .filter(work)
        .find(|line| year::years(line).next().is_some() || region::at_end(before_report(line)).is_some());
    let Some(line) = named.or_else(|| lines().find(work)).or_else(|| lines().next()) else {
        return String::new();
    };
    let cut = if line.chars().count() > 60 {
        line.find("工作报告").map(|at| at + "工作报告".len())
    } else {
        None
    };
    let title = cut.map_or(line, |cut| &line[..cut]);
    title.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What stands before 人民政府工作报告.
fn before_report(title: &str) -> &str {
    let at = title
        .find("人民政府工作报告")
        .or_else(|| title.find("政府工作报告"))
        .or_else(|| title.find("工作报告"));
    let before = at.map_or(title, |at| &title[..at]);
    let year = year::years(before).last();
    match year {
        Some(year) if year.end == before.len() => &before[..year.at],
        Some(year) => &before[year.end..],
        None => before,
    }
}

#[allow(clippy::unwrap_used, reason = "constant patterns")]
static PLACES: LazyLock<Vec<(Regex, usize)>> = LazyLock::new(|| {
    [
        (r"(?:[^\p{Han}]|^|在|日)(\p{Han}{2,18}?)第?(?:[一二三四五六七八九十]{1,3}|\d{1,2})届\p{Han}{0,3}(?:人民代表大会|人大)", 3),
        (r"我(?:谨)?(?:代表|受)(\p{Han}{2,18}?)(?:人民政府|政府|人民委员会)", 3),
        (r"(?:^|[^\p{Han}]|上|在)(\p{Han}{2,18}?)(?:人民政府)?(?:代理?|副)?(?:[省市县区州旗盟镇乡]长|主席|专员)", 2),
        (r"(\p{Han}{2,18})人民政府", 1),
    ]
    .into_iter()
    .map(|(pattern, weight)| (Regex::new(pattern).unwrap(), weight))
    .collect()
});

/// The place with most votes in the head and the first sentences.
fn place(title: &str, head: &str) -> Option<Region> {
    if head.contains("国务院总理") || head.contains("代表国务院") || head.contains("受国务院") {
        return region::region("全国");
    }
    let mut votes: BTreeMap<String, usize> = BTreeMap::new();
    if let Some(found) = region::at_end(before_report(title)) {
        *votes.entry(found.name).or_default() += 4;
    }
    for (pattern, weight) in PLACES.iter() {
        for found in pattern.captures_iter(head) {
            if let Some(found) = region::at_end(&found[1]).filter(|found| found.level != Level::Unknown) {
                *votes.entry(found.name).or_default() += weight;
            }
        }
    }
    // 保定市徐水区 and 徐水区 are one place: the longer name takes the votes of the shorter.
    let best = votes
        .iter()
        .map(|(name, own)| {
            let parts: usize = votes
                .iter()
                .filter(|(part, _)| *part != name && name.ends_with(part.as_str()))
                .map(|(_, n)| n)
                .sum();
            (own + parts, name.chars().count(), name)
        })
        .max()?;
    if best.2 == "中华人民共和国" { region::region("全国") } else { region::region(best.2) }
}

/// The nation, where a report speaks of 我国 throughout and of no province, city or county as its own.
fn nation(report: &str) -> Option<Region> {
    let own: usize = ["全省", "全市", "全县", "全区", "我省", "我市", "我县"]
        .iter()
        .map(|own| report.matches(own).count())
        .sum();
    let nation = report.matches("我国").count() + report.matches("全国人民").count();
    (nation >= 8 && nation > 8 * own).then(|| region::region("全国")).flatten()
}

#[allow(clippy::unwrap_used, reason = "a constant pattern")]
static WORK: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^(?:政府|经济|全[省市县区]|国民经济|经济社会发展|的)?[^。，；：\n]{0,12}?(回顾|工作安排|重点工作|重点任务|主要任务|工作任务|工作部署|工作重点|总体要求|总体思路|目标任务|主要工作|工作思路|发展思路|工作打算|工作建议|工作要求|工作目标)")
        .unwrap()
});

/// The plan year: that of the title, of the meeting, and of the headings, by votes.
fn plan_year(title: &str, head: &str, report: &str) -> Option<i32> {
    let mut votes: BTreeMap<i32, usize> = BTreeMap::new();
    let mut vote = |year: i32, weight: usize| *votes.entry(year).or_default() += weight;
    if let Some(year) = year::years(title).next() {
        vote(year.year, 3);
    }
    if let Some(date) = year::years(head).find(|date| date.month.is_some()) {
        vote(date.year + i32::from(date.month >= Some(11)), 3);
    }
    for year in year::years(report).filter(|year| year.month.is_none()) {
        let headed =
            report[..year.at].ends_with(['、', '\n', '。', '！', '和', '于', '）', '：']) || year.at == 0;
        let Some(work) = WORK.captures(&report[year.end..]).filter(|_| headed) else { continue };
        match &work[1] {
            "回顾" => vote(year.year + 1, 2),
            _ => vote(year.year, 2),
        }
    }
    votes.into_iter().max_by_key(|&(year, weight)| (weight, year)).map(|(year, _)| year)
}

/// The year that a file name states.
pub(super) fn year_of_name(name: &str) -> Option<i32> {
    let digits: Vec<&str> = name.split(|c: char| !c.is_ascii_digit()).filter(|run| run.len() == 4).collect();
    digits.into_iter().filter_map(|run| run.parse().ok()).find(|year| (1949..=2100).contains(year))
}
