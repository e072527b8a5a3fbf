//! What does not change while the source is scrolled.

use std::collections::BTreeMap;

use super::{NumberTally, OutlineItem, SourceFrame, SourceQuery, SourceScope};
use crate::Span;
use crate::corpus::{Entry, Library, Located, ReportRef};
use crate::order;
use crate::quantity::NonQuantity;
use crate::source::Reason;
use crate::text::Text;
use crate::view::documents::Counts;
use crate::view::locate::{Paragraphs, is_headed};
use crate::view::search::hits;

impl SourceFrame {
    /// The frame of a text; `None` where it is no longer there.
    pub fn of(library: &Library, query: &SourceQuery) -> Option<Self> {
        let (entry, within) = text_of(library, query.of)?;
        let text = &entry.document.text.repaired;
        let paragraphs = Paragraphs::of(text);
        let first = paragraphs.at(within.start);
        let last = paragraphs.at(within.end.saturating_sub(1).max(within.start));
        let shown = paragraphs.spans().get(first..=last).unwrap_or_default();
        let length = |span: &Span| u32::try_from(span.of(text).chars().count()).unwrap_or(u32::MAX);
        let reports: Vec<Located<'_>> = reports_of(entry, query.of).collect();
        Some(Self {
            sha256: entry.document.sha256.clone(),
            first,
            lengths: shown.iter().map(length).collect(),
            outline: reports.iter().flat_map(|&located| outline(located, &paragraphs)).collect(),
            tally: (!reports.is_empty()).then(|| tally(&reports)),
            removed: removed(&entry.document.text),
            hits: hits(within.of(text), within.of(entry.document.text.reading()), &query.search)
                .map(|hit| paragraphs.at(hit.shifted(within.start).start))
                .collect(),
        })
    }
}

/// The document of a source and the part of its text that is meant.
pub(in crate::view) fn text_of(library: &Library, of: SourceScope) -> Option<(&Entry, Span)> {
    match of {
        SourceScope::Document(id) => {
            let entry = library.entry(id)?;
            Some((entry, Span::new(0, entry.document.text.repaired.len())))
        }
        SourceScope::Report(id) => {
            let located = library.report(id)?;
            Some((located.entry, located.reading.outline.span))
        }
    }
}

/// The reports of a source.
pub(in crate::view) fn reports_of(entry: &Entry, of: SourceScope) -> impl Iterator<Item = Located<'_>> {
    let wanted = move |id: ReportRef| match of {
        SourceScope::Document(_) => true,
        SourceScope::Report(only) => only == id,
    };
    let readings = entry.document.reports.iter().enumerate();
    readings
        .map(|(report, reading)| Located { id: ReportRef { document: entry.id, report }, entry, reading })
        .filter(move |located| wanted(located.id))
}

fn outline(located: Located<'_>, paragraphs: &Paragraphs) -> Vec<OutlineItem> {
    let outline = &located.reading.outline;
    let input = |at: usize| located.entry.document.text.map.to_input(at).0;
    let title = OutlineItem {
        report: located.id,
        heading: outline.title.clone(),
        depth: 0,
        role: None,
        certain: true,
        paragraph: paragraphs.at(outline.span.start),
        at: input(outline.span.start),
        corrected: !located.reading.corrected.report.is_empty(),
    };
    let sections = outline.sections.iter().enumerate().filter(|(_, section)| is_headed(section));
    let headings = sections.map(|(index, section)| OutlineItem {
        report: located.id,
        heading: section.heading.clone(),
        depth: section.depth,
        role: Some(section.role),
        certain: section.certain,
        paragraph: paragraphs.at(section.span.start),
        at: input(section.span.start),
        corrected: located.reading.corrected.of_section(index).is_some(),
    });
    std::iter::once(title).chain(headings).collect()
}

fn tally(reports: &[Located<'_>]) -> NumberTally {
    let statements = reports.iter().map(|located| Counts::of(&located.reading.findings)).sum();
    let mut aside: BTreeMap<NonQuantity, usize> = BTreeMap::new();
    for other in reports.iter().flat_map(|located| &located.reading.findings.other_numbers) {
        *aside.entry(other.reason).or_default() += 1;
    }
    aside.remove(&NonQuantity::Unsure);
    NumberTally { statements, aside: most_first(aside) }
}

fn removed(text: &Text) -> Vec<(Reason, usize)> {
    let mut counts: BTreeMap<Reason, usize> = BTreeMap::new();
    for removed in &text.removed {
        *counts.entry(removed.reason).or_default() += 1;
    }
    most_first(counts)
}

fn most_first<Reason: Ord>(counts: BTreeMap<Reason, usize>) -> Vec<(Reason, usize)> {
    let mut counts: Vec<(Reason, usize)> = counts.into_iter().collect();
    order::by_key(&mut counts, |(_, count)| std::cmp::Reverse(*count));
    counts
}
