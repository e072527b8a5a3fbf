//! Sections as a reader filters by them, with their counts: by role where several reports are in the scope.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::corpus::{Library, Located, Scope};
use crate::report::Role;

/// Which sections of the reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SectionFilter {
    /// All.
    #[default]
    Any,
    /// One section and those below it; means something in the scope of one report only.
    Section(usize),
    /// All sections of a role: the filter of wider scopes.
    Role(Role),
}

/// A section, or a role in wider scopes, with how many statements stand in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionChoice {
    /// The filter that picks it.
    pub filter: SectionFilter,
    /// The heading; empty for a role.
    pub heading: String,
    /// Depth of the heading, 1 for 一、; 0 for a role.
    pub depth: u8,
    /// How many statements (or words) of the scope stand in it.
    pub count: usize,
}

/// The sections of a report that a filter wants.
pub(super) enum Within {
    All,
    Range(Range<usize>),
    Some(Vec<bool>),
}

impl Within {
    pub(super) fn contains(&self, section: usize) -> bool {
        match self {
            Self::All => true,
            Self::Range(range) => range.contains(&section),
            Self::Some(wanted) => wanted.get(section).copied().unwrap_or_default(),
        }
    }
}

/// The sections of a report that `filter` wants.
pub(super) fn within(filter: SectionFilter, located: Located<'_>) -> Within {
    let outline = &located.reading.outline;
    let of_role = |role: Role| outline.sections.iter().map(|section| section.role == role).collect();
    match filter {
        SectionFilter::Any => Within::All,
        SectionFilter::Section(section) => Within::Range(super::locate::subtree(outline, section)),
        SectionFilter::Role(role) => Within::Some(of_role(role)),
    }
}

/// Roles in the order of a report.
const ROLES: [Role; 6] =
    [Role::Review, Role::Problems, Role::Goals, Role::Tasks, Role::Government, Role::Other];

/// Counts that grow while a scope is gone through.
#[derive(Debug)]
pub(super) enum Sections {
    /// Of one report: by section.
    Of(Scope, BTreeMap<usize, usize>),
    /// Of several: by role.
    Roles(BTreeMap<Role, usize>),
}

impl Sections {
    pub(super) fn new(scope: Scope) -> Self {
        match scope {
            Scope::Report(_) => Self::Of(scope, BTreeMap::new()),
            Scope::Document(_) | Scope::Chosen | Scope::All => Self::Roles(BTreeMap::new()),
        }
    }

    /// `count` more in a section of a report.
    pub(super) fn count(&mut self, located: Located<'_>, section: usize, count: usize) {
        match self {
            Self::Of(_, counts) => *counts.entry(section).or_default() += count,
            Self::Roles(counts) => {
                let role = located.reading.outline.sections.get(section).map(|section| section.role);
                *counts.entry(role.unwrap_or_default()).or_default() += count;
            }
        }
    }

    /// What a filter can be set to: sections and roles that hold something, in order, and the one
    /// that it is set to. A section counts those below it too.
    pub(super) fn choices(self, library: &Library, chosen: SectionFilter) -> Vec<SectionChoice> {
        let mut choices = self.all(library);
        choices.retain(|choice| choice.count > 0 || choice.filter == chosen);
        choices
    }

    fn all(self, library: &Library) -> Vec<SectionChoice> {
        match self {
            Self::Of(scope, counts) => {
                library.reports(scope).flat_map(|located| of_report(located, &counts)).collect()
            }
            Self::Roles(counts) => ROLES
                .iter()
                .map(|&role| {
                    let count = counts.get(&role).copied().unwrap_or_default();
                    let filter = SectionFilter::Role(role);
                    SectionChoice { filter, heading: String::new(), depth: 0, count }
                })
                .collect(),
        }
    }
}

fn of_report(located: Located<'_>, counts: &BTreeMap<usize, usize>) -> Vec<SectionChoice> {
    let outline = &located.reading.outline;
    let sections =
        outline.sections.iter().enumerate().filter(|(_, section)| super::locate::is_headed(section));
    let choices = sections.map(|(index, section)| SectionChoice {
        filter: SectionFilter::Section(index),
        heading: section.heading.clone(),
        depth: section.depth,
        count: counts.range(super::locate::subtree(outline, index)).map(|(_, count)| count).sum(),
    });
    choices.collect()
}
