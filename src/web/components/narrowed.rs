//! What the views that are there from the start say of their filters: drawn by the part of the program that comes later, since
//! nothing is filtered before.

use yew::prelude::*;

use super::View;
use super::coming::coming;
use super::filter::{facets, nothing_matches};
use crate::view::filter::Lift;
use crate::web::state::Part;

/// What the view is narrowed to, once it can be drawn.
pub(super) fn narrowed(view: &View) -> Html {
    if view.state.part == Part::Here { facets(view) } else { Html::default() }
}

/// Said where a filter hides everything, once it can be drawn.
pub(super) fn hidden(view: &View, lifts: &[Lift]) -> Html {
    if view.state.part == Part::Here { nothing_matches(view, lifts) } else { coming(view) }
}
