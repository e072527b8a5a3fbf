//! The words that make a target hard or soft, one a line, to be edited: papers part over some of them.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::View;
use super::dialogs::dialog;
use crate::analysis::Choice;
use crate::label::Labelled;
use crate::statement::{Constraint, Strength};
use crate::web::state::Action;
use crate::web::text::Key;

#[component]
pub(super) fn StrengthWords(view: &View) -> Html {
    let (hard, soft) = (use_node_ref(), use_node_ref());
    let Some(words) = view.state.settings.as_ref().and_then(|choices| choices.strength.clone()) else {
        return dialog(view, Key::StrengthWords, html! { <p class="muted">{ view.say(Key::Working) }</p> });
    };
    let apply = {
        let (send, hard, soft) = (view.send.clone(), hard.clone(), soft.clone());
        Callback::from(move |_: MouseEvent| {
            let (Some(hard), Some(soft)) = (written(&hard), written(&soft)) else { return };
            send.emit(Action::Choose(Choice::Strength(Some(Strength { hard, soft }))));
        })
    };
    let list = |field: &NodeRef, constraint: Constraint, words: &[String]| {
        let name = constraint.say(view.state.lang);
        html! {
            <label><span class="muted small">{ name }</span>
                <textarea ref={field.clone()} aria-label={name} spellcheck="false" value={words.join("\n")} />
            </label>
        }
    };
    let body = html! {
        <>
            <p class="muted">{ view.say(Key::StrengthHint) }</p>
            <div class="two-lists">
                { list(&hard, Constraint::Hard, &words.hard) }
                { list(&soft, Constraint::Soft, &words.soft) }
            </div>
            <footer>
                <button class="button" onclick={view.act::<MouseEvent>(Action::Choose(Choice::Strength(None)))}>{ view.say(Key::BuiltIn) }</button>
                <button class="button strong" onclick={apply}>{ view.say(Key::Apply) }</button>
            </footer>
        </>
    };
    dialog(view, Key::StrengthWords, body)
}

/// The words in a field.
fn written(field: &NodeRef) -> Option<Vec<String>> {
    let field = field.cast::<HtmlTextAreaElement>()?;
    Some(field.value().split_whitespace().map(str::to_owned).collect())
}
