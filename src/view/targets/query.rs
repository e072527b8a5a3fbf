//! Which statements are wanted, in what order.

use serde::{Deserialize, Serialize};

use crate::corpus::Scope;
use crate::statement::Kind;
use crate::view::Sort;
use crate::view::filter::Filter;
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
    /// Words and values of facets that they answer to.
    pub filter: Filter,
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
            filter: Filter::default(),
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
