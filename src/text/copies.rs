//! Second and further copies of the text, or of a long part of it.

use super::Reason;
use super::draft::Edit;
use super::script::{is_terminal, length_of};
use crate::Span;
use std::collections::HashMap;

/// A sentence shorter than this, in bytes, begins no copy: 各位代表！ recurs.
const SEED: usize = 40;

/// A copy has at least so many bytes: two hundred characters.
const SMALLEST: usize = 600;

/// Takes out runs of sentences that stand word for word earlier in the text.
pub(super) fn copies(text: &str) -> Vec<Edit> {
    let pieces = pieces(text);
    let mut first: HashMap<u64, usize> = HashMap::new();
    let mut edits = Vec::new();
    let mut free = 0;
    let mut at = 0;
    while at < pieces.len() {
        let seed = pieces[at].len() >= SEED;
        let original = if seed { *first.entry(print(pieces[at].of(text))).or_insert(at) } else { at };
        if original == at {
            at += 1;
            continue;
        }
        let same = |i: usize, j: usize| pieces[i].of(text).trim() == pieces[j].of(text).trim();
        let back = (1..=at.saturating_sub(free).min(original))
            .take_while(|&back| at - back > original && same(original - back, at - back))
            .last()
            .unwrap_or(0);
        let on = (0..pieces.len() - at)
            .take_while(|&on| original + on < at - back && same(original + on, at + on))
            .count();
        let run = Span::new(pieces[at - back].start, pieces[(at + on).max(1) - 1].end);
        if on > 0 && run.len() >= SMALLEST {
            edits.extend(crumbs(text, run.start).map(|crumbs| Edit::remove(crumbs, Reason::WebChrome, "")));
            edits.push(Edit::remove(run, Reason::RepeatedCopy, "\n"));
            free = at + on;
        }
        at += on.max(1);
    }
    edits
}

/// The head of a copy: short lines right before it that stand in the head of the text, or are a date.
fn crumbs(text: &str, copy: usize) -> Option<Span> {
    let head = text.char_indices().nth(600).map_or(text, |(at, _)| &text[..at.min(copy)]);
    let date = |line: &str| {
        line.chars().all(|c| c.is_ascii_digit() || matches!(c, '年' | '月' | '日' | '-' | ':' | ' '))
    };
    let crumb = |line: &str| line.chars().count() <= 60 && (date(line) || head.contains(line));
    let len: usize = text[..copy]
        .split_inclusive('\n')
        .rev()
        .take(5)
        .take_while(|line| crumb(line.trim()))
        .map(str::len)
        .sum();
    (len > 0 && len < copy).then(|| Span::new(copy - len, copy))
}

/// Sentences and lines, which tile the text.
fn pieces(text: &str) -> Vec<Span> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let may_end = |&byte: &u8| matches!(byte, b'\n' | b'!' | b'?' | 0xE2 | 0xE3 | 0xEF);
    let mut at = 0;
    while let Some(step) = text.as_bytes()[at..].iter().position(may_end) {
        let end = at + step + length_of(text.as_bytes()[at + step]);
        if text[at + step..].starts_with(|c| c == '\n' || is_terminal(c)) {
            pieces.push(Span::new(start, end));
            start = end;
        }
        at = end;
    }
    if start < text.len() {
        pieces.push(Span::new(start, text.len()));
    }
    pieces
}

/// A number that two different sentences hardly share; what has the same is compared.
fn print(piece: &str) -> u64 {
    let (eights, rest) = piece.trim().as_bytes().as_chunks::<8>();
    let mix = |print: u64, eight: u64| (print.rotate_left(5) ^ eight).wrapping_mul(0x517c_c1b7_2722_0a95);
    let print = eights.iter().fold(0, |print, eight| mix(print, u64::from_le_bytes(*eight)));
    rest.iter().fold(print, |print, &byte| mix(print, u64::from(byte)))
}
