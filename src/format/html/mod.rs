//! Web pages, as a browser or an editor saves them.

mod article;
mod blanks;
mod charset;
mod content;
mod element;
mod labels;
mod lines;
mod region;
mod tables;
mod tag;
#[cfg(test)]
mod tests;
mod tree;

use super::limits::Limits;
use super::{Desk, markdown, markup};
use crate::error::Error;
use crate::source::Content;
use article::Choice;

/// Reads a web page. What stands around its text is marked as an aside, and so is what is hidden.
///
/// # Errors
/// [`Error::TooLarge`], [`Error::UnknownEncoding`], [`Error::TooMuch`]; [`Error::Empty`] where no character is shown, and
/// [`Error::Unsupported`] where other pages in frames are all that there is.
pub fn read(bytes: &[u8], desk: &mut Desk<'_>) -> Result<Content, Error> {
    part(bytes, None, desk)
}

/// Reads a page beside which its encoding is told.
pub(super) fn part(bytes: &[u8], told: Option<&str>, desk: &mut Desk<'_>) -> Result<Content, Error> {
    let (size, limit) = (bytes.len() as u64, desk.limits.bytes);
    if size > limit {
        return Err(Error::TooLarge { bytes: size, limit });
    }
    let charset::Decoded { text, label } = charset::decode(bytes, told, desk)?;
    page(&text, &label, Choice::Page, desk)
}

/// Reads a piece of a page as the clipboard holds it: of Word, WPS, Google Docs or a browser.
pub fn fragment(html: &str) -> Content {
    let mut desk = Desk { decode: &|_, _| None, progress: &mut |_, _| (), limits: Limits::default() };
    page(piece(html), "utf-8", Choice::Piece, &mut desk).unwrap_or_else(|_| Content::plain(""))
}

/// What was chosen, of what the clipboard holds: Windows puts a head before it and says by comments where it is.
fn piece(html: &str) -> &str {
    let from =
        html.find("<!--StartFragment").map_or(0, |at| at + html[at..].find("-->").map_or(0, |end| end + 3));
    let to = html.rfind("<!--EndFragment").filter(|&to| to >= from).unwrap_or(html.len());
    let html = &html[from..to];
    let head = if html.starts_with("Version:") { html.find('<').unwrap_or(0) } else { 0 };
    &html[head..]
}

fn page(text: &str, label: &str, choice: Choice, desk: &mut Desk<'_>) -> Result<Content, Error> {
    let mut tree = tree::parse(text, desk);
    if !tree.is_page && markup::keeps_feeds(text) {
        tree.nodes[0].shown.lines = true;
    }
    let mut lines = lines::lines(&tree, true);
    if article::is_hidden(&lines) {
        lines = lines::lines(&tree, false);
    }
    if lines.lines.is_empty() {
        return Err(match tree.partial {
            Some(limit) => Error::TooMuch(limit),
            None if tree.frames => {
                Error::Unsupported { what: "a web page that only shows other pages in frames" }
            }
            None => Error::Empty,
        });
    }
    let verdicts = article::verdicts(&tree, &lines, choice);
    Ok(content::content(&tree, lines, &verdicts, label))
}

/// Whether a file is read as a web page: by what only a page begins with, or by its many tags.
pub(crate) fn looks_like_html(bytes: &[u8]) -> bool {
    let head = charset::ascii_head(bytes).to_ascii_lowercase();
    let mut rest = head.trim_ascii_start();
    if rest.starts_with(b"version:") && charset::position(rest, b"starthtml:").is_some() {
        return true;
    }
    loop {
        let end: &[u8] = match rest {
            [b'<', b'!', b'-', b'-', ..] => b"-->",
            [b'<', b'?', b'x', b'm', b'l', ..] => b"?>",
            _ => break,
        };
        let Some(at) = charset::position(rest, end) else { return false };
        rest = rest[at + end.len()..].trim_ascii_start();
    }
    let begins = |name: &[u8]| {
        rest.strip_prefix(name)
            .is_some_and(|next| next.first().is_none_or(|&next| !next.is_ascii_alphanumeric()))
    };
    let page = [b"<!doctype html".as_slice(), b"<html", b"<head", b"<body", b"<frameset"];
    page.iter().any(|name| begins(name)) || is_markup(bytes)
}

/// Whether a text has so many tags that it is read by them.
fn is_markup(bytes: &[u8]) -> bool {
    const SEEN: usize = 64 << 10;
    let seen = &bytes[..bytes.len().min(SEEN)];
    !seen.contains(&0)
        && markup::looks_like_markup(seen)
        && !markdown::looks_like_markdown(&String::from_utf8_lossy(seen))
}
