//! The table of contents of a compilation, and which text belongs to which entry.

use super::{ContentsEntry, Outline, region, year};
use crate::Span;
use crate::text::regular::regular;
use regex::Regex;
use std::sync::LazyLock;

/// An entry: number, title, leader dots, page.
static ENTRY: LazyLock<Regex> = LazyLock::new(|| {
    regular(
        r"(?:(\d{1,3})\s*[.、．]\s*)?((?:(?:19|20)\d\d年)?\p{Han}{2,24}?(?:(?:19|20)\d\d年)?(?:人民)?政府工作报告)[ \t]*((?:\.{3,}|[…·]{2,})[.…· \t]*)?(\d{1,4})?",
    )
});

/// What the title of an entry ends with.
const TITLE: &str = "政府工作报告";

/// Fewer titles are no table of contents.
const LEAST: usize = 3;

/// No entry is longer, with what parts it from the next, in bytes.
const LONGEST: usize = 400;

/// Titles of neighbouring entries are less than this apart, in bytes.
const APART: usize = 2 * LONGEST;

/// Entries are this close to each other, in bytes.
const NEAR: usize = 60;

/// The table of contents at the beginning of `text` and where it ends; none where fewer than three
/// titles stand together, numbered or with leader dots.
pub(super) fn contents(text: &str) -> (Vec<ContentsEntry>, usize) {
    let mut entries: Vec<ContentsEntry> = Vec::new();
    let mut end = 0;
    let rows = crowded(text)
        .into_iter()
        .flat_map(|span| ENTRY.captures_iter(span.of(text)).map(move |found| (span.start, found)));
    for (base, found) in rows {
        let (Some(whole), Some(title)) = (found.get(0), found.get(2)) else { continue };
        if found.get(1).is_none() && found.get(3).is_none() {
            continue;
        }
        if !entries.is_empty() && base + whole.start() > end + NEAR {
            if entries.len() >= LEAST {
                break;
            }
            entries.clear();
        }
        entries.push(entry(title.as_str(), found.get(4).and_then(|page| page.as_str().parse().ok())));
        end = base + whole.end();
    }
    if entries.len() < LEAST { (Vec::new(), 0) } else { (entries, end) }
}

/// Where at least three titles stand close to one another, with what may belong to them: nothing else is looked through. A
/// single report has no such place, so that it compiles no pattern.
fn crowded(text: &str) -> Vec<Span> {
    let titles: Vec<usize> = text.match_indices(TITLE).map(|(at, _)| at).collect();
    let rows = titles.chunk_by(|one, next| next - one < APART).filter(|row| row.len() >= LEAST);
    let around = |row: &[usize]| {
        let start = text.floor_char_boundary(row[0].saturating_sub(LONGEST));
        Span::new(start, text.floor_char_boundary(row[row.len() - 1] + LONGEST))
    };
    rows.map(around).collect()
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
