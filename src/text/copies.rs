//! Second and further copies of the text, or of a long part of it.

use super::Reason;
use super::draft::Edit;
use super::script::is_terminal;
use crate::Span;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// A sentence shorter than this, in bytes, begins no copy: 各位代表！ recurs.
const SEED: usize = 40;

/// A copy has at least so many bytes: two hundred characters.
const SMALLEST: usize = 600;

/// Takes out runs of sentences that stand word for word earlier in the text.
pub(super) fn copies(text: &str) -> Vec<Edit> {
    let pieces = pieces(text);
    let prints: Vec<u64> = pieces.iter().map(|piece| print(piece.of(text))).collect();
    let mut first: HashMap<u64, usize> = HashMap::new();
    let mut edits = Vec::new();
    let mut free = 0;
    let mut at = 0;
    while at < pieces.len() {
        let seed = pieces[at].len() >= SEED;
        let Some(&original) = first.get(&prints[at]).filter(|_| seed) else {
            if seed {
                first.insert(prints[at], at);
            }
            at += 1;
            continue;
        };
        let same = |i: usize, j: usize| {
            prints[i] == prints[j] && pieces[i].of(text).trim() == pieces[j].of(text).trim()
        };
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
    for (at, c) in text.char_indices().filter(|&(_, c)| is_terminal(c) || c == '\n') {
        let end = at + c.len_utf8();
        pieces.push(Span::new(start, end));
        start = end;
    }
    if start < text.len() {
        pieces.push(Span::new(start, text.len()));
    }
    pieces
}

fn print(piece: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    piece.trim().hash(&mut hasher);
    hasher.finish()
}
