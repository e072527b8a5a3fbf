//! Where headings stand and where they end, also in a text that has lost its paragraphs.

use super::heading_kind::HeadingKind;
use super::table::{Class, HEADINGS};
use super::unmarked;
use crate::Span;
use crate::source::PartKind;
use crate::text::Known;
use crate::text::marker::{self, Marked, Marker};
use crate::text::script::{is_closer, is_han, is_stop, is_terminal, starts_with_year};

/// A heading as it stands in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Heading {
    /// From its mark to its last character, without the full stop.
    pub(super) span: Span,
    /// What marks it.
    pub(super) kind: HeadingKind,
}

/// The longest heading, in characters.
const LONGEST: usize = 64;

/// Headings of `span` in order. Marked headings are taken at the beginning of a paragraph, and inside
/// one where a sentence has just ended and the number is the one that is due. Of a line that the words do not tell the
/// file may know that it is a heading; the cells of a table are none, and notes are a list of terms.
pub(super) fn headings(text: &str, span: Span, known: &[Known]) -> Vec<Heading> {
    let mut found = Vec::new();
    let mut due = Due::default();
    let mut start = span.start;
    let mut appendix = None;
    let mut known = known.iter().peekable();
    let mut lines = span.of(text).split_inclusive('\n').peekable();
    while let Some(line) = lines.next() {
        let end = start + line.trim_end_matches('\n').len();
        let paragraph = Span::new(start, end);
        let content = paragraph.of(text);
        start += line.len();
        while known.next_if(|known| known.span.end <= paragraph.start).is_some() {}
        let kind = known.peek().filter(|known| known.span.overlaps(paragraph)).map(|known| known.kind);
        let next = lines.peek().copied().unwrap_or_default();
        let unmarked = match kind {
            Some(PartKind::Note) => Some(HeadingKind::Glossary).filter(|_| appendix.is_none()),
            Some(PartKind::Cell { .. }) => continue,
            _ => unmarked::kind(content, next, appendix),
        };
        if let Some(kind) = unmarked {
            if kind.is_appendix() {
                appendix = Some(kind);
                due = Due::default();
            }
            found.push(Heading { span: Span::new(end - content.trim_start().len(), end), kind });
        } else if appendix != Some(HeadingKind::Glossary) {
            let before = found.len();
            headings_of(text, paragraph, &mut due, &mut found);
            let untold = found.get(before).is_none_or(|first| first.span.start > paragraph.start);
            if untold && matches!(kind, Some(PartKind::Heading(_))) && is_headline(content) {
                found.truncate(before);
                found.push(Heading { span: paragraph, kind: HeadingKind::RunIn });
            }
        }
    }
    parallel_ends(text, &mut found);
    found
}

/// Whether a line that the file calls a heading can be one: styles are also used for their looks.
fn is_headline(line: &str) -> bool {
    (2..=LONGEST).contains(&line.chars().count()) && !line.ends_with(is_stop) && !line.starts_with("各位代表")
}

/// Which number comes next at each kind of mark.
#[derive(Default)]
struct Due {
    ordinal: u32,
    bracketed: u32,
    arabic: u32,
}

impl Due {
    /// Whether a mark inside a paragraph may be a heading: the first or the next of its kind.
    fn expects(&self, marked: Marked) -> bool {
        match marked.marker {
            Marker::Part => true,
            Marker::Ordinal => marked.number == self.ordinal + 1,
            Marker::Bracketed => marked.number == self.bracketed + 1 || marked.number == 1,
            Marker::Arabic => marked.number == self.arabic + 1,
            Marker::Dash => true,
            Marker::Circled => false,
        }
    }

    fn take(&mut self, marked: Marked) {
        match marked.marker {
            Marker::Part => *self = Self::default(),
            Marker::Ordinal => *self = Self { ordinal: marked.number, ..Self::default() },
            Marker::Bracketed => (self.bracketed, self.arabic) = (marked.number, 0),
            Marker::Arabic => self.arabic = marked.number,
            Marker::Circled | Marker::Dash => {}
        }
    }
}

fn headings_of(text: &str, span: Span, due: &mut Due, found: &mut Vec<Heading>) {
    let mut at = span.start;
    let mut first = true;
    while at < span.end {
        let rest = &text[at..span.end];
        let marked = marker::read(rest).filter(|&marked| first || due.expects(marked));
        let len = match marked {
            Some(marked) => marked_end(rest, marked),
            None if first => run_in(rest),
            None => None,
        };
        if let Some(len) = len {
            let kind = marked.map_or(HeadingKind::RunIn, |marked| HeadingKind::Marked(marked.marker));
            found.push(Heading { span: Span::new(at, at + len), kind });
            if let Some(marked) = marked {
                due.take(marked);
            }
            at += len;
            if text[at..span.end].starts_with(['（', '(']) {
                continue;
            }
        }
        first = false;
        at = next_sentence(text, at, span.end);
    }
}

/// Where the next sentence begins.
fn next_sentence(text: &str, from: usize, end: usize) -> usize {
    let may_stop = |&byte: &u8| matches!(byte, b'!' | b'?' | b':' | 0xE2 | 0xE3 | 0xEF);
    let mut at = from;
    while let Some(step) = text.as_bytes()[at..end].iter().position(may_stop) {
        at += step;
        let rest = &text[at..end];
        if rest.starts_with(is_stop) {
            let behind = rest.trim_start_matches(|c: char| is_stop(c) || is_closer(c) || c.is_whitespace());
            return end - behind.len();
        }
        at += rest.chars().next().map_or(1, char::len_utf8);
    }
    end
}

