//! The targets without a figure of one sentence: which of its clauses state one, alone or two together, and of how
//! many indicators.

use super::{Word, is_noun, read, said};
use crate::Span;
use crate::statement::clause::{Clause, Lead};
use crate::statement::{coordination, phrase};

/// A relation and the indicators that it is stated of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Stated {
    /// One name, or one for each member of a list.
    pub(crate) names: Vec<String>,
    /// The relation as written.
    pub(crate) relation: String,
    /// The clause or clauses.
    pub(crate) quote: Span,
}

/// The targets without a figure that a sentence's clauses state, in order.
pub(crate) fn stated(text: &str, clauses: &[Clause]) -> Vec<Stated> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(clause) = clauses.get(at) {
        at += 1;
        let Some(own) = wordless(text, clause) else { continue };
        let pieces = pieces(text, own);
        if !pieces.is_empty() {
            found.extend(pieces);
            continue;
        }
        // 其他约束性指标，确保完成省定任务: the comma parts an indicator from its relation.
        let next = clauses.get(at).filter(|next| next.lead == Lead::Comma && next.segments.is_empty());
        let Some(next) = next.filter(|next| clause.segments.is_empty() && read(next.span.of(text)).is_none())
        else {
            continue;
        };
        let both = Span::new(own.start, next.span.end);
        if let Some(one) = one(text, both, own.len()) {
            found.push(one);
            at += 1;
        }
    }
    found
}

/// The part of a clause that has no figure: all of it, or what 、 joins to its last figure.
fn wordless(text: &str, clause: &Clause) -> Option<Span> {
    let Some(last) = clause.segments.last() else { return Some(clause.span) };
    let tail = last.span.of(text);
    let at = tail.rfind('、').filter(|&at| !tail[at..].contains(|c: char| c.is_ascii_digit()))?;
    Some(Span::new(last.span.start + at + '、'.len_utf8(), last.span.end))
}

/// What a clause states: piece by piece where 、 joins several relations (A与B同步、C保持稳定), else as a whole.
fn pieces(text: &str, span: Span) -> Vec<Stated> {
    let mut found = Vec::new();
    let mut start = span.start;
    for piece in span.of(text).split('、') {
        let own = Span::new(start, start + piece.len());
        start = own.end + '、'.len_utf8();
        let Some(one) = one(text, own, own.len()) else {
            break;
        };
        found.push(one);
    }
    let all = found.last().is_some_and(|last: &Stated| last.quote.end == span.end);
    if all {
        return found;
    }
    // 居民收入与经济发展同步、力争快于经济增长: one indicator, two relations.
    let Some(whole) = one(text, span, span.len()) else { return found };
    let first = found.into_iter().next();
    match first.filter(|first| whole.names.iter().any(|name| name.contains(&first.relation))) {
        Some(first) => {
            let at = span.of(text).find(first.relation.as_str()).map_or(span.start, |at| span.start + at);
            let relation = phrase::name(Span::new(at, span.end).of(text));
            vec![Stated { relation, quote: span, ..first }]
        }
        None => vec![whole],
    }
}

/// What `span` states of an indicator that ends within its first `name_within` bytes.
fn one(text: &str, span: Span, name_within: usize) -> Option<Stated> {
    let words = span.of(text);
    let found = read(words).filter(|found| found.indicator.end <= name_within)?;
    Some(Stated {
        names: names(found.indicator.of(words)),
        relation: phrase::name(found.relation.of(words)),
        quote: span,
    })
}

/// The members of a list of indicators, each whole; one name where they are not all indicators by themselves.
fn names(list: &str) -> Vec<String> {
    let members = list
        .rfind('等')
        .filter(|&at| said(Word::Whole).suffix(&list[at..]).is_some())
        .map_or(list, |at| &list[..at]);
    let count = phrase::parts(members).len();
    let indicator = |name: &String| coordination::known(name) || is_noun(name);
    (count > 1)
        .then(|| coordination::resolve(members, count))
        .flatten()
        .filter(|names| names.iter().all(indicator))
        .unwrap_or_else(|| vec![phrase::name(list)])
}
