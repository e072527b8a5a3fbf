//! What scrolls an element: itself, the view around it, or in a low window the whole page.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, window};
use yew::prelude::*;

/// The nearest element, itself or around it, that scrolls up and down.
pub(super) fn scroller_of(element: &Element) -> Element {
    let scrolls = |element: &Element| {
        window()
            .and_then(|window| window.get_computed_style(element).ok().flatten())
            .and_then(|style| style.get_property_value("overflow-y").ok())
            .is_some_and(|overflow| overflow == "auto" || overflow == "scroll")
    };
    let mut here = Some(element.clone());
    while let Some(around) = here {
        if scrolls(&around) {
            return around;
        }
        here = around.parent_element();
    }
    element.clone()
}

/// Hears whatever scrolls an element, for as long as it is `drawn`: events of scrolling do not rise, but they come down.
#[hook]
pub(super) fn use_scroll(place: NodeRef, drawn: bool, hear: impl Fn() + 'static) {
    let latest = use_mut_ref(|| None::<Box<dyn Fn()>>);
    *latest.borrow_mut() = Some(Box::new(hear));
    use_effect_with(drawn, move |_| {
        let page = place.cast::<Element>().and_then(|place| place.closest(".page").ok()?);
        let hear = Closure::<dyn Fn()>::new(move || {
            if let Some(hear) = &*latest.borrow() {
                hear();
            }
        });
        let function = hear.as_ref().unchecked_ref();
        if let Some(page) = &page {
            // a page that cannot be heard leaves what is drawn
            let _deaf = page.add_event_listener_with_callback_and_bool("scroll", function, true);
        }
        move || {
            if let Some(page) = page {
                let function = hear.as_ref().unchecked_ref();
                let _deaf = page.remove_event_listener_with_callback_and_bool("scroll", function, true);
            }
        }
    });
}
