//! OpenDocument text, packed or as one XML file.

mod styles;
mod text;

use super::Desk;
use super::list::Lists;
use super::package::Package;
use super::xml::characters;
use crate::error::Error;
use crate::source::{Content, Note};
use styles::Styles;

const WHAT: &str = "an OpenDocument text";

/// Reads a document.
///
/// # Errors
/// [`Error::Damaged`], [`Error::Encrypted`], [`Error::Empty`], [`Error::TooMuch`].
pub fn read(bytes: &[u8], desk: &mut Desk<'_>) -> Result<Content, Error> {
    let mut notes = Vec::new();
    let (document, common) = if bytes.starts_with(b"PK") {
        let mut package = Package::open(bytes, desk)?;
        notes.extend(package.is_damaged().then_some(Note::Damaged));
        let mut part = |name: &str| {
            let member = package.find(name).ok_or(Error::Damaged { what: WHAT })?;
            let unpacked = package.unpack(member)?;
            notes.extend(unpacked.cut.filter(|note| !notes.contains(note)));
            Ok(characters(&unpacked.bytes, desk).into_owned())
        };
        // Members are encrypted one by one and not as a zip does it.
        if part("META-INF/manifest.xml").is_ok_and(|manifest| manifest.contains("encryption-data")) {
            return Err(Error::Encrypted);
        }
        let common = part("styles.xml").unwrap_or_default();
        (part("content.xml")?, common)
    } else {
        (characters(bytes, desk).into_owned(), String::new())
    };
    let limits = desk.limits;
    let (mut styles, mut lists) = (Styles::default(), Lists::default());
    for part in [&common, &document] {
        styles.read(part, &mut lists, &limits);
    }
    text::read(&document, (styles, lists), notes, desk)
}

#[cfg(test)]
mod tests;
