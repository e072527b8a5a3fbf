//! From the body of a document to its characters.

use super::WHAT;
use super::styles::{OUTLINE, Styles, number};
use crate::error::Error;
use crate::format::Desk;
use crate::format::line::{self, Cell, Line, Row};
use crate::format::list::Lists;
use crate::format::symbol;
use crate::format::xml::{Element, Fault, Piece, Xml};
use crate::source::{Content, Limit, Note, Reason};

/// Reads a document; `notes` says what was wrong with its parts.
pub(super) fn read(
    document: &str,
    (styles, lists): (Styles, Lists),
    mut notes: Vec<Note>,
    desk: &mut Desk<'_>,
) -> Result<Content, Error> {
    let limits = desk.limits;
    let mut text = Text {
        styles,
        lists,
        list: None,
        hidden: false,
        footnotes: Vec::new(),
        endnotes: Vec::new(),
        revisions: 0,
        written: 0,
        told: 0,
        length: document.len(),
        desk,
    };
    let mut lines = Vec::new();
    let fault = text.blocks(&mut Xml::new(document, &limits), &mut lines).err();
    let notes_of_text = [std::mem::take(&mut text.footnotes), std::mem::take(&mut text.endnotes)].concat();
    let revisions = text.revisions;
    let mut content = line::content(&lines, &notes_of_text);
    if content.characters.is_empty() {
        return Err(match fault {
            Some(Fault::Limit(limit)) => Error::TooMuch(limit),
            Some(Fault::Damaged) => Error::Damaged { what: WHAT },
            None => Error::Empty,
        });
    }
    notes.extend(fault.map(Note::from).filter(|note| !notes.contains(note)));
    if revisions > 0 {
        notes.push(Note::RevisionsAccepted { count: revisions });
    }
    content.notes = notes;
    Ok(content)
}

struct Text<'d, 'f> {
    styles: Styles,
    lists: Lists,
    /// The list that is open, where its next paragraph is to be numbered.
    list: Option<Place>,
    /// Whether the section is hidden.
    hidden: bool,
    footnotes: Vec<Vec<Line>>,
    endnotes: Vec<Vec<Line>>,
    revisions: u32,
    /// Bytes of all characters so far.
    written: u64,
    told: usize,
    length: usize,
    desk: &'d mut Desk<'f>,
}

/// Where in a list the reader is.
#[derive(Debug, Clone, Copy)]
struct Place {
    list: u32,
    level: usize,
    /// The next paragraph is the first of an item.
    is_fresh: bool,
}

/// A paragraph as it is read.
#[derive(Default)]
struct Paragraph {
    line: Line,
    /// Text boxes that are anchored in it.
    boxes: Vec<Line>,
    /// Whether it is hidden as a whole.
    is_hidden: bool,
}

/// What holds for characters.
#[derive(Debug, Clone, Default)]
struct Look {
    hidden: bool,
    font: Option<String>,
}

/// So many bytes are read between two tellings.
const TELL: usize = 1 << 16;

impl Text<'_, '_> {
    fn blocks(&mut self, xml: &mut Xml<'_>, lines: &mut Vec<Line>) -> Result<(), Fault> {
        while let Some(Piece::Start(element)) = xml.next_child()? {
            self.block(xml, element, lines)?;
        }
        Ok(())
    }

    fn block(&mut self, xml: &mut Xml<'_>, element: Element<'_>, lines: &mut Vec<Line>) -> Result<(), Fault> {
        match element.name() {
            "p" | "h" => self.paragraph(xml, element, lines),
            "list" => self.list(xml, element, lines),
            "table" if element.prefix() == "table" => {
                let (outside, mut rows) = (self.list.take(), Vec::new());
                let read = self.rows(xml, &mut rows);
                self.list = outside;
                line::put_table(rows, lines);
                read
            }
            "section" => {
                let outside = self.hidden;
                self.hidden |= element.attribute("display").is_some_and(|display| display == "none")
                    || element
                        .attribute("style-name")
                        .is_some_and(|style| self.styles.is_hidden(&style) == Some(true));
                let read = self.blocks(xml, lines);
                self.hidden = outside;
                read
            }
            "changed-region" => {
                self.revisions += 1;
                xml.skip()
            }
            "styles" | "automatic-styles" | "master-styles" | "settings" | "meta" | "scripts"
            | "font-face-decls" | "forms" | "annotation" | "object" | "binary-data" => xml.skip(),
            _ => self.blocks(xml, lines),
        }
    }

