//! Lines as they are gathered, and the characters that they become.

use crate::source::{Content, InputOffset, InputSpan, Layout, Part, PartKind, Reason};

/// A paragraph, or a row of a table. Places in it are bytes of its text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Line {
    /// Its characters; a line feed where a line is broken by hand.
    pub(crate) text: String,
    /// What is no part of the text, in order.
    pub(crate) asides: Vec<(usize, usize, Reason)>,
    /// Level of the heading that it is.
    pub(crate) heading: Option<u8>,
    /// Cells that hold something: first byte, one past the last, row, column.
    pub(crate) cells: Vec<(usize, usize, u32, u32)>,
}

impl Line {
    /// Whether there is nothing to be seen or listed.
    pub(crate) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Sets aside what stands from a place to the end.
    pub(crate) fn set_aside(&mut self, from: usize, reason: Reason) {
        let to = self.text.len();
        // Within what is set aside already, nothing more can be.
        while self.asides.last().is_some_and(|&(start, ..)| start >= from) {
            self.asides.pop();
        }
        match self.asides.last_mut() {
            Some((_, end, before)) if *end == from && *before == reason => *end = to,
            _ if from < to => self.asides.push((from, to, reason)),
            _ => {}
        }
    }

    /// Adds what another line holds, without what it is as a whole.
    pub(crate) fn append(&mut self, other: &Self) {
        let shift = self.text.len();
        self.text += &other.text;
        self.asides
            .extend(other.asides.iter().map(|&(start, end, reason)| (start + shift, end + shift, reason)));
    }

    /// Puts a text before all others.
    pub(crate) fn prepend(&mut self, text: &str) {
        self.text.insert_str(0, text);
        for (start, end, _) in &mut self.asides {
            *start += text.len();
            *end += text.len();
        }
    }

    /// Without blanks and tabs before its text.
    pub(crate) fn without_indent(mut self) -> Self {
        let blanks = self.text.len() - self.text.trim_start().len();
        if blanks > 0
            && self.cells.is_empty()
            && self.asides.first().is_none_or(|&(start, ..)| start >= blanks)
        {
            self.text.drain(..blanks);
            for (start, end, _) in &mut self.asides {
                *start -= blanks;
                *end -= blanks;
            }
        }
        self
    }

    /// Its text in one line, every break and tab a blank.
    pub(crate) fn flat(mut self) -> Self {
        if self.text.contains(['\n', '\t']) {
            self.text = self.text.replace(['\n', '\t'], " ");
        }
        self
    }
}

/// A row of a table as it is read.
#[derive(Debug, Default)]
pub(crate) struct Row {
    /// Its cells in order.
    pub(crate) cells: Vec<Cell>,
}

/// A cell.
#[derive(Debug, Default)]
pub(crate) struct Cell {
    /// Its column, counted from 0.
    pub(crate) column: u32,
    /// Its paragraphs.
    pub(crate) lines: Vec<Line>,
}

impl Row {
    /// Those of its cells that hold something.
    fn held(&self) -> impl Iterator<Item = &Cell> {
        self.cells.iter().filter(|cell| cell.lines.iter().any(|line| !line.is_blank()))
    }

    fn has_paragraphs(&self) -> bool {
        self.held().any(|cell| cell.lines.len() > 1)
    }

    /// The row as a line.
    fn line(self, row: u32) -> Line {
        let mut all = Line::default();
        for (n, cell) in self.cells.into_iter().enumerate() {
            if n > 0 {
                all.text.push('\t');
            }
            let start = all.text.len();
            for line in cell.lines {
                if all.text.len() > start {
                    all.text.push(' ');
                }
                all.append(&line.flat());
            }
            if start < all.text.len() {
                all.cells.push((start, all.text.len(), row, cell.column));
            }
        }
        all
    }
}

/// Puts a table behind lines that are there, a row a line. What only frames paragraphs is no table: one without two cells side
/// by side, or a row of one cell with several paragraphs.
pub(crate) fn put_table(rows: Vec<Row>, lines: &mut Vec<Line>) {
    let is_frame = rows.iter().all(|row| row.held().count() < 2) && rows.iter().any(Row::has_paragraphs);
    for (n, row) in (0..).zip(rows) {
        if is_frame || (row.cells.len() == 1 && row.has_paragraphs()) {
            lines.extend(row.cells.into_iter().flat_map(|cell| cell.lines));
        } else {
            lines.push(row.line(n));
        }
    }
}

