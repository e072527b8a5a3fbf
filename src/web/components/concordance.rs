//! Every sentence with the chosen word.

use yew::prelude::*;

use super::View;
use super::button::{button, signed};
use super::icons::Icon;
use super::passage::{Press, passage};
use super::words::span;
use crate::view::concordance::{Concordance, ConcordanceLine};
use crate::web::state::Action;
use crate::web::text::{Key, grouped, named};

/// The pane.
pub(super) fn concordance(view: &View) -> Html {
    let Some(word) = view.state.words.word.as_deref() else {
        return html! { <p class="side-hint">{ view.say(Key::SentencesHint) }</p> };
    };
    html! {
        <div class="concordance" data-testid="concordance">
            <div class="evidence-head">
                <h2>{ view.fill(Key::Concordance, &[word]) }</h2>
                { signed(view, "icon-button side-close", Key::Close, (Icon::Cross, 18), Action::Deselect) }
            </div>
            if let Some(found) = view.state.words.concordance.as_deref() { { sentences(view, found, word) } }
        </div>
    }
}

fn sentences(view: &View, found: &Concordance, word: &str) -> Html {
    html! {
        <>
            <p class="muted small">{ view.fill(Key::ConcordanceCount, &[&grouped(found.total), &grouped(found.occurrences)]) }</p>
            <ul>{ for found.lines.iter().map(|line| sentence(view, line, word)) }</ul>
            if found.lines.len() < found.total {
                { button(view, "button", Key::MoreRows, Action::MoreSentences) }
            }
        </>
    }
}

fn sentence(view: &View, line: &ConcordanceLine, word: &str) -> Html {
    let see = Action::SeePassage { report: line.report, paragraph: line.paragraph, find: word.to_owned() };
    let mut place = Vec::new();
    if view.state.is_wide() {
        place.push(named(&line.place, line.year, ""));
    }
    place.push(line.section.clone());
    place.retain(|part| !part.is_empty());
    html! {
        <li>
            <button onclick={view.act::<MouseEvent>(see)}>
                { passage(&line.passage, view, Press::Nothing) }
                { span("where", place.join(" › ")) }
            </button>
        </li>
    }
}
