//! What lies over the page.

use yew::prelude::*;

use super::View;
use super::card::card;
use super::columns::columns;
use super::correct::correct;
use super::correct_report::correct_report;
use super::dialogs::drawn;
use super::menu::menu;
use super::removed::removed;
use super::stop_words::stop_words;
use super::strength::strength_words;
use crate::web::state::Overlay;

/// The dialog or the menu that is open.
#[inline(never)]
pub(super) fn overlay(view: &View) -> Html {
    match view.state.overlay {
        Some(overlay @ (Overlay::Keys | Overlay::Check | Overlay::Embed)) => drawn(view, overlay),
        Some(Overlay::Card) => card(view),
        Some(Overlay::StopWords) => stop_words(view),
        Some(Overlay::Strength) => strength_words(view),
        Some(Overlay::Removed) => removed(view),
        Some(Overlay::Columns) => columns(view),
        Some(Overlay::Correct) => correct(view),
        Some(Overlay::Report) => correct_report(view),
        Some(Overlay::Menu) => menu(view),
        _ => Html::default(),
    }
}
