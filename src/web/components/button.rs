//! Buttons, each kind written once: a page of them weighs less so.

use yew::prelude::*;

use super::View;
use super::icons::{Icon, icon};
use crate::web::state::Action;
use crate::web::text::Key;

/// A button with words of the interface on it.
pub(super) fn button(view: &View, class: &'static str, key: Key, action: Action) -> Html {
    labelled(view, class, view.say(key).to_owned(), action)
}

/// A button with other words on it.
#[inline(never)]
pub(super) fn labelled(view: &View, class: &'static str, label: String, action: Action) -> Html {
    html! { <button {class} onclick={view.act::<MouseEvent>(action)}>{ label }</button> }
}

/// A button with a sign on it; its words are its name.
#[inline(never)]
pub(super) fn signed(view: &View, class: &'static str, key: Key, sign: (Icon, u8), action: Action) -> Html {
    let words = view.say(key);
    html! {
        <button {class} aria-label={words} title={words} onclick={view.act::<MouseEvent>(action)}>
            { icon(sign.0, sign.1.into()) }
        </button>
    }
}
