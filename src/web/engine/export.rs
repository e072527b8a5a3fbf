//! Files and clipboard texts.

use super::Engine;
use crate::Document;
use crate::corpus::{Library, Scope};
use crate::export::csv::to_csv;
use crate::export::json::{JsonOptions, Keywords as JsonKeywords, documents_to_json};
use crate::export::{Naming, clip};
use crate::label::Labelled;
use crate::view::Look;
use crate::web::protocol::{Copy, DictionaryState, FileKind, Keywords, Refusal, Reply, Shape};

const CSV: &str = "text/csv;charset=utf-8";
const JSON: &str = "application/json";

impl Engine {
    /// A file with all rows of a view.
    pub(super) fn file(&mut self, look: Look, kind: FileKind) -> (Reply, Option<Vec<u8>>) {
        let (name, media_type, bytes) = match kind {
            FileKind::Csv(shape) => {
                let name = name(&look, shape);
                (format!("{name}.csv"), CSV, to_csv(&self.sheet(look, shape), Naming::Schema))
            }
            FileKind::Json(keywords) => {
                let options = JsonOptions {
                    keywords: match keywords {
                        Keywords::Without => JsonKeywords::Without,
                        Keywords::With => JsonKeywords::With,
                    },
                    dictionary: self.hash().map(str::to_owned),
                };
                let json = documents_to_json(&documents(&self.library, look.scope()), &options);
                ("analysis.json".to_owned(), JSON, json.into_bytes())
            }
        };
        (Reply::File { name, media_type: media_type.to_owned() }, Some(bytes))
    }

    /// A text for the clipboard.
    ///
    /// # Errors
    /// When the record is no longer there.
    pub(super) fn copy(&mut self, copy: Copy) -> Result<Reply, Refusal> {
        let library = &self.library;
        let clip = match copy {
            Copy::Row(id) => Refusal::gone(clip::row(library, id))?,
            Copy::Citation(id) => Refusal::gone(clip::citation(library, id))?,
            Copy::View(look) => clip::whole(&self.sheet(look, Shape::Long), Naming::Schema),
        };
        Ok(Reply::Clip { text: clip.text, html: clip.html })
    }

    /// The dictionary's hash, where there is one.
    pub(super) fn hash(&self) -> Option<&str> {
        match &self.dictionary {
            DictionaryState::Ready { sha256, .. } => Some(sha256),
            DictionaryState::Loading | DictionaryState::Failed(_) => None,
        }
    }
}

fn documents(library: &Library, scope: Scope) -> Vec<&Document> {
    let within = library.entries().iter().filter(|entry| library.touches(scope, entry));
    within.map(|entry| &entry.document).collect()
}

fn name(look: &Look, shape: Shape) -> &'static str {
    match (look, shape) {
        (Look::Overview(_), _) => "overview",
        (Look::Targets(_), _) => "targets",
        (Look::Keywords(_), _) => "keywords",
        (Look::Concordance(_), _) => "concordance",
        (Look::Comparison(_), Shape::Long) => "comparison-long",
        (Look::Comparison(_), Shape::Wide) => "comparison-wide",
        (Look::Pairs(query), _) => query.of.label().id,
        (Look::Source(_) | Look::Removed(_), _) => "numbers",
    }
}
