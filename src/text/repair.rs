//! The steps of repair, in order.

use super::draft::{Draft, Edit};
use super::{
    Folded, InputOffset, InputSpan, OffsetMap, Page, Reason, Removed, Text, blanks, chrome, copies, doubled,
    fold, furniture, marks, page_digit, pinyin, scattered, wrap,
};
use crate::Span;
use crate::order;
use std::borrow::Cow;

/// A step looks at the text as the steps before left it and says what to change.
type Step = fn(&Draft) -> Vec<Edit>;

/// Marks go first, because a literal `\r\n` is a line break to all that follow; wrapped lines are
/// joined after page furniture is gone, which stands between two halves of a sentence; blanks need
/// the final lines.
const STEPS: [(&str, Step); 12] = [
    ("invisible characters", |draft| marks::invisible(&draft.text)),
    ("lost blanks", |draft| marks::lost_blanks(&draft.text)),
    ("doubled characters", |draft| doubled::doubled(&draft.text)),
    ("pinyin", |draft| pinyin::pinyin(&draft.text)),
    ("letters on lines", |draft| scattered::scattered(&draft.text)),
    ("web chrome", |draft| chrome::chrome(&draft.text, draft.lines())),
    ("page furniture", |draft| furniture::furniture(&draft.text, draft.lines())),
    ("page numbers in sentences", |draft| page_digit::digits(&draft.text)),
    ("wrapped lines", |draft| wrap::lines(&draft.text, draft.lines())),
    ("inner blanks", |draft| blanks::inner(&draft.text)),
    ("repeated copies", |draft| copies::copies(&draft.text)),
    ("outer blanks", |draft| blanks::outer(&draft.text)),
];

/// Makes of `input` the text that a person reads. `page_breaks` are byte offsets in `input` at which
/// a new page begins, in order; empty where the file has no pages.
///
/// Nothing but white space is added, and what is taken out is listed: kept and removed pieces
/// together are the input, white space aside.
pub fn repair(input: &str, page_breaks: &[InputOffset]) -> Text {
    let (reading, traditional) = fold::reading(input);
    let mut draft = Draft::new(&reading);
    for (_, step) in STEPS {
        let edits = step(&draft);
        draft.apply(&edits);
    }
    match reading {
        Cow::Borrowed(_) => finish(draft, input, page_breaks),
        Cow::Owned(_) => {
            let written = draft.written(input);
            let text = finish(draft, input, page_breaks);
            let folded = Folded { text: text.repaired, traditional };
            Text { folded: Some(Box::new(folded)), repaired: written, ..text }
        }
    }
}

fn finish(mut draft: Draft, input: &str, page_breaks: &[InputOffset]) -> Text {
    order::by(&mut draft.removed, Ord::cmp);
    let mut pieces: Vec<(InputSpan, Reason)> = Vec::new();
    for &(span, reason) in &draft.removed {
        match pieces.last_mut() {
            Some((last, why)) if *why == reason && joins(input, *last, span, &draft.map) => {
                *last = InputSpan::new(last.start(), span.end());
            }
            _ => pieces.push((span, reason)),
        }
    }
    let piece = |(span, reason): (InputSpan, Reason)| Removed {
        after: draft.map.to_output(span.start()),
        text: span.of(input).to_owned(),
        reason,
    };
    let removed = pieces.into_iter().map(piece).collect();
    let pages = pages(&draft, page_breaks);
    Text { repaired: draft.text, removed, pages, map: draft.map, ..Text::default() }
}

/// Whether nothing but white space stood between two removed pieces.
fn joins(input: &str, left: InputSpan, right: InputSpan, map: &OffsetMap) -> bool {
    map.to_output(left.end()) == map.to_output(right.start())
        && InputSpan::new(left.end(), right.start()).of(input).chars().all(char::is_whitespace)
}

fn pages(draft: &Draft, page_breaks: &[InputOffset]) -> Vec<Page> {
    if page_breaks.is_empty() {
        return Vec::new();
    }
    let mut breaks = page_breaks.to_vec();
    breaks.dedup();
    let breaks = breaks.iter().filter(|&&InputOffset(at)| at > 0).map(|&at| draft.map.to_output(at));
    let starts: Vec<usize> = std::iter::once(0).chain(breaks).collect();
    let ends = starts.iter().copied().skip(1).chain(std::iter::once(draft.text.len()));
    let spans = starts.iter().copied().zip(ends).map(|(start, end)| Span::new(start, end));
    (1..).zip(spans).map(|(number, span)| Page { number, span }).collect()
}
