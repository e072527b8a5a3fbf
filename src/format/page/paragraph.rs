//! Which lines go on with the paragraph before them.

use super::measure::{Frame, Measure};
use super::row::{Line, is_mark};

/// What comes in the order of reading.
#[derive(Debug)]
pub(super) enum Item {
    /// Lines of one paragraph, with those between them that are no part of the text.
    Paragraph(Vec<usize>),
    /// A line that is no part of the text.
    Aside(usize),
    /// A table: its lines.
    Table(std::ops::Range<usize>),
}

/// What is known of the lines of a document.
pub(super) struct Lines<'a> {
    pub lines: &'a [Line],
    /// Whether a line is no part of the text.
    pub aside: &'a dyn Fn(usize) -> bool,
    /// The line that ends the table that begins with a line.
    pub table: &'a dyn Fn(usize) -> Option<usize>,
    pub measure: &'a Measure,
}

impl Lines<'_> {
    /// All lines as paragraphs and what is between them.
    pub(super) fn items(&self) -> Vec<Item> {
        let text: Vec<usize> = (0..self.lines.len()).filter(|&at| !(self.aside)(at)).collect();
        let mut items = Vec::new();
        let mut open: Vec<usize> = Vec::new();
        // What came since the open paragraph, and may turn out to interrupt it.
        let mut asides: Vec<usize> = Vec::new();
        let mut notes: Vec<Vec<usize>> = Vec::new();
        let mut at = 0;
        let mut nth = 0;
        while at < self.lines.len() {
            if (self.aside)(at) {
                asides.push(at);
                at += 1;
                continue;
            }
            if let Some(end) = (self.table)(at) {
                close(&mut items, (&mut open, &mut notes, &mut asides));
                items.push(Item::Table(at..end));
                nth += (at..end).filter(|&at| !(self.aside)(at)).count();
                at = end;
                continue;
            }
            let near =
                Near { before: nth.checked_sub(2).map(|n| text[n]), after: text.get(nth + 1).copied() };
            if self.is_note(&text, nth) {
                match notes.last_mut() {
                    Some(note)
                        if note.last().is_some_and(|&last| self.goes_on(last, at, near, note.len() > 1)) =>
                    {
                        note.push(at)
                    }
                    _ => notes.push(vec![at]),
                }
            } else if open.last().is_some_and(|&last| self.goes_on(last, at, near, open.len() > 1)) {
                open.append(&mut asides);
                open.push(at);
            } else {
                close(&mut items, (&mut open, &mut notes, &mut asides));
                open.push(at);
            }
            nth += 1;
            at += 1;
        }
        close(&mut items, (&mut open, &mut notes, &mut asides));
        items
    }

    /// Whether a line is one of a footnote: small, and nothing but small lines follow on its page and in its column.
    fn is_note(&self, text: &[usize], nth: usize) -> bool {
        let line = &self.lines[text[nth]];
        if line.size > 0.92 * self.measure.size || self.measure.slack > 0.1 {
            return false;
        }
        let same = |other: &Line| other.page == line.page && other.region == line.region;
        // A bound, so that a page of small lines is not looked through for each of them.
        let rest = text[nth..].iter().map(|&at| &self.lines[at]).take(40).take_while(|other| same(other));
        let before =
            text[..nth].iter().rev().map(|&at| &self.lines[at]).take(40).take_while(|other| same(other));
        rest.clone().count() < 40
            && rest.clone().all(|other| other.size <= 0.92 * self.measure.size)
            && before.clone().any(|other| other.size > 0.92 * self.measure.size)
    }

    /// Whether line `b` goes on with the paragraph that ends with line `a`.
    fn goes_on(&self, a: usize, b: usize, near: Near, long: bool) -> bool {
        let (a_at, b_at) = (a, b);
        let (a, b) = (&self.lines[a], &self.lines[b]);
        let size = if self.measure.slack > 0.1 { self.measure.size } else { a.size.max(b.size) };
        let most = (1.0 + 2.0 * self.measure.slack).min(1.4);
        if !(1.0 / most..most).contains(&(a.size / b.size)) {
            return false;
        }
        let (frame_a, frame_b) = (self.measure.frame(a), self.measure.frame(b));
        let together = a.region == b.region && b.base > a.base;
        if together && self.is_spaced(a_at, b_at, near, long) {
            return false;
        }
        let alike = (frame_a.right - frame_a.left) / (frame_b.right - frame_b.left).max(1.0);
        if !together && !(0.85..1.18).contains(&alike) {
            return false;
        }
        // What would have had room ends the line before it on purpose.
        let blank = if a.blank || !b.text.starts_with(super::line::is_wide) { 0.2 * size } else { 0.0 };
        let right = self.block(a_at, b_at).unwrap_or(frame_a.right);
        if a.to + blank + b.lead <= right + self.measure.room() * size
            && !self.runs_on(a, b, (frame_a, frame_b))
        {
            return false;
        }
        if a.pure
            && b.pure
            && a.font != b.font
            && (self.is_centred(a, frame_a) || a.width() < 0.8 * (frame_a.right - frame_a.left))
        {
            return false;
        }
        let (first, next) = ((a.from - frame_a.left) / size, (b.from - frame_b.left) / size);
        match (self.is_centred(a, frame_a), self.is_centred(b, frame_b)) {
            (true, true) if first < 5.5 || a.width() > 0.6 * (frame_a.right - frame_a.left) => return true,
            (true, false) if first > 3.0 => return false,
            // A title that fills its first line.
            (false, true) if !long && first.abs() < 1.2 && frame_a.right - a.to < 1.2 * size => return true,
            _ => (),
        }
        let hangs = a.hang.is_some_and(|hang| (hang - frame_a.left - next * size).abs() < 0.6 * size);
        if hangs || self.measure.hangs && first.abs() < 0.4 && (1.0..5.0).contains(&next) {
            return true;
        }
        // The next item of a list: its mark stands out of what it belongs to.
        if b.hang.is_some_and(|hang| (hang - a.hang.unwrap_or(a.from)).abs() < 0.4 * size) {
            return false;
        }
        // What is set in so far is a signature, a date, a title.
        if first > 5.5 && (next < first - 5.5 || a.width() < 0.6 * (frame_a.right - frame_a.left)) {
            return false;
        }
        let indent = self.measure.indent;
        if (next - first).abs() < 0.35 && next > 0.6 {
            // A block that is set in, or first lines that are whole paragraphs.
            return long
                || indent.is_some_and(|indent| (next - indent).abs() > 0.3)
                || self.is_block(b_at, near);
        }
        if next > first + 0.6 || indent.is_some_and(|indent| (-0.65..0.5).contains(&(next - indent))) {
            return false;
        }
        if next > 0.6 && next > first - 0.35 {
            return false;
        }
        if self.measure.indent.is_some() {
            return true;
        }
        let marked = b.hang.is_some() || starts_item(&b.text);
        // A full line that ends with a sentence goes on more often than it is the last one by chance.
        !(marked && ends_sentence(&a.text))
    }

    /// Whether a line that had room goes on nevertheless: in a text whose first lines are set in, the next one begins at the
    /// margin, and no sentence ends. Some programs break lines by the number of characters.
    fn runs_on(&self, a: &Line, b: &Line, frames: (Frame, Frame)) -> bool {
        let near = frames.0.right - a.to < 4.0 * a.size && (b.from - frames.1.left).abs() < 0.4 * b.size;
        near && self.measure.indent.is_some() && !ends_sentence(&a.text)
    }

    /// The right margin of a block that is set in on both sides, where line `a` and its neighbours say that there is one.
    fn block(&self, a: usize, b: usize) -> Option<f32> {
        let (line, next) = (&self.lines[a], &self.lines[b]);
        let near = |x: f32, y: f32| (x - y).abs() < 0.3 * line.size;
        let like = |at: &usize| {
            let other = self.lines.get(*at);
            other.is_some_and(|other| {
                other.column == line.column && near(other.from, line.from) && near(other.to, line.to)
            })
        };
        let set_in = line.from - self.measure.frame(line).left > 0.6 * line.size;
        if !set_in || !near(next.from, line.from) {
            return None;
        }
        let before = (a.saturating_sub(3)..a).rev().take_while(like).count();
        let after = (b..b + 3).take_while(like).count();
        let wide = |ems: f32| line.width() > ems * line.size;
        let several =
            before + after > 1 && wide(8.0) || before + after > 0 && wide(15.0) && !ends_sentence(&line.text);
        several.then_some(line.to)
    }

    /// Whether more than the usual distance is between two lines of a column.
    fn is_spaced(&self, a: usize, b: usize, near: Near, long: bool) -> bool {
        let of = |at: usize| &self.lines[at];
        let step = |a: &Line, b: &Line| (a.region == b.region).then_some(b.base - a.base);
        let Some(here) = step(of(a), of(b)) else { return false };
        let usual = self.measure.distance(of(a).size.max(of(b).size));
        // Within a paragraph of several lines their own distance is known.
        let own = near.before.filter(|_| long).and_then(|at| step(of(at), of(a)));
        if let Some(own) = own.filter(|&own| own > 0.9 * of(a).size) {
            return here > 1.22 * own;
        }
        if here <= 1.3 * usual {
            return false;
        }
        let after = near.after.and_then(|at| step(of(b), of(at)));
        !after.is_some_and(|after| (after / here - 1.0).abs() < 0.04)
    }

    /// Whether a line stands in the middle of its column, and not at its margin.
    fn is_centred(&self, line: &Line, frame: Frame) -> bool {
        let (left, right) = (line.from - frame.left, frame.right - line.to);
        left > 1.5 * line.size && (left - right).abs() < 0.8 * line.size
    }

    /// Whether line `b` belongs to a block of three or more lines that begin alike.
    fn is_block(&self, b: usize, near: Near) -> bool {
        let Some(after) = near.after else { return false };
        let (line, next) = (&self.lines[b], &self.lines[after]);
        let full = line.to + next.lead > self.measure.frame(line).right;
        line.region == next.region && (line.from - next.from).abs() < 0.35 * line.size && full
    }
}

