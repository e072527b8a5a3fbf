//! A report cut at its headings: each with what follows it.

use super::heading::Heading;
use super::nesting;
use super::sentence::sentences;
use super::table::{Class, HEADINGS};
use crate::Span;
use crate::text::script::is_stop;
use std::ops::Range;

/// A heading with what follows it up to the next; the first block is what stands before the first heading.
pub(super) struct Block {
    pub(super) heading: Option<Heading>,
    /// Heading and body.
    pub(super) span: Span,
    /// Its place among the kinds of headings: the lower, the higher up.
    pub(super) rank: u8,
    /// The depth shown.
    pub(super) depth: u8,
    /// The sentences of the body, without the heading's own and without the report's opening.
    pub(super) sentences: Range<usize>,
}

/// Cuts the report at its headings; all its sentences go to `all`.
pub(super) fn blocks(
    text: &str,
    span: Span,
    opening: usize,
    headings: &[Heading],
    all: &mut Vec<Span>,
) -> Vec<Block> {
    let first = headings.first().map_or(span.end, |heading| heading.span.start);
    let mut blocks = Vec::with_capacity(headings.len() + 1);
    let before = Span::new(span.start, first);
    split(text, before, all);
    let opened = opened(text, opening, all);
    blocks.push(Block { heading: None, span: before, rank: 0, depth: 0, sentences: opened..all.len() });
    let levels = nesting::levels(text, headings);
    for (at, (&heading, level)) in headings.iter().zip(levels).enumerate() {
        let end = headings.get(at + 1).map_or(span.end, |next| next.span.start);
        split(text, heading.span, all);
        let body = heading.span.end
            + text[heading.span.end..end]
                .chars()
                .take_while(|&c| is_stop(c))
                .map(char::len_utf8)
                .sum::<usize>();
        let from = all.len();
        split(text, Span::new(body, end), all);
        blocks.push(Block {
            heading: Some(heading),
            span: Span::new(heading.span.start, end),
            rank: level.rank,
            depth: level.depth,
            sentences: from..all.len(),
        });
    }
    blocks
}

fn split(text: &str, span: Span, all: &mut Vec<Span>) {
    if !span.is_empty() {
        sentences(text, span, all);
    }
}

/// How many sentences the opening may have: 现在，我代表市人民政府，向大会报告工作，请予审议。 Where they come later, the
/// report has begun before.
const OPENING: usize = 4;

/// Which sentence the report proper begins with: behind the head and the request to examine the report.
fn opened(text: &str, opening: usize, sentences: &[Span]) -> usize {
    let from = sentences.partition_point(|sentence| sentence.start < opening);
    let asks = |sentence: &Span| HEADINGS.words(Class::Request).is_in(sentence.of(text));
    let asked = sentences[from..].iter().take(OPENING).rposition(asks);
    from + asked.map_or(0, |at| at + 1)
}

/// Whether a sentence is the first of its paragraph.
pub(super) fn opens_paragraph(text: &str, sentence: Span) -> bool {
    text[..sentence.start].trim_end_matches([' ', '\u{3000}']).ends_with('\n')
}
