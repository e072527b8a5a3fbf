//! Word 97 to 2003 (`.doc`) and Kingsoft Writer (`.wps`): a compound file with the text in pieces.
//!
//! `WordDocument` begins with a block (FIB) that says where in the table stream the piece table, the pages of formatting,
//! styles and lists are. Word 6 and 95 keep everything in `WordDocument`; of theirs the text and its tables are read.

mod body;
mod boxes;
mod fib;
mod kind;
mod lists;
mod ole;
mod pieces;
mod runs;
mod sprm;
mod styles;
mod units;

pub(crate) use kind::{OleKind, ole_kind};

use super::Desk;
use super::flow::Flow;
use crate::error::Error;
use crate::source::{Content, Limit, Note};
use body::{Body, State};
use fib::Fib;
use ole::Ole;
use std::ops::Range;

/// What it says it is.
const WHAT: &str = "a Word document";

/// Bytes of the smallest usual sector.
const SECTOR: usize = 512;

/// Reads a document of Word 6 to 2003 or of Kingsoft Writer.
///
/// # Errors
/// [`Error::Encrypted`]; [`Error::Unsupported`] for other compound files and for Word 2; [`Error::Damaged`] where the text
/// cannot be found; [`Error::Empty`] where there is none.
pub fn read(bytes: &[u8], desk: &mut Desk<'_>) -> Result<Content, Error> {
    let ole = Ole::open(bytes).ok_or(Error::Damaged { what: WHAT })?;
    match kind::kind_of(&ole) {
        OleKind::Word | OleKind::Kingsoft => {}
        OleKind::Encrypted => return Err(Error::Encrypted),
        // A directory that is cut off: the text mostly stands at the beginning.
        OleKind::Other(_) if ole.names().next().is_none() => {
            return read_streams(&Streams::left(bytes), true, desk);
        }
        OleKind::Other(what) => return Err(Error::Unsupported { what }),
    }
    let document = ole.stream("WordDocument").unwrap_or_default();
    let table = table(&ole, Fib::read(&document).as_ref());
    let data = ole.stream("Data").unwrap_or_default();
    let streams = Streams { document: &document, table: &table, data: &data };
    read_streams(&streams, ole.is_damaged(), desk)
}

/// The table stream: the one that the block names, or the other where only that one has the pieces.
fn table(ole: &Ole<'_>, fib: Option<&Fib>) -> Vec<u8> {
    let names =
        if fib.is_some_and(|fib| fib.is_table_1) { ["1Table", "0Table"] } else { ["0Table", "1Table"] };
    let mut tables: Vec<Vec<u8>> = names.iter().filter_map(|name| ole.stream(name)).collect();
    let found = tables.iter().position(|table| fib.is_some_and(|fib| pieces::are_in(fib, table)));
    if tables.is_empty() { Vec::new() } else { tables.swap_remove(found.unwrap_or_default()) }
}

/// The streams that a text is read from.
struct Streams<'a> {
    document: &'a [u8],
    table: &'a [u8],
    data: &'a [u8],
}

impl<'a> Streams<'a> {
    /// What is left where no directory is: from the block on, the sectors of its stream mostly follow one another.
    fn left(bytes: &'a [u8]) -> Self {
        let is_block = |sector: &[u8]| sector.starts_with(&[0xEC, 0xA5]) || sector.starts_with(&[0xDC, 0xA5]);
        let at = bytes.chunks(SECTOR).position(is_block).unwrap_or_default();
        Self { document: bytes.get(at * SECTOR..).unwrap_or_default(), table: &[], data: &[] }
    }
}

