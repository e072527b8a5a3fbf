//! The analysis as JSON: one shape for the command line, the page's export and the JavaScript API.
//!
//! The same input gives the same bytes, native and in wasm. Offsets are UTF-16 code units of
//! `document.text`; a missing value is `null`; whole numbers have no `.0`; keys keep the order of
//! the structs in [`shape`].

mod build;
mod pieces;
mod quantities;
mod shape;

pub use pieces::Pieces;
pub use quantities::quantities;

use serde::{Serialize, Serializer};

use crate::{Analysis, Document};

/// Whether the JSON has words in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Keywords {
    /// The key `keywords` is absent.
    #[default]
    Without,
    /// The key `keywords` has an entry for each report whose words were counted.
    With,
}

/// What goes into the JSON besides the analysis.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct JsonOptions {
    /// Whether with words.
    pub keywords: Keywords,
    /// SHA-256 of the segmentation dictionary, where one was used.
    pub dictionary: Option<String>,
}

/// The analysis as compact JSON.
pub fn to_json(analysis: &Analysis, options: &JsonOptions) -> String {
    let documents: Vec<&Document> = analysis.documents.iter().collect();
    documents_to_json(&documents, options)
}

/// Some documents as the JSON of an analysis of just these.
pub fn documents_to_json(documents: &[&Document], options: &JsonOptions) -> String {
    // Serialising fails only for maps with keys that are no strings, and for I/O: there is neither.
    serde_json::to_string(&build::analysis(documents, options, build::exact)).unwrap_or_default()
}

/// The same analysis through another serializer than that of JSON: what a reader of the JSON would hold, its numbers the
/// nearest doubles.
///
/// # Errors
/// Those of the serializer.
pub fn serialize<S: Serializer>(
    documents: &[&Document],
    options: &JsonOptions,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    build::analysis(documents, options, build::near).serialize(serializer)
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod types;
