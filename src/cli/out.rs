//! `--out`: an analysis as a file of the kind that its name says.

use std::path::Path;

use crate::Analysis;
use crate::corpus::{Library, Scope};
use crate::export::Naming;
use crate::export::csv::to_csv;
use crate::export::dta::to_dta;
use crate::export::json::{JsonOptions, to_json};
use crate::export::markdown::to_markdown;
use crate::export::xlsx::to_xlsx;
use crate::label::{Labelled, Lang};
use crate::view::Window;
use crate::view::book::book;
use crate::view::sheet::Sheet;
use crate::view::targets::{TargetIndex, TargetQuery};

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Json,
    Csv,
    Markdown,
    Workbook,
    Stata,
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
        Some("xlsx") => Ok(Kind::Workbook),
        Some("dta") => Ok(Kind::Stata),
        _ => Err(format!(
            "{}: a name that ends in .csv, .xlsx, .dta, .json or .md says what is to be written",
            path.display()
        )),
    }
}

/// The bytes of the file.
///
/// # Errors
/// With a sentence, where the kind of file cannot hold so much.
pub(super) fn bytes(analysis: Analysis, options: &JsonOptions, kind: Kind) -> Result<Vec<u8>, String> {
    let library = |analysis: Analysis| Library::numbered(analysis.documents);
    let dictionary = options.dictionary.as_deref();
    let rows = |analysis| statements(&library(analysis)).stamped(dictionary);
    Ok(match kind {
        Kind::Json => (to_json(&analysis, options) + "\n").into_bytes(),
        Kind::Csv => to_csv(&rows(analysis), Naming::Schema),
        Kind::Markdown => to_markdown(&rows(analysis), Naming::Reader(Lang::Zh)).into_bytes(),
        Kind::Stata => to_dta(&rows(analysis), Lang::Zh, dictionary),
        Kind::Workbook => {
            let book = book(&library(analysis), Scope::All, dictionary);
            let sheets: Vec<(&str, &Sheet)> =
                book.iter().map(|(part, sheet)| (part.label().id, sheet)).collect();
            to_xlsx(&sheets, Naming::Schema)
                .map_err(|_| "too many rows for a workbook; a .csv holds them".to_owned())?
        }
    })
}

/// A row a statement, in the order of the texts.
fn statements(library: &Library) -> Sheet {
    TargetIndex::new(library, &TargetQuery::of(Scope::All)).sheet(library, Window::ALL)
}
