//! Markdown: headings, lists, tables and emphasis; the marks are set aside, the text stays.
//!
//! Deliberately small, and no whole CommonMark, which reads Chinese worse than people write it: there `**“重点”**工作` is not
//! bold, and single line feeds, which end a paragraph for most who write Chinese, end none.

mod inline;
mod kind;
#[cfg(test)]
mod tests;

pub(crate) use kind::looks_like_markdown;

use super::{Desk, text};
use crate::error::Error;
use crate::order;
use crate::source::{Content, InputOffset, InputSpan, Layout, Limit, Note, Part, PartKind, Reason};

/// Reads a text with the marks of Markdown.
///
/// # Errors
/// Those of [`text::read`].
pub fn read(bytes: &[u8], desk: &mut Desk<'_>) -> Result<Content, Error> {
    let content = text::read(bytes, desk)?;
    let mut writer = Writer { column: column(&content.characters), ..Writer::default() };
    let partial = writer.blocks(&content.characters, desk);
    writer.end();
    let Writer { characters, mut parts, .. } = writer;
    order::by_key(&mut parts, |part| part.span.start());
    let mut notes = content.notes;
    notes.extend(partial);
    Ok(Content {
        encoding: content.encoding,
        characters,
        layout: Layout::Paragraphs,
        pages: Vec::new(),
        parts,
        notes,
    })
}

/// The width in half squares that a line has at least to be one that goes on in the next: of most lines that are not
/// short, if they are as long as each other and end in the middle of a sentence.
fn column(text: &str) -> Option<usize> {
    const MANY: usize = 8;
    let lines: Vec<(usize, &str)> =
        text.lines().map(|line| (width(line), line)).filter(|line| line.0 > 20).collect();
    let mut widths: Vec<usize> = lines.iter().map(|line| line.0).collect();
    order::by_key(&mut widths, |&width| width);
    let column = *widths.get(widths.len() * 9 / 10)? * 4 / 5;
    let full = || lines.iter().filter(|line| line.0 >= column);
    let broken = full().filter(|line| !line.1.ends_with(['。', '！', '？', '；', '：', '”'])).count();
    let wraps =
        column <= 100 && full().count() * 2 >= lines.len() && broken >= MANY && broken * 2 >= full().count();
    wraps.then_some(column)
}

/// How wide a line is in half squares.
fn width(line: &str) -> usize {
    line.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum()
}

/// What is written so far.
#[derive(Default)]
struct Writer {
    characters: String,
    parts: Vec<Part>,
    column: Option<usize>,
    /// Whether a paragraph is open, and how wide its last line was.
    open: Option<usize>,
    /// Where the line began.
    start: usize,
    /// Rows of the table so far.
    rows: Option<u32>,
}

impl Writer {
    fn blocks(&mut self, text: &str, desk: &mut Desk<'_>) -> Option<Note> {
        let lines: Vec<&str> = text.lines().collect();
        let (mut at, mut fence) = (self.front_matter(&lines), None);
        while let Some(&line) = lines.get(at) {
            if at % 4096 == 0 {
                (desk.progress)(at as u32, lines.len() as u32);
            }
            if self.parts.len() >= desk.limits.objects as usize {
                return Some(Note::Partial(Limit::Objects));
            }
            at += 1;
            let content = line.trim();
            let ticks = kind::fence(content);
            if let Some(open) = fence {
                match ticks {
                    Some(close) if close == open && content.chars().all(|c| c == open) => {
                        fence = None;
                        self.aside_line(content);
                    }
                    _ => self.line(content),
                }
            } else if ticks.is_some() {
                fence = ticks;
                self.aside_line(content);
            } else if self.rows.is_some() && content.contains('|') {
                self.row(content);
            } else if content.contains('|') && lines.get(at).is_some_and(|next| kind::is_rule_of_table(next))
            {
                self.end();
                self.rows = Some(0);
                self.row(content);
                self.aside_line(lines[at].trim());
                self.rows = Some(1);
                at += 1;
            } else {
                self.rows = None;
                self.block(line, lines.get(at).copied().unwrap_or_default().trim());
                at += usize::from(self.underline(lines.get(at).copied().unwrap_or_default().trim()));
            }
        }
        None
    }

