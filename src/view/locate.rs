//! Where something stands in a document: sentence, headings, page, paragraph.

use crate::Span;
use crate::corpus::Located;
use crate::report::{Outline, Section};
use crate::statement::Statement;
use crate::text::Page;

/// The sentence around `quote`, or the sentences where it reaches over several; `quote` itself where
/// no sentence holds it.
pub fn sentence(outline: &Outline, quote: Span) -> Span {
    let first = outline.sentences.partition_point(|sentence| sentence.end <= quote.start);
    let touched = outline.sentences.iter().skip(first).take_while(|sentence| sentence.start < quote.end);
    touched.fold(quote, |found, sentence| {
        Span::new(found.start.min(sentence.start), found.end.max(sentence.end))
    })
}

/// The sentence of a statement: around its quote and its number.
pub fn sentence_of(located: Located<'_>, statement: &Statement) -> Span {
    let Statement { quote, number, .. } = statement;
    let words = Span::new(quote.start.min(number.start), quote.end.max(number.end));
    sentence(&located.reading.outline, words)
}

/// The headings above a section and its own, outermost first. A stretch without a heading, where only
/// what the text is about changes, belongs to the heading before it.
pub fn headings(outline: &Outline, section: usize) -> Vec<String> {
    let mut path: Vec<&Section> = Vec::new();
    for candidate in outline.sections.iter().take(section.saturating_add(1)).rev() {
        let is_above = path.last().is_none_or(|below| candidate.depth < below.depth);
        if is_above && is_headed(candidate) {
            path.push(candidate);
        }
    }
    path.iter().rev().map(|section| section.heading.clone()).collect()
}

/// The heading that a section stands under; empty before the first.
pub fn heading(outline: &Outline, section: usize) -> &str {
    let before = outline.sections.iter().take(section.saturating_add(1)).rev();
    before
        .filter(|section| is_headed(section))
        .map(|section| section.heading.as_str())
        .next()
        .unwrap_or_default()
}

/// Whether a section has a heading of its own.
pub fn is_headed(section: &Section) -> bool {
    section.depth > 0 && !section.heading.is_empty()
}

/// Indices of a section and all below it, stretches without a heading included.
pub fn subtree(outline: &Outline, section: usize) -> std::ops::Range<usize> {
    let depth = outline.sections.get(section).map_or(u8::MAX, |section| section.depth);
    let after = outline.sections.iter().skip(section + 1);
    let below = after.take_while(|section| section.depth > depth || !is_headed(section));
    section..section + 1 + below.count()
}

/// The page of the file that a place stands on.
pub fn page(pages: &[Page], at: usize) -> Option<u32> {
    let after = pages.partition_point(|page| page.span.start <= at);
    pages.get(after.checked_sub(1)?).map(|page| page.number)
}

/// The paragraphs of a text, found in one pass.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraphs {
    spans: Vec<Span>,
}

impl Paragraphs {
    /// The paragraphs of `text`, separated by line feeds.
    pub fn of(text: &str) -> Self {
        let mut start = 0;
        let spans = text.split('\n').map(|paragraph| {
            let span = Span::new(start, start + paragraph.len());
            start = span.end + 1;
            span
        });
        Self { spans: spans.collect() }
    }

    /// Index of the paragraph that holds byte `at`.
    pub fn at(&self, at: usize) -> usize {
        self.spans.partition_point(|span| span.start <= at).saturating_sub(1)
    }

    /// All paragraphs in order.
    pub fn spans(&self) -> &[Span] {
        &self.spans
    }
}

/// Whether the list of headline targets comes to its end before the text does: what a text that
/// breaks off before it, or in the middle of it, would have said is not known.
pub(super) fn list_is_whole(located: Located<'_>) -> bool {
    let outline = &located.reading.outline;
    let headline = located.reading.findings.statements.iter().filter(|found| found.headline);
    let end = headline.map(|found| sentence(outline, found.quote).end).max();
    outline.complete || end.is_some_and(|end| outline.sentences.last().is_some_and(|last| end < last.end))
}

#[cfg(test)]
mod tests {
    use super::{Paragraphs, heading, headings, page, sentence, subtree};
    use crate::Span;
    use crate::corpus::fixture;

    #[test]
    fn a_place_has_its_headings_its_page_and_its_sentence() {
        let analysis = fixture::analysis();
        let document = &analysis.documents[0];
        let outline = &document.reports[0].outline;
        let text = &document.text.repaired;
        let at = text.find("居民收入").expect("words of the fixture");
        assert_eq!(outline.section_at(at), 3);
        assert_eq!(headings(outline, 3), ["二、2024年工作安排", "（一）主要目标"]);
        assert_eq!(headings(outline, 0), [""; 0]);
        let mut phased = outline.clone();
        phased.sections[3].heading.clear();
        phased.sections[3].depth = 1;
        assert_eq!(headings(&phased, 3), ["二、2024年工作安排"]);
        assert_eq!(headings(&phased, 4), ["二、2024年工作安排", "（二）重点工作"]);
        assert_eq!(heading(&phased, 3), "二、2024年工作安排");
        assert_eq!(subtree(&phased, 2), 2..5);
        assert_eq!(subtree(outline, 2), 2..5);
        assert_eq!(subtree(outline, 3), 3..4);
        assert_eq!(page(&document.text.pages, at), Some(1));
        assert_eq!(page(&[], at), None);
        let found = sentence(outline, Span::new(at, at + 3)).of(text);
        assert!(found.starts_with("主要预期目标是") && found.ends_with("同步。"), "{found}");
    }

    #[test]
    fn every_byte_is_in_its_paragraph() {
        let text = "甲\n\n乙丙\n";
        let paragraphs = Paragraphs::of(text);
        assert_eq!(paragraphs.spans().len(), 4);
        assert_eq!([0, 3, 4, 5, 10, 12, 99].map(|at| paragraphs.at(at)), [0, 0, 1, 2, 2, 3, 3]);
    }
}
