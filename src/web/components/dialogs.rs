//! What asks for the whole attention.

use web_sys::Element;
use yew::prelude::*;

use super::View;
use super::button::button;
use super::icons::{Icon, icon};
use crate::web::state::{Action, Keep, Overlay, Place};
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

/// A dialog whose content is loaded when it is opened: `www/dialogs/` has it, and draws it.
pub(super) fn drawn(view: &View, overlay: Overlay) -> Html {
    let (title, more) = match overlay {
        Overlay::Keys => (Key::Keys, Html::default()),
        Overlay::Embed => (Key::Embed, Html::default()),
        _ => (Key::CheckTitle, keeping(view)),
    };
    dialog(view, title, html! { <><div class="drawn"></div>{ more }</> })
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
            { button(view, "link", key, Action::Keep(keep)) }
        </p>
    }
}
