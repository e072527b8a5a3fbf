//! `--out`: an analysis as a file of the kind that its name says.

use std::path::Path;

use crate::Analysis;
use crate::corpus::{DocumentId, Entry, Library, Scope};
use crate::export::Naming;
use crate::export::csv::to_csv;
use crate::export::json::{JsonOptions, to_json};
use crate::export::markdown::to_markdown;
use crate::label::Lang;
use crate::view::sheet::Sheet;
use crate::view::targets::{TargetIndex, TargetQuery};

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Json,
    Csv,
    Markdown,
}

/// The kind that a name says.
///
/// # Errors
/// With a sentence that names the kinds there are.
pub(super) fn kind(path: &Path) -> Result<Kind, String> {
    match path.extension().and_then(|extension| extension.to_str()).map(str::to_lowercase).as_deref() {
        Some("json") => Ok(Kind::Json),
        Some("csv") => Ok(Kind::Csv),
        Some("md") => Ok(Kind::Markdown),
        _ => Err(format!(
            "{}: a name that ends in .json, .csv or .md says what is to be written",
            path.display()
        )),
    }
}

/// The bytes of the file.
pub(super) fn bytes(analysis: Analysis, options: &JsonOptions, kind: Kind) -> Vec<u8> {
    match kind {
        Kind::Json => (to_json(&analysis, options) + "\n").into_bytes(),
        Kind::Csv => to_csv(&statements(analysis), Naming::Schema),
        Kind::Markdown => to_markdown(&statements(analysis), Naming::Reader(Lang::Zh)).into_bytes(),
    }
}

/// A row a statement, in the order of the texts.
fn statements(analysis: Analysis) -> Sheet {
    let mut library = Library::new();
    for (id, document) in (0..).zip(analysis.documents) {
        library.insert(Entry::new(DocumentId(id), document));
    }
    TargetIndex::new(&library, &TargetQuery::of(Scope::All)).sheet(&library)
}
