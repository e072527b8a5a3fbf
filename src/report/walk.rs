//! A walk through the blocks of a report, in which every section gets its role.
//!
//! The sides are decided before; within a side, a heading or a sentence names the role (主要预期目标是…).

use super::block::{Block, opens_paragraph};
use super::heading::Heading;
use super::heading_kind::HeadingKind;
use super::margin::Margin;
use super::nesting::TOP;
use super::role::{self, Depth};
use super::side::Side;
use super::table::{Class, HEADINGS};
use super::weighed::{Sides, Told};
use super::{Role, Section};
use crate::Span;

/// Where the walk stands, and the sections so far.
pub(super) struct Walk<'a> {
    text: &'a str,
    plan: Option<i32>,
    /// Where the closing words begin.
    closing: Option<usize>,
    /// The role of the annex that is open.
    annex: Option<Role>,
    /// What the heading at the top tells that is open: above zero ahead.
    top: i32,
    /// The role that headings without one inherit.
    phase: Role,
    /// The last top heading that names goals or tasks: what stands below it is tasks.
    last_plan: Option<usize>,
    /// Roles of the headings that are open below the top, by rank.
    open: Vec<(u8, Role)>,
    pub(super) sections: Vec<Section>,
}

impl<'a> Walk<'a> {
    /// The beginning of a walk through `blocks`; `closing` is where the closing words begin.
    pub(super) fn new(text: &'a str, plan: Option<i32>, closing: Option<usize>, blocks: &[Block]) -> Self {
        Self {
            text,
            plan,
            closing,
            annex: None,
            top: 0,
            phase: Role::Other,
            last_plan: last_plan(text, blocks, plan),
            open: Vec::new(),
            sections: Vec::new(),
        }
    }

    /// Goes through a block: its section, or several where it is parted.
    pub(super) fn block(&mut self, block: &Block, sentences: &[Span], sides: &Sides) {
        let role = block.heading.map_or(Role::Other, |heading| self.role(block, heading, sides));
        let heading = block.heading.map_or("", |heading| heading.span.of(self.text));
        let section = Section {
            heading: heading.to_owned(),
            depth: block.depth,
            role,
            span: block.span,
            glossary: block.heading.is_some_and(|heading| heading.kind == HeadingKind::Glossary),
            certain: true,
        };
        if !section.span.is_empty() {
            self.body(section, sentences, sides);
        }
    }

    /// The role of a heading on its side.
    fn role(&mut self, block: &Block, heading: Heading, sides: &Sides) -> Role {
        let side = sides.heading.side;
        let words = heading.span.of(self.text);
        let role = match heading.kind {
            HeadingKind::Glossary => Role::Other,
            HeadingKind::Annex => self.annexed(heading, block.span.end),
            _ if self.annex.is_some() => self.annex.unwrap_or_default(),
            _ if block.rank <= TOP => {
                let named = role::of_heading(words, self.plan, Depth::Top);
                named.filter(|&role| Side::of(role) == Some(side)).unwrap_or(default(side))
            }
            _ => self.below(words, block.rank, side),
        };
        if block.rank <= TOP {
            self.top = sides.told;
            // Where no heading names tasks, they stand below the goals.
            let both = role == Role::Goals && self.last_plan == Some(heading.span.start);
            self.enter(if both { Role::Tasks } else { role });
        }
        role
    }

    /// From here on headings inherit this role.
    fn enter(&mut self, role: Role) {
        self.phase = role;
        self.open.clear();
    }

    /// An annex is a list of tasks where its title, often the next line, says so.
    fn annexed(&mut self, heading: Heading, end: usize) -> Role {
        let body = self.text[heading.span.end..end].trim_start();
        let title = body.lines().next().filter(|line| line.chars().count() <= 40).unwrap_or_default();
        let named = |words: &str| {
            let years = role::years(words).zip(self.plan).is_some_and(|((_, last), plan)| last >= plan);
            years || role::of_heading(words, None, Depth::Top) == Some(Role::Tasks)
        };
        let role = if named(heading.span.of(self.text)) || named(title) { Role::Tasks } else { Role::Other };
        self.annex = Some(role);
        role
    }

