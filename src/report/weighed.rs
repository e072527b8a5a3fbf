//! What each heading and sentence tells of the side that it stands on, and the sides that follow from all of them.

use super::block::{Block, opens_paragraph};
use super::nesting::TOP;
use super::role::{self, Depth};
use super::side::{self, Begin, Place, Side, Sided, Unit};
use super::{Role, evidence};
use crate::Span;

/// The sides of a block's heading and of its sentences.
pub(super) struct Sides {
    pub(super) heading: Sided,
    /// What the heading tells: above zero ahead.
    pub(super) told: i32,
    pub(super) sentences: Vec<Told>,
}

/// What was found of a sentence.
pub(super) struct Told {
    pub(super) sided: Sided,
    /// The role that it announces for what follows.
    pub(super) announced: Option<Role>,
}

/// The sides of all blocks, in order.
pub(super) fn sides(
    text: &str,
    plan: Option<i32>,
    blocks: &[Block],
    sentences: &[Span],
    begin: Begin,
) -> Vec<Sides> {
    let mut units = Vec::with_capacity(blocks.len() + sentences.len());
    let mut headings = Vec::with_capacity(blocks.len());
    let mut announced = Vec::with_capacity(sentences.len());
    for block in blocks {
        let heading = heading_unit(text, plan, block);
        units.push(heading);
        headings.push(heading.evidence);
        for &sentence in &sentences[block.sentences.clone()] {
            let role = role::of_sentence(sentence.of(text), plan);
            units.push(unit(text, plan, sentence, role));
            announced.push(role);
        }
    }
    let mut sided = side::sides(&units, begin).into_iter();
    let mut announced = announced.into_iter();
    let none = Sided { side: Side::Back, margin: 0, words: 0 };
    let of_block = |(block, told): (&Block, i32)| Sides {
        heading: sided.next().unwrap_or(none),
        told,
        sentences: sided
            .by_ref()
            .zip(announced.by_ref())
            .take(block.sentences.len())
            .map(|(sided, announced)| Told { sided, announced })
            .collect(),
    };
    blocks.iter().zip(headings).map(of_block).collect()
}

fn heading_unit(text: &str, plan: Option<i32>, block: &Block) -> Unit {
    let words = block.heading.map_or("", |heading| heading.span.of(text));
    if block.rank <= TOP {
        let told = evidence::of_heading(words, plan, Depth::Top);
        return Unit { place: Place::Top, evidence: told, turn: told };
    }
    // Below the top a heading tells less: 抓好重点工作 also stands in a review.
    let told = evidence::of_heading(words, plan, Depth::Below) * 3 / 10;
    Unit { place: Place::Heading, evidence: told, turn: told }
}

fn unit(text: &str, plan: Option<i32>, sentence: Span, announced: Option<Role>) -> Unit {
    let words = sentence.of(text);
    let told = evidence::of_sentence(words);
    let turn = evidence::of_announced(announced);
    if !opens_paragraph(text, sentence) {
        return Unit { place: Place::Sentence, evidence: told + turn, turn };
    }
    let turn = turn + evidence::of_opening(words, plan);
    Unit { place: Place::Paragraph, evidence: told + turn, turn }
}
