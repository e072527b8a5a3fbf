//! What scrolls an element: itself, the view around it, or in a low window the whole page.

use web_sys::{Element, window};
use yew::prelude::*;

use crate::web::io::{Hearing, Way};

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
        let hearing = page.and_then(|page| {
            Hearing::of(page.into(), "scroll", Way::Down, move |_: Event| {
                if let Some(hear) = &*latest.borrow() {
                    hear();
                }
            })
        });
        move || drop(hearing)
    });
}
