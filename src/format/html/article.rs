//! Which lines of a page are the text, and which the page has around it.
//!
//! The text is where the sentences are: the smallest element that holds nearly all lines of prose. Outside of it a line
//! goes if there is reason to (it leads elsewhere, it stands in what is named as navigation, it is a mere label); within
//! it only where several reasons meet. A line of the text that is lost is worse than one of a menu that is kept.

use super::element::Element;
use super::labels::{Label, label};
use super::lines::{Line, Lines};
use super::region::Region;
use super::tree::Tree;

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// A line of the text.
    Text,
    /// What a web page has around it.
    Chrome,
}

/// How sure one has to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Choice {
    /// A page as it is.
    Page,
    /// A piece that somebody chose.
    Piece,
}

/// A page with less prose than that, in characters, is not told apart.
const LEAST: usize = 120;

/// Whether nearly all sentences of a page are hidden: it shows them once a program has run.
pub(super) fn is_hidden(lines: &Lines) -> bool {
    let (mut shown, mut hidden) = (0, 0);
    for line in lines.lines.iter().filter(|line| line.solid >= 15 && line.linked * 2 <= line.solid) {
        if lines.characters[line.span.clone()].contains(['。', '，', '；']) {
            hidden += line.hidden;
            shown += line.solid - line.hidden;
        }
    }
    hidden >= LEAST && shown * 4 <= hidden
}

/// Says of each line what it is.
pub(super) fn verdicts(tree: &Tree, lines: &Lines, choice: Choice) -> Vec<Verdict> {
    let facts: Vec<Fact> = lines.lines.iter().map(|line| Fact::of(tree, lines, line)).collect();
    let total: usize = facts.iter().map(|fact| fact.prose).sum();
    let mut verdicts = vec![Verdict::Text; facts.len()];
    if total < LEAST || !is_chinese(&lines.characters) {
        return verdicts;
    }
    let page = Page::of(tree, lines, facts, total);
    page.outside(&mut verdicts, choice);
    page.within(&mut verdicts, choice);
    verdicts
}

/// What is known of a line.
struct Fact {
    /// The innermost node that it stands in.
    node: usize,
    solid: usize,
    /// Its characters, where it has sentences and leads nowhere.
    prose: usize,
    /// Whether most of it leads to other pages, or any.
    links: bool,
    leads: bool,
    heading: bool,
    row: bool,
    /// Whether it is a clause or less.
    short: bool,
    /// Whether the page's own title begins with it.
    titled: bool,
    label: Option<Label>,
    attachment: bool,
}

impl Fact {
    fn of(tree: &Tree, lines: &Lines, line: &Line) -> Self {
        let text = lines.characters[line.span.clone()].trim();
        let solid = line.solid - line.hidden;
        let links = line.linked * 2 > line.solid;
        let clauses =
            text.chars().filter(|c| matches!(c, '，' | '。' | '；' | '！' | '？' | '、' | ',' | ';')).count();
        let sentence = text.ends_with(['。', '！', '？', '；', '”', '：', '.']) && clauses > 0;
        let label = if solid <= 100 { label(text) } else { None };
        let prose =
            !links && label.is_none() && !line.row && (solid >= 40 && clauses > 0 || solid >= 15 && sentence);
        Self {
            node: line.node,
            solid,
            prose: if prose { solid } else { 0 },
            links,
            leads: line.linked > 0,
            heading: line.heading.is_some(),
            row: line.row,
            short: solid < 40 && !sentence,
            titled: solid >= 4 && tree.title.trim_start().starts_with(text),
            label,
            attachment: text.starts_with("附件") || text.starts_with("附："),
        }
    }
}

/// A page with its text found.
struct Page<'a> {
    tree: &'a Tree,
    facts: Vec<Fact>,
    /// The element that holds the text.
    text: std::ops::Range<usize>,
    /// The first and last line that stand in it.
    lines: (usize, usize),
    /// For each node the surest of what it and those around it are there for, up to the element that holds the text.
    regions: Vec<Region>,
}

impl<'a> Page<'a> {
    fn of(tree: &'a Tree, lines: &Lines, facts: Vec<Fact>, total: usize) -> Self {
        let mut before = vec![0; tree.nodes.len() + 1];
        for fact in &facts {
            before[fact.node + 1] += fact.prose;
        }
        for at in 1..before.len() {
            before[at] += before[at - 1];
        }
        let prose = |node: usize| before[tree.nodes[node].end] - before[node];
        let mut elected = 0;
        let mut child = 1;
        while child < tree.nodes[elected].end {
            if prose(child) * 100 >= total * 85 {
                elected = child;
                child += 1;
            } else {
                child = tree.nodes[child].end;
            }
        }
        let text = elected..tree.nodes[elected].end;
        let inside = |fact: &Fact| text.contains(&fact.node);
        let first = facts.iter().position(inside).unwrap_or(0);
        let last = facts.iter().rposition(inside).unwrap_or(lines.lines.len().saturating_sub(1));
        let regions = regions(tree, elected, |node| prose(node) * 5 > total);
        Self { tree, facts, text, lines: (first, last), regions }
    }

