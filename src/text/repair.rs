//! The steps of repair, in order.

use super::draft::{Draft, Edit};
use super::{
    Folded, Known, OffsetMap, Page, Removed, Text, blanks, chrome, copies, doubled, fold, furniture, marks,
    page_digit, pinyin, scattered, wrap,
};
use crate::source::{self, Content, InputSpan, Layout, PageStart, PartKind, Reason};
use crate::{Span, order};
use std::borrow::Cow;

/// A step looks at the text as the steps before left it and says what to change.
type Step = fn(&Draft) -> Vec<Edit>;

/// Which texts a step is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Of {
    /// All.
    Any,
    /// Lines of which nobody knows whether a paragraph ends there.
    Lines,
    /// Lines that are paragraphs.
    Paragraphs,
    /// Texts without pages: a web page may hold its text twice, what was printed says on purpose what it says again.
    Pageless,
}

/// Marks go first, because a literal `\r\n` is a line break to all that follow; wrapped lines are
/// joined after page furniture is gone, which stands between two halves of a sentence; blanks need
/// the final lines.
const STEPS: [(&str, Of, Step); 13] = [
    ("invisible characters", Of::Any, |draft| marks::invisible(&draft.text)),
    ("lost blanks", Of::Any, |draft| marks::lost_blanks(&draft.text)),
    ("doubled characters", Of::Any, |draft| doubled::doubled(&draft.text)),
    ("pinyin", Of::Any, |draft| pinyin::pinyin(&draft.text)),
    ("letters on lines", Of::Lines, |draft| scattered::scattered(&draft.text)),
    ("web chrome", Of::Any, |draft| chrome::chrome(&draft.text, draft.lines())),
    ("page furniture", Of::Lines, |draft| furniture::furniture(&draft.text, draft.lines())),
    ("page numbers in sentences", Of::Lines, |draft| page_digit::digits(&draft.text)),
    ("wrapped lines", Of::Lines, |draft| wrap::lines(&draft.text, draft.lines())),
    ("paragraphs", Of::Paragraphs, |draft| wrap::paragraphs(&draft.text, draft.lines())),
    ("inner blanks", Of::Any, |draft| blanks::inner(&draft.text, draft.layout)),
    ("repeated copies", Of::Pageless, |draft| copies::copies(&draft.text)),
    ("outer blanks", Of::Any, |draft| blanks::outer(&draft.text)),
];

impl Of {
    fn holds(self, content: &Content) -> bool {
        match self {
            Self::Any => true,
            Self::Lines => content.layout == Layout::Unknown,
            Self::Paragraphs => content.layout == Layout::Paragraphs,
            Self::Pageless => content.pages.is_empty(),
        }
    }
}

/// Makes of what a file holds the text that a person reads.
///
/// Nothing but white space is added, and what is taken out is listed: kept and removed pieces
/// together are the input, white space aside. What the file itself says is no part of the text goes first, then what
/// the steps find; steps that guess what the file knows are left out.
pub fn repair(content: &Content) -> Text {
    let input = content.characters.as_str();
    let (reading, traditional) = fold::reading(input);
    let mut draft = Draft::new(&reading, content.layout);
    draft.apply(&asides(content));
    for (_, of, step) in STEPS {
        if of.holds(content) {
            let edits = step(&draft);
            draft.apply(&edits);
        }
    }
    match reading {
        Cow::Borrowed(_) => finish(draft, content),
        Cow::Owned(_) => {
            let written = draft.written(input);
            let text = finish(draft, content);
            let folded = Folded { text: text.repaired, traditional };
            Text { folded: Some(Box::new(folded)), repaired: written, ..text }
        }
    }
}

/// What the file itself says is no part of the text; white space at its ends goes with it.
fn asides(content: &Content) -> Vec<Edit> {
    let mut edits = Vec::new();
    for part in &content.parts {
        let PartKind::Aside(reason) = part.kind else { continue };
        let (start, words) = (part.span.start().0, part.span.of(&content.characters));
        let from = start + (words.len() - words.trim_start().len());
        let to = from + words.trim().len();
        edits.push(Edit::respace(Span::new(start, from), ""));
        edits.push(Edit::remove(Span::new(from, to), reason, ""));
        edits.push(Edit::respace(Span::new(to, start + words.len()), ""));
    }
    edits.retain(|edit| !edit.is_idle(&content.characters));
    edits
}

fn finish(mut draft: Draft, content: &Content) -> Text {
    let input = content.characters.as_str();
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
    let pages = pages(&draft, &content.pages);
    let parts = parts(&draft, &content.parts);
    Text { repaired: draft.text, removed, pages, parts, map: draft.map, ..Text::default() }
}

/// Whether nothing but white space stood between two removed pieces.
fn joins(input: &str, left: InputSpan, right: InputSpan, map: &OffsetMap) -> bool {
    map.to_output(left.end()) == map.to_output(right.start())
        && InputSpan::new(left.end(), right.start()).of(input).chars().all(char::is_whitespace)
}

fn pages(draft: &Draft, starts: &[PageStart]) -> Vec<Page> {
    let begin = |start: &PageStart| draft.map.to_output(start.at);
    let ends = starts.iter().skip(1).map(begin).chain(std::iter::once(draft.text.len()));
    let page = |(start, end): (&PageStart, usize)| Page {
        number: start.number,
        span: Span::new(begin(start).min(end), end),
    };
    starts.iter().zip(ends).map(page).collect()
}

/// What the file knows of stretches that are still there.
fn parts(draft: &Draft, parts: &[source::Part]) -> Vec<Known> {
    let known = parts.iter().filter_map(|part| {
        let span = Span::new(draft.map.to_output(part.span.start()), draft.map.to_output(part.span.end()));
        let aside = matches!(part.kind, PartKind::Aside(_));
        (!aside && !span.is_empty()).then_some(Known { span, kind: part.kind })
    });
    known.collect()
}
