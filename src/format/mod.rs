//! From the bytes of a file to what it holds: one file a format, told apart by content.

pub mod kind;
pub mod limits;
pub mod text;

use crate::error::Error;
use crate::source::{Content, Format, Limit, Source, sha256};
use limits::Limits;

/// What a reader works with besides the bytes: who decodes, who hears of progress, how much is too much.
pub struct Desk<'a> {
    /// Decodes bytes by the label of an encoding, as the Encoding Standard has it, with U+FFFD for what does not
    /// belong to it; `None` where the label names no encoding. In a browser its own decoder does that.
    pub decode: &'a dyn Fn(&str, &[u8]) -> Option<String>,
    /// Hears how much of a file is read: so many steps of so many.
    pub progress: &'a mut dyn FnMut(u32, u32),
    /// When to stop.
    pub limits: Limits,
}

/// What a file turned out to hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Held {
    /// A text.
    Content {
        /// What kind of file it is.
        format: Format,
        /// What it holds.
        content: Content,
    },
    /// Files or texts of their own: an archive, a table with a report a row.
    Members(Vec<Member>),
}

/// One of several in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Its name within the file, with folders parted by `/`: never a path to write to.
    pub name: String,
    /// Its bytes, to be read as a file of their own (a row of a table: its text in UTF-8), or why they cannot be had.
    pub bytes: Result<Vec<u8>, Error>,
}

/// Reads a file of any kind.
///
/// # Errors
/// Where nothing can be shown of it.
#[cfg(not(target_arch = "wasm32"))]
pub fn read(bytes: &[u8], desk: &mut Desk<'_>) -> Result<Held, Error> {
    Ok(Held::Content { format: Format::Txt, content: text::read(bytes, desk)? })
}

/// What a file holds, under its name and the hash of its bytes.
pub fn source(name: &str, bytes: &[u8], format: Format, content: Content) -> Source {
    Source { name: name.to_owned(), sha256: sha256(bytes), format, content }
}

/// How deep files may lie in files.
const DEPTH: u32 = 3;

/// Reads a file of any kind and what is in it, each under its name: `reports.zip/a.docx` for one in an archive.
#[cfg(not(target_arch = "wasm32"))]
pub fn open(name: &str, bytes: &[u8], desk: &mut Desk<'_>) -> Vec<(String, Result<Source, Error>)> {
    let mut opened = Vec::new();
    let mut waiting = vec![(name.to_owned(), Ok(bytes.to_vec()), 0)];
    while let Some((name, bytes, depth)) = waiting.pop() {
        let held = bytes.and_then(|bytes: Vec<u8>| Ok((read(&bytes, desk)?, bytes)));
        match held {
            Err(error) => opened.push((name, Err(error))),
            Ok((Held::Content { format, content }, bytes)) => {
                let source = source(&name, &bytes, format, content);
                opened.push((name, Ok(source)));
            }
            Ok((Held::Members(_), _)) if depth == DEPTH => {
                opened.push((name, Err(Error::TooMuch(Limit::Nesting))));
            }
            // The last is taken first, so that they come in order.
            Ok((Held::Members(members), _)) => waiting.extend(
                members
                    .into_iter()
                    .rev()
                    .map(|member| (format!("{name}/{}", member.name), member.bytes, depth + 1)),
            ),
        }
    }
    opened
}

/// Decodes by the tables of `encoding_rs`; what [`Desk::decode`] is outside a browser.
#[cfg(not(target_arch = "wasm32"))]
pub fn decode(label: &str, bytes: &[u8]) -> Option<String> {
    let encoding = encoding_rs::Encoding::for_label(label.as_bytes())?;
    Some(encoding.decode_without_bom_handling(bytes).0.into_owned())
}
