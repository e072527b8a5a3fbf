//! What a reader should know about how a text was read.

use crate::Span;
use serde::{Deserialize, Serialize};

/// How much a diagnostic matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Worth knowing.
    Info,
    /// Something is missing or doubtful.
    Warning,
    /// Nothing could be read.
    Error,
}

/// One remark about a document: a stable code, a plain English sentence (the page has its own
/// words per code) and, where there is one, the place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Stable snake_case code, for example `not_a_report`, `listed_only`, `text_breaks_off`.
    pub code: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// A sentence a user can act on.
    pub message: String,
    /// Where in the repaired text.
    pub span: Option<Span>,
}
