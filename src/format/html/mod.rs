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
mod wrapped;

use super::limits::Limits;
use super::{Desk, markup};
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
    // What a program put on a clipboard, kept as a file.
    if text.contains("<!--StartFragment") {
        return page(piece(&text), &label, Choice::Piece, desk);
    }
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
    wrapped::join(&mut lines);
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
