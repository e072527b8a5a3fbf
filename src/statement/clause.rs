//! Sentences into clauses, clauses into segments of (mostly) one figure each.
//!
//! A clause ends at ，；： outside quotes and brackets. Within a clause the text between two figures is
//! cut where a new statement begins:
//!
//! ```text
//! gap = ：                cut there: members of a ratio   13.3:52.9:33.8
//!     | 、rest            cut at the first 、            新建公园10个、广场5个
//!     | 和 rest           cut behind the conjunction     增长8.1%和11.4%
//!     | rest 和           cut before the conjunction     新增3个授予单位和62个学位点
//!     | rest 并 rest      cut at 并, 且, 其中            扩展到9个州并延长至240小时
//!     | predicate         cut at the start               完成434亿元增长8.6%
//!     | nothing           cut: the two are adjacent      1.5万户5万人
//!     | anything else     one segment of both            发展5家销售额3000万元以上企业
//! ```
//!
//! The order matters: a 、 is the surest sign, and a conjunction inside a noun (公园和广场) must touch a
//! figure to count. Bracketed figures are clauses of their own that follow their host.

use super::cues::{Class, words};
use super::{phrase, predicate, verbs};
use crate::Span;
use crate::quantity::{Dimension, Mention};
use crate::words;
use std::ops::Range;

/// How a segment or clause is joined to what precedes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lead {
    /// The sentence begins.
    Start,
    /// ，
    Comma,
    /// ；
    Semicolon,
    /// ：
    Colon,
    /// 、
    Pause,
    /// 和, 与, 及
    And,
    /// No sign at all.
    Adjacent,
    /// （
    Bracket,
    /// ： between two figures
    Ratio,
}

/// A clause: text between ，；： of one sentence.
#[derive(Debug, Clone)]
pub(crate) struct Clause {
    /// Without its closing mark.
    pub(crate) span: Span,
    /// What joins it to the one before.
    pub(crate) lead: Lead,
    /// Its segments; empty where it has no figure.
    pub(crate) segments: Vec<Segment>,
}

/// A part of a clause with one figure, or several that one phrase holds together.
#[derive(Debug, Clone)]
pub(crate) struct Segment {
    /// Its text.
    pub(crate) span: Span,
    /// What joins it to the one before.
    pub(crate) lead: Lead,
    /// Indices of its mentions.
    pub(crate) mentions: Range<usize>,
}

/// Cuts `sentence` into clauses; `mentions` are those of the whole report, ordered, and `within` the
/// indices of those in the sentence.
pub(crate) fn clauses(text: &str, sentence: Span, mentions: &[Mention], within: Range<usize>) -> Vec<Clause> {
    let mut cutter = Cutter { text, mentions, found: Vec::new() };
    cutter.cut(sentence, Lead::Start, within);
    cutter.found
}

/// Cuts a sentence and, each behind its host, what stands in its brackets.
struct Cutter<'t> {
    text: &'t str,
    mentions: &'t [Mention],
    found: Vec<Clause>,
}

