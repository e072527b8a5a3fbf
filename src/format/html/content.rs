//! From the lines of a page to what a reader of the crate hands on.

use super::article::Verdict;
use super::lines::Lines;
use super::tree::Tree;
use crate::order;
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
    order::by_key(&mut parts, |part| part.span.start());
    let mut notes: Vec<Note> = tree.partial.map(Note::Partial).into_iter().collect();
    if tree.deletions > 0 {
        notes.push(Note::RevisionsAccepted { count: tree.deletions });
    }
    let layout = if is_wrapped(&lines, verdicts) { Layout::Unknown } else { Layout::Paragraphs };
    let characters = lines.characters;
    Content { encoding: encoding.to_owned(), characters, layout, pages: Vec::new(), parts, notes }
}

fn span(range: &Range<usize>) -> InputSpan {
    InputSpan::new(InputOffset(range.start), InputOffset(range.end))
}

fn aside(range: Range<usize>, reason: Reason) -> Part {
    Part { span: span(&range), kind: PartKind::Aside(reason) }
}

/// So many lines tell whether they are wrapped.
const MANY: usize = 12;

/// Whether the lines that only a line feed or `<br>` ends are those of a column: about as long as each other, and most of
/// them ending in the middle of a sentence.
fn is_wrapped(lines: &Lines, verdicts: &[Verdict]) -> bool {
    let kept = lines.lines.iter().zip(verdicts).filter(|(_, verdict)| **verdict == Verdict::Text);
    let text = |(line, _): (&super::lines::Line, _)| lines.characters[line.span.clone()].to_owned();
    let soft: Vec<String> = kept.filter(|(line, _)| line.soft && !line.row).map(text).collect();
    if soft.len() < MANY {
        return false;
    }
    let width = |line: &String| line.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum::<usize>();
    let mut widths: Vec<usize> = soft.iter().map(width).collect();
    order::by_key(&mut widths, |&width| width);
    let full = widths[widths.len() * 9 / 10];
    let in_column = widths.iter().filter(|&&width| width * 8 >= full * 7).count();
    let broken = soft.iter().filter(|line| !line.ends_with(super::blanks::ends)).count();
    full <= 200 && in_column * 2 >= widths.len() && broken * 2 >= soft.len()
}
