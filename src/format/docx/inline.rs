//! What stands in a paragraph: runs, breaks, signs, fields, notes, text boxes.

use super::story::{Flow, Kind, Paragraph, Reference, Story};
use super::styles::is_set;
use crate::format::line::Line;
use crate::format::symbol;
use crate::format::xml::{Element, Fault, Piece, Xml};
use crate::source::Reason;

/// What holds for the characters of a run.
#[derive(Debug, Clone, Default)]
pub(super) struct Run {
    hidden: bool,
    /// The font of its letters and digits.
    font: Option<String>,
}

impl Story<'_, '_> {
    /// Reads what an element in a paragraph holds, up to its end.
    pub(super) fn inlines(
        &mut self,
        xml: &mut Xml<'_>,
        paragraph: &mut Paragraph,
        run: &Run,
    ) -> Result<(), Fault> {
        let mut run = run.clone();
        loop {
            match xml.next()? {
                Some(Piece::Start(element)) if element.name() == "rPr" => {
                    self.run_properties(xml, &mut run)?;
                }
                Some(Piece::Start(element)) => self.inside(xml, element, paragraph, &run)?,
                Some(Piece::Text(_)) => {}
                Some(Piece::End(_)) | None => return Ok(()),
            }
        }
    }

    /// Reads one element that stands in a paragraph, outside of a run.
    pub(super) fn inline(
        &mut self,
        xml: &mut Xml<'_>,
        element: Element<'_>,
        paragraph: &mut Paragraph,
    ) -> Result<(), Fault> {
        self.inside(xml, element, paragraph, &Run::default())
    }

    fn inside(
        &mut self,
        xml: &mut Xml<'_>,
        element: Element<'_>,
        paragraph: &mut Paragraph,
        run: &Run,
    ) -> Result<(), Fault> {
        match element.name() {
            "pPr" => return self.properties(xml, paragraph),
            "r" => {
                let style = self.styles.of(paragraph.style.as_deref());
                let run = Run { hidden: style.hidden.unwrap_or_default(), font: None };
                return self.inlines(xml, paragraph, &run);
            }
            "t" => {
                let (text, read) = self.text(xml, element);
                self.say(paragraph, &symbol::shown(&text, run.font.as_deref()), run)?;
                return read;
            }
            "tab" | "ptab" => self.say(paragraph, "\t", run)?,
            // One that parts nothing is one of pages or columns.
            "br" | "cr" if paragraph.line.is_blank() || paragraph.line.text.ends_with('\n') => {}
            "br" | "cr" => self.say(paragraph, "\n", run)?,
            "noBreakHyphen" => self.say(paragraph, "-", run)?,
            "sym" => {
                let font = element.attribute("font").unwrap_or_default();
                let code =
                    element.attribute("char").and_then(|code| u32::from_str_radix(code.trim(), 16).ok());
                if let Some(sign) = code.and_then(|code| symbol::character(&font, code)) {
                    self.say(paragraph, sign.encode_utf8(&mut [0; 4]), run)?;
                }
            }
            "fldChar" => {
                let kind = element.attribute("fldCharType").unwrap_or_default();
                if let Some(drawn) = self.fields.mark(&kind) {
                    self.say(paragraph, &drawn, run)?;
                }
            }
            "instrText" => {
                let (text, read) = self.text(xml, element);
                self.fields.instruct(&text);
                return read;
            }
            "footnoteReference" | "endnoteReference" => {
                let id = element.attribute("id").unwrap_or_default().into_owned();
                self.references.push(Reference::To(Kind::of(element.name()), id));
            }
            "footnote" | "endnote" => {
                let mut flow = Flow::default();
                let read = self.apart(xml, &mut flow);
                self.references.push(Reference::Here(Kind::of(element.name()), flow.note()));
                return read;
            }
            "rt" => {
                let from = paragraph.line.text.len();
                let read = self.inlines(xml, paragraph, run);
                paragraph.line.set_aside(from, Reason::Pinyin);
                return read;
            }
            "txbxContent" => {
                let mut flow = Flow::default();
                let read = self.apart(xml, &mut flow);
                paragraph.boxes.extend(flow.finished());
                return read;
            }
            // A paragraph or table where none can stand, such as that of a drawing.
            "p" | "tbl" => {
                let mut flow = Flow::default();
                let fields = std::mem::take(&mut self.fields);
                let read = self.block(xml, element, &mut flow);
                self.fields = fields;
                paragraph.boxes.extend(flow.finished());
                return read;
            }
            "textpath" => {
                let text = element.attribute("string").unwrap_or_default();
                self.write(text.len())?;
                paragraph.boxes.push(Line { text: text.into_owned(), ..Line::default() });
            }
            "del" | "moveFrom" => return self.removed(xml),
            "ins" | "moveTo" => {
                self.revisions += 1;
                return self.inlines(xml, paragraph, run);
            }
            "annotation" if self.is_removed(element) => {}
            "AlternateContent" => {
                let mut is_first = true;
                while let Some(Piece::Start(_)) = xml.next_child()? {
                    if std::mem::take(&mut is_first) {
                        self.inlines(xml, paragraph, run)?;
                    } else {
                        xml.skip()?;
                    }
                }
                return Ok(());
            }
            name if name.ends_with("Pr") || matches!(name, "binData" | "fldData" | "delText") => {}
            _ => return self.inlines(xml, paragraph, run),
        }
        xml.skip()
    }

