//! The words that make a target hard or soft, one a line, to be edited: papers part over some of them.

use yew::prelude::*;

use super::View;
use super::button::button;
use super::dialogs::dialog;
use crate::analysis::Choice;
use crate::label::Labelled;
use crate::statement::{Constraint, Strength};
use crate::web::io;
use crate::web::state::Action;
use crate::web::text::Key;

pub(super) fn strength_words(view: &View) -> Html {
    let Some(words) = view.state.settings.as_ref().and_then(|choices| choices.strength.clone()) else {
        return dialog(view, Key::StrengthWords, html! { <p class="muted">{ view.say(Key::Working) }</p> });
    };
    let apply = {
        let send = view.send.clone();
        Callback::from(move |event: MouseEvent| send.emit(entered(&event)))
    };
    let list = |constraint: Constraint, words: &[String]| {
        let name = constraint.say(view.state.lang);
        html! {
            <label><span class="muted small">{ name }</span>
                <textarea aria-label={name} spellcheck="false" value={words.join("\n")} />
            </label>
        }
    };
    let body = html! {
        <>
            <p class="muted">{ view.say(Key::StrengthHint) }</p>
            <div class="two-lists">
                { list(Constraint::Hard, &words.hard) }
                { list(Constraint::Soft, &words.soft) }
            </div>
            <footer>
                { button(view, "button", Key::BuiltIn, Action::Choose(Choice::Strength(None))) }
                <button class="button strong" onclick={apply}>{ view.say(Key::Apply) }</button>
            </footer>
        </>
    };
    dialog(view, Key::StrengthWords, body)
}

/// The words that stand in the lists.
#[inline(never)]
fn entered(event: &MouseEvent) -> Action {
    let mut lists = io::written(event).into_iter();
    let [hard, soft] = [lists.next(), lists.next()].map(Option::unwrap_or_default);
    Action::Choose(Choice::Strength(Some(Strength { hard, soft })))
}
