//! Who reports, and for which year: title, kind, place and plan year of a report.
//!
//! The head, up to the address to the deputies, is believed before the body, and the text before the name of its
//! file. What only the body or the name tells is a guess, and the reader is told.

use super::places::Known;
use super::region::{self, Region};
use super::survey::{Own, Survey};
use super::{Genre, Level, Witness, genre, unmarked, when, whose, year};
use crate::Span;
use crate::text::marker::{self, Marker};
use std::cell::LazyCell;

/// The head of a report.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Head {
    /// The title as written.
    pub(super) title: String,
    /// What kind of report it is.
    pub(super) genre: Genre,
    /// The place, its level and its code.
    pub(super) place: Place,
    /// The plan year.
    pub(super) year: Option<i32>,
    /// What tells the year.
    pub(super) year_from: Witness,
    /// Where the head ends, and with it the report proper begins.
    pub(super) end: usize,
}

/// A place as the report has it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Place {
    /// Its name; empty where unknown.
    pub(super) name: String,
    /// Its level, also where the name is unknown: 我代表县人民政府.
    pub(super) level: Level,
    /// Its administrative code.
    pub(super) code: Option<u32>,
    /// What tells it.
    pub(super) from: Witness,
}

/// How far a head may reach, in bytes.
const REACH: usize = 1500;

/// How far behind the address the place may still be named, in bytes.
const OPENING: usize = 400;

/// Reads the head of the report at `span`; `name` is the name of its file.
pub(super) fn head(text: &str, span: Span, name: &str) -> Head {
    let report = span.of(text);
    let address = address(report);
    let title = title(&report[..address]);
    // A piece begins in the middle: what stands there up to 各位代表 is no head.
    let is_prose = title.is_empty() && report[..address].contains('。');
    let end = if is_prose { 0 } else { address };
    let opening = clip(report, end + OPENING);
    let genre = genre::genre(&title, &opening[end..]);
    let said = joined(opening);
    let (year, year_from) = plan_year(genre, &title, &joined(&report[..end]), report, name);
    let place = place(&title, &said, report, year, name);
    Head { title, genre, place, year, year_from, end: span.start + end }
}

/// The beginning of `text`, of `longest` bytes at most.
fn clip(text: &str, longest: usize) -> &str {
    let mut until = longest.min(text.len());
    while !text.is_char_boundary(until) {
        until -= 1;
    }
    &text[..until]
}

/// Without white space: a dated line may be broken over two.
fn joined(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Where the deputies are addressed, or where the first heading stands: the head ends there.
fn address(report: &str) -> usize {
    let reach = clip(report, REACH);
    let address = reach.find("各位代表").or_else(|| reach.find("同志们"));
    let heading = lines(reach).find(|&(_, line)| is_heading(line)).map(|(at, _)| at);
    [address, heading].into_iter().flatten().min().unwrap_or_else(|| {
        reach.split_inclusive('\n').take_while(|line| line.chars().count() < 60).map(str::len).sum()
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
    let lines = || head.lines().map(str::trim).filter(|line| genre::is_title(line));
    let work = |line: &&str| line.contains("工作报告");
    let named = lines()
        .filter(work)
        .find(|line| year::years(line).next().is_some() || whose::in_title(line, None).region.is_some());
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

/// The plan year and what tells it.
fn plan_year(genre: Genre, title: &str, head: &str, report: &str, name: &str) -> (Option<i32>, Witness) {
    if let Some(year) = when::stated(genre, title, head, report) {
        return (Some(year), Witness::Head);
    }
    match (when::guessed(report), year_of_name(name)) {
        (Some(year), Some(named)) if year == named => (Some(year), Witness::Head),
        (Some(year), _) => (Some(year), Witness::Body),
        (None, Some(year)) => (Some(year), Witness::FileName),
        (None, None) => (None, Witness::Head),
    }
}

/// The place and what tells it.
fn place(title: &str, head: &str, report: &str, year: Option<i32>, name: &str) -> Place {
    let said = whose::said(title, head, year);
    let survey = LazyCell::new(|| Survey::of(report));
    let known = |region: Region, from: Witness| {
        let chosen = || if region.choices.is_empty() { None } else { survey.choose(&region.choices) };
        let code = region.code().or_else(|| chosen().map(|Known { code, .. }| code));
        Place { name: region.name, level: region.level, code, from }
    };
    if let Some(region) = said.region {
        return known(region, Witness::Head);
    }
    // 政府工作报告提出：2010年云州经济社会发展目标
    if let Some(region) = Survey::of(title).only(year) {
        return known(region, Witness::Head);
    }
    let own = Own::of(report);
    if own.nation >= 8 && own.nation > 8 * own.other {
        return known(Region::nation(), Witness::Head);
    }
    let unit = said.unit.or_else(|| survey.unit());
    let named = region::from_name(name, unit, year);
    // The text says nothing against a name that it knows too.
    if let Some(region) = named.clone().filter(|region| survey.names(region)) {
        return known(region, Witness::Head);
    }
    if let Some(region) = survey.place(unit, year) {
        return known(region, Witness::Body);
    }
    if own.nation >= 3 && own.other == 0 {
        return known(Region::nation(), Witness::Body);
    }
    match named {
        Some(region) => known(region, Witness::FileName),
        None => Place { level: survey.level(said.level), ..Place::default() },
    }
}

/// The year that a file name states; of a file in folders or archives the nearest of their names that states one.
pub(crate) fn year_of_name(name: &str) -> Option<i32> {
    let digits = |part: &str| -> Option<i32> {
        let runs = part.split(|c: char| !c.is_ascii_digit()).filter(|run| run.len() == 4);
        runs.filter_map(|run| run.parse().ok()).find(|year| (1949..=2100).contains(year))
    };
    name.rsplit('/').find_map(digits)
}
