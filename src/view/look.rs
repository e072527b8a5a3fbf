//! The views: what is looked at, and what is seen of it.

use serde::{Deserialize, Serialize};

use super::comparison::{Comparison, ComparisonQuery};
use super::concordance::{Concordance, ConcordanceQuery};
use super::keywords::{KeywordQuery, KeywordTable};
use super::overview::{Overview, OverviewQuery};
use super::pairs::{PairQuery, PairTable};
use super::picture::{Picture, PictureQuery};
use super::removed::{RemovedList, RemovedQuery};
use super::source::{SourceQuery, SourceScope, SourceWindow};
use super::targets::{TargetQuery, TargetTable};
use crate::corpus::Scope;

/// A view with its filters and its order: drawn by windows, or written whole into a file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Look {
    /// The overview of a scope; the window counts in the table of several reports.
    Overview(OverviewQuery),
    /// The table of statements.
    Targets(TargetQuery),
    /// The words.
    Keywords(KeywordQuery),
    /// The sentences with a word.
    Concordance(ConcordanceQuery),
    /// Reports side by side.
    Comparison(ComparisonQuery),
    /// Figures of two reports beside each other.
    Pairs(PairQuery),
    /// A picture of either, whole in any window.
    Picture(PictureQuery),
    /// The text, its window paragraphs by their index in the document; as a file, its numbers.
    Source(SourceQuery),
    /// What repair took out of a document.
    Removed(RemovedQuery),
}

/// A window of a view.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Seen {
    /// Of [`Look::Overview`].
    Overview(Overview),
    /// Of [`Look::Targets`].
    Targets(TargetTable),
    /// Of [`Look::Keywords`].
    Keywords(KeywordTable),
    /// Of [`Look::Concordance`].
    Concordance(Concordance),
    /// Of [`Look::Comparison`].
    Comparison(Comparison),
    /// Of [`Look::Pairs`].
    Pairs(PairTable),
    /// Of [`Look::Picture`].
    Picture(Picture),
    /// Of [`Look::Source`].
    Source(SourceWindow),
    /// Of [`Look::Removed`].
    Removed(RemovedList),
}

impl Look {
    /// What it is about.
    pub const fn scope(&self) -> Scope {
        match self {
            Self::Overview(query) => query.scope,
            Self::Targets(query) => query.scope,
            Self::Keywords(query) => query.scope,
            Self::Concordance(query) => query.scope,
            Self::Comparison(query) => query.scope,
            Self::Pairs(query) | Self::Picture(PictureQuery::Promised(query)) => query.scope,
            Self::Picture(PictureQuery::Compared(_, query)) => query.scope,
            Self::Source(SourceQuery { of: SourceScope::Document(id), .. }) => Scope::Document(*id),
            Self::Source(SourceQuery { of: SourceScope::Report(report), .. }) => Scope::Report(*report),
            Self::Removed(query) => Scope::Document(query.of),
        }
    }
}
