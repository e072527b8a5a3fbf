//! The stop words, one a line, to be edited.

use yew::prelude::*;

use super::View;
use super::button::button;
use super::dialogs::dialog;
use crate::analysis::Choice;
use crate::web::io;
use crate::web::state::Action;
use crate::web::text::Key;

pub(super) fn stop_words(view: &View) -> Html {
    let Some(words) = view.state.settings.as_ref().and_then(|choices| choices.stop_words.clone()) else {
        return dialog(view, Key::StopWords, html! { <p class="muted">{ view.say(Key::Working) }</p> });
    };
    let apply = {
        let send = view.send.clone();
        Callback::from(move |event: MouseEvent| send.emit(entered(&event)))
    };
    let body = html! {
        <>
            <p class="muted">{ view.say(Key::StopWordsHint) }</p>
            <textarea aria-label={view.say(Key::StopWords)} spellcheck="false" value={words.join("\n")} />
            <footer>
                { button(view, "button", Key::BuiltIn, Action::Choose(Choice::StopWords(None))) }
                <button class="button strong" onclick={apply}>{ view.say(Key::Apply) }</button>
            </footer>
        </>
    };
    dialog(view, Key::StopWords, body)
}

/// The words that stand in the list.
#[inline(never)]
fn entered(event: &MouseEvent) -> Action {
    Action::Choose(Choice::StopWords(io::written(event).into_iter().next()))
}
