//! The stages of reading, and how far one is.

use serde::{Deserialize, Serialize};

/// The stages of reading one document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Bytes to what the file holds.
    Decoding,
    /// Wrapped lines, page furniture.
    Repairing,
    /// Which reports, which sections.
    Splitting,
    /// Statements, report by report.
    Extracting,
    /// Words, report by report.
    Counting,
}

/// How far the reading of one document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// What is being done.
    pub stage: Stage,
    /// Steps done, of `total`, over all stages.
    pub done: u32,
    /// Steps in all, as far as known.
    pub total: u32,
}
