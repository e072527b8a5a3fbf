//! Documents that hold the same report, named beside it.

use super::documents::{DocumentItem, SameReport, Words};
use crate::corpus::{DocumentId, Library, ReportRef};

/// The documents of a library that are read, those without a report of their own only named.
pub fn documents(library: &Library, words: impl Fn(DocumentId) -> Words) -> Vec<DocumentItem> {
    let twins = library.twins();
    let mut documents: Vec<DocumentItem> = Vec::new();
    let name = |id| library.entry(id).map(|entry| entry.document.name.clone()).unwrap_or_default();
    // An original stands before its copies.
    for entry in library.entries() {
        let id = entry.id;
        let reports = 0..entry.document.reports.len();
        let alone = reports.len() == 1;
        let originals = reports
            .filter_map(|report| twins.original(ReportRef { document: id, report }).map(|of| (report, of)));
        let whole = twins.original_of(entry);
        let mut own = whole.is_none().then(|| DocumentItem::of(entry, words(id)));
        for (report, of) in originals.take(if whole.is_some() { 1 } else { usize::MAX }) {
            let same = |other, beside| SameReport { id, name: name(other), beside, whole: whole.is_some() };
            if let Some(own) = &mut own {
                own.copies.push(same(of.document, Some(report)));
            }
            if let Some(item) = documents.iter_mut().find(|item| item.id == of.document) {
                item.copies.push(same(id, (alone || whole.is_none()).then_some(of.report)));
            }
        }
        documents.extend(own);
    }
    documents
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::Entry;
    use crate::{Settings, analyze};

    const ONE: &str = include_str!("../../www/samples/langu-2024.txt");
    const TWO: &str = include_str!("../../www/samples/yunxiu-2025-wrapped.txt");

    /// Each document and the names beside it, each with the report, the document to set apart, and whether it is whole.
    fn listed(texts: &[&str]) -> Vec<String> {
        let mut library = Library::new();
        for (id, text) in (1..).zip(texts) {
            let document = analyze(&format!("{id}.txt"), text, &Settings::default());
            library.insert(Entry::new(DocumentId(id), document));
        }
        let beside = |same: &SameReport| {
            format!("{} beside {:?} of {} {}", same.name, same.beside, same.id.0, same.whole)
        };
        let item = |item: &DocumentItem| {
            let copies: Vec<String> = item.copies.iter().map(beside).collect();
            format!("{}: {}", item.name, copies.join(", "))
        };
        documents(&library, |_| Words::Ready).iter().map(item).collect()
    }

    #[test]
    fn the_same_report_is_named_at_its_row() {
        let both = format!("{ONE}\n\n{TWO}");
        assert_eq!(listed(&[ONE, ONE]), ["1.txt: 2.txt beside Some(0) of 2 true"]);
        assert_eq!(listed(&[&both, TWO]), ["1.txt: 2.txt beside Some(1) of 2 true"]);
        assert_eq!(listed(&[&both, &both]), ["1.txt: 2.txt beside None of 2 true"]);
        assert_eq!(
            listed(&[TWO, &both]),
            ["1.txt: 2.txt beside Some(0) of 2 false", "2.txt: 1.txt beside Some(1) of 2 false"]
        );
    }
}