    fn below(&mut self, words: &str, rank: u8, side: Side) -> Role {
        self.open.retain(|&(above, _)| above < rank);
        let inherited = self.open.last().map_or(self.phase, |&(_, role)| role);
        let inherited = if Side::of(inherited) == Some(side) { inherited } else { default(side) };
        let own = role::of_heading(words, self.plan, Depth::Below).filter(|&own| {
            matches!(
                (inherited, own),
                (Role::Review, Role::Problems)
                    | (Role::Goals, Role::Tasks | Role::Government)
                    | (Role::Tasks, Role::Goals | Role::Government)
            )
        });
        if let Some(own) = own {
            self.open.push((rank, own));
        }
        own.unwrap_or(inherited)
    }

    /// Adds `section`, parted where its sentences change sides or announce other roles.
    fn body(&mut self, section: Section, sentences: &[Span], sides: &Sides) {
        let own = section.role;
        let mut current = section;
        let mut margin = Margin { told: self.top, widest: sides.heading.margin };
        for (&sentence, told) in sentences.iter().zip(&sides.sentences) {
            if let Some(role) = self.turn(&current, own, sentence, told) {
                let untouched = self.text[current.span.start + current.heading.len()..sentence.start]
                    .chars()
                    .all(|c| !c.is_alphanumeric());
                if untouched {
                    current.role = role;
                } else {
                    let next = Section {
                        heading: String::new(),
                        role,
                        span: Span::new(sentence.start, current.span.end),
                        ..current.clone()
                    };
                    current.span.end = sentence.start;
                    self.push(std::mem::replace(&mut current, next), margin);
                    margin = Margin { told: self.top, widest: 0 };
                }
            }
            margin.add(told.sided);
        }
        self.push(current, margin);
    }

    fn push(&mut self, mut section: Section, margin: Margin) {
        section.certain = Side::of(section.role).is_none_or(|side| margin.is_certain(side));
        self.sections.push(section);
    }

    /// The role that begins with `sentence`, where it is another.
    fn turn(&mut self, current: &Section, own: Role, sentence: Span, told: &Told) -> Option<Role> {
        let side = told.sided.side;
        if current.glossary || self.annex.is_some() {
            return None;
        }
        if self.closing.is_some_and(|closing| sentence.start >= closing) {
            return (current.role != Role::Other
                && self.closing.is_some_and(|closing| current.span.start < closing))
            .then_some(Role::Other);
        }
        let announced = told.announced.filter(|&role| Side::of(role) == Some(side));
        if Side::of(current.role) != Some(side) {
            let role = announced.unwrap_or(default(side));
            // After a passage of goals the headings below are tasks.
            self.enter(if role == Role::Goals { Role::Tasks } else { role });
            return Some(role);
        }
        match (current.role, announced) {
            (Role::Review, Some(Role::Problems)) => Some(Role::Problems),
            (Role::Tasks, Some(Role::Goals)) => {
                self.enter(Role::Tasks);
                Some(Role::Goals)
            }
            (Role::Goals, Some(Role::Tasks)) => {
                self.enter(Role::Tasks);
                Some(Role::Tasks)
            }
            (Role::Problems, None)
                if own == Role::Review
                    && opens_paragraph(self.text, sentence)
                    && HEADINGS.words(Class::GoesOn).prefix(sentence.of(self.text)).is_none() =>
            {
                Some(own)
            }
            _ => None,
        }
    }
}

/// What stands on a side where no words name a role.
const fn default(side: Side) -> Role {
    match side {
        Side::Back => Role::Review,
        Side::Ahead => Role::Tasks,
    }
}

/// Where the last top heading stands that is about the plan.
fn last_plan(text: &str, blocks: &[Block], plan: Option<i32>) -> Option<usize> {
    let mut planned = false;
    let mut last = None;
    let top = blocks.iter().filter(|block| block.rank <= TOP).filter_map(|block| block.heading);
    for heading in top.filter(|heading| !heading.kind.is_appendix()) {
        match role::of_heading(heading.span.of(text), plan, Depth::Top) {
            Some(Role::Goals | Role::Tasks) => (planned, last) = (true, Some(heading.span.start)),
            None if planned => last = Some(heading.span.start),
            _ => {}
        }
    }
    last
}
