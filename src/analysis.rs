//! The whole way through, for one document and for many.

mod diagnose;
#[cfg(test)]
mod witnesses;

use crate::report::{ContentsEntry, Outline};
use crate::statement::{self, Findings};
use crate::text::Text;
use crate::token::{self, Segmenter, StopWords, Terms};
use crate::{Diagnostic, Options, Span, quantity, report, text};

/// One file, read.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Document {
    /// File name or the name of a pasted text.
    pub name: String,
    /// `txt`, later `docx`, `pdf`, …
    pub format: String,
    /// Encoding label in lower case: `utf-8`, `gb18030`, …
    pub encoding: String,
    /// The repaired text and what was removed.
    pub text: Text,
    /// Table of contents of a compilation, else empty.
    pub contents: Vec<ContentsEntry>,
    /// The reports in it.
    pub reports: Vec<Reading>,
    /// What a reader should know.
    pub diagnostics: Vec<Diagnostic>,
}

/// One report with what was read from it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Reading {
    /// Who, when, where; sections and sentences.
    pub outline: Outline,
    /// What it states.
    pub findings: Findings,
    /// What it talks about; `None` until the dictionary is there and words were asked for.
    pub terms: Option<Terms>,
}

/// All documents, in the order given.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Analysis {
    /// The documents.
    pub documents: Vec<Document>,
}

/// Reads the characters of one document: repair, split, extract. Cannot fail; what could not be
/// read is in the diagnostics.
///
/// The same as the stages one after the other: [`outline`], [`extract`] for each report, [`conclude`].
pub fn analyze(name: &str, characters: &str, options: &Options) -> Document {
    let mut document = outline(name, characters);
    for report in 0..document.reports.len() {
        extract(&mut document, report, options);
    }
    conclude(&mut document);
    document
}

/// Reads the bytes of a file: characters first, then as [`analyze`] does.
///
/// # Errors
/// Where nothing can be shown: an empty file, binary data, an encoding that is not known.
#[cfg(not(target_arch = "wasm32"))]
pub fn analyze_bytes(name: &str, bytes: &[u8], options: &Options) -> Result<Document, crate::Error> {
    let decoded = text::decode(bytes)?;
    let document = analyze(name, &decoded.characters, options);
    Ok(Document { encoding: decoded.encoding.to_owned(), ..document })
}

/// The first stages: repair and split. The reports have no findings yet.
pub fn outline(name: &str, characters: &str) -> Document {
    let text = text::repair(characters, &[]);
    split(name, text)
}

/// The second of them: the reports in a repaired text.
pub fn split(name: &str, text: Text) -> Document {
    let structure = report::read(&text, name);
    let outlines = structure.reports.into_iter();
    Document {
        name: name.to_owned(),
        format: "txt".to_owned(),
        encoding: "utf-8".to_owned(),
        contents: structure.contents,
        reports: outlines.map(|outline| Reading { outline, ..Reading::default() }).collect(),
        text,
        diagnostics: Vec::new(),
    }
}

/// The next stage: what one report states. Nothing happens where there is no such report.
pub fn extract(document: &mut Document, report: usize, options: &Options) {
    let Some(reading) = document.reports.get_mut(report) else { return };
    let text = &document.text;
    reading.findings = statement::extract(text.reading(), &reading.outline, &options.strength);
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
}

/// The last stage before words: what a reader should know about the whole.
pub fn conclude(document: &mut Document) {
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
    document.diagnostics = diagnose::diagnose(document);
}

/// The words of one report, whenever there is a dictionary. Nothing happens where there is no such
/// report.
pub fn count(document: &mut Document, report: usize, segmenter: &Segmenter, stop_words: &StopWords) {
    let Some(reading) = document.reports.get_mut(report) else { return };
    let text = document.text.reading();
    let outline = &reading.outline;
    let numerals = quantity::scan(outline.span.of(text));
    let masks: Vec<Span> =
        token::masks(&numerals).into_iter().map(|mask| mask.shifted(outline.span.start)).collect();
    reading.terms = Some(token::terms(text, outline, &masks, segmenter, stop_words));
}
