//! A file of any kind in one call, where all programs are one: not in a browser.

use super::kind::{self, Program};
use super::table::{Choice, Decide};
use super::{Desk, Held, office, pdf, source, text};
use crate::error::Error;
use crate::source::{Format, Limit, Source};

/// Reads a file of any kind.
///
/// # Errors
/// Where nothing can be shown of it.
pub fn read(bytes: &[u8], desk: &mut Desk<'_>) -> Result<Held, Error> {
    read_with(bytes, desk, &mut |_| ())
}

fn read_with(bytes: &[u8], desk: &mut Desk<'_>, decide: Decide<'_>) -> Result<Held, Error> {
    match kind::kind(bytes).program() {
        Program::Here => Ok(Held::Content { format: Format::Txt, content: text::read(bytes, desk)? }),
        Program::Office => office(bytes, desk, decide),
        Program::Pdf => pdf(bytes, desk),
    }
}

/// How deep files may lie in files.
const DEPTH: u32 = 3;

/// Reads a file of any kind and what is in it, each under its name: `reports.zip/a.docx` for one in an
/// archive. Somebody may decide which columns of a table are read, by its name.
pub fn open(
    name: &str,
    bytes: &[u8],
    desk: &mut Desk<'_>,
    decide: &mut dyn FnMut(&str, &mut [Choice]),
) -> Vec<(String, Result<Source, Error>)> {
    let mut opened = Vec::new();
    let mut waiting = vec![(name.to_owned(), Ok(bytes.to_vec()), 0)];
    while let Some((name, bytes, depth)) = waiting.pop() {
        let held = bytes.and_then(|bytes: Vec<u8>| {
            Ok((read_with(&bytes, desk, &mut |told| decide(&name, told))?, bytes))
        });
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
