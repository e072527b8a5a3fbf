//! From paragraphs to the characters of a file.

use super::line::is_wide;
use super::paragraph::Item;
use super::row::Line;
use super::table;
use crate::order;
use crate::source::{Content, InputOffset, InputSpan, PageStart, Part, PartKind, Reason};

/// Writes what was read.
pub(super) struct Writer<'a> {
    pub lines: &'a [Line],
    pub reasons: &'a [Option<Reason>],
    /// The number of each page.
    pub pages: &'a [u32],
    pub content: Content,
}

impl Writer<'_> {
    /// Writes an item; `level` is that of a heading.
    pub(super) fn item(&mut self, item: &Item, level: Option<u8>) {
        match item {
            Item::Paragraph(lines) => self.paragraph(lines, level),
            Item::Aside(at) => self.aside(*at, self.content.characters.len()),
            Item::Table(lines) => self.table(lines.clone()),
        }
    }

    /// Names the pages that no line was on, up to the end.
    pub(super) fn end(&mut self) {
        self.reach(self.pages.len());
        order::by_key(&mut self.content.parts, |part| part.span.start());
    }

    fn reach(&mut self, pages: usize) {
        let at = InputOffset(self.content.characters.len());
        while self.content.pages.len() < pages.min(self.pages.len()) {
            let number = self.pages[self.content.pages.len()];
            self.content.pages.push(PageStart { number, at });
        }
    }

    fn paragraph(&mut self, lines: &[usize], level: Option<u8>) {
        let wide = lines
            .iter()
            .filter(|&&at| self.reasons[at].is_none())
            .flat_map(|&at| self.lines[at].text.chars());
        let chinese = wide.clone().take(400).filter(|&c| is_wide(c)).count() * 4 > wide.take(400).count();
        let start = self.content.characters.len();
        let mut last: Option<usize> = None;
        for (nth, &at) in lines.iter().enumerate() {
            if self.reasons[at].is_some() {
                let interrupts = nth > 0 && self.reasons[lines[nth - 1]].is_none();
                let from = self.content.characters.len();
                if interrupts {
                    self.content.characters.push('\n');
                }
                self.aside(at, from);
                continue;
            }
            if let Some(last) = last {
                self.seam(last, at, chinese);
            }
            self.reach(self.lines[at].page as usize + 1);
            let from = self.content.characters.len();
            self.content.characters.push_str(&self.lines[at].text);
            self.unread(from);
            last = Some(at);
        }
        let end = self.content.characters.len();
        if let Some(level) = level {
            self.part(start, end, PartKind::Heading(level));
        }
        self.content.characters.push('\n');
    }

    /// Says which of the characters from `from` on are none.
    fn unread(&mut self, from: usize) {
        let written = &self.content.characters[from..];
        let mut runs: Vec<(usize, usize)> = Vec::new();
        for (at, found) in written.match_indices(char::REPLACEMENT_CHARACTER) {
            let (start, end) = (from + at, from + at + found.len());
            match runs.last_mut() {
                Some(last) if last.1 == start => last.1 = end,
                _ => runs.push((start, end)),
            }
        }
        for (start, end) in runs {
            self.part(start, end, PartKind::Aside(Reason::Invisible));
        }
    }

    /// What stands between the last character of a line and the first of the next.
    fn seam(&mut self, last: usize, next: usize, chinese: bool) {
        let (a, b) = (&self.lines[last], &self.lines[next]);
        let (Some(x), Some(y)) = (a.text.chars().next_back(), b.text.chars().next()) else { return };
        if is_wide(x) || is_wide(y) {
            // A blank that is drawn at the end of a line parts words; between Chinese characters there are none.
            return;
        }
        if chinese && !(a.blank || x.is_alphabetic() && y.is_alphabetic()) {
            return;
        }
        if x == '-' && y.is_lowercase() && self.content.characters.ends_with('-') {
            let before = self.content.characters.trim_end_matches('-').chars().next_back();
            if before.is_some_and(char::is_alphabetic) {
                self.content.characters.pop();
                return;
            }
        }
        self.content.characters.push(' ');
    }

    /// Writes a line that is no part of the text; what follows `from` is taken out with it.
    fn aside(&mut self, at: usize, from: usize) {
        self.reach(self.lines[at].page as usize + 1);
        self.content.characters.push_str(&self.lines[at].text);
        self.content.characters.push('\n');
        let reason = self.reasons[at].unwrap_or(Reason::PageFurniture);
        self.part(from, self.content.characters.len(), PartKind::Aside(reason));
    }

    fn table(&mut self, lines: std::ops::Range<usize>) {
        let lines: Vec<&Line> =
            lines.filter(|&at| self.reasons[at].is_none()).map(|at| &self.lines[at]).collect();
        for (row, cells) in (0..).zip(table::rows(&lines)) {
            let mut first = true;
            for cell in cells {
                self.reach(cell.page as usize + 1);
                if !std::mem::take(&mut first) {
                    self.content.characters.push('\t');
                }
                let start = self.content.characters.len();
                self.content.characters.push_str(&cell.text);
                self.part(start, self.content.characters.len(), PartKind::Cell { row, column: cell.column });
            }
            self.content.characters.push('\n');
        }
    }

    fn part(&mut self, start: usize, end: usize, kind: PartKind) {
        if start < end {
            self.content
                .parts
                .push(Part { span: InputSpan::new(InputOffset(start), InputOffset(end)), kind });
        }
    }
}
