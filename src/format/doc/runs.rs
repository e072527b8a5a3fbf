//! The pages of formatting (FKP): from which byte to which byte of `WordDocument` what is set.

use super::fib::Place;
use super::ole::{u16_at, u32_at};
use super::sprm::{Characters, Paragraph};
use std::cell::Cell;

/// Bytes of a page.
const PAGE: usize = 512;

/// Stretches of bytes with what is set there, in order.
pub(super) struct Runs<T> {
    runs: Vec<Run<T>>,
    /// There are more than were read.
    pub(super) are_cut: bool,
    /// Where the last one was found: the next is mostly near.
    last: Cell<usize>,
}

/// A stretch.
#[derive(Debug, Clone, Copy)]
pub(super) struct Run<T> {
    start: u32,
    /// One past its last byte.
    pub(super) end: u32,
    pub(super) what: T,
}

impl<T: Copy> Runs<T> {
    fn new(mut runs: Vec<Run<T>>, are_cut: bool) -> Self {
        runs.sort_by_key(|run| run.start);
        Self { runs, are_cut, last: Cell::new(0) }
    }

    pub(super) const fn are_none(&self) -> bool {
        self.runs.is_empty()
    }

    /// What is set at a byte.
    pub(super) fn at(&self, byte: usize) -> Option<&Run<T>> {
        let byte = u32::try_from(byte).ok()?;
        let holds = |run: &&Run<T>| run.start <= byte && byte < run.end;
        let last = self.last.get();
        if let Some(run) = self.runs.get(last).filter(holds) {
            return Some(run);
        }
        let at = self.runs.partition_point(|run| run.start <= byte).checked_sub(1)?;
        self.last.set(at);
        self.runs.get(at).filter(holds)
    }
}

/// Runs of characters of which something is known.
pub(super) fn characters(place: Place, document: &[u8], table: &[u8], most: usize) -> Runs<Characters> {
    let mut runs = Vec::new();
    let are_cut = pages(place.of(table), document, most, |Found { page, at, start, end, .. }| {
        let offset = 2 * usize::from(*page.get(4 * (usize::from(page[PAGE - 1]) + 1) + at)?);
        if offset > 0 {
            let mut what = Characters::default();
            what.apply(page.get(offset + 1..)?.get(..usize::from(page[offset]))?);
            if what != Characters::default() {
                runs.push(Run { start, end, what });
            }
        }
        Some(())
    });
    Runs::new(runs, are_cut)
}

/// What a paragraph's page says of it: its style and where its own modifiers are.
#[derive(Debug, Clone, Copy)]
pub(super) struct Set {
    pub(super) style: u16,
    /// Bytes of `WordDocument`.
    start: u32,
    length: u16,
}

impl Set {
    /// Applies the paragraph's own modifiers.
    pub(super) fn apply(self, to: &mut Paragraph, document: &[u8], data: &[u8]) {
        let start = self.start as usize;
        to.apply(document.get(start..start + usize::from(self.length)).unwrap_or_default(), data);
    }
}

/// Runs of paragraphs: a paragraph each.
pub(super) fn paragraphs(place: Place, document: &[u8], table: &[u8], most: usize) -> Runs<Set> {
    let mut runs = Vec::new();
    let are_cut = pages(place.of(table), document, most, |Found { page, first, at, start, end }| {
        let offset = 2 * usize::from(*page.get(4 * (usize::from(page[PAGE - 1]) + 1) + 13 * at)?);
        let mut what = Set { style: 0, start: 0, length: 0 };
        if offset > 0 {
            // The length counts words and itself; 0 says that the next byte has it without itself.
            let (from, length) = match page[offset] {
                0 => (offset + 2, 2 * usize::from(*page.get(offset + 1)?)),
                words => (offset + 1, 2 * usize::from(words) - 1),
            };
            what.style = u16_at(page, from)?;
            let length = length.saturating_sub(2).min(PAGE.saturating_sub(from + 2));
            what.start = u32::try_from(first + from + 2).ok()?;
            what.length = u16::try_from(length).ok()?;
        }
        runs.push(Run { start, end, what });
        Some(())
    });
    Runs::new(runs, are_cut)
}

/// A run as a page has it.
struct Found<'a> {
    page: &'a [u8],
    /// Where the page begins in `WordDocument`.
    first: usize,
    /// Which of the page's runs it is.
    at: usize,
    start: u32,
    end: u32,
}

/// Goes through the runs of all pages, of `most` at most; whether there are more.
fn pages<'a>(
    index: &[u8],
    document: &'a [u8],
    most: usize,
    mut each: impl FnMut(Found<'a>) -> Option<()>,
) -> bool {
    let count = index.len().saturating_sub(4) / 8;
    let mut seen = 0;
    for number in (0..count).filter_map(|at| u32_at(index, 4 * (count + 1) + 4 * at)) {
        let first = (number as usize & 0x3F_FFFF) * PAGE;
        let Some(page) = document.get(first..).and_then(|rest| rest.get(..PAGE)) else { continue };
        let runs = usize::from(page[PAGE - 1]);
        seen += runs + 1;
        if seen > most {
            return true;
        }
        for at in 0..runs {
            let bounds = u32_at(page, 4 * at).zip(u32_at(page, 4 * at + 4));
            if let Some((start, end)) = bounds.filter(|(start, end)| start < end) {
                // A run that is broken says nothing.
                let _ = each(Found { page, first, at, start, end });
            }
        }
    }
    false
}
