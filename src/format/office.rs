//! Every format but PDF: a program of its own in the browser.

use super::kind::{Kind, kind, of_text};
use super::table::Decide;
use super::{Desk, Held, archive, doc, docx, html, markdown, mht, odt, ofd, rtf, table, text, word_xml};
use crate::error::Error;
use crate::source::Format;

/// Reads a file of any kind but PDF; of a table, somebody may decide which columns are read.
///
/// # Errors
/// Where nothing can be shown of it.
pub fn office(bytes: &[u8], desk: &mut Desk<'_>, decide: Decide<'_>) -> Result<Held, Error> {
    let told = match kind(bytes) {
        Kind::Table => match table::read(bytes, desk, decide)? {
            Held::Content { .. } => of_text(bytes),
            members => return Ok(members),
        },
        told => told,
    };
    let (format, content) = match told {
        Kind::Zip => return Ok(Held::Members(archive::read(bytes, desk)?)),
        Kind::Xlsx => return table::read(bytes, desk, decide),
        Kind::Docx => (Format::Docx, docx::read(bytes, desk)?),
        Kind::Odt => (Format::Odt, odt::read(bytes, desk)?),
        Kind::Ofd => (Format::Ofd, ofd::read(bytes, desk)?),
        Kind::WordXml => (Format::WordXml, word_xml::read(bytes, desk)?),
        Kind::Ole if doc::ole_kind(bytes) == Some(doc::OleKind::Kingsoft) => {
            (Format::Wps, doc::read(bytes, desk)?)
        }
        Kind::Ole => (Format::Doc, doc::read(bytes, desk)?),
        Kind::Rtf => (Format::Rtf, rtf::read(bytes, desk)?),
        Kind::Html => (Format::Html, html::read(bytes, desk)?),
        Kind::Mht => (Format::Mht, mht::read(bytes, desk)?),
        Kind::Markdown if markdown::looks_like_markdown(&String::from_utf8_lossy(bytes)) => {
            (Format::Markdown, markdown::read(bytes, desk)?)
        }
        _ => (Format::Txt, text::read(bytes, desk)?),
    };
    Ok(Held::Content { format, content })
}