    /// Reads lines that stand apart from the paragraph they are anchored in.
    fn apart(&mut self, xml: &mut Xml<'_>, flow: &mut Flow) -> Result<(), Fault> {
        let fields = std::mem::take(&mut self.fields);
        let read = self.blocks(xml, flow);
        self.fields = fields;
        read
    }

    fn run_properties(&mut self, xml: &mut Xml<'_>, run: &mut Run) -> Result<(), Fault> {
        let depth = xml.depth();
        while let Some(piece) = xml.next()? {
            let element = match piece {
                Piece::Start(element) => element,
                Piece::End(_) if xml.depth() < depth => break,
                _ => continue,
            };
            match element.name() {
                "rStyle" => {
                    let style = element.attribute("val").unwrap_or_default();
                    let hidden = self.styles.get(&style).and_then(|style| style.hidden);
                    run.hidden = hidden.unwrap_or(run.hidden);
                }
                "vanish" => run.hidden = is_set(element),
                "rFonts" => {
                    let font = element.attribute("ascii").or_else(|| element.attribute("hAnsi"));
                    run.font = font.map(|font| font.into_owned());
                }
                "rPrChange" => xml.skip()?,
                _ => {}
            }
        }
        Ok(())
    }

    /// The characters of an element, without blanks around them unless it keeps them, and why they end early.
    fn text(&self, xml: &mut Xml<'_>, element: Element<'_>) -> (String, Result<(), Fault>) {
        let keeps = element.attribute("space").map_or(self.keeps_blanks, |value| value == "preserve");
        let mut text = String::new();
        let mut read = Ok(());
        while read.is_ok() {
            match xml.next() {
                Ok(Some(Piece::Text(piece))) => text += &piece,
                Ok(Some(Piece::Start(_))) => read = xml.skip(),
                Ok(Some(Piece::End(_)) | None) => break,
                Err(fault) => read = Err(fault),
            }
        }
        if text.contains(['\n', '\r', '\t']) {
            text = text.replace("\r\n", " ").replace(['\n', '\r', '\t'], " ");
        }
        if text.contains(SOFT_HYPHEN) {
            text = text.replace(SOFT_HYPHEN, "");
        }
        (if keeps { text } else { text.trim_matches(' ').to_owned() }, read)
    }

    /// Adds characters to a paragraph, unless they are those of an instruction.
    fn say(&mut self, paragraph: &mut Paragraph, text: &str, run: &Run) -> Result<(), Fault> {
        if self.fields.is_instruction() {
            return Ok(());
        }
        self.write(text.len())?;
        let from = paragraph.line.text.len();
        paragraph.line.text += text;
        if run.hidden {
            paragraph.line.set_aside(from, Reason::Hidden);
        }
        Ok(())
    }
}

/// Where a word may be parted at the end of a line: nothing is seen of it within one.
const SOFT_HYPHEN: char = '\u{AD}';
