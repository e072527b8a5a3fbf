//! What the part of the program that comes later draws in views that are there from the start: what they say of their filters,
//! since nothing is filtered before, and what stands below a strip.

use yew::prelude::*;

use super::View;
use super::coming::coming;
use super::filter::{facets, nothing_matches};
use super::sheets::sheets;
use crate::view::filter::Lift;
use crate::view::overview::ReportOverview;
use crate::web::state::Part;

/// What the view is narrowed to, once it can be drawn.
pub(super) fn narrowed(view: &View) -> Html {
    if view.state.part == Part::Here { facets(view) } else { Html::default() }
}

/// Said where a filter hides everything, once it can be drawn.
pub(super) fn hidden(view: &View, lifts: &[Lift]) -> Html {
    if view.state.part == Part::Here { nothing_matches(view, lifts) } else { coming(view) }
}

/// What stands below the strip of a report.
pub(super) fn below(view: &View, report: &ReportOverview, nothing: bool) -> Html {
    if view.state.part == Part::Here { sheets(view, report, nothing) } else { Html::default() }
}
