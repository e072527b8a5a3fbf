//! Files and clipboard texts.

use super::Engine;
use crate::Document;
use crate::corpus::{Entry, Library, Scope};
use crate::export::csv::to_csv;
use crate::export::json::{JsonOptions, Keywords as JsonKeywords, documents_to_json};
use crate::export::{Table, clip, table};
use crate::web::protocol::{Copy, DictionaryState, Export, Keywords, Refusal, Reply, Shape};

const CSV: &str = "text/csv;charset=utf-8";
const JSON: &str = "application/json";

impl Engine {
    /// A file with all rows of a view.
    pub(super) fn export(&self, export: Export) -> (Reply, Option<Vec<u8>>) {
        let library = &self.library;
        match export {
            Export::Targets(query) => csv("targets", &table::targets(library, &query)),
            Export::Keywords(query) => csv("keywords", &table::keywords(library, &query, self.hash())),
            Export::Concordance(query) => csv("concordance", &table::concordance(library, &query)),
            Export::Overview(scope) => csv("overview", &table::overview(library, scope)),
            Export::Comparison { query, shape: Shape::Long } => {
                csv("comparison-long", &table::long(library, &query))
            }
            Export::Comparison { query, shape: Shape::Wide } => {
                csv("comparison-wide", &table::wide(library, &query))
            }
            Export::Numbers(scope) => csv("numbers", &table::numbers(library, scope.into())),
            Export::Json { scope, keywords } => {
                let options = JsonOptions {
                    keywords: match keywords {
                        Keywords::Without => JsonKeywords::Without,
                        Keywords::With => JsonKeywords::With,
                    },
                    dictionary: self.hash().map(str::to_owned),
                };
                let json = documents_to_json(&documents(library, scope), &options);
                file("analysis.json", JSON, json.into_bytes())
            }
        }
    }

    /// A text for the clipboard.
    ///
    /// # Errors
    /// When the record is no longer there.
    pub(super) fn copy(&self, copy: Copy) -> Result<Reply, Refusal> {
        let library = &self.library;
        let clip = match copy {
            Copy::Row(id) => Refusal::gone(clip::row(library, id))?,
            Copy::Citation(id) => Refusal::gone(clip::citation(library, id))?,
            Copy::Targets(query) => clip::whole(&table::targets(library, &query)),
            Copy::Keywords(query) => clip::whole(&table::keywords(library, &query, self.hash())),
        };
        Ok(Reply::Clip { text: clip.text, html: clip.html })
    }

    /// The dictionary's hash, where there is one.
    fn hash(&self) -> Option<&str> {
        match &self.dictionary {
            DictionaryState::Ready { sha256, .. } => Some(sha256),
            DictionaryState::Loading | DictionaryState::Failed(_) => None,
        }
    }
}

fn documents(library: &Library, scope: Scope) -> Vec<&Document> {
    let wanted = |id| match scope {
        Scope::All => true,
        Scope::Document(only) => only == id,
        Scope::Report(report) => report.document == id,
    };
    let copy = |entry: &Entry| scope == Scope::All && library.twins().original_of(entry).is_some();
    library
        .entries()
        .iter()
        .filter(|entry| wanted(entry.id) && !copy(entry))
        .map(|entry| &entry.document)
        .collect()
}

fn csv(name: &str, table: &Table) -> (Reply, Option<Vec<u8>>) {
    file(&format!("{name}.csv"), CSV, to_csv(table))
}

fn file(name: &str, media_type: &str, bytes: Vec<u8>) -> (Reply, Option<Vec<u8>>) {
    (Reply::File { name: name.to_owned(), media_type: media_type.to_owned() }, Some(bytes))
}
