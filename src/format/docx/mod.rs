//! Word since 2007, transitional and strict, with and without macros, and templates.

mod chunk;
mod field;
mod inline;
mod numbering;
pub(crate) mod parts;
mod story;
mod styles;
mod table;

use super::Desk;
use super::package::Package;
use crate::error::Error;
use crate::source::{Content, Note};
pub(crate) use story::read as read_parts;

/// Reads a document.
///
/// # Errors
/// [`Error::Damaged`], [`Error::Encrypted`], [`Error::Empty`], [`Error::TooMuch`].
pub fn read(bytes: &[u8], desk: &mut Desk<'_>) -> Result<Content, Error> {
    let package = Package::open(bytes, desk)?;
    let is_damaged = package.is_damaged();
    let mut store = parts::Zipped { package, desk, notes: Vec::new() };
    let parts = parts::find(&mut store, &desk.limits)?;
    let mut notes = store.notes;
    if is_damaged && !notes.contains(&Note::Damaged) {
        notes.insert(0, Note::Damaged);
    }
    read_parts(&parts, notes, desk)
}

#[cfg(test)]
mod tests;
