//! Goes through the sentences of a scope.

use super::columns::Sentences;
use super::{Concordance, ConcordanceLine, ConcordanceQuery};
use crate::Span;
use crate::corpus::{Library, Located, ReportRef};
use crate::view::locate::{self, Paragraphs};
use crate::view::passage::cut;
use crate::view::search::hits;
use crate::view::sections::within;
use crate::view::sheet::Sheet;
use crate::view::{Mark, Window};

/// The sentences of a query, found once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConcordanceIndex {
    sentences: Vec<(ReportRef, Span)>,
    occurrences: usize,
    term: String,
}

impl ConcordanceIndex {
    /// Goes through the scope once.
    pub fn new(library: &Library, query: &ConcordanceQuery) -> Self {
        let mut found = Self { sentences: Vec::new(), occurrences: 0, term: query.term.clone() };
        for located in library.reports(query.scope) {
            let outline = &located.reading.outline;
            let wanted = within(query.section, located);
            for &sentence in &outline.sentences {
                let words = sentence.of(located.reading_text());
                let count = hits(words, words, &query.term).count();
                if count > 0 && wanted.contains(outline.section_at(sentence.start)) {
                    found.sentences.push((located.id, sentence));
                    found.occurrences += count;
                }
            }
        }
        found
    }

    /// How many sentences there are.
    pub const fn total(&self) -> usize {
        self.sentences.len()
    }

    /// The sentences of a window, as files have them.
    pub fn sheet(&self, library: &Library, window: Window) -> Sheet {
        let found = self.window(library, window);
        Sheet::of::<Sentences>(found.lines.iter().map(|line| {
            let entry = library.entry(line.report.document);
            (line, self.term.as_str(), entry.map(|entry| entry.document.name.as_str()))
        }))
    }

    /// The lines of a window.
    pub fn window(&self, library: &Library, window: Window) -> Concordance {
        let range = window.within(self.sentences.len());
        // Lines of one document stand together: its paragraphs are found once for all of them.
        let mut paragraphs: Option<(ReportRef, Paragraphs)> = None;
        let lines = self.sentences[range.clone()].iter().filter_map(|&(report, sentence)| {
            let located = library.report(report)?;
            if paragraphs.as_ref().is_none_or(|(known, _)| known.document != report.document) {
                paragraphs = Some((report, Paragraphs::of(located.text())));
            }
            let paragraph = paragraphs.as_ref().map(|(_, found)| found.at(sentence.start));
            Some(line(located, sentence, &self.term, paragraph.unwrap_or_default()))
        });
        let lines = lines.collect();
        Concordance { total: self.sentences.len(), occurrences: self.occurrences, start: range.start, lines }
    }
}

fn line(located: Located<'_>, sentence: Span, term: &str, paragraph: usize) -> ConcordanceLine {
    let outline = &located.reading.outline;
    let text = located.text();
    let words = sentence.of(located.reading_text());
    let found = hits(words, words, term).enumerate();
    let marks: Vec<(Span, Mark)> =
        found.map(|(nth, hit)| (hit.shifted(sentence.start), Mark::Hit { nth })).collect();
    ConcordanceLine {
        report: located.id,
        place: outline.region.clone(),
        year: outline.year,
        section: locate::heading(outline, outline.section_at(sentence.start)).to_owned(),
        paragraph,
        passage: cut(text, sentence, &marks),
    }
}

#[cfg(test)]
mod tests {
    use super::ConcordanceIndex;
    use crate::corpus::{Scope, fixture};
    use crate::view::Window;
    use crate::view::concordance::ConcordanceQuery;
    use crate::view::sections::SectionFilter;

    #[test]
    fn every_sentence_with_the_word_is_found() {
        let library = fixture::library();
        let query = ConcordanceQuery {
            scope: Scope::All,
            term: "地区生产总值".to_owned(),
            section: SectionFilter::Any,
        };
        let found = ConcordanceIndex::new(&library, &query).window(&library, Window::ALL);
        let lines = found.lines.iter().map(|line| {
            let text: String = line.passage.iter().map(|run| run.text.as_str()).collect();
            format!(
                "{} {} ¶{} {}: {text}",
                line.place,
                line.year.unwrap_or_default(),
                line.paragraph,
                line.section
            )
        });
        insta::assert_snapshot!(lines.collect::<Vec<_>>().join("\n"));
        assert_eq!((found.total, found.occurrences), (3, 3));
        let nothing = ConcordanceQuery { term: String::new(), ..query };
        assert_eq!(ConcordanceIndex::new(&library, &nothing).window(&library, Window::ALL).total, 0);
    }
}