    fn paragraph(
        &mut self,
        xml: &mut Xml<'_>,
        element: Element<'_>,
        lines: &mut Vec<Line>,
    ) -> Result<(), Fault> {
        let style = element.attribute("style-name").unwrap_or_default();
        let mut paragraph = Paragraph::default();
        let hidden = self.hidden || self.styles.is_hidden(&style).unwrap_or_default();
        let look = Look { hidden, font: self.styles.font(&style) };
        let read = self.inlines(xml, &mut paragraph, &look);
        let level = number(element, "outline-level").unwrap_or(1).clamp(1, 10) as u8;
        let own = match &mut self.list {
            Some(place) if place.is_fresh => {
                place.is_fresh = false;
                self.lists.next(place.list, place.level)
            }
            None if element.name() == "h"
                && element.attribute("is-list-header").is_none_or(|value| value != "true") =>
            {
                self.lists.next(OUTLINE, usize::from(level - 1))
            }
            _ => None,
        };
        let mut line = paragraph.line;
        line.text.truncate(line.text.trim_end_matches(['\n', ' ']).len());
        if let Some(number) = own.filter(|_| !line.is_blank()) {
            line.prepend(&number.before(&line.text));
        }
        if paragraph.is_hidden {
            line.set_aside(0, Reason::Hidden);
        }
        line.heading = match element.name() {
            "h" => Some(level),
            _ => self.styles.is_title(&style).then_some(1),
        };
        lines.push(line);
        lines.extend(paragraph.boxes);
        if xml.place() >= self.told + TELL {
            self.told = xml.place();
            let thousands = |place: usize| u32::try_from(place >> 10).unwrap_or(u32::MAX);
            (self.desk.progress)(thousands(self.told), thousands(self.length));
        }
        read
    }

    /// Reads what stands in a paragraph, up to the end of the element.
    fn inlines(&mut self, xml: &mut Xml<'_>, paragraph: &mut Paragraph, look: &Look) -> Result<(), Fault> {
        loop {
            match xml.next()? {
                Some(Piece::Text(text)) => self.say(paragraph, &text, look)?,
                Some(Piece::Start(element)) => self.inline(xml, element, paragraph, look)?,
                Some(Piece::End(_)) | None => return Ok(()),
            }
        }
    }

    fn inline(
        &mut self,
        xml: &mut Xml<'_>,
        element: Element<'_>,
        paragraph: &mut Paragraph,
        look: &Look,
    ) -> Result<(), Fault> {
        match element.name() {
            "s" => {
                let count = number(element, "c").unwrap_or(1).min(1000) as usize;
                self.put(paragraph, &" ".repeat(count), look)?;
            }
            "tab" => self.put(paragraph, "\t", look)?,
            "line-break" if paragraph.line.is_blank() || paragraph.line.text.ends_with('\n') => {}
            "line-break" => self.put(paragraph, "\n", look)?,
            "span" => {
                let style = element.attribute("style-name").unwrap_or_default();
                let look = Look {
                    hidden: self.styles.is_hidden(&style).unwrap_or(look.hidden),
                    font: self.styles.font(&style).or_else(|| look.font.clone()),
                };
                return self.inlines(xml, paragraph, &look);
            }
            "ruby-text" => {
                let from = paragraph.line.text.len();
                let read = self.inlines(xml, paragraph, look);
                paragraph.line.set_aside(from, Reason::Pinyin);
                return read;
            }
            "note" => {
                let is_endnote = element.attribute("note-class").is_some_and(|class| class == "endnote");
                let mut lines = Vec::new();
                let read = self.apart(xml, &mut lines);
                let lines =
                    lines.into_iter().map(|line| Line { heading: None, ..line.without_indent() }).collect();
                (if is_endnote { &mut self.endnotes } else { &mut self.footnotes }).push(lines);
                return read;
            }
            "hidden-paragraph" => {
                paragraph.is_hidden |= element.attribute("is-hidden").is_some_and(|is| is == "true")
            }
            // What stands there in place of something else, or explains it.
            "annotation" | "hidden-text" | "script" | "object" | "binary-data" => {}
            // A paragraph where none can stand is that of a drawing.
            "p" | "h" | "list" | "table" => {
                let outside = self.list.take();
                let read = self.block(xml, element, &mut paragraph.boxes);
                self.list = outside;
                return read;
            }
            _ if element.prefix() == "draw" => return self.apart(xml, &mut paragraph.boxes),
            _ => return self.inlines(xml, paragraph, look),
        }
        xml.skip()
    }