impl Cutter<'_> {
    fn cut(&mut self, span: Span, lead: Lead, within: Range<usize>) {
        let (text, mentions) = (self.text, self.mentions);
        let mut next = within.start;
        let mut start = span.start;
        let mut lead = lead;
        let mut asides: Vec<Span> = Vec::new();
        let mut stack: Vec<(char, usize)> = Vec::new();
        let mut at = span.start;
        while at < span.end {
            // Figures are opaque: a comma inside 1,100 ends no clause.
            while mentions.get(next).is_some_and(|m| next < within.end && m.span.end <= at) {
                next += 1;
            }
            if next < within.end
                && let Some(m) = mentions.get(next)
                && m.span.start <= at
                && at < m.span.end
                && stack.is_empty()
            {
                at = m.span.end;
                continue;
            }
            let Some(c) = text[at..].chars().next() else { break };
            let after = at + c.len_utf8();
            if let Some(&(closer, from)) = stack.last() {
                if c == closer {
                    stack.pop();
                    if stack.is_empty() && (c == '）' || c == ')') {
                        asides.push(Span::new(from, at));
                    }
                } else if let Some((_, closer)) = opener(c) {
                    stack.push((closer, after));
                }
            } else if let Some((_, closer)) =
                opener(c).filter(|(_, closer)| text[after..span.end].contains(*closer))
            {
                stack.push((closer, after));
            } else if let Some(mark) = mark(c).filter(|_| !self.in_ratio(at, after)) {
                self.close(Span::new(start, at), lead, &within, &mut asides);
                (start, lead) = (after, mark);
            }
            at = after;
        }
        if start < span.end {
            self.close(Span::new(start, span.end), lead, &within, &mut asides);
        }
    }

    /// Ends the clause `host`, and cuts its `asides`.
    fn close(&mut self, host: Span, lead: Lead, within: &Range<usize>, asides: &mut Vec<Span>) {
        let (text, mentions) = (self.text, self.mentions);
        let inside = |m: &Mention, asides: &[Span]| asides.iter().any(|aside| aside.contains(m.number));
        let all = || within.clone().filter_map(|i| Some((i, mentions.get(i)?)));
        let own: Vec<usize> =
            all().filter(|(_, m)| host.contains(m.number) && !inside(m, asides)).map(|(i, _)| i).collect();
        let segments = segments(text, host, mentions, &own, asides);
        self.found.push(Clause { span: host, lead, segments });
        for aside in asides.drain(..) {
            let mut inner = all().filter(|(_, m)| aside.contains(m.number)).map(|(i, _)| i);
            if let Some(first) = inner.next() {
                let last = inner.next_back().unwrap_or(first);
                self.cut(aside, Lead::Bracket, first..last + 1);
            }
        }
    }

    /// Whether the sign between two bytes is that of a ratio: it touches figures without a unit on both sides.
    fn in_ratio(&self, at: usize, after: usize) -> bool {
        if !is_colon(&self.text[at..after]) {
            return false;
        }
        let next = self.mentions.partition_point(|m| m.span.start < after);
        // 教育工程1项：5所小学 is no ratio: its members have no unit.
        let bare = |m: &Mention| m.quantity.unit.is_empty();
        let touching = |pair: &[Mention]| {
            let gap = Span::new(pair[0].span.end, pair[1].span.start);
            gap.contains(Span::new(at, after)) && is_colon(gap.of(self.text)) && pair.iter().all(bare)
        };
        next.checked_sub(1).and_then(|last| self.mentions.get(last..=next)).is_some_and(touching)
    }
}

fn opener(c: char) -> Option<(char, char)> {
    words::pairs().find(|(open, _)| *open == c)
}

fn mark(c: char) -> Option<Lead> {
    match c {
        '，' | ',' | '。' | '！' | '？' | '!' | '?' => Some(Lead::Comma),
        // ① … ② … are items of one list.
        '；' | ';' | '①'..='⓿' => Some(Lead::Semicolon),
        '：' | ':' => Some(Lead::Colon),
        _ => None,
    }
}

/// Whether a text is a sign of a ratio and blanks.
fn is_colon(text: &str) -> bool {
    matches!(text.trim(), ":" | "：" | "∶" | "︰" | "﹕")
}

fn segments(text: &str, host: Span, mentions: &[Mention], own: &[usize], asides: &[Span]) -> Vec<Segment> {
    let mut segments: Vec<Segment> = Vec::new();
    let mut start = host.start;
    let mut lead = Lead::Start;
    let mut first = 0;
    for pair in 0..own.len() {
        let here = own[pair];
        let end = match own.get(pair + 1) {
            None => Some((host.end, host.end, Lead::Start)),
            Some(&there) if counts_qualified(text, host, &mentions[here], &mentions[there]) => None,
            Some(&there) if pays_for_examples(text, &mentions[here], &mentions[there]) => None,
            Some(&there) => split(text, mentions[here].span.end, mentions[there].span.start, asides),
        };
        if let Some((end, next, mark)) = end {
            segments.push(Segment { span: Span::new(start, end), lead, mentions: own[first]..here + 1 });
            (start, lead, first) = (next, mark, pair + 1);
        }
    }
    segments
}

