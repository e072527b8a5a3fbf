//! What stands on paper alone: where the figures are from, when they were printed, and what is not there.

use yew::prelude::*;

use super::View;
use super::head::{called, reports};
use crate::web::state::Paper;
use crate::web::text::{Key, grouped};

/// Said above the view on paper.
#[inline(never)]
pub(super) fn paper(view: &View) -> Html {
    let lacks = match view.state.paper() {
        Paper::Whole => None,
        Paper::First(rows) => Some(view.fill(Key::PaperFirst, &[&grouped(rows)])),
        Paper::InSight => Some(view.say(Key::PaperInSight).to_owned()),
    };
    let printed = view.fill(Key::Printed, &[&source(view), env!("CARGO_PKG_VERSION"), &view.state.today]);
    html! {
        <div class="only-print" data-testid="paper">
            <p>{ printed }</p>
            if let Some(lacks) = lacks { <p>{ lacks }</p> }
        </div>
    }
}

/// The report with its file, by its hash; of several how many there are.
fn source(view: &View) -> String {
    match (view.state.head(), view.state.document()) {
        (Some(head), Some(item)) if !view.state.is_wide() => {
            let hash: String = item.hash.chars().take(12).collect();
            format!("{} · {} · SHA-256 {hash}…", called(head), item.name)
        }
        _ => reports(view, view.state.heads().count(), view.state.listed()),
    }
}
