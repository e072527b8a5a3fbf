//! Where a search finds something, over all texts.

use crate::corpus::{DocumentId, Library};
use crate::view::search::hits;

/// The documents that hold a text, in their order, each with how many times; copies of others are left out.
///
/// What is found is what [`SourceFrame::hits`](super::SourceFrame::hits) finds in each.
pub fn found(library: &Library, search: &str) -> Vec<(DocumentId, usize)> {
    let own = library.entries().iter().filter(|entry| library.twins().original_of(entry).is_none());
    let counted = own.map(|entry| {
        let text = &entry.document.text;
        (entry.id, hits(&text.repaired, text.reading(), search).count())
    });
    counted.filter(|(_, count)| *count > 0).collect()
}