    fn is_inside(&self, fact: &Fact) -> bool {
        self.text.contains(&fact.node)
    }

    /// Decides on the lines around the element that holds the text.
    fn outside(&self, verdicts: &mut [Verdict], choice: Choice) {
        let (first, last) = self.lines;
        let goes = |fact: &Fact| {
            let before = fact.node < self.text.start;
            fact.links
                || (fact.label.is_some() || self.regions[fact.node] == Region::Chrome)
                    && !(before && fact.heading)
        };
        for (fact, verdict) in self.facts.iter().zip(verdicts.iter_mut()) {
            if self.is_inside(fact) {
                continue;
            }
            let mere = choice == Choice::Page && fact.short && !fact.row;
            // The beginning of another text, with a link to the whole of it.
            let other = fact.leads && fact.solid < 120 && fact.node >= self.text.end;
            if goes(fact) || mere || other {
                *verdict = Verdict::Chrome;
            }
        }
        // The title and what stands under it.
        let title = |fact: &Fact| {
            let named = fact.titled || self.regions[fact.node] == Region::Title;
            !fact.links && (fact.heading || named && fact.label.is_none())
        };
        let head = &self.facts[..first];
        let from = head.iter().rposition(title).map(|at| {
            // The first of several lines of a title.
            head[..at].iter().rposition(|fact| !title(fact)).map_or(0, |before| before + 1)
        });
        let from = from.unwrap_or_else(|| {
            // No name tells it: what stands nearest, lines of source and time left aside.
            let near = head
                .iter()
                .rev()
                .take(8)
                .take_while(|fact| !goes(fact) || fact.label.is_some() && !fact.links);
            first - near.count()
        });
        for (fact, verdict) in head.iter().zip(verdicts.iter_mut()).skip(from) {
            if title(fact) || !goes(fact) {
                *verdict = Verdict::Text;
            }
        }
        // A signature, a date, attachments.
        let stays = |fact: &Fact| !goes(fact) && self.regions[fact.node] < Region::Around;
        let behind = self.facts.iter().zip(verdicts.iter_mut()).skip(last + 1);
        for (_, verdict) in behind.take_while(|(fact, _)| stays(fact)).take(6) {
            *verdict = Verdict::Text;
        }
    }

    /// Decides on the lines of the element that holds the text.
    fn within(&self, verdicts: &mut [Verdict], choice: Choice) {
        let (first, last) = self.lines;
        let lines = first..=last;
        let prose = |at: &usize| self.facts[*at].prose > 0;
        let Some(from) = lines.clone().find(prose) else { return };
        let to = lines.clone().rfind(prose).unwrap_or(last);
        let mut foot = false;
        for at in lines {
            let fact = &self.facts[at];
            if !self.is_inside(fact) {
                continue;
            }
            let edge = at < from || at > to;
            foot |= at > to && fact.label == Some(Label::Foot);
            let region = self.regions[fact.node] == Region::Chrome;
            let around = self.tree.nodes[fact.node].element == Element::Choice;
            let many = fact.links && self.neighbours(at) >= 2;
            let goes = match fact.label {
                Some(_) if !fact.heading || at > to => edge || region,
                _ if fact.heading || fact.prose > 0 || fact.attachment => false,
                _ => {
                    around
                        || region && fact.short && edge
                        || fact.links && (edge || many)
                        || foot && fact.short
                }
            };
            if goes && (choice == Choice::Page || fact.links || fact.label.is_some() || around) {
                verdicts[at] = Verdict::Chrome;
            }
        }
    }

    /// How many lines right beside one lead elsewhere as it does, two looked at on each side.
    fn neighbours(&self, at: usize) -> usize {
        let leads = |fact: &&Fact| fact.links;
        let after = self.facts[at + 1..].iter().take(2).take_while(leads).count();
        after + self.facts[..at].iter().rev().take(2).take_while(leads).count()
    }
}

/// For each node what it is there for, by itself or by what is around it, unless that holds the text or much of it.
fn regions(tree: &Tree, elected: usize, much: impl Fn(usize) -> bool) -> Vec<Region> {
    let mut regions = vec![Region::Any; tree.nodes.len()];
    let mut open: Vec<usize> = Vec::new();
    for (at, node) in tree.nodes.iter().enumerate() {
        while open.last().is_some_and(|&around| tree.nodes[around].end <= at) {
            open.pop();
        }
        let above = open.last().map_or(Region::Any, |&around| regions[around]);
        let own = match node.element {
            Element::Around | Element::Choice => Region::Chrome,
            _ => node.region,
        };
        let holds = at <= elected && elected < node.end || much(at);
        regions[at] = match own {
            _ if holds => Region::Any,
            Region::Title if above != Region::Chrome => own,
            own => above.max(own),
        };
        open.push(at);
    }
    regions
}

/// Whether most letters are Chinese: what other pages have around their text is not known here.
fn is_chinese(text: &str) -> bool {
    let (mut chinese, mut other) = (0, 0);
    for c in text.chars().filter(|c| c.is_alphabetic()) {
        if ('\u{3400}'..='\u{9FFF}').contains(&c) { chinese += 2 } else { other += 1 }
    }
    chinese > other
}
