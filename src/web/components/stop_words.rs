//! The stop words, one a line, to be edited.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::View;
use super::dialogs::dialog;
use crate::analysis::Choice;
use crate::web::state::Action;
use crate::web::text::Key;

#[component]
pub(super) fn StopWords(view: &View) -> Html {
    let field = use_node_ref();
    let Some(words) = view.state.settings.as_ref().and_then(|choices| choices.stop_words.clone()) else {
        return dialog(view, Key::StopWords, html! { <p class="muted">{ view.say(Key::Working) }</p> });
    };
    let apply = {
        let (send, field) = (view.send.clone(), field.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(field) = field.cast::<HtmlTextAreaElement>() else { return };
            let words = field.value().split_whitespace().map(str::to_owned).collect();
            send.emit(Action::Choose(Choice::StopWords(Some(words))));
        })
    };
    let body = html! {
        <>
            <p class="muted">{ view.say(Key::StopWordsHint) }</p>
            <textarea ref={field} aria-label={view.say(Key::StopWords)} spellcheck="false" value={words.join("\n")} />
            <footer>
                <button class="button" onclick={view.act::<MouseEvent>(Action::Choose(Choice::StopWords(None)))}>{ view.say(Key::BuiltIn) }</button>
                <button class="button strong" onclick={apply}>{ view.say(Key::Apply) }</button>
            </footer>
        </>
    };
    dialog(view, Key::StopWords, body)
}
