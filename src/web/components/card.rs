//! One record on a card that can be printed and handed on.

use yew::prelude::*;

use super::View;
use super::button::button;
use super::dialogs::dialog;
use super::evidence::grown;
use super::figures::plain;
use super::passage::{Press, passage};
use crate::web::state::Action;
use crate::web::text::Key;

/// The card, in a dialog.
pub(super) fn card(view: &View) -> Html {
    let Some(evidence) = view.state.evidence.as_deref() else { return Html::default() };
    let row = &evidence.row;
    let citation = &evidence.citation;
    let year = citation.year.map(|year| year.to_string()).unwrap_or_default();
    let page = citation.page.map(|page| view.fill(Key::Page, &[&page.to_string()]));
    let place = citation.section.iter().cloned().chain(page).collect::<Vec<_>>().join(" › ");
    let body = html! {
        <>
            <article class="card" data-testid="card">
                <p>{ format!("{} {year}", citation.place) }</p>
                <h3>{ grown(view, row) }</h3>
                <span class="figure">{ plain(&row.figure) }</span>
                <blockquote>{ passage(&row.passage, view, Press::Nothing) }</blockquote>
                <p class="from">{ citation.titled().1 }</p>
                <p class="from">{ place }</p>
                <p class="from">{ &citation.document }</p>
                <p class="print-hash">{ format!("SHA-256 {}", citation.sha256) }</p>
            </article>
            <footer>
                <span class="drawn"></span>
                { button(view, "button strong", Key::Print, Action::Print) }
            </footer>
        </>
    };
    dialog(view, Key::Card, body)
}
