//! Sections with their roles: they tile the report.
//!
//! Roles run through a report in phases. A top heading opens one; below it a heading has a role of
//! its own only where it names one plainly, and a sentence may announce another (主要预期目标是…).

use super::heading::{self, Heading, Kind};
use super::role::{self, Depth};
use super::sentence::sentences;
use super::{Role, Section, Years, ending};
use crate::Span;
use crate::text::marker::Marker;
use crate::text::script::is_terminal;

/// What [`outline`] makes of a report.
#[derive(Debug, Default)]
pub(super) struct Parts {
    pub(super) sections: Vec<Section>,
    pub(super) sentences: Vec<Span>,
    /// Whether the text comes to its end.
    pub(super) complete: bool,
}

/// Sections and sentences of the report at `span`, whose head ends at `opening`.
pub(super) fn outline(text: &str, span: Span, opening: usize, plan: Option<i32>) -> Parts {
    let opening = opening.clamp(span.start, span.end);
    let mut headings = heading::headings(text, Span::new(opening, span.end));
    let end = headings
        .iter()
        .find(|heading| heading.kind.is_appendix())
        .map_or(span.end, |heading| heading.span.start);
    let closing = ending::closing(text, Span::new(opening, end));
    headings.retain(|heading| {
        heading.kind != Kind::RunIn || closing.is_none_or(|closing| heading.span.start < closing)
    });
    let mut walk = Walk {
        text,
        plan,
        closing,
        mixed: false,
        annex: None,
        phase: Role::Other,
        last_plan: last_plan(text, &headings, plan),
        open: Vec::new(),
        parts: Parts::default(),
    };
    let first = headings.first().map_or(span.end, |heading| heading.span.start);
    walk.body(Section { span: Span::new(span.start, first), ..Section::default() }, opening);
    for (at, heading) in headings.iter().enumerate() {
        let end = headings.get(at + 1).map_or(span.end, |next| next.span.start);
        walk.section(heading, end);
    }
    walk.parts.complete = walk.closing.is_some();
    walk.parts
}

struct Walk<'a> {
    text: &'a str,
    plan: Option<i32>,
    /// Where the closing words begin.
    closing: Option<usize>,
    /// Whether the top heading looks back and ahead at once.
    mixed: bool,
    /// The role of the annex that is open.
    annex: Option<Role>,
    /// The role that headings without one inherit.
    phase: Role,
    /// The last top heading that names goals or tasks: what stands below it is tasks.
    last_plan: Option<usize>,
    /// Roles of the headings that are open below the top, by rank.
    open: Vec<(u8, Role)>,
    parts: Parts,
}