/// The lines of the text near one: the last but one before it, the next after it.
#[derive(Debug, Clone, Copy)]
struct Near {
    before: Option<usize>,
    after: Option<usize>,
}

fn close(
    items: &mut Vec<Item>,
    (open, notes, asides): (&mut Vec<usize>, &mut Vec<Vec<usize>>, &mut Vec<usize>),
) {
    if !open.is_empty() {
        items.push(Item::Paragraph(std::mem::take(open)));
    }
    items.extend(notes.drain(..).map(Item::Paragraph));
    items.extend(asides.drain(..).map(Item::Aside));
}

/// Whether a text ends as a sentence does.
pub(super) fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(['”', '’', '）', ')', '」', '』', '"', '\''])
        .ends_with(['。', '！', '？', '；', '：', '.', '!', '?', ';', ':'])
}

/// Whether a text begins as an item of a list does: 一、 （一） 1. 第一， —— •.
fn starts_item(text: &str) -> bool {
    if text.starts_with("——") || text.starts_with(['•', '●', '■', '◆', '▪', '①', '②', '③', '④', '⑤', '⑥'])
    {
        return true;
    }
    let end = text.char_indices().take(8).find(|&(_, c)| matches!(c, '、' | '.' | '．' | '）' | ')'));
    end.is_some_and(|(at, c)| is_mark(&text[..at + c.len_utf8()]))
}