/// Puts lines together into the characters of a file, the notes at the end.
pub(crate) fn content(lines: &[Line], notes: &[Vec<Line>]) -> Content {
    let mut content = Content { layout: Layout::Paragraphs, ..Content::default() };
    content.characters.reserve(lines.iter().map(|line| line.text.len() + 1).sum());
    for line in lines {
        put(&mut content, line);
    }
    for note in notes {
        let start = content.characters.len();
        let part = content.parts.len();
        for line in note {
            put(&mut content, line);
        }
        let end = content.characters.trim_end_matches('\n').len();
        if start < end {
            content.parts.insert(part, Part { span: span(start, end), kind: PartKind::Note });
        }
    }
    content
}

const fn span(start: usize, end: usize) -> InputSpan {
    InputSpan::new(InputOffset(start), InputOffset(end))
}

fn put(content: &mut Content, line: &Line) {
    if line.is_blank() {
        return;
    }
    let start = content.characters.len();
    let first_part = content.parts.len();
    content.characters += line.text.trim_end_matches('\n');
    content.characters.push('\n');
    let end = content.characters.len();
    if let Some(level) = line.heading {
        let mut from = start;
        for text in content.characters[start..end - 1].split('\n') {
            if !text.trim().is_empty() {
                content
                    .parts
                    .push(Part { span: span(from, from + text.len()), kind: PartKind::Heading(level) });
            }
            from += text.len() + 1;
        }
    }
    for &(from, to, row, column) in &line.cells {
        content
            .parts
            .push(Part { span: span(start + from, start + to), kind: PartKind::Cell { row, column } });
    }
    for &(from, to, reason) in &line.asides {
        let to = (start + to).min(end - 1);
        if start + from >= to {
            continue;
        }
        // A line of which nothing is left goes with its end.
        let to = if from == 0 && to == end - 1 { end } else { to };
        content.parts.push(Part { span: span(start + from, to), kind: PartKind::Aside(reason) });
    }
    content.parts[first_part..].sort_by_key(|part| part.span.start());
}

#[cfg(test)]
mod tests {
    use super::{Line, content};
    use crate::source::{PartKind, Reason};

    #[test]
    fn parts_stand_where_their_characters_stand() {
        let mut first = Line { text: "题目\n副题".to_owned(), heading: Some(1), ..Line::default() };
        first.prepend("一、");
        let mut second = Line { text: "正文".to_owned(), ..Line::default() };
        second.text.push('暗');
        second.set_aside(6, Reason::Hidden);
        second.text.push('处');
        second.set_aside(9, Reason::Hidden);
        second.prepend("1.");
        let mut hidden = Line { text: "无".to_owned(), ..Line::default() };
        hidden.set_aside(0, Reason::Hidden);
        let row =
            Line { text: "甲\t乙".to_owned(), cells: vec![(0, 3, 0, 0), (4, 7, 0, 2)], ..Line::default() };
        let note = vec![
            Line { text: "注".to_owned(), ..Line::default() },
            Line { text: "又注".to_owned(), ..Line::default() },
        ];
        let content = content(&[first, second, Line::default(), hidden, row], &[note, Vec::new()]);
        assert_eq!(content.characters, "一、题目\n副题\n1.正文暗处\n无\n甲\t乙\n注\n又注\n");
        let parts: Vec<_> =
            content.parts.iter().map(|part| (part.span.of(&content.characters), part.kind)).collect();
        let expected = [
            ("一、题目", PartKind::Heading(1)),
            ("副题", PartKind::Heading(1)),
            ("暗处", PartKind::Aside(Reason::Hidden)),
            ("无\n", PartKind::Aside(Reason::Hidden)),
            ("甲", PartKind::Cell { row: 0, column: 0 }),
            ("乙", PartKind::Cell { row: 0, column: 2 }),
            ("注\n又注", PartKind::Note),
        ];
        assert_eq!(parts, expected);
    }
}
