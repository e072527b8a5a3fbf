//! What a worker and a deputy of it say to each other.

use serde::{Deserialize, Serialize};

use crate::analysis::Choices;
use crate::corpus::DocumentId;
use crate::view::documents::Failure;

/// A file for a deputy, whose bytes ride along.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Lent {
    /// Which one.
    pub document: DocumentId,
    /// Its name.
    pub name: String,
    /// What it is to be read by.
    pub choices: Choices,
}

/// What a deputy says of the file that it has.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Returned {
    /// Why nothing can be shown of it; else the [`Document`](crate::Document) rides along, packed.
    pub failure: Option<Failure>,
}
