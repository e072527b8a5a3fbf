//! A window of paragraphs with their marks.

use super::frame::{reports_of, text_of};
use super::{Paragraph, ParagraphKind, SourceMarks, SourceQuery, SourceWindow};
use crate::Span;
use crate::corpus::{Entry, Library, Located};
use crate::order;
use crate::report::Section;
use crate::text::Page;
use crate::view::locate::{self, Paragraphs};
use crate::view::passage::cut;
use crate::view::search::hits;
use crate::view::{Mark, Window};

impl SourceWindow {
    /// Paragraphs of a text by their index in the document; `None` where it is no longer there.
    pub fn of(library: &Library, query: &SourceQuery, window: Window) -> Option<Self> {
        let (entry, within) = text_of(library, query.of)?;
        let text = &entry.document.text.repaired;
        let paragraphs = Paragraphs::of(text);
        let first = paragraphs.at(within.start);
        let after = paragraphs.at(within.end.saturating_sub(1).max(within.start)) + 1;
        let range = window.within(after);
        let range = range.start.max(first).min(after)..range.end.max(first);
        let spans = paragraphs.spans().get(range.clone()).unwrap_or_default();
        let Some((start, end)) = spans.first().zip(spans.last()) else {
            return Some(Self { start: range.start, paragraphs: Vec::new() });
        };
        let shown = Span::new(start.start, end.end);
        let marks = marks(entry, query, shown, &paragraphs);
        let paragraphs = range.clone().zip(spans).map(|(index, &span)| {
            let clipped = Span::new(span.start.max(within.start), span.end.min(within.end));
            Paragraph {
                index,
                kind: kind(entry, span),
                page: new_page(&entry.document.text.pages, span),
                passage: cut(text, clipped, within_of(&marks, clipped)),
            }
        });
        Some(Self { start: range.start, paragraphs: paragraphs.collect() })
    }
}

/// The marks that can touch a part of the text, in the order of their starts: a search by halves,
/// widened by the longest mark.
fn within_of(marks: &Marks, part: Span) -> &[(Span, Mark)] {
    let from = marks.sorted.partition_point(|(span, _)| span.start + marks.longest < part.start);
    let to = marks.sorted.partition_point(|(span, _)| span.start < part.end);
    marks.sorted.get(from..to.max(from)).unwrap_or_default()
}

/// Marks by start, outer before inner.
struct Marks {
    sorted: Vec<(Span, Mark)>,
    longest: usize,
}

fn marks(entry: &Entry, query: &SourceQuery, shown: Span, paragraphs: &Paragraphs) -> Marks {
    let mut sorted: Vec<(Span, Mark)> =
        reports_of(entry, query.of).flat_map(|located| of_report(located, query.marks)).collect();
    sorted.retain(|(span, _)| span.overlaps(shown));
    let text = &entry.document.text;
    let (written, reading) = (shown.of(&text.repaired), shown.of(text.reading()));
    let mut before = None;
    for hit in hits(written, reading, &query.search).map(|hit| hit.shifted(shown.start)) {
        let paragraph = paragraphs.at(hit.start);
        let nth = before.filter(|&(last, _)| last == paragraph).map_or(0, |(_, nth)| nth + 1);
        before = Some((paragraph, nth));
        sorted.push((hit, Mark::Hit { nth }));
    }
    order::by_key(&mut sorted, |(span, _)| (span.start, std::cmp::Reverse(span.end)));
    let longest = sorted.iter().map(|(span, _)| span.len()).max().unwrap_or_default();
    Marks { sorted, longest }
}

fn of_report(located: Located<'_>, wanted: SourceMarks) -> Vec<(Span, Mark)> {
    let headed = located.reading.outline.sections.iter().filter(|section| locate::is_headed(section));
    let mut marks: Vec<(Span, Mark)> = headed.map(|section| (heading_of(section), Mark::Lead)).collect();
    for (id, found) in located.statements() {
        marks.push((found.quote, Mark::Quote { id, kind: found.kind, headline: found.headline }));
        marks.push((found.number, Mark::Number { id, kind: found.kind }));
    }
    if wanted == SourceMarks::EveryNumber {
        let others = located.reading.findings.other_numbers.iter();
        marks.extend(others.map(|other| (other.number, Mark::OtherNumber { reason: other.reason })));
    }
    marks
}

fn kind(entry: &Entry, paragraph: Span) -> ParagraphKind {
    if entry.document.reports.is_empty() {
        return ParagraphKind::Body;
    }
    let all = super::SourceScope::Document(entry.id);
    let Some(located) = reports_of(entry, all).find(|at| at.reading.outline.span.overlaps(paragraph)) else {
        return ParagraphKind::Outside;
    };
    let (outline, text) = (&located.reading.outline, located.text());
    let starts_in = |at: usize| paragraph.start <= at && at < paragraph.end.max(paragraph.start + 1);
    let mut headed = outline.sections.iter().filter(|section| locate::is_headed(section));
    let opens = headed.next().is_none_or(|first| paragraph.start < first.span.start);
    if opens && is_title(&outline.title, paragraph.of(text)) {
        return ParagraphKind::Title;
    }
    let section = outline.sections.get(outline.section_at(paragraph.end.saturating_sub(1)));
    match section.filter(|section| locate::is_headed(section) && starts_in(section.span.start)) {
        Some(section) if is_all_of(text, heading_of(section), paragraph) => {
            ParagraphKind::Heading(section.depth)
        }
        _ => ParagraphKind::Body,
    }
}

/// Whether words are a report's title or a line of it; a title may carry a few words more: （摘要）.
fn is_title(title: &str, words: &str) -> bool {
    let close =
        |words: &str| words.chars().filter(|character| !character.is_whitespace()).collect::<String>();
    let (title, words) = (close(title), close(words));
    let line = words.chars().count() > 3 && title.contains(&words);
    line || (!title.is_empty() && words.contains(&title) && words.len() < title.len() + 36)
}

/// The words of a section's heading where they stand.
const fn heading_of(section: &Section) -> Span {
    let start = section.span.start;
    Span::new(start, start + section.heading.len())
}

/// Whether a paragraph holds nothing besides a heading and the stop after it.
fn is_all_of(text: &str, heading: Span, paragraph: Span) -> bool {
    let around = [Span::new(paragraph.start, heading.start), Span::new(heading.end, paragraph.end)];
    let blank = |character: char| character.is_whitespace() || "。：:".contains(character);
    around.iter().all(|part| part.of(text).chars().all(blank))
}

/// The page that begins in a paragraph, or with it.
fn new_page(pages: &[Page], paragraph: Span) -> Option<u32> {
    let at = pages.partition_point(|page| page.span.start < paragraph.start);
    pages
        .get(at)
        .filter(|page| page.span.start < paragraph.end.max(paragraph.start + 1))
        .map(|page| page.number)
}
