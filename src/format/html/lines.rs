//! From the tree of a page to its lines: each a paragraph, a heading or a row.

use super::blanks::{INDENT, collapses, ends, is_chinese, width};
use super::element::Element;
use super::tables::{Place, Tables};
use super::tree::{Node, Tree};
use crate::source::Reason;
use std::ops::Range;

/// A line of the text.
#[derive(Debug, Clone, Default)]
pub(super) struct Line {
    /// Where it stands, without its line feed.
    pub(super) span: Range<usize>,
    /// The innermost node that makes lines and holds its first character.
    pub(super) node: usize,
    /// Its level, where it is a heading.
    pub(super) heading: Option<u8>,
    /// Whether it is a footnote or endnote.
    pub(super) note: bool,
    /// Whether a line feed or `<br>` ended it, so that it may be wrapped.
    pub(super) soft: bool,
    /// Whether an empty line stands before it.
    pub(super) gap: bool,
    /// Whether it is a row of a table.
    pub(super) row: bool,
    /// How many characters it has that are no blanks.
    pub(super) solid: usize,
    /// How many of them lead to other pages.
    pub(super) linked: usize,
    /// How many are not to be seen.
    pub(super) hidden: usize,
}

/// A cell of a row.
#[derive(Debug, Clone)]
pub(super) struct CellOf {
    pub(super) span: Range<usize>,
    pub(super) row: u32,
    pub(super) column: u32,
}

/// The lines of a page.
#[derive(Debug, Default)]
pub(super) struct Lines {
    pub(super) characters: String,
    pub(super) lines: Vec<Line>,
    pub(super) cells: Vec<CellOf>,
    /// What is no part of the text, within lines or as whole ones.
    pub(super) asides: Vec<(Range<usize>, Reason)>,
}

/// Writes the lines of a page; what is hidden is said to be so where `hides`.
pub(super) fn lines(tree: &Tree, hides: bool) -> Lines {
    let tables = Tables::of(tree);
    let mut writer = Writer { tables, hides, ..Writer::new() };
    let mut open: Vec<usize> = Vec::new();
    for (at, node) in tree.nodes.iter().enumerate() {
        while let Some(&innermost) = open.last()
            && tree.nodes[innermost].end <= at
        {
            open.pop();
            writer.close(&tree.nodes[innermost], innermost);
        }
        if node.element == Element::Text {
            writer.characters(&tree.text[node.text.clone()], node.link);
        } else {
            writer.open(node, at);
            open.push(at);
        }
    }
    while let Some(innermost) = open.pop() {
        writer.close(&tree.nodes[innermost], innermost);
    }
    writer.end_line(false);
    writer.out
}

/// White space that is not written yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
enum Pending {
    #[default]
    None,
    Blank,
    Feed,
}

#[derive(Default)]
struct Writer {
    out: Lines,
    tables: Tables,
    hides: bool,
    line: Line,
    /// The nodes that make lines, the innermost last.
    blocks: Vec<usize>,
    headings: Vec<u8>,
    pending: Pending,
    /// Whether a frame of its own begins or ended.
    apart: bool,
    /// The last character that is no blank, and where it ends.
    last: char,
    solid_end: usize,
    /// How wide the blanks behind it are.
    indent: u8,
    /// How many nodes are open that hide, keep line feeds, are notes, say how a character is read.
    hidden: u32,
    kept: u32,
    notes: u32,
    readings: u32,
    cell: Option<CellOf>,
    in_row: bool,
}

impl Writer {
    fn new() -> Self {
        Self { last: '\n', ..Self::default() }
    }

    fn open(&mut self, node: &Node, at: usize) {
        match node.element {
            Element::Row if self.tables.is_row(at) => {
                self.end_line(false);
                (self.in_row, self.line.row) = (true, true);
            }
            Element::Cell if self.in_row => self.begin_cell(at),
            Element::Break => self.end_line(true),
            _ if node.is_block() => self.end_line(false),
            Element::Link | Element::Button => self.apart = true,
            _ => {}
        }
        if node.is_block() {
            self.blocks.push(at);
        }
        if let Element::Heading(level) = node.element {
            self.headings.push(level);
        }
        self.count(node, 1);
    }

    fn close(&mut self, node: &Node, at: usize) {
        self.count(node, u32::MAX);
        match node.element {
            Element::Row if self.tables.is_row(at) => self.end_row(),
            Element::Cell if self.in_row => self.end_cell(),
            Element::Break => {}
            _ if node.is_block() => self.end_line(false),
            Element::Link | Element::Button => self.apart = true,
            _ => {}
        }
        if node.is_block() {
            self.blocks.pop();
        }
        if let Element::Heading(_) = node.element {
            self.headings.pop();
        }
    }

