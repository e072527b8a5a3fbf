//! What is answered by the part of the worker's program that comes after the rest: questions about a collection, and files.
//! Its functions are named in `xtask/src/stamp.rs`, and called from here alone; whoever runs the engine in a browser asks none of
//! [`Ask::is_late`](crate::web::protocol::Ask::is_late) before the part has come.

use super::Engine;
use crate::label::Lang;
use crate::view::Window;
use crate::view::comparison::{Comparison, ComparisonQuery};
use crate::view::concordance::{Concordance, ConcordanceQuery};
use crate::view::draft::{Draft, DraftQuery};
use crate::view::facets::{FacetList, FacetQuery};
use crate::view::look::Look;
use crate::view::overview::{Overview, OverviewQuery};
use crate::view::pairs::{PairQuery, PairTable};
use crate::view::picture::{Picture, PictureQuery};
use crate::view::removed::{RemovedList, RemovedQuery};
use crate::web::protocol::{Copy, FileKind, Refusal, Reply};

/// Reports side by side.
#[inline(never)]
pub(super) fn comparison(engine: &mut Engine, query: ComparisonQuery, window: Window) -> Comparison {
    engine.comparison(query).1.window(window)
}

/// Figures of two reports beside each other.
#[inline(never)]
pub(super) fn pairs(engine: &mut Engine, query: PairQuery, window: Window) -> PairTable {
    engine.pairs(query).1.window(window)
}

/// The overview of several reports.
#[inline(never)]
pub(super) fn overview(engine: &Engine, query: &OverviewQuery, window: Window) -> Option<Overview> {
    Overview::of(&engine.library, query, window)
}

/// The sentences with a word.
#[inline(never)]
pub(super) fn concordance(engine: &mut Engine, query: ConcordanceQuery, window: Window) -> Concordance {
    let (library, index) = engine.concordance(query);
    index.window(library, window)
}

/// What repair took out of a document; `None` where it is no longer there.
#[inline(never)]
pub(super) fn removed(engine: &Engine, query: RemovedQuery, window: Window) -> Option<RemovedList> {
    RemovedList::of(&engine.library, query, window)
}

/// A picture of either.
#[inline(never)]
pub(super) fn picture(engine: &mut Engine, query: PictureQuery) -> Picture {
    match query {
        PictureQuery::Compared(form, query) => {
            let sort = query.sort.clone();
            let (library, index) = engine.comparison(query);
            Picture::compared(library, form, &index.window(Window::ALL), sort.as_ref())
        }
        PictureQuery::Promised(query) => {
            let (library, index) = engine.pairs(query);
            Picture::promised(library, &index.window(Window::ALL))
        }
    }
}

/// What a view can be narrowed to.
#[inline(never)]
pub(super) fn facets(engine: &Engine, query: &FacetQuery) -> FacetList {
    FacetList::of(&engine.library, query)
}

/// The record that a number would be.
#[inline(never)]
pub(super) fn draft(engine: &Engine, query: DraftQuery) -> Option<Draft> {
    Draft::of(&engine.library, query)
}

/// Begins a file with all rows of a view.
#[inline(never)]
pub(super) fn file(
    engine: &mut Engine,
    look: Look,
    kind: FileKind,
    lang: Lang,
) -> Result<(Reply, Option<Vec<u8>>), Refusal> {
    engine.file(look, kind, lang)
}

/// Goes on with it.
#[inline(never)]
pub(super) fn more(engine: &mut Engine, ticket: u32) -> Result<(Reply, Option<Vec<u8>>), Refusal> {
    engine.more(ticket)
}

/// Forgets it.
#[inline(never)]
pub(super) fn give_up(engine: &mut Engine, ticket: u32) {
    engine.writings.retain(|writing| writing.ticket != ticket);
}

/// A text for the clipboard.
#[inline(never)]
pub(super) fn copy(engine: &mut Engine, copy: Copy) -> Result<Reply, Refusal> {
    engine.copy(copy)
}
