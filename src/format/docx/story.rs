//! From the parts of a document to its characters: paragraph by paragraph, every change taken as accepted.

use super::field::Fields;
use super::parts::Parts;
use super::styles::{Styles, heading_of, is_set};
use super::{chunk, numbering, table};
use crate::error::Error;
use crate::format::Desk;
use crate::format::line::{self, Line};
use crate::format::list::{Lists, Number};
use crate::format::xml::{Element, Fault, Piece, Xml};
use crate::source::{Content, Limit, Note};
use std::collections::BTreeMap;

/// Reads a document from its parts; `notes` says what was wrong with them.
///
/// # Errors
/// [`Error::Empty`], or why nothing could be read.
pub(crate) fn read(parts: &Parts<'_>, notes: Vec<Note>, desk: &mut Desk<'_>) -> Result<Content, Error> {
    let limits = desk.limits;
    let styles = Styles::read(&parts.styles, &limits);
    let lists = numbering::read(&parts.numbering, &styles, &limits);
    let mut story = Story {
        styles,
        lists,
        fields: Fields::default(),
        references: Vec::new(),
        revisions: 0,
        chunks: parts.chunks.iter().map(|(id, bytes)| (id.as_str(), bytes.as_slice())).collect(),
        embedded: 0,
        notes,
        written: 0,
        told: 0,
        length: parts.document.len(),
        keeps_blanks: false,
        desk,
    };
    let mut flow = Flow::default();
    let mut xml = Xml::new(&parts.document, &limits);
    let mut fault = story.blocks(&mut xml, &mut flow).err();
    let lines = flow.finished();
    let mut texts = Vec::new();
    for (part, name) in [(&parts.footnotes, Kind::Footnote), (&parts.endnotes, Kind::Endnote)] {
        let (mut found, end) = story.notes(part, name);
        fault = fault.or(end);
        for reference in std::mem::take(&mut story.references) {
            match reference {
                Reference::To(kind, id) if kind == name => texts.extend(found.remove(&id)),
                Reference::Here(kind, lines) if kind == name => texts.push(lines),
                other => story.references.push(other),
            }
        }
    }
    let (revisions, embedded) = (story.revisions, story.embedded);
    let mut notes = story.notes;
    let mut content = line::content(&lines, &texts);
    if content.characters.is_empty() {
        return Err(match fault {
            Some(Fault::Limit(limit)) => Error::TooMuch(limit),
            Some(Fault::Damaged) => Error::Damaged { what: "a Word document" },
            None if embedded > 0 => {
                Error::Unsupported { what: "a Word document around a file of another kind" }
            }
            None => Error::Empty,
        });
    }
    notes.extend(fault.map(Note::from).filter(|note| !notes.contains(note)));
    if revisions > 0 {
        notes.push(Note::RevisionsAccepted { count: revisions });
    }
    if embedded > 0 {
        notes.push(Note::Embedded { count: embedded });
    }
    content.notes = notes;
    Ok(content)
}

/// What the reader of a document knows where it is.
pub(super) struct Story<'d, 'f> {
    pub(super) styles: Styles,
    pub(super) lists: Lists,
    pub(super) fields: Fields,
    /// Notes in the order of their marks.
    pub(super) references: Vec<Reference>,
    pub(super) revisions: u32,
    /// Files of other formats that stand for a piece of the text, by relation: those that were not come to yet, so that none
    /// is read again and again.
    chunks: BTreeMap<&'d str, &'d [u8]>,
    /// How many pieces could not be read.
    embedded: u32,
    notes: Vec<Note>,
    /// Bytes of all characters so far.
    written: u64,
    /// How far the desk was told that it is read.
    told: usize,
    length: usize,
    /// Whether blanks around a text count where nothing says so.
    pub(super) keeps_blanks: bool,
    desk: &'d mut Desk<'f>,
}

/// Where a note is to be had.
pub(super) enum Reference {
    /// In the part of such notes, by its id.
    To(Kind, String),
    /// It stood where its mark stands.
    Here(Kind, Vec<Line>),
}

/// Where a note is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Footnote,
    Endnote,
}

impl Kind {
    /// The kind of a note by the name of its element.
    pub(super) fn of(name: &str) -> Self {
        if name.starts_with("footnote") { Self::Footnote } else { Self::Endnote }
    }
}

/// Lines one after another: of the body, a cell, a text box, a note.
#[derive(Debug, Default)]
pub(super) struct Flow {
    pub(super) lines: Vec<Line>,
    /// A paragraph without an end of its own: what follows joins it.
    carried: Option<Carried>,
}

#[derive(Debug)]
struct Carried {
    line: Line,
    /// Its end is hidden, not deleted: it keeps its number.
    is_run_in: bool,
}

impl Flow {
    /// All its lines, as those of a note: what parts its mark from its text is no part of it.
    pub(super) fn note(self) -> Vec<Line> {
        let lines = self.finished().into_iter();
        lines.map(|line| Line { heading: None, ..line.without_indent() }).collect()
    }