    /// Reads lines that stand apart from the paragraph they are anchored in.
    fn apart(&mut self, xml: &mut Xml<'_>, lines: &mut Vec<Line>) -> Result<(), Fault> {
        let outside = self.list.take();
        let read = self.blocks(xml, lines);
        self.list = outside;
        read
    }

    /// Adds text of the file, in which white space of any length is one blank.
    fn say(&mut self, paragraph: &mut Paragraph, text: &str, look: &Look) -> Result<(), Fault> {
        const SPACE: [char; 4] = [' ', '\t', '\n', '\r'];
        let mut said = String::with_capacity(text.len());
        for sign in symbol::shown(text, look.font.as_deref()).chars().filter(|&sign| sign != '\u{AD}') {
            if !SPACE.contains(&sign) {
                said.push(sign);
            } else if !said
                .chars()
                .next_back()
                .or(paragraph.line.text.chars().next_back())
                .is_none_or(|last| SPACE.contains(&last))
            {
                said.push(' ');
            }
        }
        self.put(paragraph, &said, look)
    }

    /// Adds text as it stands.
    fn put(&mut self, paragraph: &mut Paragraph, text: &str, look: &Look) -> Result<(), Fault> {
        self.written += text.len() as u64;
        if self.written > self.desk.limits.characters {
            return Err(Fault::Limit(Limit::Size));
        }
        let from = paragraph.line.text.len();
        paragraph.line.text += text;
        if look.hidden {
            paragraph.line.set_aside(from, Reason::Hidden);
        }
        Ok(())
    }

    fn list(&mut self, xml: &mut Xml<'_>, element: Element<'_>, lines: &mut Vec<Line>) -> Result<(), Fault> {
        let outside = self.list;
        let named = element.attribute("style-name").and_then(|name| self.styles.list(&name));
        let is_set = |name: &str| element.attribute(name).is_some_and(|value| value != "false");
        let place = match outside {
            Some(place) => {
                Place { list: named.unwrap_or(place.list), level: place.level + 1, is_fresh: false }
            }
            None => Place { list: named.unwrap_or(u32::MAX), level: 0, is_fresh: false },
        };
        if outside.is_none() && !is_set("continue-numbering") && !is_set("continue-list") {
            self.lists.restart(place.list);
        }
        let read = self.items(xml, place, lines);
        self.list = outside;
        read
    }

    fn items(&mut self, xml: &mut Xml<'_>, place: Place, lines: &mut Vec<Line>) -> Result<(), Fault> {
        while let Some(Piece::Start(element)) = xml.next_child()? {
            if element.name() == "list-item"
                && let Some(start) = number(element, "start-value")
            {
                self.lists.start_at(place.list, place.level, start);
            }
            self.list = Some(Place { is_fresh: element.name() == "list-item", ..place });
            self.blocks(xml, lines)?;
        }
        Ok(())
    }

    /// Rows may stand in groups.
    fn rows(&mut self, xml: &mut Xml<'_>, rows: &mut Vec<Row>) -> Result<(), Fault> {
        while let Some(Piece::Start(element)) = xml.next_child()? {
            if element.name() == "table-row" {
                let mut row = Row::default();
                let read = self.cells(xml, &mut row);
                rows.push(row);
                read?;
            } else {
                self.rows(xml, rows)?;
            }
        }
        Ok(())
    }

    fn cells(&mut self, xml: &mut Xml<'_>, row: &mut Row) -> Result<(), Fault> {
        let (mut column, mut spanned) = (0_u32, 0_u32);
        while let Some(Piece::Start(element)) = xml.next_child()? {
            let repeated = number(element, "number-columns-repeated").unwrap_or(1).max(1);
            let mut cell = Cell { column, lines: Vec::new() };
            column = column.saturating_add(repeated);
            let read = match element.name() {
                "table-cell" => {
                    spanned = number(element, "number-columns-spanned").unwrap_or(1).saturating_sub(1);
                    self.blocks(xml, &mut cell.lines)
                }
                // One under the cell before it is part of that; one under the cell above stands there empty.
                _ if spanned > 0 => {
                    spanned = spanned.saturating_sub(repeated);
                    xml.skip()?;
                    continue;
                }
                _ => xml.skip(),
            };
            cell.lines.retain(|line| !line.is_blank());
            row.cells.push(cell);
            read?;
        }
        Ok(())
    }
}
