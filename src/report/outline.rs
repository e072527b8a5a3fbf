//! Sections with their roles: they tile the report.
//!
//! First the report is cut into blocks, a heading with what follows it. Then [`super::side`] decides over all of them
//! which sentences look back and which ahead. At last a walk gives each section its role.

use super::block::blocks;
use super::heading::Heading;
use super::heading_kind::HeadingKind;
use super::side::Begin;
use super::walk::Walk;
use super::weighed::sides;
use super::{Section, ending};
use crate::Span;

/// What [`outline`] makes of a report.
#[derive(Debug, Default)]
pub(super) struct Parts {
    pub(super) sections: Vec<Section>,
    pub(super) sentences: Vec<Span>,
    /// Whether the text comes to its end.
    pub(super) complete: bool,
}

/// Sections and sentences of the report at `span`, whose head ends at `opening`, from its headings behind that.
pub(super) fn outline(
    text: &str,
    span: Span,
    mut headings: Vec<Heading>,
    opening: usize,
    plan: Option<i32>,
) -> Parts {
    let opening = opening.clamp(span.start, span.end);
    let end = headings
        .iter()
        .find(|heading| heading.kind.is_appendix())
        .map_or(span.end, |heading| heading.span.start);
    let closing = ending::closing(text, Span::new(opening, end));
    headings.retain(|heading| {
        heading.kind != HeadingKind::RunIn || closing.is_none_or(|closing| heading.span.start < closing)
    });
    let mut sentences = Vec::new();
    let blocks = blocks(text, span, opening, &headings, &mut sentences);
    let begin = if opening > span.start { Begin::Head } else { Begin::Middle };
    let sides = sides(text, plan, &blocks, &sentences, begin);
    let mut walk = Walk::new(text, plan, closing, &blocks);
    for (block, sides) in blocks.iter().zip(&sides) {
        walk.block(block, &sentences[block.sentences.clone()], sides);
    }
    Parts { sections: walk.sections, sentences, complete: closing.is_some() }
}
