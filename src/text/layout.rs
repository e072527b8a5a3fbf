//! The lines of a page as they were set, whether a line feed or a single blank parts them.

use super::script::width;
use crate::Span;
use crate::order;

/// A line, the white space after it, and the width of the column that it is set in, if any.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) span: Span,
    pub(super) gap: Span,
    pub(super) column: Option<usize>,
}

impl Line {
    /// Whether empty lines follow.
    pub(super) fn blank_after(&self, text: &str) -> bool {
        self.gap.of(text).matches('\n').count() > 1
    }
}

/// Lines with their gaps; a long line whose blanks stand at regular widths is taken apart at them.
pub(super) fn lines(text: &str) -> Vec<Line> {
    let mut spans = Vec::new();
    for line in fields(text, 0, |c| c == '\n' || c == '\r') {
        let content = line.of(text);
        let words: Vec<Span> = match width(content) {
            0..240 => Vec::new(),
            _ => fields(content, line.start, |c| c == ' ').collect(),
        };
        match column(words.iter().map(|word| width(word.of(text)))) {
            Some(_) => spans.extend(words),
            None => spans.push(line),
        }
    }
    let column = column(spans.iter().map(|line| width(line.of(text))));
    let ends: Vec<usize> = spans.iter().skip(1).map(|line| line.start).chain([text.len()]).collect();
    spans
        .into_iter()
        .zip(ends)
        .map(|(span, end)| Line { span, gap: Span::new(span.end, end), column })
        .collect()
}

/// The non-empty pieces of `text` between separators, trimmed, in offsets from `base`.
fn fields(text: &str, base: usize, separator: impl Fn(char) -> bool) -> impl Iterator<Item = Span> {
    let mut at = base;
    text.split_inclusive(separator).filter_map(move |piece| {
        let start = at + (piece.len() - piece.trim_start().len());
        at += piece.len();
        let trimmed = piece.trim();
        (!trimmed.is_empty()).then(|| Span::new(start, start + trimmed.len()))
    })
}

/// The width of the column that most lines fill, if there is one.
fn column(widths: impl Iterator<Item = usize>) -> Option<usize> {
    let mut widths: Vec<usize> = widths.filter(|&width| width <= 130).collect();
    if widths.len() < 12 {
        return None;
    }
    order::by(&mut widths, Ord::cmp);
    let column = widths[widths.len() * 9 / 10];
    let full = widths.iter().filter(|&&width| width * 5 >= column * 4).count();
    (column >= 36 && full * 2 >= widths.len()).then_some(column)
}
