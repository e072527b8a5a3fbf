//! A piece of text as tokens that tile it.

use super::segmenter::Segmenter;
use crate::Span;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind<'s> {
    /// A word, with its part of speech in jieba's tag set; `x` where no dictionary knows it.
    Word(&'s str),
    /// A number with its unit and bound words, taken out before segmentation.
    Quantity,
    /// Punctuation, white space, digits on their own.
    Mark,
}

/// A token where it stands in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token<'s> {
    /// Its part of the text.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind<'s>,
}

/// Cuts `within` of `text` into tokens that tile it. `masks` are sorted and do not overlap; one
/// that touches `within` becomes a [`TokenKind::Quantity`] of what lies inside.
pub fn tokens<'s>(text: &'s str, within: Span, masks: &[Span], segmenter: &'s Segmenter) -> Vec<Token<'s>> {
    let mut tokens = Vec::new();
    let mut from = within.start;
    let first = masks.partition_point(|mask| mask.end <= within.start);
    for mask in masks[first..].iter().take_while(|mask| mask.start < within.end) {
        let masked = Span::new(mask.start.max(from), mask.end.min(within.end));
        if !masked.is_empty() {
            cut(text, Span::new(from, masked.start), segmenter, &mut tokens);
            tokens.push(Token { span: masked, kind: TokenKind::Quantity });
            from = masked.end;
        }
    }
    cut(text, Span::new(from, within.end), segmenter, &mut tokens);
    tokens
}

fn cut<'s>(text: &'s str, piece: Span, segmenter: &'s Segmenter, tokens: &mut Vec<Token<'s>>) {
    tokens.extend(segmenter.cut(piece.of(text)).into_iter().map(|tag| Token {
        span: Span::new(tag.byte_start, tag.byte_end).shifted(piece.start),
        kind: if tag.word.chars().any(char::is_alphabetic) {
            TokenKind::Word(tag.tag)
        } else {
            TokenKind::Mark
        },
    }));
}
