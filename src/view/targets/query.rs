//! Which statements are wanted, in what order.

use serde::{Deserialize, Serialize};

use crate::corpus::Scope;
use crate::statement::Kind;
use crate::view::Sort;
use crate::view::sections::SectionFilter;

/// Which statements, in what order.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct TargetQuery {
    /// What it is about.
    pub scope: Scope,
    /// Kinds wanted; empty for all.
    pub kinds: Vec<Kind>,
    /// Whether only headline targets are wanted.
    pub headline: HeadlineFilter,
    /// Words between blanks, all of which a statement must answer: by its year, level or place, by its indicator under
    /// any name, by its figure as written, or, behind those, by its sentence. Empty for any.
    pub text: String,
    /// Which sections.
    pub section: SectionFilter,
    /// By which column; `None`: headline targets first, then as they stand in the texts.
    pub sort: Option<Sort>,
}

impl TargetQuery {
    /// Everything in a scope, headline targets first.
    pub fn of(scope: Scope) -> Self {
        Self {
            scope,
            kinds: Vec::new(),
            headline: HeadlineFilter::Any,
            text: String::new(),
            section: SectionFilter::Any,
            sort: None,
        }
    }
}

/// Whether only headline targets are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HeadlineFilter {
    /// Headline or not.
    #[default]
    Any,
    /// 仅主要预期目标
    Only,
}
