//! The first screen: what was promised, what was delivered, and what else was found.

use yew::prelude::*;

use super::View;
use super::button::button;
use super::narrowed::{below, hidden};
use super::strip::{Room, strip};
use super::top::phone_search;
use crate::view::overview::{Overview, ReportOverview};
use crate::web::state::{Action, Tab};
use crate::web::text::Key;

/// The overview of one report; `reports.rs` is that of several.
pub(super) fn overview(view: &View) -> Html {
    match view.state.overview.model.as_deref() {
        Some(Overview::Report(report)) => one(view, report),
        _ => Html::default(),
    }
}

fn one(view: &View, report: &ReportOverview) -> Html {
    let counts = report.head.counts;
    let nothing = counts.targets + counts.achievements == 0;
    html! {
        <div class="view scrolls" data-testid="overview">
            if view.state.is_filtered() {
                { phone_search(view) }
            }
            if nothing {
                { nothing_found(view) }
            } else if report.strip.is_empty() && view.state.is_filtered() {
                { hidden(view, &[]) }
            } else if report.strip.is_empty() {
                <p class="honest-line">{ view.say(Key::HeadlineNone) }</p>
            } else {
                { strip(view, &report.strip, Room::Enough) }
            }
            { below(view, report, nothing) }
        </div>
    }
}

/// Said where a text holds no target: what was looked for, and what can still be done.
pub(super) fn nothing_found(view: &View) -> Html {
    html! {
        <div class="honest">
            <h2>{ view.say(Key::NoTargets) }</h2>
            <p>{ view.say(Key::NoTargetsWhy) }</p>
            { button(view, "button", Key::SeeSource, Action::Tab(Tab::Source)) }
        </div>
    }
}
