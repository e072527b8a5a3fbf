//! From the lines of a page to what a reader of the crate hands on.

use super::article::Verdict;
use super::lines::Lines;
use super::tree::Tree;
use super::wrapped;
use crate::source::{Content, InputOffset, InputSpan, Layout, Note, Part, PartKind, Reason};
use std::ops::Range;

/// Puts together what is known; `verdicts` say of each line what it is.
pub(super) fn content(tree: &Tree, lines: Lines, verdicts: &[Verdict], encoding: &str) -> Content {
    let mut parts = Vec::new();
    let mut chrome: Option<Range<usize>> = None;
    let mut asides = lines.asides.iter().peekable();
    let mut cells = lines.cells.iter().peekable();
    for (line, verdict) in lines.lines.iter().zip(verdicts) {
        let with_feed = line.span.start..line.span.end + 1;
        if *verdict == Verdict::Chrome {
            while asides.next_if(|(span, _)| span.start < with_feed.end).is_some() {}
            while cells.next_if(|cell| cell.span.start < with_feed.end).is_some() {}
            match &mut chrome {
                Some(run) if run.end == with_feed.start => run.end = with_feed.end,
                _ => {
                    parts.extend(chrome.take().map(|run| aside(run, Reason::WebChrome)));
                    chrome = Some(with_feed);
                }
            }
            continue;
        }
        parts.extend(chrome.take().map(|run| aside(run, Reason::WebChrome)));
        let of_line = |kind| Part { span: span(&line.span), kind };
        let is_hidden = line.hidden == line.solid;
        if let Some(level) = line.heading.filter(|_| !is_hidden) {
            parts.push(of_line(PartKind::Heading(level)));
        }
        if line.note && !is_hidden {
            parts.push(of_line(PartKind::Note));
        }
        while let Some(cell) = cells.next_if(|cell| cell.span.start < with_feed.end) {
            let (row, column) = (cell.row, cell.column);
            parts.push(Part { span: span(&cell.span), kind: PartKind::Cell { row, column } });
        }
        if is_hidden {
            parts.push(aside(with_feed.clone(), Reason::Hidden));
        }
        while let Some((within, reason)) = asides.next_if(|(span, _)| span.start < with_feed.end) {
            if !is_hidden {
                parts.push(aside(within.clone(), *reason));
            }
        }
    }
    parts.extend(chrome.take().map(|run| aside(run, Reason::WebChrome)));
    crate::order::by_key(&mut parts, |part| part.span.start());
    let mut notes: Vec<Note> = tree.partial.map(Note::Partial).into_iter().collect();
    if tree.deletions > 0 {
        notes.push(Note::RevisionsAccepted { count: tree.deletions });
    }
    let layout = if wrapped::is_wrapped(&lines, verdicts) { Layout::Unknown } else { Layout::Paragraphs };
    let characters = lines.characters;
    Content { encoding: encoding.to_owned(), characters, layout, pages: Vec::new(), parts, notes }
}

fn span(range: &Range<usize>) -> InputSpan {
    InputSpan::new(InputOffset(range.start), InputOffset(range.end))
}

fn aside(range: Range<usize>, reason: Reason) -> Part {
    Part { span: span(&range), kind: PartKind::Aside(reason) }
}