    /// All its lines.
    pub(super) fn finished(mut self) -> Vec<Line> {
        self.lines.extend(self.carried.map(|carried| carried.line));
        self.lines
    }
}

/// A paragraph as it is read.
#[derive(Debug, Default)]
pub(super) struct Paragraph {
    pub(super) line: Line,
    pub(super) style: Option<String>,
    heading: Option<u8>,
    list: Option<u32>,
    level: Option<usize>,
    /// Its number as the program that saved it wrote it.
    number: Option<String>,
    mark_deleted: bool,
    mark_hidden: bool,
    /// Text boxes that are anchored in it.
    pub(super) boxes: Vec<Line>,
}

/// So many bytes are read between two tellings.
const TELL: usize = 1 << 16;

impl Story<'_, '_> {
    /// Reads what an element holds, up to its end.
    pub(super) fn blocks(&mut self, xml: &mut Xml<'_>, flow: &mut Flow) -> Result<(), Fault> {
        loop {
            match xml.next()? {
                Some(Piece::Start(element)) => self.block(xml, element, flow)?,
                Some(Piece::Text(_)) => {}
                Some(Piece::End(_)) | None => return Ok(()),
            }
        }
    }

    /// Reads one element among paragraphs and tables.
    pub(super) fn block(
        &mut self,
        xml: &mut Xml<'_>,
        element: Element<'_>,
        flow: &mut Flow,
    ) -> Result<(), Fault> {
        match element.name() {
            "p" => self.paragraph(xml, flow),
            "tbl" => table::read(self, xml, flow),
            "r" | "hyperlink" | "hlink" | "fldSimple" => {
                let mut paragraph = Paragraph::default();
                let read = self.inline(xml, element, &mut paragraph);
                self.finish(paragraph, flow);
                read
            }
            "del" | "moveFrom" => self.removed(xml),
            "ins" | "moveTo" => {
                self.revisions += 1;
                self.blocks(xml, flow)
            }
            "annotation" if self.is_removed(element) => xml.skip(),
            "AlternateContent" => {
                let mut is_first = true;
                while let Some(Piece::Start(_)) = xml.next_child()? {
                    if std::mem::take(&mut is_first) { self.blocks(xml, flow)? } else { xml.skip()? }
                }
                Ok(())
            }
            "altChunk" => {
                let id = element.attribute("id").unwrap_or_default();
                self.chunk(&id, flow)?;
                xml.skip()
            }
            "document" | "wordDocument" => {
                self.keeps_blanks = element.attribute("space").is_some_and(|value| value == "preserve");
                self.blocks(xml, flow)
            }
            name if name.ends_with("Pr") => xml.skip(),
            _ => self.blocks(xml, flow),
        }
    }

    /// Puts the text of a file of another kind behind what is there.
    fn chunk(&mut self, id: &str, flow: &mut Flow) -> Result<(), Fault> {
        let content = self.chunks.remove(id).and_then(|bytes| chunk::read(bytes, self.desk));
        let Some(content) = content else {
            self.embedded += 1;
            return Ok(());
        };
        let lines = std::mem::take(flow).finished();
        flow.lines = lines;
        flow.lines.extend(chunk::lines(&content));
        for note in content.notes {
            if !self.notes.contains(&note) {
                self.notes.push(note);
            }
        }
        self.write(content.characters.len())
    }

    /// Passes over something that a change took away.
    pub(super) fn removed(&mut self, xml: &mut Xml<'_>) -> Result<(), Fault> {
        self.revisions += 1;
        xml.skip()
    }

    /// Whether an annotation of Word 2003 holds no text; a change is counted.
    pub(super) fn is_removed(&mut self, element: Element<'_>) -> bool {
        let kind = element.attribute("type").unwrap_or_default();
        self.revisions += u32::from(matches!(&*kind, "Word.Deletion" | "Word.Insertion"));
        matches!(&*kind, "Word.Deletion" | "Word.Comment")
    }

    fn paragraph(&mut self, xml: &mut Xml<'_>, flow: &mut Flow) -> Result<(), Fault> {
        let mut paragraph = Paragraph::default();
        let read = self.inlines(xml, &mut paragraph, &super::inline::Run::default());
        self.finish(paragraph, flow);
        if xml.place() >= self.told + TELL && self.length > 0 {
            self.told = xml.place();
            let thousandths = |place: usize| u32::try_from(place >> 10).unwrap_or(u32::MAX);
            (self.desk.progress)(thousandths(self.told), thousandths(self.length));
        }
        read
    }

