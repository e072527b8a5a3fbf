//! Word as one XML file: that of Word 2003, and all parts of a document since 2007 in one.

use super::Desk;
use super::docx::parts::{Parts, Store, find};
use super::docx::read_parts;
use super::limits::Limits;
use super::xml::{Fault, Piece, Xml, characters};
use crate::error::Error;
use crate::source::Content;
use std::borrow::Cow;

/// Reads a document.
///
/// # Errors
/// [`Error::Damaged`], [`Error::Empty`], [`Error::TooMuch`].
pub fn read(bytes: &[u8], desk: &mut Desk<'_>) -> Result<Content, Error> {
    let all = characters(bytes, desk);
    let limits = desk.limits;
    let parts = match root(&all, &limits) {
        Some("package") => find(&mut Flat { parts: parts(&all, &limits) }, &limits)?,
        Some("wordDocument") => {
            let (styles, lists) = definitions(&all, &limits);
            let mut parts = Parts { document: Cow::Borrowed(&all), ..Parts::default() };
            (parts.styles, parts.numbering) = (Cow::Borrowed(styles), Cow::Borrowed(lists));
            parts
        }
        _ => return Err(Error::Damaged { what: "a Word document" }),
    };
    read_parts(&parts, Vec::new(), desk)
}

fn root<'a>(all: &'a str, limits: &Limits) -> Option<&'a str> {
    match Xml::new(all, limits).next_child() {
        Ok(Some(Piece::Start(element))) => Some(element.name()),
        _ => None,
    }
}

/// What the rest of the element that begins here holds.
fn inner<'a>(all: &'a str, xml: &mut Xml<'_>) -> (&'a str, Result<(), Fault>) {
    let from = xml.place();
    let read = xml.skip();
    (all.get(from..xml.place()).unwrap_or_default(), read)
}

/// The parts of a package that is one file.
struct Flat<'a> {
    parts: Vec<(String, &'a str)>,
}

impl<'a> Store<'a> for Flat<'a> {
    fn part(&mut self, name: &str) -> Result<Option<Cow<'a, str>>, Error> {
        let found = self.parts.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        Ok(found.map(|(_, part)| Cow::Borrowed(*part)))
    }

    fn ending(&self, end: &str) -> Option<String> {
        self.parts.iter().map(|(name, _)| name).find(|name| name.ends_with(end)).cloned()
    }
}

fn parts<'a>(all: &'a str, limits: &Limits) -> Vec<(String, &'a str)> {
    let mut parts = Vec::new();
    let mut xml = Xml::new(all, limits);
    let mut name = String::new();
    while let Ok(Some(piece)) = xml.next() {
        let Piece::Start(element) = piece else { continue };
        let read = match element.name() {
            "part" => {
                name = element.attribute("name").unwrap_or_default().trim_start_matches('/').to_owned();
                Ok(())
            }
            "xmlData" => {
                let (part, read) = inner(all, &mut xml);
                parts.push((std::mem::take(&mut name), part));
                read
            }
            "binaryData" => xml.skip(),
            _ => Ok(()),
        };
        if read.is_err() {
            break;
        }
    }
    parts
}

/// Styles and lists, which stand before the text.
fn definitions<'a>(all: &'a str, limits: &Limits) -> (&'a str, &'a str) {
    let (mut styles, mut lists) = ("", "");
    let mut xml = Xml::new(all, limits);
    while let Ok(Some(piece)) = xml.next() {
        let Piece::Start(element) = piece else { continue };
        let place = match element.name() {
            "styles" => &mut styles,
            "lists" => &mut lists,
            "body" => break,
            _ => continue,
        };
        let (part, read) = inner(all, &mut xml);
        *place = part;
        if read.is_err() {
            break;
        }
    }
    (styles, lists)
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::error::Error;
    use crate::format::limits::Limits;
    use crate::format::{Desk, decode};
    use crate::source::{Content, PartKind};

    fn content(bytes: &[u8]) -> Result<Content, Error> {
        let mut progress = |_, _| ();
        read(bytes, &mut Desk { decode: &decode, progress: &mut progress, limits: Limits::default() })
    }

    const STYLES: &str = "<w:styles><w:style w:type='paragraph' w:styleId='1'><w:name w:val='heading 1'/><w:pPr><w:listPr><w:ilfo w:val='1'/></w:listPr>\
        <w:outlineLvl w:val='0'/></w:pPr></w:style></w:styles>";
    const BODY: &str = "<w:body><wx:sect><wx:sub-section><w:p><w:pPr><w:pStyle w:val='1'/></w:pPr><w:r><w:t>工业</w:t></w:r></w:p></wx:sub-section>\
        <w:p><w:r><w:t> 正文 </w:t></w:r></w:p><w:sectPr><w:ftr><w:p><w:r><w:t>页脚</w:t></w:r></w:p></w:ftr></w:sectPr></wx:sect></w:body>";

    fn parts(content: &Content) -> Vec<(&str, PartKind)> {
        content.parts.iter().map(|part| (part.span.of(&content.characters), part.kind)).collect()
    }

    #[test]
    fn word_2003_in_any_encoding() {
        let lists = "<w:lists><w:listDef w:listDefId='0'><w:lvl w:ilvl='0'><w:nfc w:val='37'/><w:pStyle w:val='1'/><w:lvlText w:val='%1、'/></w:lvl></w:listDef>\
            <w:list w:ilfo='1'><w:ilst w:val='0'/></w:list></w:lists>";
        let all = format!("<w:wordDocument xml:space='preserve'>{lists}{STYLES}{BODY}</w:wordDocument>");
        let (gbk, ..) = encoding_rs::GBK.encode(&all);
        let utf16: Vec<u8> = format!("\u{FEFF}{all}").encode_utf16().flat_map(u16::to_le_bytes).collect();
        let declared = [b"<?xml version='1.0' encoding='gb2312'?>".as_slice(), &gbk].concat();
        for bytes in [all.as_bytes(), &utf16, &declared] {
            let content = content(bytes).expect("a text");
            assert_eq!(content.characters, "一、工业\n 正文 \n");
            assert_eq!(parts(&content), [("一、工业", PartKind::Heading(1))]);
        }
    }

    #[test]
    fn a_package_in_one_file() {
        let part = |name: &str, xml: &str| {
            format!("<pkg:part pkg:name='{name}'><pkg:xmlData>{xml}</pkg:xmlData></pkg:part>")
        };
        let relation = |kind: &str, target: &str| {
            format!("<Relationships><Relationship Type='x/{kind}' Target='{target}'/></Relationships>")
        };
        let all = [
            "<pkg:package>".to_owned(),
            part("/_rels/.rels", &relation("officeDocument", "a/b.xml")),
            part("/a/_rels/b.xml.rels", &relation("styles", "/c.xml")),
            part("/a/b.xml", &format!("<w:document>{BODY}</w:document>")),
            part("/c.xml", STYLES),
            "<pkg:part pkg:name='/m'><pkg:binaryData>AAAA</pkg:binaryData></pkg:part></pkg:package>"
                .to_owned(),
        ];
        let content = content(all.concat().as_bytes()).expect("a text");
        assert_eq!(content.characters, "工业\n正文\n");
        assert_eq!(parts(&content), [("工业", PartKind::Heading(1))]);
    }

    #[test]
    fn other_files_are_none() {
        for bytes in [b"<html/>".as_slice(), b"", b"<pkg:package/>", b"text"] {
            assert_eq!(content(bytes), Err(Error::Damaged { what: "a Word document" }));
        }
    }
}
