//! The whole way through, for one document and for many.

#[cfg(test)]
mod corrections;
mod remark;
mod settings;
mod stage;
#[cfg(test)]
mod witnesses;
mod work;

pub use settings::{Choice, Choices, Mark, Settings};
pub use stage::{Progress, Stage};
pub use work::Work;

use crate::correction::Marks;
use crate::report::{ContentsEntry, Outline};
use crate::source::{Content, Format, Note, Source};
use crate::statement::Findings;
use crate::text::Text;
use crate::token::{self, Segmenter, StopWords, Terms};
use crate::{Diagnostic, Span, format, quantity};
use serde::{Deserialize, Serialize};

/// One file, read.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Document {
    /// File name or the name of a pasted text.
    pub name: String,
    /// SHA-256 of the file's bytes as given, in lower-case hexadecimal: what a citation names.
    pub sha256: String,
    /// What kind of file it is.
    pub format: Format,
    /// Encoding label in lower case: `utf-8`, `gb18030`, …; empty where the format has no choice.
    pub encoding: String,
    /// The repaired text and what was removed.
    pub text: Text,
    /// Table of contents of a compilation, else empty.
    pub contents: Vec<ContentsEntry>,
    /// The reports in it.
    pub reports: Vec<Reading>,
    /// What is to be known of how the file was read.
    pub notes: Vec<Note>,
    /// What a reader should know, in words.
    pub diagnostics: Vec<Diagnostic>,
    /// The settings that its statements were read by.
    pub mark: Mark,
}

/// One report with what was read from it.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Reading {
    /// Who, when, where; sections and sentences.
    pub outline: Outline,
    /// What it states.
    pub findings: Findings,
    /// What of it a reader corrected.
    pub corrected: Marks,
    /// What it talks about; `None` until the dictionary is there and words were asked for. Counted where the document
    /// stays, so that they do not travel.
    #[serde(skip)]
    pub terms: Option<Terms>,
}

/// All documents, in the order given.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Analysis {
    /// The documents.
    pub documents: Vec<Document>,
}

/// Reads characters of which nothing else is known, under a name. Cannot fail; what could not be read is in the
/// diagnostics.
pub fn analyze(name: &str, characters: &str, settings: &Settings) -> Document {
    let content = Content::plain(characters);
    read(format::source(name, characters.as_bytes(), Format::Txt, content), settings)
}

/// Reads what a file holds: all stages of [`Work`].
pub fn read(source: Source, settings: &Settings) -> Document {
    Work::new(source).finish(settings)
}

/// Reads the bytes of a file of any kind, and of what is in it where it is an archive or a table: each under its name,
/// with the reason where nothing can be shown of it. Somebody may decide which columns of a table are read, by its name.
#[cfg(not(target_arch = "wasm32"))]
pub fn open(
    name: &str,
    bytes: &[u8],
    settings: &Settings,
    decide: &mut dyn FnMut(&str, &mut [format::table::Choice]),
) -> Vec<(String, Result<Document, crate::Error>)> {
    let mut quiet = |_, _| ();
    let mut desk = format::Desk {
        decode: &format::decode,
        progress: &mut quiet,
        limits: format::limits::Limits::default(),
    };
    let opened = format::open(name, bytes, &mut desk, decide).into_iter();
    opened.map(|(name, source)| (name, source.map(|source| read(source, settings)))).collect()
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
