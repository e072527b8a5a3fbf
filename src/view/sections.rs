//! Counts by section, or by role where several reports are in the scope.

use std::collections::BTreeMap;

use crate::corpus::{Library, Located, Scope};
use crate::report::Role;
use crate::view::targets::{SectionChoice, SectionFilter};

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
            Scope::Document(_) | Scope::All => Self::Roles(BTreeMap::new()),
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
