//! What the views of statements are narrowed to: one search and one choice of values for all of them.

use std::rc::Rc;

use super::toggle;
use crate::corpus::Scope;
use crate::statement::Kind;
use crate::view::comparison::Layout;
use crate::view::facets::{FacetList, FacetQuery, FacetValue};
use crate::view::filter::{Condition, Facet, Filter, Picked};
use crate::view::sections::SectionFilter;
use crate::view::targets::{HeadlineFilter, TargetQuery};
use crate::web::protocol::Ask;
use crate::web::state::{Slot, State, Tab};

/// The search and the facets.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FilterScreen {
    /// Words wanted, as typed.
    pub text: String,
    /// Values chosen. Those that the view shown cannot tell apart wait for another view.
    pub picked: Vec<Picked>,
    /// Whether what can be chosen is shown.
    pub open: bool,
    /// The values chosen by name, and what else there is.
    pub list: Option<Rc<FacetList>>,
}

impl FilterScreen {
    /// Whether nothing is asked for.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty() && self.picked.is_empty()
    }

    /// What a view is asked with.
    pub(in crate::web::state) fn within(&self, facets: &[Facet]) -> Filter {
        Filter { text: self.text.trim().to_owned(), picked: self.picked.clone() }.within(facets)
    }
}

impl State {
    /// The facets that the view shown can tell apart.
    pub fn facets(&self) -> Vec<Facet> {
        self.facets_of(self.tab)
    }

    fn facets_of(&self, tab: Tab) -> Vec<Facet> {
        let wide = tab == Tab::Compare || self.is_wide();
        let [reports, statements] = [&Facet::OF_REPORTS[..], &Facet::OF_STATEMENTS];
        match tab {
            Tab::Targets if wide => [reports, statements].concat(),
            Tab::Targets => statements.to_vec(),
            Tab::Overview | Tab::Compare | Tab::Pairs if wide => [reports, &[Facet::Indicator]].concat(),
            Tab::Pairs => vec![Facet::Indicator],
            Tab::Overview | Tab::Compare | Tab::Words | Tab::Source => Vec::new(),
        }
    }

    /// The filter as the view shown can be asked with it.
    pub fn filter(&self) -> Filter {
        self.filter_of(self.tab)
    }

    /// The filter as a view can be asked with it.
    pub fn filter_of(&self, tab: Tab) -> Filter {
        self.filter.within(&self.facets_of(tab))
    }

    /// Whether anything is filtered out of the view shown, besides other kinds.
    pub fn is_filtered(&self) -> bool {
        !self.filter().is_empty()
            || self.tab == Tab::Targets && self.targets.is_filtered()
            || self.tab == Tab::Pairs && !self.pairs.verdicts.is_empty()
    }

    /// The values of facets for the line of what is chosen, and for what can be chosen.
    pub(in crate::web::state) fn facet_questions(&self, scope: Scope) -> Vec<(Slot, Ask)> {
        let facets = self.facets();
        let filter = self.filter.within(&facets);
        if facets.is_empty() || filter.picked.is_empty() && !self.filter.open {
            return Vec::new();
        }
        let of = match self.tab {
            Tab::Targets => self.targets.query(scope, filter),
            Tab::Compare if self.compare.layout == Layout::Panel(Kind::Achievement) => {
                TargetQuery { kinds: vec![Kind::Achievement], filter, ..TargetQuery::of(scope) }
            }
            // These show headline targets.
            _ => TargetQuery {
                kinds: vec![Kind::Target],
                headline: HeadlineFilter::Only,
                filter,
                ..TargetQuery::of(scope)
            },
        };
        let facets = if self.filter.open { facets } else { Vec::new() };
        vec![(Slot::Facets, Ask::Facets(FacetQuery { of, facets }))]
    }

    /// The values chosen in the view shown, by name, where these have come.
    pub fn chosen(&self) -> impl Iterator<Item = &FacetValue> {
        let facets = self.facets();
        let values = self.filter.list.iter().flat_map(|list| &list.values);
        values.filter(move |value| facets.contains(&value.facet) && self.is_picked(value))
    }

    fn is_picked(&self, value: &FacetValue) -> bool {
        self.filter.picked.iter().any(|one| one.facet == value.facet && one.value == value.value)
    }

    /// A value is chosen, or no longer.
    pub(in crate::web::state) fn pick(&mut self, picked: Picked) {
        toggle(&mut self.filter.picked, picked);
        self.rewind();
    }

    /// A condition is no longer asked for.
    pub(in crate::web::state) fn lift(&mut self, condition: Condition) {
        match condition {
            Condition::Text => self.filter.text.clear(),
            Condition::Facet(facet) => self.filter.picked.retain(|picked| picked.facet != facet),
            Condition::Section => self.targets.section = SectionFilter::Any,
            Condition::Kind => {
                self.targets.kinds.clear();
                self.targets.headline = HeadlineFilter::Any;
            }
        }
        self.rewind();
    }

    /// All that is filtered out is shown again.
    pub(in crate::web::state) fn clear_filters(&mut self) {
        self.filter.text.clear();
        self.filter.picked.clear();
        self.targets.clear();
        self.pairs.verdicts.clear();
        self.rewind();
    }

    /// The views of statements show other rows now: they begin with the first.
    pub(in crate::web::state) fn rewind(&mut self) {
        self.targets.rewind();
        self.overview.rewind();
        self.compare.window = super::FIRST_ROWS;
        self.pairs.rewind();
    }
}
