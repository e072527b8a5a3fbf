//! What asks for the whole attention: the list of keys, and how to check that nothing leaves.

use web_sys::Element;
use yew::prelude::*;

use super::View;
use super::icons::{Icon, icon};
use crate::web::state::{Action, Keep, Place};
use crate::web::text::Key;

/// A box over the page, with a title and a way to close it.
pub(super) fn dialog(view: &View, title: Key, body: Html) -> Html {
    let close = view.act::<MouseEvent>(Action::Close);
    // a press beside the box, not one within it
    let shut = close.clone();
    let beside = Callback::from(move |event: MouseEvent| {
        if event.target_dyn_into::<Element>().is_some_and(|pressed| pressed.class_name() == "dialog") {
            shut.emit(event);
        }
    });
    html! {
        <div class="dialog" onclick={beside}>
            <div class="dialog-box" role="dialog" aria-modal="true" aria-label={view.say(title)} data-place={Place::Overlay.name()} tabindex="-1">
                <header>
                    <h2>{ view.say(title) }</h2>
                    <button class="icon-button" aria-label={view.say(Key::Close)} onclick={close}>{ icon(Icon::Cross, 18) }</button>
                </header>
                { body }
            </div>
        </div>
    }
}

/// The list of keys.
pub(super) fn keys(view: &View) -> Html {
    let keys: [(&[&str], Key); 7] = [
        (&["/"], Key::KeySearch),
        (&["j", "k"], Key::KeyRows),
        (&["Enter"], Key::KeyEvidence),
        (&["Ctrl", "C"], Key::KeyCopy),
        (&["Esc"], Key::KeyEscape),
        (&["1", "–", "5"], Key::KeyViews),
        (&["?"], Key::KeyHelp),
    ];
    let line = |(keys, what): (&[&str], Key)| {
        html! { <><dt>{ for keys.iter().map(|key| html! { <><kbd>{ *key }</kbd>{ " " }</> }) }</dt><dd>{ view.say(what) }</dd></> }
    };
    dialog(view, Key::Keys, html! { <dl class="key-list">{ for keys.map(line) }</dl> })
}

/// How to check that nothing leaves the device, and what works without a network: drawn by `www/parts/privacy.js`.
pub(super) fn check(view: &View) -> Html {
    let body = html! { <><div class="privacy"></div>{ keeping(view) }</> };
    dialog(view, Key::CheckTitle, body)
}

/// Whether files are kept in this browser, and the other choice.
fn keeping(view: &View) -> Html {
    let (said, key, keep) = match view.state.keep {
        Keep::Never => return Html::default(),
        Keep::Yes => (Key::KeepOn, Key::KeepClear, Keep::No),
        _ => (Key::KeepOff, Key::KeepYes, Keep::Yes),
    };
    html! {
        <p class="keeping">{ view.say(said) }{ " " }
            <button class="link" onclick={view.act::<MouseEvent>(Action::Keep(keep))}>{ view.say(key) }</button>
        </p>
    }
}
