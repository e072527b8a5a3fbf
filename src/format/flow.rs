//! Paragraphs, cells and notes put together, for formats that tell them one after another: `.doc` and `.rtf`.

use super::line::{Cell, Line, Row, content, put_table};
use super::list::Number;
use crate::source::{Content, Note, Reason};

/// What ends a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ending {
    /// Nothing but its mark.
    Plain,
    /// Its mark, within a cell of a table.
    InCell,
    /// The end of a cell.
    Cell,
    /// The end of a row.
    Row,
}

/// A text as it comes: first the characters of a paragraph, then what ends it.
#[derive(Debug, Default)]
pub(crate) struct Flow {
    lines: Vec<Line>,
    /// Bytes of all that has ended.
    length: usize,
    paragraph: Line,
    /// Something but white space stands in the paragraph.
    has_ink: bool,
    hiding: bool,
    /// The number or bullet of a list.
    number: Option<Number>,
    /// What stands behind the paragraph: text boxes that are anchored in it.
    boxes: Vec<Line>,
    /// Rows of the table so far, the row and the cell that have not ended.
    rows: Vec<Row>,
    row: Option<Row>,
    cell: Vec<Line>,
}

impl Flow {
    /// Bytes so far.
    pub(crate) const fn len(&self) -> usize {
        self.length + self.paragraph.text.len()
    }

    /// Whether nothing stands in the paragraph yet.
    pub(crate) const fn is_blank(&self) -> bool {
        !self.has_ink
    }

    /// Whether a row has begun and not ended.
    pub(crate) const fn is_in_row(&self) -> bool {
        self.row.is_some()
    }

    /// Whether what comes next shall not be seen.
    pub(crate) const fn hide(&mut self, hiding: bool) {
        self.hiding = hiding;
    }

    /// Adds to the paragraph.
    pub(crate) fn text(&mut self, text: &str) {
        let start = self.paragraph.text.len();
        self.paragraph.text.push_str(text);
        self.has_ink |= !text.trim_start().is_empty();
        if self.hiding {
            self.paragraph.set_aside(start, Reason::Hidden);
        }
    }

    /// Adds a character to the paragraph.
    pub(crate) fn push(&mut self, character: char) {
        self.text(character.encode_utf8(&mut [0; 4]));
    }

    /// Ends a line within the paragraph, where something stands in it.
    pub(crate) fn end_line(&mut self) {
        if self.has_ink && !self.paragraph.text.ends_with('\n') {
            self.push('\n');
        }
    }

    /// Whether all of the paragraph and its end are hidden.
    pub(crate) fn is_hidden(&self) -> bool {
        self.hiding && self.seen() == 0
    }

    /// How much of the paragraph can be seen.
    fn seen(&self) -> usize {
        let hidden: usize = self.paragraph.asides.iter().map(|(start, end, _)| end - start).sum();
        self.paragraph.text.len() - hidden
    }

    /// Gives the paragraph the number or bullet of a list.
    pub(crate) fn number(&mut self, number: Number) {
        self.number = Some(number);
    }

    /// Puts the number before the paragraph; a bullet only where something stands there.
    fn put_number(&mut self) {
        let Some(number) = self.number.take() else { return };
        if self.has_ink || number.text.chars().any(char::is_alphanumeric) {
            let text = number.before(&self.paragraph.text);
            self.paragraph.prepend(&text);
            self.has_ink |= !text.is_empty();
        }
    }

    /// Puts lines behind the paragraph: a text box that is anchored in it.
    pub(crate) fn put_behind(&mut self, lines: Vec<Line>) {
        self.length += lines.iter().map(|line| line.text.len() + 1).sum::<usize>();
        self.boxes.extend(lines);
    }

    /// Takes all lines so far.
    pub(crate) fn take_lines(&mut self) -> Vec<Line> {
        self.close();
        self.length = 0;
        std::mem::take(&mut self.lines)
    }

    /// Ends the paragraph, which may be a heading of a level from 1.
    pub(crate) fn end(&mut self, ending: Ending, heading: Option<u8>) {
        // A mark that is hidden behind what can be seen: the next paragraph goes on in the line.
        if self.hiding && matches!(ending, Ending::Plain | Ending::InCell) && self.seen() > 0 {
            return;
        }
        self.put_number();
        self.length += self.paragraph.text.len() + 1;
        self.has_ink = false;
        let line = Line { heading, ..std::mem::take(&mut self.paragraph) };
        match ending {
            Ending::Plain => {
                self.end_table();
                self.put(line);
                self.lines.append(&mut self.boxes);
            }
            Ending::InCell => self.add_to_cell(line),
            Ending::Cell => {
                self.add_to_cell(line);
                self.end_cell();
            }
            Ending::Row => {
                self.add_to_cell(line);
                self.end_row();
            }
        }
    }

    fn put(&mut self, line: Line) {
        if !line.is_blank() {
            self.lines.push(line);
        }
    }

    fn add_to_cell(&mut self, line: Line) {
        self.row.get_or_insert_default();
        if !line.is_blank() {
            self.cell.push(line);
        }
        self.cell.append(&mut self.boxes);
    }

    fn end_cell(&mut self) {
        let lines = std::mem::take(&mut self.cell);
        let cells = &mut self.row.get_or_insert_default().cells;
        let column = u32::try_from(cells.len()).unwrap_or(u32::MAX);
        cells.push(Cell { column, lines });
    }

    fn end_row(&mut self) {
        // A cell that was cut off.
        if !self.cell.is_empty() {
            self.end_cell();
        }
        self.rows.extend(self.row.take());
    }

    fn end_table(&mut self) {
        self.end_row();
        if !self.rows.is_empty() {
            put_table(std::mem::take(&mut self.rows), &mut self.lines);
        }
    }

    /// Ends what has not ended yet.
    pub(crate) fn close(&mut self) {
        self.hiding = false;
        self.number = None;
        if self.has_ink {
            self.end(if self.row.is_some() { Ending::Row } else { Ending::Plain }, None);
        }
        self.end_table();
        self.lines.append(&mut self.boxes);
    }

    /// The text with its notes, a line each, and with what is known of it.
    pub(crate) fn finish(mut self, mut notes: Self, said: Vec<Note>) -> Content {
        self.close();
        notes.close();
        // Blanks stand behind the mark of a note, which is left out.
        let notes: Vec<Vec<Line>> = notes.lines.into_iter().map(|line| vec![line.without_indent()]).collect();
        Content { notes: said, ..content(&self.lines, &notes) }
    }
}

/// The level of a heading, from 1, by the name of its style: `heading 2`, `标题 2`; a title is one of level 1.
pub(crate) fn level_of_style(name: &str) -> Option<u8> {
    let name = name.split(',').next()?.trim().to_lowercase();
    let rest = name
        .strip_prefix("heading")
        .or_else(|| name.strip_prefix("标题"))
        .or_else(|| name.strip_prefix("標題"));
    match rest.map(str::trim) {
        Some("") => (name != "heading").then_some(1),
        Some(number) => number.parse().ok().filter(|level| (1..=9).contains(level)),
        None => (name == "title").then_some(1),
    }
}
