//! Page numbers and running headers: lines that a page repeats and the text does not.

use super::Reason;
use super::draft::Edit;
use super::layout::{Line, Marks};
use super::regular::regular;
use super::script::is_digit;
use crate::order;
use regex::Regex;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Forms of a page number that nothing else has: — 3 —, 第3页, 3 / 12.
static DRESSED: LazyLock<Regex> = LazyLock::new(|| {
    regular(
        r"^(?:[—–\-－―]{1,3}\s*\d{1,4}\s*[—–\-－―]{1,3}|第\s*\d{1,4}\s*页(?:(?:\s|[，,/])*共\s*\d{1,4}\s*页)?|\d{1,4}\s*/\s*\d{1,4}|[Pp]age\s*\d{1,4}(?:\s*of\s*\d{1,4})?|·\s*\d{1,4}\s*·)$",
    )
});

/// Whether a line is nothing but a page number by its form. Most lines are not by their first and last character, so
/// that a text without page numbers compiles no pattern.
fn is_dressed(line: &str) -> bool {
    let dash = |c: char| matches!(c, '—' | '–' | '-' | '－' | '―' | '·');
    let first = line.starts_with(|c: char| dash(c) || is_digit(c) || matches!(c, '第' | 'P' | 'p'));
    let last = line.ends_with(|c: char| dash(c) || is_digit(c) || c == '页');
    first && last && DRESSED.is_match(line)
}

/// Takes out page numbers and running headers.
pub(super) fn furniture(text: &str, lines: &[Line]) -> Vec<Edit> {
    let plain = counted(text, lines);
    let running = running(text, lines);
    let mut edits = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let content = line.span.of(text);
        if plain.contains(&at) || is_dressed(content) {
            edits.push(Edit::remove(line.span, Reason::PageNumber, ""));
        } else if running.contains(&at) {
            edits.push(Edit::remove(line.span, Reason::PageFurniture, ""));
        }
    }
    edits
}

/// A page has at least so many bytes; the numbers of a table stand closer.
const PAGE: usize = 600;

/// Bare numbers that count up by one, a page apart: the longest such row, if it has three.
fn counted(text: &str, lines: &[Line]) -> Vec<usize> {
    let numbers: Vec<(usize, u32)> = (0..lines.len())
        .filter_map(|at| {
            let content = lines[at].span.of(text);
            (content.len() <= 4 && content.bytes().all(|b| b.is_ascii_digit()))
                .then(|| content.parse().ok().map(|number| (at, number)))
                .flatten()
        })
        .collect();
    let mut rows: HashMap<u32, Vec<usize>> = HashMap::new();
    let mut best: Vec<usize> = Vec::new();
    for &(at, number) in &numbers {
        let mut row = number.checked_sub(1).and_then(|before| rows.remove(&before)).unwrap_or_default();
        if row.last().is_some_and(|&last: &usize| lines[at].span.start - lines[last].span.start < PAGE) {
            row.clear();
        }
        row.push(at);
        if row.len() > best.len() {
            best.clone_from(&row);
        }
        rows.insert(number, row);
    }
    if best.len() >= 3 { best } else { Vec::new() }
}

/// What a running header has not.
const PROSE: Marks = Marks::COMMA
    .or(Marks::ASCII_COMMA)
    .or(Marks::SEMICOLON)
    .or(Marks::STOP)
    .or(Marks::COLON)
    .or(Marks::OTHER);

/// Lines set in a column that recur, digits aside, and do not read as text; the first stays.
fn running(text: &str, lines: &[Line]) -> Vec<usize> {
    let mut seen: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| line.column.is_some()) {
        let content = line.span.of(text);
        if line.width <= 60 && !line.marks.have(PROSE) {
            let shape =
                content.chars().filter(|c| !c.is_whitespace()).map(|c| if is_digit(c) { '0' } else { c });
            seen.entry(shape.collect()).or_default().push(at);
        }
    }
    let mut found: Vec<usize> = seen
        .into_values()
        .filter(|at| at.len() >= 4 && at.windows(2).all(|pair| pair[1] - pair[0] >= 8))
        .flat_map(|at| at.into_iter().skip(1))
        .collect();
    order::by(&mut found, Ord::cmp);
    found
}

#[cfg(test)]
mod tests {
    use super::is_dressed;

    #[test]
    fn page_numbers_are_told_by_their_form() {
        for line in [
            "— 3 —",
            "-12-",
            "――１２――",
            "第3页",
            "第 3 页，共 12 页",
            "3 / 12",
            "Page 3 of 12",
            "page 3",
            "· 3 ·",
        ] {
            assert!(is_dressed(line), "{line}");
        }
        for line in
            ["3", "——3", "第三页", "第3页目录", "3/12万", "12345/6", "Pages 3", "————3—", "·3", "", "2024-01"]
        {
            assert!(!is_dressed(line), "{line}");
        }
    }
}
