//! The passage that lists the year's main expected targets.
//!
//! It opens with one of many headings (主要预期目标是, 主要目标是, 预期调控目标, …) or none, may go on in the
//! next paragraph or past a full stop, and stands once: later talk of the same target is no second headline.
//! So every sentence that could open it is a candidate, and the one that names most indicators of the
//! catalogue for the plan year wins; a heading, the section and the growth of the economy count for it.

use super::signs::Signs;
use crate::Span;
use crate::report::Role;
use crate::statement::cues::{Class, words};
use crate::statement::rule::Rule;
use crate::statement::scene::Scene;
use crate::statement::{Basis, Change, Kind, Statement, clause, phrase, qualitative};

/// Marks the statements of the headline passage; `signs` are those of the report's sentences.
pub(in crate::statement) fn mark(
    scene: &Scene<'_>,
    signs: &[Signs],
    statements: &mut [Statement],
) -> Option<Span> {
    let sentences: Vec<Candidate> = scene
        .outline
        .sentences
        .iter()
        .zip(signs)
        .map(|(&span, signs)| Candidate::read(scene, span, signs, statements))
        .collect();
    let best = (0..sentences.len())
        .filter_map(|at| Some((score(&sentences, at)?, at)))
        .max_by_key(|&(score, at)| (score, std::cmp::Reverse(at)))
        .map(|(_, at)| at);
    let Some(best) = best else { return in_words(scene, &sentences) };
    let first = (best..sentences.len().min(best + 3)).find(|&at| sentences[at].known > 0)?;
    // What the heading is followed by may be a target in words, before the first figure.
    let cue = sentences[best].cue.or(sentences[first].cue);
    let from = cue.map_or(sentences[first].span.start, |cue| cue.min(sentences[first].span.end));
    let last = last_of(scene, &sentences, first);
    let passage = Span::new(from, sentences[last].span.end);
    for statement in statements.iter_mut() {
        let inside = passage.contains(statement.number);
        statement.headline = inside && statement.kind == Kind::Target;
    }
    Some(passage)
}

/// The passage of a report that sets its main targets in words alone: a heading with a list behind it.
fn in_words(scene: &Scene<'_>, sentences: &[Candidate]) -> Option<Span> {
    let first = sentences.iter().position(|sentence| {
        let Some(cue) = sentence.cue.filter(|_| !(sentence.review || sentence.long)) else { return false };
        let list = Span::new(cue, sentence.span.end);
        sentence.bare && listed(scene, list, false)
    })?;
    let last = last_of(scene, sentences, first);
    Some(Span::new(sentences[first].cue?, sentences[last].span.end))
}

/// The last sentence of the list that the `first` opens. It goes on as long as a sentence names something new, in
/// figures or in words (工业投资止跌回稳), and over one that only hopes for more; what comes back is talk about
/// a target.
fn last_of(scene: &Scene<'_>, sentences: &[Candidate], first: usize) -> usize {
    let mut last = first;
    let mut named = sentences[first].ids.clone();
    let mut at = first;
    while let Some(next) = sentences.get(at + 1) {
        at += 1;
        let gap = Span::new(sentences[at - 1].span.end, next.span.start).of(scene.text);
        let same_paragraph = !gap.contains('\n');
        if next.opens || next.ids.iter().any(|id| named.contains(id)) {
            break;
        }
        let near = next.section == sentences[last].section || next.item;
        let short = next.span.of(scene.text).chars().count() <= ITEM;
        let list = || listed(scene, next.span, same_paragraph);
        let goes_on = next.continues && (!next.tasks || near && (same_paragraph || short))
            || next.plain && near && (same_paragraph || short) && list()
            || next.bare && (near || !next.tasks) && list();
        if goes_on {
            named.extend(&next.ids);
            last = at;
        } else if !(next.bare && same_paragraph && short && at == last + 1) {
            break;
        }
    }
    last
}

/// In characters: an item of a list, or a sentence between two, is no longer.
const ITEM: usize = 45;

/// Whether a sentence lists: more than half of its clauses state something, in figures or in words, or with `half` no
/// fewer than those that do not, and it begins with one that does.
fn listed(scene: &Scene<'_>, sentence: Span, half: bool) -> bool {
    let Scene { text, mentions, .. } = scene;
    let from = mentions.partition_point(|m| m.number.start < sentence.start);
    let to = mentions.partition_point(|m| m.number.start < sentence.end);
    let clauses = clause::clauses(text, sentence, mentions, from..to);
    let words = qualitative::stated(text, &clauses);
    let said = |clause: &clause::Clause| {
        !clause.segments.is_empty() || words.iter().any(|stated| stated.quote.overlaps(clause.span))
    };
    let count = clauses.iter().filter(|clause| said(clause)).count();
    let opens = clauses.iter().take(2).any(said);
    count * 2 > clauses.len() && opens
        || half && count * 2 == clauses.len() && clauses.first().is_some_and(said)
}

