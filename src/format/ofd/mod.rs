//! Open Fixed-layout Documents, GB/T 33190: a zip of XML in which every character has its place on a page.

mod document;
mod draw;
mod text;

use super::Desk;
use super::package::Package;
use super::page::Reading;
use super::xml::{Fault, Piece, Xml, characters};
use crate::error::Error;
use crate::order;
use crate::source::{Content, Limit, Note};

/// Points of so many millimetres.
const fn points(length: f64) -> f32 {
    (length * 72.0 / 25.4) as f32
}

/// What a file of this format is called.
const WHAT: &str = "an OFD document";

/// Reads the text of an OFD file: all its documents, in their order, page by page.
///
/// # Errors
/// [`Error::Encrypted`], [`Error::Damaged`], [`Error::Scanned`] where all pages are pictures, [`Error::Empty`] and
/// [`Error::TooMuch`].
pub fn read(bytes: &[u8], desk: &mut Desk<'_>) -> Result<Content, Error> {
    let package = Package::open(bytes, desk).map_err(|error| match error {
        Error::Damaged { .. } => Error::Damaged { what: WHAT },
        error => error,
    })?;
    let damaged = package.is_damaged();
    let mut file = File { package, desk, notes: Vec::new(), limit: None };
    if damaged {
        file.note(Note::Damaged);
    }
    let documents = file.documents()?;
    let mut reading = Reading::default();
    let mut pages = Pages { read: 0, glyphs: 0, pictures: 0 };
    for document in documents {
        document::read(&mut file, &document, &mut reading, &mut pages)?;
        if file.limit.is_some() {
            break;
        }
    }
    if pages.glyphs == 0 {
        return Err(match file.limit {
            Some(limit) => Error::TooMuch(limit),
            None if pages.pictures > 0 => Error::Scanned { pages: pages.read },
            None if pages.read > 0 => Error::Empty,
            None => Error::Damaged { what: WHAT },
        });
    }
    let mut content = reading.content();
    content.notes.append(&mut file.notes);
    if let Some(limit) = file.limit {
        content.notes.push(Note::Partial(limit));
    }
    Ok(content)
}

/// What was read of all documents.
struct Pages {
    read: u32,
    glyphs: u64,
    pictures: u32,
}

/// A file that is being read.
struct File<'a, 'd> {
    package: Package<'a>,
    desk: &'a mut Desk<'d>,
    notes: Vec<Note>,
    /// The limit that was reached.
    limit: Option<Limit>,
}

impl File<'_, '_> {
    fn note(&mut self, note: Note) {
        if let Note::Partial(limit) = note {
            self.limit = self.limit.or(Some(limit));
        } else if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }

    fn fault(&mut self, fault: Fault) {
        self.note(Note::from(fault));
    }

    /// The places of the root of each document.
    fn documents(&mut self) -> Result<Vec<String>, Error> {
        let mut roots = Vec::new();
        if let Some(text) = self.part("OFD.xml")? {
            let mut xml = Xml::new(&text, &self.desk.limits);
            let mut root: Option<String> = None;
            loop {
                match xml.next() {
                    Ok(Some(Piece::Start(element))) => root = (element.name() == "DocRoot").then(String::new),
                    Ok(Some(Piece::Text(text))) => root.iter_mut().for_each(|root| root.push_str(&text)),
                    Ok(Some(Piece::End(_))) => {
                        roots.extend(root.take().map(|root| resolved("", root.trim())))
                    }
                    Ok(None) => break,
                    Err(fault) => {
                        self.fault(fault);
                        break;
                    }
                }
            }
        } else if self.package.names().any(|name| name.to_ascii_lowercase().ends_with("encryptions.xml")) {
            return Err(Error::Encrypted);
        }
        roots.retain(|root| self.package.find(root).is_some());
        if roots.is_empty() {
            // The list is lost: whatever is the root of a document.
            let is_root = |name: &&str| {
                name.rsplit('/').next().is_some_and(|last| last.eq_ignore_ascii_case("Document.xml"))
            };
            roots = self.package.names().filter(is_root).map(str::to_owned).collect();
            order::by(&mut roots, Ord::cmp);
            if roots.is_empty() {
                return Err(Error::Damaged { what: WHAT });
            }
            self.note(Note::Damaged);
        }
        Ok(roots)
    }

    /// The characters of a part; `None` where there is no such.
    fn part(&mut self, name: &str) -> Result<Option<String>, Error> {
        let Some(at) = self.package.find(name) else { return Ok(None) };
        match self.package.unpack(at) {
            Ok(unpacked) => {
                if let Some(note) = unpacked.cut {
                    self.note(note);
                }
                Ok(Some(characters(&unpacked.bytes, self.desk).into_owned()))
            }
            Err(Error::Encrypted) => Err(Error::Encrypted),
            Err(Error::TooMuch(limit)) => {
                self.note(Note::Partial(limit));
                Ok(None)
            }
            Err(_) => {
                self.note(Note::Damaged);
                Ok(None)
            }
        }
    }

    /// The part that a place within another one names: beside that one, or else anywhere with such an end.
    fn beside(&mut self, from: &str, place: &str) -> Result<Option<(String, String)>, Error> {
        let folder = from.rfind('/').map_or("", |at| &from[..at]);
        let mut name = resolved(folder, place);
        if self.package.find(&name).is_none() {
            let end = resolved("", place);
            let ends = |name: &&str| {
                let start = name.len().checked_sub(end.len());
                start.and_then(|start| name.get(start..)).is_some_and(|tail| tail.eq_ignore_ascii_case(&end))
            };
            let found = self.package.names().find(ends);
            let Some(found) = found else { return Ok(None) };
            name = found.to_owned();
        }
        Ok(self.part(&name)?.map(|text| (name, text)))
    }
}

/// The name of the part at a place, relative to a folder unless it begins with `/`.
fn resolved(folder: &str, place: &str) -> String {
    let place = place.trim().replace('\\', "/");
    let mut parts: Vec<&str> = if place.starts_with('/') { Vec::new() } else { folder.split('/').collect() };
    for part in place.split('/') {
        match part {
            "" | "." => (),
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.retain(|part| !part.is_empty());
    parts.join("/")
}

#[cfg(test)]
mod tests;
