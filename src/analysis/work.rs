//! A document on its way: the one list of stages, taken a step at a time.

use super::settings::{Mark, Settings};
use super::stage::{Progress, Stage};
use super::{Document, Reading, remark};
use crate::source::{Content, Note, Source};
use crate::statement;
use crate::{Span, correction, report, text};

/// Stages before the first report: decoding, repairing, splitting.
const STAGES: u32 = 3;

/// A document between two of its stages.
#[derive(Debug)]
pub struct Work {
    document: Document,
    /// What the statements read so far were read by.
    mark: Mark,
    /// Corrections that were applied so far.
    applied: usize,
    notes: Vec<Note>,
    next: Next,
}

/// What comes next.
#[derive(Debug)]
enum Next {
    Repair(Content),
    Split,
    Extract(usize),
    Nothing,
}

impl Work {
    /// Begins with what a file holds.
    pub fn new(source: Source) -> Self {
        let Source { name, sha256, format, mut content } = source;
        let encoding = std::mem::take(&mut content.encoding);
        let notes = std::mem::take(&mut content.notes);
        let document = Document { name, sha256, format, encoding, ..Document::default() };
        Self { document, mark: Mark::default(), applied: 0, notes, next: Next::Repair(content) }
    }

    /// Begins with the text of a document that was read by other settings.
    pub fn again(known: &Document) -> Self {
        let document = Document {
            name: known.name.clone(),
            sha256: known.sha256.clone(),
            format: known.format,
            encoding: known.encoding.clone(),
            text: known.text.clone(),
            ..Document::default()
        };
        let notes = known.notes.clone();
        Self { document, mark: Mark::default(), applied: 0, notes, next: Next::Split }
    }

    /// Does the next stage, or extracts from one report more; tells which it was, `None` where nothing is left to do.
    ///
    /// The settings may change between two steps: what was read by others is read again, so that a document is never
    /// half and half.
    pub fn step(&mut self, settings: &Settings) -> Option<Stage> {
        let (stage, next) = match std::mem::replace(&mut self.next, Next::Nothing) {
            Next::Nothing => return None,
            Next::Repair(content) => {
                self.document.text = text::repair(&content);
                (Stage::Repairing, Next::Split)
            }
            Next::Split => {
                self.split(settings);
                (Stage::Splitting, Next::Extract(0))
            }
            Next::Extract(report) => {
                let mark = settings.mark(Stage::Extracting, &self.document.sha256);
                let report = if mark == self.mark {
                    report
                } else {
                    self.split(settings);
                    0
                };
                self.extract(report, settings);
                (Stage::Extracting, Next::Extract(report + 1))
            }
        };
        self.next = match next {
            Next::Extract(report) if report >= self.document.reports.len() => {
                self.conclude(settings);
                Next::Nothing
            }
            next => next,
        };
        Some(stage)
    }

    /// Does all that is left.
    pub fn finish(mut self, settings: &Settings) -> Document {
        while self.step(settings).is_some() {}
        self.document
    }

    /// Whether nothing is left to do.
    pub const fn is_done(&self) -> bool {
        matches!(self.next, Next::Nothing)
    }

    /// How far it is.
    pub fn progress(&self) -> Progress {
        let reports = self.document.reports.len();
        let (stage, done, reports) = match self.next {
            Next::Repair(_) => (Stage::Repairing, 1, 1),
            Next::Split => (Stage::Splitting, 2, 1),
            Next::Extract(next) => (Stage::Extracting, STAGES as usize + next, reports),
            Next::Nothing => (Stage::Extracting, STAGES as usize + reports, reports),
        };
        let whole = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        Progress { stage, done: whole(done), total: STAGES.saturating_add(whole(reports)) }
    }

    /// Which reports there are, by these settings from the first on.
    fn split(&mut self, settings: &Settings) {
        self.mark = settings.mark(Stage::Extracting, &self.document.sha256);
        let structure = report::read(&self.document.text, &self.document.name);
        self.document.contents = structure.contents;
        let reading = |outline: report::Outline| Reading { outline, ..Reading::default() };
        self.document.reports = structure.reports.into_iter().map(reading).collect();
        let corrections = settings.corrections(&self.document.sha256);
        self.applied = 0;
        if corrections.is_empty() {
            return;
        }
        for Reading { outline, corrected, .. } in &mut self.document.reports {
            self.applied += correction::of_outline(&corrections, &self.document.text, outline, corrected);
        }
    }

    /// What one report states.
    fn extract(&mut self, report: usize, settings: &Settings) {
        let Some(reading) = self.document.reports.get_mut(report) else { return };
        let text = &self.document.text;
        reading.findings = statement::extract(text.reading(), &reading.outline, &settings.strength);
        let spelling = text.spelling(reading.outline.span);
        for found in &mut reading.findings.statements {
            spelling.write(&mut found.indicator);
            spelling.write(&mut found.modifier);
            found.scope.iter_mut().for_each(|scope| spelling.write(scope));
        }
        for found in &mut reading.findings.qualitative {
            spelling.write(&mut found.indicator);
            spelling.write(&mut found.relation);
        }
        let corrections = settings.corrections(&self.document.sha256);
        if corrections.is_empty() {
            return;
        }
        let Reading { outline, findings, corrected, .. } = reading;
        self.applied +=
            correction::of_statements(&corrections, text, outline, findings, &mut corrected.statements);
    }

    /// What a reader should know about the whole.
    fn conclude(&mut self, settings: &Settings) {
        let document = &mut self.document;
        // Titles and headings are shown as they are written, once nothing reads them any more.
        for reading in &mut document.reports {
            let spelling = document.text.spelling(reading.outline.span);
            spelling.write(&mut reading.outline.title);
            spelling.write(&mut reading.outline.region);
            reading.outline.sections.iter_mut().for_each(|section| spelling.write(&mut section.heading));
        }
        let spelling = document.text.spelling(Span::new(0, document.text.repaired.len()));
        for entry in &mut document.contents {
            spelling.write(&mut entry.title);
            spelling.write(&mut entry.region);
        }
        document.mark = self.mark;
        document.notes = std::mem::take(&mut self.notes);
        document.diagnostics = remark::remarks(document);
        let lost = settings.corrections(&document.sha256).len().saturating_sub(self.applied);
        document.diagnostics.extend(remark::lost(lost));
    }
}
