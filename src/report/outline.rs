//! Sections with their roles: they tile the report.

use super::heading::{self, Heading, Kind};
use super::sentence::sentences;
use super::{Role, Section, Years, role};
use crate::Span;
use crate::text::marker::Marker;

/// Sections of the report at `span` and its sentences.
pub(super) fn outline(
    text: &str,
    span: Span,
    opening: usize,
    plan: Option<i32>,
) -> (Vec<Section>, Vec<Span>) {
    let headings: Vec<Heading> =
        heading::headings(text, Span::new(opening.clamp(span.start, span.end), span.end));
    let sections = tile(text, span, &headings, plan);
    let mut split = Vec::new();
    let mut found = Vec::new();
    for section in sections {
        turns(text, section, &mut split);
    }
    for section in &split {
        let heading = section.span.start + section.heading.len();
        sentences(text, Span::new(section.span.start, heading), &mut found);
        let body = heading
            + text[heading..section.span.end]
                .chars()
                .take_while(|c| matches!(c, '。' | '：' | ':' | '！' | '；'))
                .map(char::len_utf8)
                .sum::<usize>();
        sentences(text, Span::new(body.min(section.span.end), section.span.end), &mut found);
    }
    (split, found)
}

/// One section a heading, and one before the first; roles are inherited downwards.
fn tile(text: &str, span: Span, headings: &[Heading], plan: Option<i32>) -> Vec<Section> {
    let first = headings.first().map_or(span.end, |heading| heading.span.start);
    let mut sections = Vec::new();
    if first > span.start {
        sections.push(Section { span: Span::new(span.start, first), ..Section::default() });
    }
    let mut open: Vec<(u8, Role)> = Vec::new();
    for (at, heading) in headings.iter().enumerate() {
        let end = headings.get(at + 1).map_or(span.end, |next| next.span.start);
        let words = heading.span.of(text);
        let rank = rank(heading.kind);
        open.retain(|&(above, _)| above < rank);
        let inherited = open.last().map(|&(_, role)| role);
        let own = role::of_heading(words, plan)
            .filter(|_| inherited.is_none_or(|role| role == Role::Other) || rank <= 1);
        let role = own.or(inherited).unwrap_or_default();
        open.push((rank, role));
        sections.push(Section {
            heading: words.to_owned(),
            depth: depth(heading.kind),
            role,
            span: Span::new(heading.span.start, end),
            glossary: words.contains("名词解释") || words.contains("注释"),
            years: role::years(words).map(|(from, to)| Years { from, to }),
        });
    }
    sections
}

/// How deep a heading ranks among its kinds.
fn rank(kind: Kind) -> u8 {
    match kind {
        Kind::Marked(Marker::Part) => 0,
        Kind::Marked(Marker::Ordinal) => 1,
        Kind::Marked(Marker::Bracketed) => 2,
        Kind::Marked(Marker::Arabic) => 3,
        Kind::Marked(Marker::Circled) => 4,
        Kind::Marked(Marker::Dash) => 5,
        Kind::RunIn => 6,
    }
}

fn depth(kind: Kind) -> u8 {
    match kind {
        Kind::Marked(Marker::Part | Marker::Ordinal) => 1,
        Kind::Marked(Marker::Bracketed) => 2,
        Kind::Marked(Marker::Arabic | Marker::Circled | Marker::Dash) | Kind::RunIn => 3,
    }
}

/// Parts a section where one of its sentences announces another role: 主要预期目标是…,
/// 我们也清醒地看到….
fn turns(text: &str, section: Section, out: &mut Vec<Section>) {
    let heading = section.span.start + section.heading.len();
    let mut found = Vec::new();
    sentences(text, Span::new(heading, section.span.end), &mut found);
    let mut current = section;
    let open = |role: Role| !matches!(role, Role::Problems | Role::Government);
    for sentence in found {
        let Some(role) = role::of_sentence(sentence.of(text)).filter(|&role| turns_to(current.role, role))
        else {
            continue;
        };
        if sentence.start <= current.span.start + current.heading.len() + 3 {
            if open(current.role) {
                current.role = role;
            }
            continue;
        }
        let rest = Span::new(sentence.start, current.span.end);
        let next = Section { heading: String::new(), role, span: rest, ..current.clone() };
        current.span.end = sentence.start;
        out.push(std::mem::replace(&mut current, next));
    }
    out.push(current);
}

/// Which announcements are believed inside which section.
fn turns_to(from: Role, to: Role) -> bool {
    matches!(
        (from, to),
        (Role::Review, Role::Problems)
            | (Role::Other | Role::Tasks, Role::Goals)
            | (Role::Goals, Role::Tasks)
    )
}
