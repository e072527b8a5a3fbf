//! Sentences: from one full stop to the next, quotations and brackets whole.

use crate::Span;
use crate::text::script::{is_closer, is_han, is_terminal};

/// How far a bracket may stand from its partner, in bytes, to count as a pair.
const REACH: usize = 600;

/// No sentence is longer, in bytes: where the stops were lost, a text is cut at a comma, so that what is read
/// sentence by sentence stays in proportion to its length. The longest sentence of 138 real reports has 1,711.
const LONGEST: usize = 3000;

/// The sentences of `span`, without white space around them. None crosses a line feed. A full stop
/// inside a pair of quotes or brackets ends a sentence only where the pair closes right after it
/// and nothing of the same sentence follows.
pub(super) fn sentences(text: &str, span: Span, out: &mut Vec<Span>) {
    let mut start = span.start;
    let mut inside = span.start;
    let mut at = span.start;
    let may_matter = |&byte: &u8| MAY_MATTER[usize::from(byte)];
    while let Some(step) = text.as_bytes()[at..span.end].iter().position(may_matter) {
        let here = at + step;
        let Some(c) = text[here..].chars().next() else { break };
        at = here + c.len_utf8();
        if c == '\n' {
            push(text, Span::new(start, here), out);
            start = at;
            continue;
        }
        if here >= inside
            && let Some(close) = partner(text, span, here, c)
        {
            inside = close;
        }
        if !ends_sentence(text, span, here, c) {
            continue;
        }
        let mut closed = false;
        let mut end = at;
        for mark in text[at..span.end].chars().take_while(|&mark| is_terminal(mark) || is_closer(mark)) {
            closed |= is_closer(mark);
            end += mark.len_utf8();
        }
        at = end;
        let after = text[end..span.end].chars().next();
        let goes_on = closed
            && after.is_some_and(|c| {
                matches!(c, '，' | '、' | '；' | '：' | ',' | ';' | '的' | '是' | '和' | '等')
            });
        if end >= inside && !goes_on {
            push(text, Span::new(start, end), out);
            start = end;
        }
    }
    push(text, Span::new(start, span.end), out);
}

/// The bytes that line feeds, marks that end sentences and what opens a pair begin with.
const MAY_MATTER: [bool; 256] = {
    let mut may = [false; 256];
    let begins = [b'\n', b'!', b'?', b'(', 0xE2, 0xE3, 0xEF];
    let mut at = 0;
    while at < begins.len() {
        may[begins[at] as usize] = true;
        at += 1;
    }
    may
};

fn push(text: &str, span: Span, out: &mut Vec<Span>) {
    let mut span = span;
    while span.len() > LONGEST {
        let cut = cut(text, span);
        push_whole(text, Span::new(span.start, cut), out);
        span = Span::new(cut, span.end);
    }
    push_whole(text, span, out);
}

/// Behind the last mark within the longest sentence; without one, anywhere.
fn cut(text: &str, span: Span) -> usize {
    let most = (span.start..=span.start + LONGEST).rev().find(|&at| text.is_char_boundary(at));
    let most = most.unwrap_or(span.end);
    let piece = Span::new(span.start, most).of(text);
    let mark = piece.rfind(['；', '，', ';', '、', ',', ' ']).filter(|&at| at > LONGEST / 2);
    mark.and_then(|at| Some(span.start + at + piece[at..].chars().next()?.len_utf8())).unwrap_or(most)
}

fn push_whole(text: &str, span: Span, out: &mut Vec<Span>) {
    let piece = span.of(text);
    let start = span.start + (piece.len() - piece.trim_start().len());
    let trimmed = piece.trim();
    if !trimmed.is_empty() {
        out.push(Span::new(start, start + trimmed.len()));
    }
}

/// ASCII marks end a sentence only beside Chinese: `?` and `!` also stand in addresses and formulas.
fn ends_sentence(text: &str, span: Span, at: usize, c: char) -> bool {
    match c {
        '。' | '！' | '？' => true,
        '!' | '?' => {
            let before = text[span.start..at].chars().next_back();
            before.is_some_and(|c| is_han(c) || is_closer(c) || c.is_ascii_alphanumeric())
        }
        _ => false,
    }
}

/// Where the pair that opens at `at` closes, if it does within the paragraph and within reach.
fn partner(text: &str, span: Span, at: usize, open: char) -> Option<usize> {
    let close = match open {
        '“' => '”',
        '‘' => '’',
        '（' => '）',
        '(' => ')',
        '《' => '》',
        '「' => '」',
        '『' => '』',
        '【' => '】',
        _ => return None,
    };
    let mut depth = 0_usize;
    for (offset, c) in
        text[at..span.end].char_indices().take_while(|&(offset, c)| c != '\n' && offset < REACH)
    {
        if c == open {
            depth += 1;
        } else if c == close {
            depth -= 1;
            if depth == 0 {
                return Some(at + offset);
            }
        }
    }
    None
}
