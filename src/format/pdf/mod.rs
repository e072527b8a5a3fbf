//! PDF: from the bytes of a file to the characters of each page, each at its place. What the places mean (lines, columns,
//! paragraphs, furniture) is told in [`super::page`].
//!
//! Objects, directories and encryption are read by `hayro-syntax`; streams are unpacked here, under a budget, and fonts are
//! read here, because a text needs of a font what a picture of it does not.

mod content;
mod document;
mod doubled;
mod font;
mod geometry;
mod layers;
mod lexer;
mod marks;
mod packed;
mod repair;
mod shelf;
#[cfg(test)]
mod tests;
mod unpack;

use super::Desk;
use super::page::{Matrix, Page, Reading};
use crate::error::Error;
use crate::source::{Content, Limit, Note};
use content::Canvas;
use hayro_syntax::object::{Array, Dict, Name, Object, Rect, Stream};
use shelf::Shelf;

/// How many annotations of a page are looked at.
const ANNOTATIONS: usize = 2_000;
/// How far up the tree of pages something is looked for.
const ANCESTORS: usize = 64;
/// Reads a PDF document.
///
/// # Errors
/// Where it is encrypted with a password, all scanned, empty, too damaged or asks for more than is read of a file.
pub fn read(bytes: &[u8], desk: &mut Desk<'_>) -> Result<Content, Error> {
    let mut reading = Reading::default();
    let notes = each_page(bytes, desk, &mut |page| reading.add(&page))?;
    let mut content = reading.content();
    // Characters far off the pages are none of them.
    if content.characters.trim().is_empty() {
        return Err(Error::Empty);
    }
    content.notes.extend(notes);
    Ok(content)
}

/// Gives the pages with their glyphs one by one; returns what is to be said of how they were read.
fn each_page(bytes: &[u8], desk: &mut Desk<'_>, take: &mut dyn FnMut(Page)) -> Result<Vec<Note>, Error> {
    let (pdf, damaged) = document::open(bytes, &desk.limits)?;
    let all = pdf.pages();
    let count = u32::try_from(all.len()).unwrap_or(u32::MAX);
    let mut shelf = Shelf::new(pdf.xref(), desk.decode, &desk.limits);
    let (mut has_text, mut has_picture) = (false, false);
    let mut broken = Vec::new();
    for (page, number) in all.iter().zip(1..=desk.limits.pages) {
        if shelf.is_spent() {
            break;
        }
        let (read, whole) = read_page(page, number, &mut shelf);
        if !whole {
            broken.push(number);
        }
        has_text |= read.glyphs.iter().any(|glyph| !glyph.text.is_whitespace());
        has_picture |= read.images > 0;
        take(read);
        (desk.progress)(number, count);
    }
    let stopped = shelf.stopped.or((count > desk.limits.pages).then_some(Limit::Pages));
    let stopped = stopped.or(shelf.tools.budget.spent.then_some(Limit::Inflation));
    if !has_text {
        let none = match (has_picture, damaged) {
            (true, _) => Error::Scanned { pages: count },
            (false, true) => document::DAMAGED,
            (false, false) => Error::Empty,
        };
        return Err(stopped.map_or(none, Error::TooMuch));
    }
    let mut notes = Vec::new();
    if !broken.is_empty() {
        notes.push(Note::BrokenPages { pages: broken });
    }
    if damaged {
        notes.push(Note::Damaged);
    }
    notes.extend(stopped.map(Note::Partial));
    Ok(notes)
}

/// Reads a page; says too whether its content could be unpacked.
fn read_page<'a>(
    page: &hayro_syntax::page::Page<'a>,
    number: u32,
    shelf: &mut Shelf<'a, '_>,
) -> (Page, bool) {
    let dict = page.raw();
    let (width, height, place) = geometry::of(page);
    let resources = inherited::<Dict<'a>>(dict, "Resources").unwrap_or_default();
    let empty = Page { number, width: width as f32, height: height as f32, ..Page::default() };
    let mut whole = true;
    let streams: Vec<Stream<'a>> = match dict.get::<Object<'a>>("Contents") {
        Some(Object::Stream(stream)) => vec![stream],
        Some(Object::Array(array)) => {
            array.iter::<Object<'a>>().take(1 << 16).filter_map(Object::into_stream).collect()
        }
        _ => Vec::new(),
    };
    let mut content = Vec::new();
    for stream in &streams {
        match unpack::unpack(stream, &mut shelf.tools.budget) {
            Some(bytes) => {
                content.extend(bytes);
                content.push(b'\n');
            }
            None => whole = false,
        }
    }
    let mut canvas = Canvas::new(shelf, empty);
    canvas.run(&content, &resources, place);
    annotations(dict, &mut canvas, place);
    (canvas.finish(), whole)
}

/// An entry of a page, or of what stands above it in the tree.
fn inherited<'a, T: TryFrom<Object<'a>>>(page: &Dict<'a>, key: &str) -> Option<T> {
    let mut dict = page.clone();
    for _ in 0..ANCESTORS {
        if let Some(value) = dict.get::<Object<'a>>(key).and_then(|value| T::try_from(value).ok()) {
            return Some(value);
        }
        dict = dict.get::<Dict<'a>>("Parent")?;
    }
    None
}

/// What is written into fields of a form and into boxes on the page; other annotations are not part of the text.
fn annotations<'a>(page: &Dict<'a>, canvas: &mut Canvas<'_, 'a, '_>, place: Matrix) {
    let array = page.get::<Array<'a>>("Annots");
    for annotation in
        array.iter().flat_map(Array::iter::<Object<'a>>).take(ANNOTATIONS).filter_map(Object::into_dict)
    {
        let kind = annotation.get::<Name<'_>>("Subtype");
        let seen = annotation.get::<i32>("F").unwrap_or(0) & (2 | 32) == 0
            && !canvas.shelf.layers.hide(&annotation, b"OC");
        if !seen || !matches!(kind.as_deref(), Some(b"Widget" | b"FreeText")) {
            continue;
        }
        let appearance =
            match annotation.get::<Dict<'a>>("AP").and_then(|states| states.get::<Object<'a>>("N")) {
                Some(Object::Stream(stream)) => Some(stream),
                Some(Object::Dict(states)) => {
                    annotation.get::<Name<'_>>("AS").and_then(|state| states.get::<Stream<'a>>(state))
                }
                _ => None,
            };
        if let (Some(stream), Some(rect)) = (appearance, annotation.get::<Rect>("Rect")) {
            canvas.appearance(&stream, [rect.x0, rect.y0, rect.x1, rect.y1], place);
        }
    }
}