/// Length of the marked heading that `rest`, a paragraph or the remainder of one, begins with.
fn marked_end(rest: &str, marked: Marked) -> Option<usize> {
    let body = &rest[marked.len..];
    let stop = clause_end(body);
    let whole = stop.is_none_or(|stop| body[stop..].chars().all(is_stop));
    let short = body.char_indices().nth(LONGEST + 2).is_none();
    let line = body.trim_end_matches(is_stop);
    if whole && short && !line.is_empty() {
        // 二、2024年工作安排今年的…: one paragraph may still be heading and body.
        return Some(
            marked.len
                + inline_end(body, marked.marker).filter(|&end| end < line.len()).unwrap_or(line.len()),
        );
    }
    if let Some(end) = inline_end(body, marked.marker) {
        return Some(marked.len + end);
    }
    let stop = stop.filter(|&stop| body[..stop].chars().count() <= LONGEST);
    match (marked.marker, stop) {
        (_, Some(stop)) if stop > 0 => Some(marked.len + stop),
        (Marker::Bracketed, _) => Some(marked.len + first_clause(body)),
        _ => None,
    }
}

/// Offset of the first full stop, colon or exclamation mark outside quotes, within reach.
fn clause_end(body: &str) -> Option<usize> {
    let mut quoted = false;
    body.char_indices().take(4 * LONGEST).find_map(|(at, c)| {
        match c {
            '“' => quoted = true,
            '”' => quoted = false,
            _ => {}
        }
        (!quoted && is_stop(c)).then_some(at)
    })
}

fn first_clause(body: &str) -> usize {
    body.char_indices().take(LONGEST).find(|&(_, c)| matches!(c, '，' | ',' | '；')).map_or(0, |(at, _)| at)
}

/// Where the body begins right after a heading without punctuation: another mark, or a word that
/// headings end with before a phrase that bodies begin with.
fn inline_end(body: &str, marker: Marker) -> Option<usize> {
    let reach = body.char_indices().nth(LONGEST).map_or(body.len(), |(at, _)| at);
    let head = &body[..reach];
    let stop = clause_end(head).unwrap_or(reach);
    let nested =
        ["（一）", "(一)"].iter().filter_map(|mark| head.find(mark)).min().filter(|&at| at > 0 && at <= stop);
    if nested.is_some() || marker > Marker::Ordinal {
        return nested;
    }
    tail_ends(&head[..stop]).find(|&end| begins_body(&head[end..]))
}

/// Where words end that headings end with: of those at one place the longest, none over another.
fn tail_ends(head: &str) -> impl Iterator<Item = usize> {
    let ends = HEADINGS.words(Class::Tail).all_in(head).map(|(at, word)| (at, at + word.len()));
    ends.scan(0, |free, (at, end)| {
        let parted = at >= *free;
        if parted {
            *free = end;
        }
        Some(parted.then_some(end))
    })
    .flatten()
}

/// Whether `text` begins as bodies begin: with their words, or with a year.
fn begins_body(text: &str) -> bool {
    starts_with_year(text) || HEADINGS.words(Class::Body).prefix(text).is_some()
}

/// A paragraph's opening sentence that names its subject: short, without figures, and followed by more.
fn run_in(rest: &str) -> Option<usize> {
    let stop = rest.char_indices().take(26).find(|&(_, c)| is_terminal(c))?;
    let head = &rest[..stop.0];
    let length = head.chars().count();
    let bare = HEADINGS.words(Class::NoRunIn).prefix(head).is_none();
    let plain = bare && head.chars().all(|c| is_han(c) || matches!(c, '、' | '，' | '“' | '”' | ','));
    let more = rest.len() - stop.0 >= 90 || rest.len() - stop.0 <= '。'.len_utf8();
    (stop.1 == '。' && (4..=24).contains(&length) && plain && more && !head.starts_with("各位代表"))
        .then_some(stop.0)
}

/// Ends of bracketed headings that run into their bodies without a mark: siblings are parallel, so
/// the length after which most of their bodies begin is the length of all.
fn parallel_ends(text: &str, found: &mut [Heading]) {
    let open: Vec<usize> = (0..found.len())
        .filter(|&i| {
            let long = found[i].span.of(text).chars().count() > 30;
            let cut = text[found[i].span.end..].starts_with([',', '，']);
            found[i].kind == HeadingKind::Marked(Marker::Bracketed) && (cut || long)
        })
        .collect();
    if open.len() < 3 {
        return;
    }
    let begins = |i: usize, length: usize| {
        let at = after_characters(text, found[i].span.start, length);
        at.filter(|&at| begins_body(&text[at..]))
    };
    let best =
        (8..48).max_by_key(|&length| (open.iter().filter(|&&i| begins(i, length).is_some()).count(), length));
    let Some(length) = best
        .filter(|&length| open.iter().filter(|&&i| begins(i, length).is_some()).count() * 2 >= open.len())
    else {
        return;
    };
    let ends: Vec<(usize, usize)> = open
        .iter()
        .filter_map(|&i| after_characters(text, found[i].span.start, length).map(|at| (i, at)))
        .collect();
    for (i, at) in ends {
        let next = found.get(i + 1).map_or(at, |next| next.span.start);
        found[i].span.end = at.min(next);
    }
}

/// The offset after `length` characters from `start`, quotes not counted, within the paragraph.
fn after_characters(text: &str, start: usize, length: usize) -> Option<usize> {
    let mut left = length;
    for (at, c) in text[start..].char_indices().take_while(|&(_, c)| c != '\n') {
        if left == 0 && c != '”' {
            return Some(start + at);
        }
        if !matches!(c, '“' | '”') {
            left = left.checked_sub(1)?;
        }
    }
    None
}