fn read_streams(streams: &Streams<'_>, is_damaged: bool, desk: &mut Desk<'_>) -> Result<Content, Error> {
    let Streams { document, data, .. } = *streams;
    let fib = Fib::read(document).ok_or(Error::Damaged { what: WHAT })?;
    if fib.is_encrypted {
        return Err(Error::Encrypted);
    }
    let table = if fib.is_old { document } else { streams.table };
    let most = desk.limits.objects as usize;
    // The properties of Word 95 are built otherwise and not read.
    let place = |place| if fib.is_old { fib::Place::default() } else { place };
    let pieces =
        if fib.is_old { pieces::read_old(&fib, document) } else { pieces::read(&fib, document, table) };
    let paragraphs = runs::paragraphs(place(fib.paragraph_pages), document, table, most);
    let styles = styles::read(place(fib.styles), table, data);
    let fonts = fonts(place(fib.fonts).of(table));
    let mut state = State::new(lists::read(&fib, table, &fonts));
    let body = Body {
        document,
        data,
        encoding: if fib.is_old { fib.encoding() } else { units::encoding(&pieces, document) },
        guesses_rows: paragraphs.are_none(),
        pieces,
        characters: runs::characters(place(fib.character_pages), document, table, most),
        paragraphs,
        hides: styles.iter().any(|style| style.is_hidden),
        styles,
        fonts,
    };
    if body.characters.are_cut || body.paragraphs.are_cut {
        state.limit = Some(Limit::Objects);
    }
    let parts = Parts::of(&fib.counts, body.pieces.last().map_or(0, |piece| piece.characters.end));
    let (mut flow, mut notes) = (Flow::default(), Flow::default());
    for text_box in boxes::read(&fib, table) {
        let at = |character: u32| parts.boxes.start.saturating_add(character).min(parts.boxes.end);
        let characters = at(text_box.characters.start)..at(text_box.characters.end);
        body.read_box(&characters, text_box.anchor, &mut state, desk);
    }
    if state.has_no_boxes() {
        body.read_box(&parts.boxes, None, &mut state, desk);
    }
    body.read(&parts.main, &mut state, &mut flow, desk);
    flow.put_behind(state.boxes_left());
    flow.close();
    body.read(&parts.footnotes, &mut state, &mut notes, desk);
    body.read(&parts.endnotes, &mut state, &mut notes, desk);
    let mut said = Vec::new();
    let is_short =
        body.pieces.iter().any(|piece| piece.start + piece.characters.len() * piece.width() > document.len());
    if is_damaged || is_short || parts.is_short {
        said.push(Note::Damaged);
    }
    said.extend(state.limit.map(Note::Partial));
    if state.changes > 0 {
        said.push(Note::RevisionsAccepted { count: state.changes });
    }
    let content = flow.finish(notes, said);
    match content.characters.trim() {
        "" if is_damaged => Err(Error::Damaged { what: WHAT }),
        "" => Err(Error::Empty),
        _ => Ok(content),
    }
}

/// Which characters are which part of the text.
struct Parts {
    main: Range<u32>,
    footnotes: Range<u32>,
    endnotes: Range<u32>,
    boxes: Range<u32>,
    /// Fewer characters are there than the block says.
    is_short: bool,
}

impl Parts {
    fn of(counts: &fib::Counts, end: u32) -> Self {
        let mut at = 0_u32;
        let mut next = |count: u32| {
            let start = at;
            at = at.saturating_add(count);
            start.min(end)..at.min(end)
        };
        // Where the block does not say, all is text.
        let main = next(if counts.main == 0 { end } else { counts.main });
        let footnotes = next(counts.footnotes);
        next(counts.headers);
        next(counts.macros);
        next(counts.annotations);
        let endnotes = next(counts.endnotes);
        let boxes = next(counts.boxes);
        Self { main, footnotes, endnotes, boxes, is_short: at > end.saturating_add(1) }
    }
}

/// The names of the fonts, by number.
fn fonts(table: &[u8]) -> Vec<String> {
    let mut names = Vec::new();
    let mut rest = table.get(4..).unwrap_or_default();
    while let [length, tail @ ..] = rest {
        let font = &tail[..tail.len().min(usize::from(*length))];
        let units = font
            .get(39..)
            .unwrap_or_default()
            .as_chunks::<2>()
            .0
            .iter()
            .map(|&unit| u16::from_le_bytes(unit));
        names.push(char::decode_utf16(units.take_while(|&unit| unit != 0)).filter_map(Result::ok).collect());
        rest = &tail[font.len()..];
    }
    names
}

#[cfg(test)]
mod made;
#[cfg(test)]
mod tests;