    /// `---`, lines of settings, `---` at the beginning: set aside as a whole.
    fn front_matter(&mut self, lines: &[&str]) -> usize {
        if lines.first().is_none_or(|line| line.trim_end() != "---") {
            return 0;
        }
        let Some(last) = lines.iter().take(64).skip(1).position(|line| line.trim_end() == "---") else {
            return 0;
        };
        for line in &lines[..last + 2] {
            self.aside_line(line.trim());
        }
        last + 2
    }

    fn block(&mut self, line: &str, next: &str) {
        let content = line.trim();
        let (level, mark) = kind::heading(content);
        if content.is_empty() {
            self.end();
        } else if kind::is_rule(content) {
            self.aside_line(content);
        } else if level > 0 {
            self.end();
            self.mark(&content[..mark]);
            let text = content[mark..].trim_end_matches('#').trim_end();
            inline::write(self, text);
            self.mark(&content[mark + text.len()..]);
            self.heading(level);
            self.end();
        } else {
            let lead = kind::lead(content);
            if lead > 0 || kind::is_numbered(content) || !next.is_empty() && kind::underline(next) > 0 {
                self.end();
            }
            self.join(&content[lead..]);
            self.mark(&content[..lead]);
            inline::write(self, &content[lead..]);
            self.open = Some(width(content));
            if line.ends_with("  ") || content.ends_with('\\') {
                self.end();
            }
        }
    }

    /// Reads a line that makes the one before a heading.
    fn underline(&mut self, line: &str) -> bool {
        let level = kind::underline(line);
        let title = &self.characters[self.start..];
        if level == 0
            || self.open.is_none()
            || title.chars().count() > 40
            || title.ends_with(['。', '；', '：'])
        {
            return false;
        }
        self.heading(level);
        self.end();
        self.aside_line(line);
        true
    }

    fn heading(&mut self, level: u8) {
        let span = InputSpan::new(InputOffset(self.start), InputOffset(self.characters.len()));
        self.parts.push(Part { span, kind: PartKind::Heading(level) });
    }

    /// Begins a line of a paragraph that is open already, or a paragraph of its own.
    fn join(&mut self, line: &str) {
        let Some(width) = self.open else { return };
        if self.column.is_none_or(|column| width < column) {
            return self.end();
        }
        let last = self.characters.chars().next_back().unwrap_or('\n');
        let first = line.chars().next().unwrap_or(' ');
        if last.is_ascii() && first.is_ascii() {
            self.characters.push(' ');
        }
    }

    fn row(&mut self, line: &str) {
        let Some(row) = self.rows else { return };
        let cells = kind::cells(line);
        for (column, cell) in cells.iter().enumerate() {
            if column > 0 {
                self.characters.push('\t');
            }
            let start = self.characters.len();
            inline::write(self, cell);
            let span = InputSpan::new(InputOffset(start), InputOffset(self.characters.len()));
            if !span.is_empty() {
                self.parts.push(Part { span, kind: PartKind::Cell { row, column: column as u32 } });
            }
        }
        self.rows = Some(row + 1);
        self.open = Some(0);
        self.end();
    }

    /// A line as it stands.
    fn line(&mut self, line: &str) {
        self.end();
        self.characters.push_str(line);
        self.end();
    }

    /// A line that is a mark.
    fn aside_line(&mut self, line: &str) {
        self.end();
        self.mark(line);
        self.end();
    }

    /// A mark.
    fn mark(&mut self, mark: &str) {
        if mark.is_empty() {
            return;
        }
        let start = self.characters.len();
        self.characters.push_str(mark);
        let end = self.characters.len();
        if let Some(Part { span, kind: PartKind::Aside(_) }) = self.parts.last_mut()
            && span.end().0 == start
        {
            *span = InputSpan::new(span.start(), InputOffset(end));
            return;
        }
        let span = InputSpan::new(InputOffset(start), InputOffset(end));
        self.parts.push(Part { span, kind: PartKind::Aside(Reason::Markup) });
    }

    /// Characters.
    fn push(&mut self, text: &str) {
        self.characters.push_str(text);
    }

    /// Ends the line, unless it is empty.
    fn end(&mut self) {
        self.open = None;
        if self.characters.len() > self.start {
            self.characters.push('\n');
        }
        self.start = self.characters.len();
    }
}