    /// Ends a paragraph: its number goes before it, its text boxes behind.
    pub(super) fn finish(&mut self, paragraph: Paragraph, flow: &mut Flow) {
        self.fields.end_paragraph();
        let number = if paragraph.mark_deleted { None } else { self.number(&paragraph) };
        let style = self.styles.of(paragraph.style.as_deref());
        let heading = paragraph.heading.or(style.heading).filter(|&level| level > 0);
        let mut line = paragraph.line;
        if !line.is_blank() && line.text.contains('\n') {
            line.text.truncate(line.text.trim_end_matches('\n').len());
        }
        let number = |line: &mut Line| {
            if let Some(number) = number.filter(|_| !line.is_blank()) {
                line.prepend(&number.before(&line.text));
            }
        };
        match flow.carried.take() {
            // Its number stands before it already.
            Some(mut carried) if carried.is_run_in => {
                number(&mut line);
                carried.line.append(&line);
                line = carried.line;
            }
            Some(mut carried) => {
                carried.line.append(&line);
                line = Line { heading, ..carried.line };
                number(&mut line);
            }
            None => {
                line.heading = heading;
                number(&mut line);
            }
        }
        if paragraph.mark_deleted || paragraph.mark_hidden {
            line.heading = None;
            flow.carried = Some(Carried { line, is_run_in: !paragraph.mark_deleted });
        } else if !line.is_blank() {
            flow.lines.push(line);
        }
        flow.lines.extend(paragraph.boxes);
    }

    /// What automatic numbering puts before a paragraph.
    fn number(&mut self, paragraph: &Paragraph) -> Option<Number> {
        let counted = self.counted(paragraph);
        match &paragraph.number {
            Some(given) if counted.as_ref().is_none_or(|number| number.text != *given) => {
                Some(Number { text: given.trim().to_owned(), spaced: true })
            }
            _ => counted,
        }
    }

    fn counted(&mut self, paragraph: &Paragraph) -> Option<Number> {
        let style = self.styles.of(paragraph.style.as_deref());
        let list = paragraph.list.or(style.list).filter(|&list| list > 0)?;
        let by_style = || {
            let own = paragraph.style.as_deref().and_then(|style| self.lists.level_of(list, style));
            own.or_else(|| style.list_style.as_deref().and_then(|style| self.lists.level_of(list, style)))
        };
        let level = match (paragraph.level, paragraph.list) {
            (Some(level), _) => level,
            (None, Some(_)) => style.level.unwrap_or_default(),
            (None, None) => by_style().or(style.level).unwrap_or_default(),
        };
        self.lists.next(list, level)
    }

    /// Reads the properties of a paragraph.
    pub(super) fn properties(&mut self, xml: &mut Xml<'_>, paragraph: &mut Paragraph) -> Result<(), Fault> {
        let depth = xml.depth();
        while let Some(piece) = xml.next()? {
            let element = match piece {
                Piece::Start(element) => element,
                Piece::End(_) if xml.depth() < depth => break,
                _ => continue,
            };
            let value = || element.attribute("val").unwrap_or_default();
            match element.name() {
                "pStyle" => paragraph.style = Some(value().into_owned()),
                "outlineLvl" => paragraph.heading = heading_of(&value()),
                "numId" | "ilfo" => paragraph.list = value().trim().parse().ok(),
                "ilvl" => paragraph.level = value().trim().parse().ok(),
                "t" => paragraph.number = element.attribute("val").map(|value| value.into_owned()),
                "del" | "moveFrom" => {
                    paragraph.mark_deleted = true;
                    self.revisions += 1;
                }
                "ins" | "moveTo" => self.revisions += 1,
                "annotation" => paragraph.mark_deleted |= self.is_removed(element),
                // A large first character stands in a paragraph of its own.
                "framePr" => {
                    let kind = element.attribute("dropCap").or_else(|| element.attribute("drop-cap"));
                    paragraph.mark_hidden |= kind.is_some_and(|kind| kind != "none");
                }
                "vanish" | "specVanish" => paragraph.mark_hidden |= is_set(element),
                "pPrChange" | "rPrChange" | "numberingChange" | "sectPr" => xml.skip()?,
                _ => {}
            }
        }
        Ok(())
    }

    /// Takes up so many more bytes of characters.
    pub(super) fn write(&mut self, bytes: usize) -> Result<(), Fault> {
        self.written += bytes as u64;
        if self.written > self.desk.limits.characters { Err(Fault::Limit(Limit::Size)) } else { Ok(()) }
    }

    /// The notes of a part that the text has marks for.
    fn notes(&mut self, part: &str, kind: Kind) -> (BTreeMap<String, Vec<Line>>, Option<Fault>) {
        let mut found = BTreeMap::new();
        for reference in &self.references {
            if let Reference::To(of, id) = reference
                && *of == kind
            {
                found.insert(id.clone(), Vec::new());
            }
        }
        if found.is_empty() {
            return (found, None);
        }
        let limits = self.desk.limits;
        let mut xml = Xml::new(part, &limits);
        loop {
            let element = match xml.next() {
                Ok(Some(Piece::Start(element))) => element,
                Ok(Some(_)) => continue,
                Ok(None) => return (found, None),
                Err(fault) => return (found, Some(fault)),
            };
            if !matches!(element.name(), "footnote" | "endnote") {
                continue;
            }
            let id = element.attribute("id").unwrap_or_default();
            let read = match found.get_mut(&*id) {
                Some(lines) => {
                    let mut flow = Flow::default();
                    let read = self.blocks(&mut xml, &mut flow);
                    lines.extend(flow.note());
                    read
                }
                None => xml.skip(),
            };
            if let Err(fault) = read {
                return (found, Some(fault));
            }
        }
    }
}
