//! Sections with their roles: they tile the report.
//!
//! First the report is cut into blocks, a heading with what follows it. Then [`side`] decides over all of them which
//! sentences look back and which ahead. Within a side, a heading or a sentence names the role (主要预期目标是…).

use super::heading::{self, Heading};
use super::kind::Kind;
use super::nesting::{self, TOP};
use super::role::{self, Depth};
use super::sentence::sentences;
use super::side::{self, Place, Side, Sided, Unit};
use super::{Role, Section, ending, evidence};
use crate::Span;
use crate::text::script::is_terminal;
use std::ops::Range;

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
    let mut sentences = Vec::new();
    let blocks = blocks(text, span, opening, &headings, &mut sentences);
    let sides = sides(text, plan, &blocks, &sentences);
    let mut walk = Walk {
        text,
        plan,
        closing,
        annex: None,
        top: 0,
        phase: Role::Other,
        last_plan: last_plan(text, &blocks, plan),
        open: Vec::new(),
        sections: Vec::new(),
    };
    for (block, sides) in blocks.iter().zip(&sides) {
        walk.block(block, &sentences[block.sentences.clone()], sides);
    }
    Parts { sections: walk.sections, sentences, complete: closing.is_some() }
}

/// A heading with what follows it up to the next; the first block is what stands before the first heading.
struct Block {
    heading: Option<Heading>,
    /// Heading and body.
    span: Span,
    /// Its place among the kinds of headings: the lower, the higher up.
    rank: u8,
    /// The depth shown.
    depth: u8,
    /// The sentences of the body, without the heading's own and without the report's opening.
    sentences: Range<usize>,
}

/// Cuts the report at its headings; all its sentences go to `all`.
fn blocks(text: &str, span: Span, opening: usize, headings: &[Heading], all: &mut Vec<Span>) -> Vec<Block> {
    let first = headings.first().map_or(span.end, |heading| heading.span.start);
    let mut blocks = Vec::with_capacity(headings.len() + 1);
    let before = Span::new(span.start, first);
    split(text, before, all);
    let opened = opened(text, opening, all);
    blocks.push(Block { heading: None, span: before, rank: 0, depth: 0, sentences: opened..all.len() });
    let levels = nesting::levels(text, headings);
    for (at, (&heading, level)) in headings.iter().zip(levels).enumerate() {
        let end = headings.get(at + 1).map_or(span.end, |next| next.span.start);
        split(text, heading.span, all);
        let body = heading.span.end
            + text[heading.span.end..end]
                .chars()
                .take_while(|&c| is_terminal(c) || matches!(c, '：' | ':' | '；'))
                .map(char::len_utf8)
                .sum::<usize>();
        let from = all.len();
        split(text, Span::new(body, end), all);
        blocks.push(Block {
            heading: Some(heading),
            span: Span::new(heading.span.start, end),
            rank: level.rank,
            depth: level.depth,
            sentences: from..all.len(),
        });
    }
    blocks
}

fn split(text: &str, span: Span, all: &mut Vec<Span>) {
    if !span.is_empty() {
        sentences(text, span, all);
    }
}

/// How many sentences the opening may have: 现在，我代表市人民政府，向大会报告工作，请予审议。 Where they come later, the
/// report has begun before.
const OPENING: usize = 4;

/// Which sentence the report proper begins with: behind the head and the request to examine the report.
fn opened(text: &str, opening: usize, sentences: &[Span]) -> usize {
    let from = sentences.partition_point(|sentence| sentence.start < opening);
    let asks = |sentence: &Span| {
        ["审议", "报告工作", "提出意见"].iter().any(|word| sentence.of(text).contains(word))
    };
    let asked = sentences[from..].iter().take(OPENING).rposition(asks);
    from + asked.map_or(0, |at| at + 1)
}

/// The sides of a block's heading and of its sentences.
struct Sides {
    heading: Sided,
    /// What the heading tells: above zero ahead.
    told: i32,
    sentences: Vec<Told>,
}

/// What was found of a sentence.
struct Told {
    sided: Sided,
    /// The role that it announces for what follows.
    announced: Option<Role>,
}

fn sides(text: &str, plan: Option<i32>, blocks: &[Block], sentences: &[Span]) -> Vec<Sides> {
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
    let mut sided = side::sides(&units).into_iter();
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

fn opens_paragraph(text: &str, sentence: Span) -> bool {
    text[..sentence.start].trim_end_matches([' ', '\u{3000}']).ends_with('\n')
}

struct Walk<'a> {
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
    sections: Vec<Section>,
}

impl Walk<'_> {
    fn block(&mut self, block: &Block, sentences: &[Span], sides: &Sides) {
        let role = block.heading.map_or(Role::Other, |heading| self.role(block, heading, sides));
        let heading = block.heading.map_or("", |heading| heading.span.of(self.text));
        let section = Section {
            heading: heading.to_owned(),
            depth: block.depth,
            role,
            span: block.span,
            glossary: block.heading.is_some_and(|heading| heading.kind == Kind::Glossary),
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
            Kind::Glossary => Role::Other,
            Kind::Annex => self.annexed(heading, block.span.end),
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
                    && !goes_on(sentence.of(self.text)) =>
            {
                Some(own)
            }
            _ => None,
        }
    }
}

/// How firmly a section stands on its side.
#[derive(Debug, Clone, Copy)]
struct Margin {
    /// The widest margin of its units: so much it costs at least to put the whole section on the other side.
    widest: i32,
    /// What its own sentences and the heading at the top over them tell together: above zero ahead.
    told: i32,
}

impl Margin {
    fn add(&mut self, sided: Sided) {
        self.widest = self.widest.max(sided.margin);
        self.told += sided.words;
    }

    fn is_certain(self, side: Side) -> bool {
        let support = match side {
            Side::Back => -self.told,
            Side::Ahead => self.told,
        };
        support > SUPPORT || self.widest >= CERTAIN
    }
}

/// A section is uncertain whose words do not speak for its side, with more than this…
const SUPPORT: i32 = 10;

/// …and which the rest of the report holds there with less than this margin. Both set on marked reports.
const CERTAIN: i32 = 450;

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