/// A sentence as a candidate for the passage.
#[derive(Debug)]
struct Candidate {
    span: Span,
    /// Where the list begins behind its heading.
    cue: Option<usize>,
    /// Statements of catalogue indicators for the plan year.
    known: usize,
    /// Their ids.
    ids: Vec<&'static str>,
    /// How many of them are rates of growth.
    rates: usize,
    /// Growth of the economy among them.
    growth: bool,
    /// A sentence that goes on with the list.
    continues: bool,
    /// Its section lists goals.
    goals: bool,
    /// It speaks of several years.
    long: bool,
    /// It turns to what is to be done for the targets.
    opens: bool,
    /// It has figures, and each is a target of an indicator, known or not; nothing is built or done.
    plain: bool,
    /// It has no statement.
    bare: bool,
    /// Its section.
    section: usize,
    /// Its section lists tasks.
    tasks: bool,
    /// Its section is an item of a list, taken for a heading.
    item: bool,
    /// It stands in a review.
    review: bool,
}

impl Candidate {
    fn read(scene: &Scene<'_>, span: Span, signs: &Signs, statements: &[Statement]) -> Self {
        let outline = scene.outline;
        let from = statements.partition_point(|s| s.number.start < span.start);
        let own: Vec<&Statement> =
            statements[from..].iter().take_while(|s| s.number.start < span.end).collect();
        let planned = |s: &&&Statement| {
            s.kind == Kind::Target
                && s.period.is_none_or(|p| Some(p.to) == outline.year || outline.year.is_none())
                && s.basis != Some(Basis::AnnualAverage)
        };
        let known = own.iter().filter(planned).filter(|s| s.indicator_id.is_some()).count();
        let first = own.first().map_or(span.end, |s| s.number.start);
        let lead = Span::new(span.start, first);
        let cue = signs.within(Class::Headline, lead).next().map(|hit| hit.end());
        let section = outline.section_at(span.start);
        let own_section = outline.sections.get(section);
        let role = own_section.map_or(Role::Other, |s| s.role);
        let item =
            own_section.is_some_and(|s| s.depth > 2 && s.span.of(scene.text).chars().count() <= 2 * ITEM);
        let long = signs.any(Class::SeveralYears, lead) && !signs.any(Class::CurrentYear, lead);
        let targets = own.iter().filter(|s| s.kind == Kind::Target).count();
        // 能耗降低2%，“十四五”以来累计降低10%: a longer aim of the same indicator is part of the list.
        let named = own.iter().filter(|s| s.kind == Kind::Target && s.indicator_id.is_some()).count();
        let opens = words(Class::Opener).prefix(span.of(scene.text).trim_start()).is_some();
        let plain = |s: &&Statement| {
            s.kind == Kind::Target
                && s.rule != Rule::ObjectAfter
                && phrase::creation_verb(&s.indicator).is_none()
        };
        Self {
            span,
            cue,
            known,
            ids: own.iter().filter(planned).filter_map(|s| s.indicator_id).collect(),
            rates: own
                .iter()
                .filter(planned)
                .filter(|s| s.indicator_id.is_some() && s.change == Change::Growth)
                .count(),
            growth: own
                .iter()
                .filter(planned)
                .any(|s| s.indicator_id == Some("gdp") && s.change == Change::Growth),
            continues: known > 0 && named * 10 >= targets * 6,
            opens,
            plain: !own.is_empty() && own.iter().all(plain),
            bare: own.is_empty(),
            section,
            tasks: role == Role::Tasks,
            item,
            goals: role == Role::Goals,
            long,
            review: role == Role::Review,
        }
    }
}

/// The output of the whole economy, also as it was measured before there was a GDP.
const OUTPUT: [&str; 4] = ["gdp", "industry_agriculture_output", "social_output", "national_income"];

/// How much speaks for the passage to open at `at`; `None` where it cannot.
fn score(sentences: &[Candidate], at: usize) -> Option<usize> {
    let own = sentences.get(at)?;
    // A heading that ends its paragraph: the list is in what follows.
    let list = if own.known > 0 {
        own
    } else if own.cue.is_some() {
        sentences.get(at + 1..(at + 3).min(sentences.len()))?.iter().find(|s| s.known > 0)?
    } else {
        return None;
    };
    if list.review {
        return None;
    }
    let named = own.cue.is_some() || list.cue.is_some();
    // Without a heading, several targets in one sentence of the tasks are a task, new jobs, insured and unemployed,
    // unless the economy is among them or they are rates of growth.
    let output = || list.ids.iter().any(|id| OUTPUT.contains(id));
    let enough = list.known >= 3 && (!list.tasks || list.rates >= 3 || output());
    if !(named || list.growth || enough) {
        return None;
    }
    let mut score = list.known.min(8) * 2;
    score += if named { 8 } else { 0 };
    score += if list.growth { 7 } else { 0 };
    score += if list.goals { 2 } else { 0 };
    Some(if own.long || list.long { score / 2 } else { score })
}
