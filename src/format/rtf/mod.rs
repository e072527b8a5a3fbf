//! Rich Text Format: groups of control words and text in the code pages of fonts.

mod characters;
mod reader;
mod state;
mod tables;
mod token;

use super::Desk;
use crate::error::Error;
use crate::source::Content;

/// Reads a file in Rich Text Format.
///
/// # Errors
/// [`Error::Damaged`] where it does not begin as one; [`Error::TooMuch`]; [`Error::Empty`] where it has no text.
pub fn read(bytes: &[u8], desk: &mut Desk<'_>) -> Result<Content, Error> {
    let start = bytes.iter().take(64).position(|&byte| byte == b'{').unwrap_or_default();
    let bytes = &bytes[start..];
    if !bytes.starts_with(b"{\\rt") {
        return Err(Error::Damaged { what: "a Rich Text document" });
    }
    reader::Reader::new(bytes, desk).read()
}

#[cfg(test)]
mod tests;
