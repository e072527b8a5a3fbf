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
