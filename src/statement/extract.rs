//! All findings of one report.

use super::scene::Scene;
use super::settle::{self, Setting, Signs, Stretch};
use super::{
    Findings, OtherNumber, Qualitative, Statement, Strength, catalogue, clause, figures, qualitative,
    sentence,
};
use crate::Span;
use crate::order;
use crate::quantity::NonQuantity;
use crate::report::Outline;

/// Reads one report of `text`: statements, other numbers, qualitative targets. Cannot fail; what is not
/// read as a statement is among the other numbers, with its reason. `strength` says which words make a
/// target hard or soft.
pub fn extract(text: &str, outline: &Outline, strength: &Strength) -> Findings {
    let (mentions, mut others) = figures::of(text, outline);
    let place = outline.place();
    let scene = Scene { text, outline, mentions: &mentions, place, strength };
    let signs: Vec<Signs> = outline.sentences.iter().map(|&sentence| Signs::of(text, sentence)).collect();
    let mut statements = stated(&scene, &signs);
    order::by_key(&mut statements, |s| s.number);
    let unread =
        mentions.iter().filter(|m| statements.binary_search_by_key(&m.number, |s| s.number).is_err());
    others.extend(unread.map(|m| OtherNumber { number: m.number, reason: NonQuantity::Unsure }));
    order::by_key(&mut others, |other| other.number);
    let passage = settle::mark(&scene, &signs, &mut statements);
    let qualitative = passage.map(|passage| without_figures(&scene, passage)).unwrap_or_default();
    Findings { statements, other_numbers: others, qualitative }
}

/// The statements of all sentences, each with its `signs`.
fn stated(scene: &Scene<'_>, signs: &[Signs]) -> Vec<Statement> {
    let mut statements = Vec::new();
    let (mut next, mut groups) = (0, 0);
    let mut stretch = Stretch::default();
    for (&sentence, signs) in scene.outline.sentences.iter().zip(signs) {
        stretch.advance(scene, sentence, signs);
        let figures = |from: usize, end: usize| {
            from + scene.mentions[from..].iter().take_while(|m| m.number.start < end).count()
        };
        let from = figures(next, sentence.start);
        next = figures(from, sentence.end);
        if from == next {
            continue;
        }
        let mut drafts = sentence::read(scene, sentence, from..next);
        drafts.iter_mut().for_each(|draft| draft.group = draft.group.map(|group| group + groups));
        groups = drafts.iter().filter_map(|draft| draft.group).max().map_or(groups, |last| last + 1);
        // A figure that nothing names (a cell of a table) is shown as not read.
        let named = drafts.into_iter().filter(|draft| !draft.indicator.is_empty());
        let setting = Setting { scene, sentence, signs, stretch: &stretch };
        statements.extend(named.filter_map(|draft| settle::settle(setting, draft)));
    }
    statements
}

/// The targets of the headline passage that have no figure.
fn without_figures(scene: &Scene<'_>, passage: Span) -> Vec<Qualitative> {
    let Scene { text, outline, mentions, place, .. } = scene;
    let mut found = Vec::new();
    for &sentence in outline.sentences.iter().filter(|span| passage.overlaps(**span)) {
        let inside = Span::new(sentence.start.max(passage.start), sentence.end.min(passage.end));
        let from = mentions.partition_point(|m| m.number.start < inside.start);
        let to = mentions.partition_point(|m| m.number.start < inside.end);
        let clauses = clause::clauses(text, inside, mentions, from..to);
        for stated in qualitative::stated(text, &clauses) {
            found.extend(stated.names.into_iter().map(|indicator| Qualitative {
                indicator_id: catalogue::lookup(&indicator, place),
                indicator,
                relation: stated.relation.clone(),
                headline: true,
                quote: stated.quote,
                section: outline.section_at(sentence.start),
            }));
        }
    }
    found
}