    /// Counts a node as open, or by the negative of one as closed.
    fn count(&mut self, node: &Node, by: u32) {
        let add = |count: &mut u32, of: bool| *count = count.wrapping_add(if of { by } else { 0 });
        add(&mut self.hidden, node.shown.hidden);
        add(&mut self.kept, node.shown.lines);
        add(&mut self.notes, node.shown.note);
        add(&mut self.readings, node.element == Element::Reading);
    }

    fn characters(&mut self, text: &str, link: bool) {
        for c in text.chars() {
            if c == '\n' && self.kept > 0 && !self.in_row {
                self.end_line(true);
            } else if c == '\r' && self.kept > 0 {
            } else if self.kept > 0 && matches!(c, ' ' | '\t') && !self.in_row {
                self.out.characters.push(c);
            } else if collapses(c) {
                self.pending = self.pending.max(if c == '\n' { Pending::Feed } else { Pending::Blank });
            } else if let Some(width) = width(c) {
                self.indent = self.indent.saturating_add(width);
                if self.cell.as_ref().is_none_or(|cell| cell.span.start < self.solid_end) {
                    self.out.characters.push(c);
                }
            } else {
                self.solid(c, link);
            }
        }
    }

    fn solid(&mut self, c: char, link: bool) {
        if self.line.solid > 0 {
            if self.indent >= INDENT && !self.in_row && (self.pending == Pending::Feed || ends(self.last)) {
                self.cut();
            } else if self.indent == 0 && self.parts_words(c) {
                self.out.characters.push(' ');
            }
        }
        if self.line.solid == 0 {
            self.line.node = self.blocks.last().copied().unwrap_or(0);
            self.line.heading = self.headings.last().copied();
            self.line.note = self.notes > 0;
        }
        let start = self.out.characters.len();
        self.out.characters.push(c);
        let end = self.out.characters.len();
        let reason = match (self.hides && self.hidden > 0, self.readings > 0) {
            (true, _) => Some(Reason::Hidden),
            (_, true) => Some(Reason::Pinyin),
            _ => None,
        };
        if let Some(reason) = reason {
            match self.out.asides.last_mut() {
                Some((span, why)) if *why == reason && span.end == self.solid_end => span.end = end,
                _ => self.out.asides.push((start..end, reason)),
            }
        }
        self.line.solid += 1;
        self.line.linked += usize::from(link);
        self.line.hidden += usize::from(reason == Some(Reason::Hidden));
        (self.last, self.solid_end) = (c, end);
        (self.pending, self.apart, self.indent) = (Pending::None, false, 0);
    }

    /// Whether the white space before `c` is a blank.
    fn parts_words(&self, c: char) -> bool {
        let in_cell = self.cell.as_ref().is_none_or(|cell| cell.span.start < self.solid_end);
        in_cell
            && match self.pending {
                Pending::None => false,
                Pending::Blank => true,
                Pending::Feed => self.apart || !is_chinese(c) && !is_chinese(self.last),
            }
    }

    /// Ends the line before the blanks that indent what follows.
    fn cut(&mut self) {
        let indent = self.out.characters.split_off(self.solid_end);
        self.end_line(false);
        self.out.characters.push_str(&indent);
    }

    fn end_line(&mut self, soft: bool) {
        if self.in_row {
            self.pending = self.pending.max(Pending::Blank);
            return;
        }
        (self.pending, self.apart, self.indent) = (Pending::None, false, 0);
        let start = self.line.span.start;
        let mut line = std::mem::take(&mut self.line);
        let mut gap = false;
        if line.solid == 0 {
            gap = line.gap || soft;
            self.out.characters.truncate(start);
        } else {
            self.out.characters.truncate(self.solid_end);
            line.span = start..self.solid_end;
            line.soft = soft;
            self.out.lines.push(line);
            self.out.characters.push('\n');
        }
        self.last = '\n';
        let next = self.out.characters.len();
        self.line.span = next..next;
        self.line.gap = gap;
    }

    fn begin_cell(&mut self, at: usize) {
        let Some(Place { row, column, first }) = self.tables.cell(at) else { return };
        self.out.characters.truncate(self.solid_end.max(self.line.span.start));
        if !first {
            self.out.characters.push('\t');
        }
        let start = self.out.characters.len();
        self.solid_end = start;
        (self.pending, self.apart, self.indent) = (Pending::None, false, 0);
        self.cell = Some(CellOf { span: start..start, row, column });
    }

    fn end_cell(&mut self) {
        let Some(mut cell) = self.cell.take() else { return };
        self.out.characters.truncate(self.solid_end);
        cell.span.end = self.solid_end;
        if !cell.span.is_empty() {
            self.out.cells.push(cell);
        }
    }

    fn end_row(&mut self) {
        self.end_cell();
        self.in_row = false;
        let line = &self.out.characters[self.line.span.start..];
        self.solid_end = self.line.span.start + line.trim_end_matches('\t').len();
        self.end_line(false);
    }
}