impl Walk<'_> {
    fn section(&mut self, heading: &Heading, end: usize) {
        let words = heading.span.of(self.text);
        let (rank, depth) = rank(heading.kind);
        let role = match heading.kind {
            Kind::Glossary => Role::Other,
            Kind::Annex => self.annexed(heading, end),
            _ if self.annex.is_some() => self.annex.unwrap_or_default(),
            _ if rank <= TOP => {
                role::of_heading(words, self.plan, Depth::Top).unwrap_or_else(|| self.unnamed())
            }
            _ => self.below(words, rank),
        };
        if rank <= TOP {
            self.mixed = role::is_mixed(words);
            // Where no heading names tasks, they stand below the goals.
            let both = role == Role::Goals && self.last_plan == Some(heading.span.start);
            (self.phase, self.open) = (if both { Role::Tasks } else { role }, Vec::new());
        }
        let section = Section {
            heading: words.to_owned(),
            depth,
            role,
            span: Span::new(heading.span.start, end),
            glossary: heading.kind == Kind::Glossary,
            years: role::years(words).map(|(from, to)| Years { from, to }),
        };
        self.split_sentences(Span::new(section.span.start, heading.span.end));
        let body = heading.span.end
            + self.text[heading.span.end..end]
                .chars()
                .take_while(|&c| is_terminal(c) || matches!(c, '：' | ':' | '；'))
                .map(char::len_utf8)
                .sum::<usize>();
        self.body(section, body);
    }

    /// An annex is a list of tasks where its title, often the next line, says so.
    fn annexed(&mut self, heading: &Heading, end: usize) -> Role {
        let body = self.text[heading.span.end..end].trim_start();
        let title = body.lines().next().filter(|line| line.chars().count() <= 40).unwrap_or_default();
        let named = |words: &str| role::of_heading(words, None, Depth::Top) == Some(Role::Tasks);
        let role = if named(heading.span.of(self.text)) || named(title) { Role::Tasks } else { Role::Other };
        self.annex = Some(role);
        role
    }

    /// A top heading that names no role: what follows a review is about the plan.
    fn unnamed(&self) -> Role {
        if self.phase == Role::Other { Role::Other } else { Role::Tasks }
    }

    fn below(&mut self, words: &str, rank: u8) -> Role {
        self.open.retain(|&(above, _)| above < rank);
        let inherited = self.open.last().map_or(self.phase, |&(_, role)| role);
        let own = role::of_heading(words, self.plan, Depth::Below).filter(|&own| {
            matches!(
                (inherited, own),
                (Role::Other, _)
                    | (Role::Review, Role::Problems)
                    | (Role::Goals, Role::Tasks | Role::Government)
                    | (Role::Tasks, Role::Goals | Role::Government)
            )
        });
        if let Some(own) = own {
            self.open.push((rank, own));
        }
        own.unwrap_or(inherited)
    }

    /// Adds `section`, whose body begins at `from`, parted where its sentences announce other roles.
    fn body(&mut self, section: Section, from: usize) {
        if section.span.is_empty() {
            return;
        }
        let first = self.parts.sentences.len();
        let start = if section.heading.is_empty() { section.span.start } else { from };
        self.split_sentences(Span::new(start, section.span.end));
        let body: Vec<Span> =
            self.parts.sentences[first..].iter().copied().filter(|sentence| sentence.start >= from).collect();
        let own = section.role;
        let mut current = section;
        for sentence in body {
            let Some(role) = self.turn(&current, own, sentence) else { continue };
            if self.text[current.span.start + current.heading.len()..sentence.start]
                .chars()
                .all(|c| !c.is_alphanumeric())
            {
                current.role = role;
                continue;
            }
            let next = Section {
                heading: String::new(),
                role,
                span: Span::new(sentence.start, current.span.end),
                ..current.clone()
            };
            current.span.end = sentence.start;
            self.parts.sections.push(std::mem::replace(&mut current, next));
        }
        self.parts.sections.push(current);
    }

    /// The role that begins with `sentence`, where it is another.
    fn turn(&mut self, current: &Section, own: Role, sentence: Span) -> Option<Role> {
        if current.glossary {
            return None;
        }
        if self.closing.is_some_and(|closing| sentence.start >= closing) {
            return (current.role != Role::Other
                && self.closing.is_some_and(|closing| current.span.start < closing))
            .then_some(Role::Other);
        }
        let words = sentence.of(self.text);
        let opens_paragraph = self.text[..sentence.start].ends_with('\n');
        if let Some(role) =
            self.mixed.then(|| role::of_five_years(words, self.plan)).flatten().filter(|_| opens_paragraph)
        {
            self.phase = role;
            return (role != current.role).then_some(role);
        }
        let announced = role::of_sentence(words, self.plan).filter(|&to| match (current.role, to) {
            (Role::Other, _)
            | (Role::Review, Role::Problems)
            | (Role::Tasks, Role::Goals)
            | (Role::Goals, Role::Tasks) => current.role != to,
            (Role::Review | Role::Problems, Role::Goals) => {
                opens_paragraph || role::looks_ahead(words, self.plan)
            }
            (Role::Problems, Role::Tasks) => role::looks_ahead(words, self.plan),
            _ => false,
        });
        match announced {
            Some(Role::Problems) => {}
            // After a passage of goals the headings below are tasks.
            Some(Role::Goals) => (self.phase, self.open) = (Role::Tasks, Vec::new()),
            Some(role) => (self.phase, self.open) = (role, Vec::new()),
            None if current.role == Role::Problems
                && own != Role::Problems
                && opens_paragraph
                && !goes_on(words) =>
            {
                return Some(own);
            }
            None => {}
        }
        announced
    }

    fn split_sentences(&mut self, span: Span) {
        if !span.is_empty() {
            sentences(self.text, span, &mut self.parts.sentences);
        }
    }
}

/// Where the last top heading stands that is about the plan.
fn last_plan(text: &str, headings: &[Heading], plan: Option<i32>) -> Option<usize> {
    let mut planned = false;
    let mut last = None;
    for heading in
        headings.iter().filter(|heading| rank(heading.kind).0 <= TOP && !heading.kind.is_appendix())
    {
        match role::of_heading(heading.span.of(text), plan, Depth::Top) {
            Some(Role::Goals | Role::Tasks) => (planned, last) = (true, Some(heading.span.start)),
            None if planned => last = Some(heading.span.start),
            _ => {}
        }
    }
    last
}

/// Whether a paragraph still belongs to the list of problems before it.
fn goes_on(words: &str) -> bool {
    let enumerated = ["一是", "二是", "三是", "四是", "五是", "六是", "七是", "八是", "一、", "——"];
    let answer = [
        "对此",
        "对这些",
        "针对",
        "这些",
        "对于",
        "上述",
        "以上",
        "我们一定",
        "我们必须",
        "我们将",
        "产生",
        "主要",
        "为此",
        "同时",
        "此外",
    ];
    enumerated.iter().chain(&answer).any(|start| words.starts_with(start))
}

/// Headings of this rank or above open a phase.
const TOP: u8 = 1;

/// How deep a heading ranks among its kinds, and the depth shown.
fn rank(kind: Kind) -> (u8, u8) {
    match kind {
        Kind::Marked(Marker::Part) | Kind::Glossary | Kind::Annex => (0, 1),
        Kind::Marked(Marker::Ordinal) | Kind::Plain => (TOP, 1),
        Kind::Marked(Marker::Bracketed) => (2, 2),
        Kind::Marked(Marker::Arabic) => (3, 3),
        Kind::Marked(Marker::Circled) => (4, 3),
        Kind::Marked(Marker::Dash) => (5, 3),
        Kind::RunIn => (6, 3),
    }
}
