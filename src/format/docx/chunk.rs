//! A file of another kind that stands for a piece of a document, as programs write that make Word files of web pages.

use crate::error::Error;
use crate::format::kind::{Kind, kind};
use crate::format::line::Line;
use crate::format::{Desk, html, mht, rtf, text};
use crate::source::{Content, PartKind};

/// Reads it; `None` where it is of a kind that is not read within a document, or nothing can be shown of it.
pub(super) fn read(bytes: &[u8], desk: &mut Desk<'_>) -> Option<Content> {
    let read: fn(&[u8], &mut Desk<'_>) -> Result<Content, Error> = match kind(bytes) {
        Kind::Html => html::read,
        Kind::Mht => mht::read,
        Kind::Rtf => rtf::read,
        Kind::Text => text::read,
        _ => return None,
    };
    read(bytes, desk).ok()
}

/// Its lines, as those of a document.
pub(super) fn lines(content: &Content) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut parts = content.parts.iter().peekable();
    let mut start = 0;
    for text in content.characters.split_inclusive('\n') {
        let end = start + text.len();
        let text = text.trim_end_matches('\n');
        let mut line = Line { text: text.to_owned(), ..Line::default() };
        while let Some(part) = parts.next_if(|part| part.span.start().0 < end) {
            // One that goes on in the next line ends with this one.
            let (from, to) = (part.span.start().0 - start, (part.span.end().0 - start).min(text.len()));
            match part.kind {
                PartKind::Heading(level) => line.heading = Some(level),
                PartKind::Cell { row, column } => line.cells.push((from, to, row, column)),
                PartKind::Aside(reason) if from < to => line.asides.push((from, to, reason)),
                PartKind::Aside(_) | PartKind::Note => {}
            }
        }
        lines.push(line);
        start = end;
    }
    lines
}
