//! Where a search finds something, over all texts.

use crate::corpus::{DocumentId, Library, Scope};
use crate::view::search::hits;

/// The documents of a scope that hold a text, in their order, each with how many times.
///
/// What is found is what [`SourceFrame::hits`](super::SourceFrame::hits) finds in each.
pub fn found(library: &Library, scope: Scope, search: &str) -> Vec<(DocumentId, usize)> {
    let within = library.entries().iter().filter(|entry| library.touches(scope, entry));
    let counted = within.map(|entry| {
        let text = &entry.document.text;
        (entry.id, hits(&text.repaired, text.reading(), search).count())
    });
    counted.filter(|(_, count)| *count > 0).collect()
}
