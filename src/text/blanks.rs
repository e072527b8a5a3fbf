//! Blanks inside lines: indents, letter-spaced titles, remains of wrapped lines.

use super::draft::Edit;
use super::script::{is_digit, is_full_punctuation, is_han, is_terminal, white_space};
use crate::Span;
use crate::source::Layout;

/// Folds the white space inside lines. A blank stays between Latin words and between Chinese
/// names; beside Chinese punctuation and between a character and a digit it says nothing. A wide
/// blank after the end of a sentence began a paragraph. Where lines are known to be paragraphs, tabs part the
/// cells of a table and stay.
pub(super) fn inner(text: &str, layout: Layout) -> Vec<Edit> {
    let runs = runs(text);
    let wrapped = remains_of_wrapping(text, &runs);
    let mut edits = Vec::new();
    for (at, &run) in runs.iter().enumerate() {
        if layout == Layout::Paragraphs && run.of(text).contains('\t') {
            continue;
        }
        let (before, after) = (text[..run.start].chars().next_back(), text[run.end..].chars().next());
        let with = match (before, after) {
            (None | Some('\n'), _) | (_, None | Some('\n')) => "",
            (Some(before), Some(after)) => {
                let spaced = letter_spaced(text, &runs, at);
                if paragraph_indent(run.of(text), before) {
                    "\n"
                } else if spaced || wrapped || is_full_punctuation(before) || is_full_punctuation(after) {
                    if latin(before) && latin(after) { " " } else { "" }
                } else if (is_han(before) && is_digit(after)) || (is_digit(before) && is_han(after)) {
                    ""
                } else {
                    " "
                }
            }
        };
        let edit = Edit::respace(run, with);
        if !edit.is_idle(text) {
            edits.push(edit);
        }
    }
    edits
}

/// Folds the empty lines that removed pieces left, and trims the text.
pub(super) fn outer(text: &str) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut at = 0;
    while let Some(Span { start, .. }) = white_space(text, at) {
        let run = &text[start..start + (text.len() - start - text[start..].trim_start().len())];
        let span = Span::new(start, start + run.len());
        let with = if start == 0 || span.end == text.len() { "" } else { "\n" };
        if (run.contains('\n') || with.is_empty()) && run != with {
            edits.push(Edit::respace(span, with));
        }
        at = span.end;
    }
    edits
}

fn latin(c: char) -> bool {
    c.is_alphanumeric() && !is_han(c) && !is_digit(c)
}

/// Runs of white space other than line feeds.
fn runs(text: &str) -> Vec<Span> {
    let mut runs: Vec<Span> = Vec::new();
    let mut from = 0;
    while let Some(Span { start, end }) = white_space(text, from) {
        from = end;
        if text[start..].starts_with('\n') {
            continue;
        }
        match runs.last_mut() {
            Some(last) if last.end == start => last.end = end,
            _ => runs.push(Span::new(start, end)),
        }
    }
    runs
}

/// Two squares or more after the end of a sentence or after a label such as 各位代表：.
fn paragraph_indent(run: &str, before: char) -> bool {
    let wide = run.chars().filter(|&c| matches!(c, '\u{3000}' | '\u{2003}')).count();
    let closed = is_terminal(before) || matches!(before, '：' | ':' | '；' | '”');
    (wide >= 2) || (closed && run.chars().count() >= 2)
}

/// 政 府 工 作 报 告: single characters with a blank between each two.
fn letter_spaced(text: &str, runs: &[Span], at: usize) -> bool {
    let single = |left: usize, right: usize| {
        let mut chars = text[left..right].chars();
        chars.next().is_some_and(is_han) && chars.next().is_none()
    };
    let chain = |range: std::ops::Range<usize>| {
        range.filter(|&i| i + 1 < runs.len() && single(runs[i].end, runs[i + 1].start)).count()
    };
    let (from, to) = (at.saturating_sub(3), (at + 3).min(runs.len()));
    chain(from..at) + chain(at..to) >= 3
}

/// Whether the blanks between characters come from lines that were wrapped once: many of them, in
/// long lines of prose.
fn remains_of_wrapping(text: &str, runs: &[Span]) -> bool {
    let within = |run: &&Span| {
        let before = text[..run.start].chars().next_back();
        let after = text[run.end..].chars().next();
        before.is_some_and(is_han) && after.is_some_and(is_han) && run.len() == 1 && in_prose(text, **run)
    };
    let count = runs.iter().filter(within).count();
    count >= 12 && count * 1500 >= text.chars().count().min(60_000)
}

/// Whether the line around `run` is a long one with a full stop in it. Looks at 240 bytes.
fn in_prose(text: &str, run: Span) -> bool {
    let floor = |at: usize| (0..=at.min(text.len())).rev().find(|&i| text.is_char_boundary(i)).unwrap_or(0);
    let (from, to) = (floor(run.start.saturating_sub(120)), floor(run.end + 120));
    let around = &text[from..to];
    !around.contains('\n') && around.contains(['。', '，', ','])
}
