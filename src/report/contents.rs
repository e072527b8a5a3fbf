//! The table of contents of a compilation, and which text belongs to which entry.

use super::{ContentsEntry, Outline, region, year};
use crate::text::script::is_digit;

/// What the title of an entry ends with.
const TITLE: &str = "政府工作报告";

/// Fewer titles are no table of contents.
const LEAST: usize = 3;

/// Entries are this close to each other, in bytes.
const NEAR: usize = 60;

/// The table of contents at the beginning of `text` and where it ends; none where fewer than three
/// titles stand together, numbered or with leader dots.
pub(super) fn contents(text: &str) -> (Vec<ContentsEntry>, usize) {
    let titles: Vec<usize> = text.match_indices(TITLE).map(|(at, _)| at + TITLE.len()).collect();
    if titles.len() < LEAST {
        return (Vec::new(), 0);
    }
    let mut entries: Vec<ContentsEntry> = Vec::new();
    let mut end = 0;
    let mut free = 0;
    for title_end in titles {
        let Some(found) = Line::before(text, free, title_end) else { continue };
        free = found.end;
        if !found.numbered && !found.leads {
            continue;
        }
        if !entries.is_empty() && found.start > end + NEAR {
            if entries.len() >= LEAST {
                break;
            }
            entries.clear();
        }
        entries.push(entry(&text[found.title..title_end], found.page));
        end = found.end;
    }
    if entries.len() < LEAST { (Vec::new(), 0) } else { (entries, end) }
}

/// A line of a table of contents: number, title, leader dots, page.
struct Line {
    start: usize,
    end: usize,
    /// Where the title begins.
    title: usize,
    numbered: bool,
    /// Whether leader dots follow.
    leads: bool,
    page: Option<u32>,
}

/// How far before its end a title is looked for, in characters: a name with the year before and behind it, and a number.
const REACH: usize = 70;

impl Line {
    /// The line whose title ends at `end`, from the first place behind `free` on that it can begin at.
    fn before(text: &str, free: usize, end: usize) -> Option<Self> {
        let stem = text.get(free..end)?.strip_suffix(TITLE)?;
        let starts: Vec<usize> = stem.char_indices().rev().take(REACH).map(|(at, _)| at).collect();
        starts.into_iter().rev().find_map(|at| {
            let numbered = number(&stem[at..]).map(|len| at + len).filter(|&title| is_title(&stem[title..]));
            let title = numbered.or_else(|| is_title(&stem[at..]).then_some(at))?;
            let (leads, page, len) = tail(&text[end..]);
            let numbered = numbered.is_some();
            Some(Self { start: free + at, end: end + len, title: free + title, numbered, leads, page })
        })
    }
}

/// The length of the number of an entry: `12. `.
fn number(text: &str) -> Option<usize> {
    let digits: usize = text.chars().take(3).take_while(|&c| is_digit(c)).map(char::len_utf8).sum();
    let rest = text[digits..].trim_start();
    let rest = rest.strip_prefix(['.', '、', '．'])?.trim_start();
    (digits > 0).then_some(text.len() - rest.len())
}

/// Whether a place with its year before or behind it is all that stands before 政府工作报告.
fn is_title(words: &str) -> bool {
    let words = match words.char_indices().nth(YEAR) {
        Some((at, _)) if is_year(&words[..at]) => &words[at..],
        _ => words,
    };
    let names = |words: &str, longest: usize| {
        (2..=longest).contains(&words.chars().count()) && words.chars().all(is_plain_han)
    };
    let before_year = |words: &str| {
        let (at, _) = words.char_indices().rev().nth(YEAR - 1)?;
        is_year(&words[at..]).then(|| names(&words[..at], LONGEST))
    };
    let stem = words.strip_suffix("人民");
    names(words, LONGEST)
        || stem.is_some_and(|stem| names(stem, LONGEST))
        || [Some(words), stem].into_iter().flatten().any(|words| before_year(words) == Some(true))
}

/// The longest name of a place in a title, in characters.
const LONGEST: usize = 24;

/// Characters of 2024年.
const YEAR: usize = 5;

fn is_year(words: &str) -> bool {
    let digits = words
        .strip_prefix("19")
        .or_else(|| words.strip_prefix("20"))
        .and_then(|rest| rest.strip_suffix('年'));
    digits.is_some_and(|digits| digits.chars().count() == 2 && digits.chars().all(is_digit))
}

/// Characters that names are written in.
fn is_plain_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '〇')
}

/// What stands behind a title: whether leader dots do, the page, and the length of both.
fn tail(text: &str) -> (bool, Option<u32>, usize) {
    let rest = text.trim_start_matches([' ', '\t']);
    let dots = rest.len() - rest.trim_start_matches('.').len();
    let marks = rest.chars().take_while(|c| matches!(c, '…' | '·')).count();
    let leads = dots >= 3 || marks >= 2;
    let rest = if leads { rest.trim_start_matches(['.', '…', '·', ' ', '\t']) } else { rest };
    let digits: usize = rest.chars().take(4).take_while(|&c| is_digit(c)).map(char::len_utf8).sum();
    (leads, rest[..digits].parse().ok(), text.len() - rest.len() + digits)
}

fn entry(title: &str, page: Option<u32>) -> ContentsEntry {
    let stated = year::years(title).next();
    let place =
        stated.map_or(title, |year| if year.at == 0 { &title[year.end..] } else { &title[..year.at] });
    let place = ["人民政府工作报告", "政府工作报告"]
        .into_iter()
        .find_map(|tail| place.strip_suffix(tail))
        .unwrap_or(place);
    ContentsEntry {
        title: title.to_owned(),
        region: region::at_end(place, stated.map(|year| year.year))
            .region
            .map(|region| region.name)
            .unwrap_or_default(),
        year: stated.map(|year| year.year),
        page,
        report: None,
    }
}

/// Gives each report its entry: in order, one to one, by place and year.
pub(super) fn assign(entries: &mut [ContentsEntry], reports: &[Outline]) {
    let mut next = 0;
    for (index, report) in reports.iter().enumerate() {
        let fits = |entry: &ContentsEntry| {
            entry.region == report.region
                && (entry.year.is_none() || report.year.is_none() || entry.year == report.year)
        };
        if let Some(at) = (next..entries.len()).find(|&at| fits(&entries[at])) {
            entries[at].report = Some(index);
            next = at + 1;
        }
    }
}
