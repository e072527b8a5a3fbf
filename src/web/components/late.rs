//! What is drawn by the part of the program that comes after the rest: views and dialogs that nobody sees before there are
//! reports. Its functions are named in `xtask/src/stamp.rs`, and called from here and `narrowed.rs` alone.

use yew::prelude::*;

use super::View;
use super::beside::beside;
use super::coming::coming;
use super::compare::compare;
use super::keywords::words;
use super::overlay::overlay;
use super::pairs::pairs;
use super::paper::paper;
use super::reports::collected;
use super::source::Source;
use crate::web::state::{Overlay, Part, Tab};

/// A view that comes later; in its place what is said while it comes.
pub(super) fn view_of(view: &View, tab: Tab) -> Html {
    if view.state.part != Part::Here {
        return coming(view);
    }
    match tab {
        Tab::Overview => collected(view),
        Tab::Words => words(view),
        Tab::Source => html! { <Source ..view.clone() /> },
        Tab::Pairs => pairs(view),
        _ => compare(view),
    }
}

/// What lies over the page, once it can be drawn.
pub(super) fn over(view: &View) -> Html {
    if view.state.part == Part::Here && view.state.overlay.is_some_and(Overlay::is_late) {
        overlay(view)
    } else {
        Html::default()
    }
}

/// What stands on paper alone.
pub(super) fn on_paper(view: &View) -> Html {
    if view.state.part == Part::Here { paper(view) } else { Html::default() }
}

/// What stands beside the view, once it can be drawn.
pub(super) fn pane(view: &View) -> Html {
    if view.state.part == Part::Here { beside(view) } else { coming(view) }
}
