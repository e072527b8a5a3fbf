//! A web page with its parts in one file, as browsers and Word save it (MIME HTML, RFC 2557), and a mail with a text in it.

mod mime;
#[cfg(test)]
mod tests;
mod transfer;

use super::{Desk, html, text};
use crate::error::Error;
use crate::source::{Content, Note};
use mime::{Mail, Part};

/// A page of fewer characters may only hold another one.
const FEW: usize = 600;

/// So many parts are looked at for a page.
const PAGES: usize = 64;

/// Reads the page that a file of parts is there for, or the text where it has no page.
///
/// # Errors
/// [`Error::TooLarge`], [`Error::Damaged`] where no part is a text, and those of [`html::read`] and [`text::read`].
pub fn read(bytes: &[u8], desk: &mut Desk<'_>) -> Result<Content, Error> {
    let (size, limit) = (bytes.len() as u64, desk.limits.bytes);
    if size > limit {
        return Err(Error::TooLarge { bytes: size, limit });
    }
    let mail = mime::parse(bytes, &desk.limits);
    let mut content = page(&mail, desk).unwrap_or_else(|| plain(&mail, desk))?;
    content.notes.extend(mail.is_cut.then_some(Note::Damaged));
    content.notes.extend(mail.partial.map(Note::Partial));
    Ok(content)
}

/// The page: the part that is named as the first, or another that stands in its frames and has the text.
fn page(mail: &Mail<'_>, desk: &mut Desk<'_>) -> Option<Result<Content, Error>> {
    let is_page = |part: &&Part<'_>| matches!(part.kind.as_str(), "text/html" | "application/xhtml+xml");
    let named = mail
        .start
        .as_deref()
        .and_then(|start| mail.parts.iter().find(|part| part.id.as_deref() == Some(start)));
    let first = named.filter(is_page).or_else(|| mail.parts.iter().find(is_page))?;
    let mut read = |part: &Part<'_>| html::part(&part.decoded(), part.charset.as_deref(), desk);
    let mut best = read(first);
    if length(&best) < FEW {
        for part in mail.parts.iter().filter(is_page).filter(|part| !std::ptr::eq(*part, first)).take(PAGES) {
            let other = read(part);
            if length(&other) > length(&best) * 4 {
                best = other;
            }
        }
    }
    Some(best)
}

fn length(content: &Result<Content, Error>) -> usize {
    content.as_ref().map_or(0, |content| content.characters.len() / 3)
}

/// The first part that is a text and no page.
fn plain(mail: &Mail<'_>, desk: &mut Desk<'_>) -> Result<Content, Error> {
    let part = mail.parts.iter().find(|part| part.kind.starts_with("text/"));
    let part = part.ok_or(Error::Damaged { what: "a web page in one file" })?;
    let bytes = part.decoded();
    let content = text::read(&bytes, desk);
    let told =
        part.charset.as_deref().filter(|label| !matches!(*label, "utf-8" | "us-ascii" | "gb2312" | "gbk"));
    match (content, told) {
        (Ok(content), _) if content.encoding == "utf-8" => Ok(content),
        (content, Some(label)) => match (desk.decode)(label, &bytes) {
            Some(characters) if !characters.contains('\u{FFFD}') => {
                Ok(Content { encoding: label.to_owned(), characters, ..Content::default() })
            }
            _ => content,
        },
        (content, None) => content,
    }
}
