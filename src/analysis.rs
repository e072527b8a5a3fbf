//! The whole way through, for one document and for many.

use crate::report::{ContentsEntry, Outline};
use crate::target::Findings;
use crate::text::Text;
use crate::token::Terms;
use crate::{Diagnostic, Options, report, text};

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
pub fn analyze(name: &str, characters: &str, _options: &Options) -> Document {
    let text = text::repair(characters, &[]);
    let structure = report::read(&text, name);
    let reports = structure
        .reports
        .into_iter()
        .map(|outline| Reading { outline, findings: Findings::default(), terms: None })
        .collect();
    Document {
        name: name.to_owned(),
        format: "txt".to_owned(),
        encoding: "utf-8".to_owned(),
        contents: structure.contents,
        reports,
        text,
        diagnostics: Vec::new(),
    }
}