/// Whether a count touches what qualifies the things counted: 205个 of 205个50户以上自然村.
fn counts_qualified(text: &str, host: Span, count: &Mention, next: &Mention) -> bool {
    count.span.end == next.span.start
        && count.quantity.dimension == Dimension::Count
        && count.quantity.unit != next.quantity.unit
        && next.quantity.dimension != Dimension::Ratio
        && next.is_bounded_behind()
        && text[next.span.end..host.end.max(next.span.end)]
            .starts_with(|c: char| c.is_alphabetic() && c != '的')
}

/// Whether a sum is for the things that are counted behind their examples: 2亿元 of 投资2亿元实施甲、乙等3个项目.
fn pays_for_examples(text: &str, sum: &Mention, count: &Mention) -> bool {
    let gap = Span::new(sum.span.end, count.span.start.max(sum.span.end)).of(text).trim();
    sum.quantity.dimension == Dimension::Money
        && count.quantity.dimension == Dimension::Count
        && gap.ends_with('等')
        && (gap.starts_with('的') || phrase::starts_with_verb(gap) || verbs::at_start(gap).is_some())
}

/// Where the gap between two figures is cut: end of the left part, start of the right, and the sign.
fn split(text: &str, from: usize, to: usize, asides: &[Span]) -> Option<(usize, usize, Lead)> {
    if to <= from {
        return Some((from, from.max(to), Lead::Adjacent));
    }
    let gap = &text[from..to];
    let blank = gap.trim();
    if blank.is_empty() {
        return Some((from, to, Lead::Adjacent));
    }
    if is_colon(gap) {
        return Some((from, to, Lead::Ratio));
    }
    let hidden =
        |at: usize| asides.iter().any(|aside| aside.start <= at && at < aside.end) || quoted(gap, at - from);
    if let Some((at, mark)) =
        gap.char_indices().find(|&(at, c)| c == '、' && !hidden(from + at) && !joins_quarters(gap, at))
    {
        return Some((from + at, from + at + mark.len_utf8(), Lead::Pause));
    }
    if let Some(word) = words(Class::Joining).prefix(gap) {
        return Some((from, from + word.len(), Lead::And));
    }
    if let Some(word) = words(Class::Joining).suffix(gap) {
        return Some((to - word.len(), to, Lead::And));
    }
    if let Some((at, _)) = words(Class::Parting).all_in(gap).find(|(at, _)| !hidden(from + at)) {
        return Some((from + at, from + at, Lead::Adjacent));
    }
    is_predicate(blank).then_some((from, from, Lead::Adjacent))
}

/// The 、 of 一、二季度 and 二、三产业 parts no statements.
fn joins_quarters(gap: &str, at: usize) -> bool {
    let rest = &gap[at + '、'.len_utf8()..];
    gap[..at].ends_with(['一', '二', '三'])
        && rest
            .strip_prefix(['二', '三', '四'])
            .is_some_and(|rest| rest.starts_with("季度") || rest.starts_with("产业"))
}

fn quoted(gap: &str, at: usize) -> bool {
    let before = &gap[..at];
    before.matches('“').count() > before.matches('”').count()
}

/// Whether a text between two figures is a predicate alone: 增长, 比上年增长, 增加到2020年的.
fn is_predicate(gap: &str) -> bool {
    let gap = predicate::before_point_in_time(gap).unwrap_or(gap);
    [Class::Growth, Class::Decline, Class::Level].into_iter().any(|class| {
        words(class).suffix(gap).is_some_and(|word| {
            let rest = &gap[..gap.len() - word.len()];
            rest.is_empty()
                || words(Class::Adverb).has(rest)
                || words(Class::Time).has(rest)
                || rest.starts_with('比')
                || rest.starts_with('较')
        })
    })
}
