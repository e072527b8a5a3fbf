//! What stands beside the view: the evidence, or the sentences with a word.

use yew::prelude::*;

use super::View;
use super::concordance::concordance;
use super::evidence::evidence;
use crate::web::state::Tab;

/// What the pane holds.
#[inline(never)]
pub(super) fn beside(view: &View) -> Html {
    if view.state.tab == Tab::Words { concordance(view) } else { evidence(view) }
}
