//! The evidence, or the sentences with a word while words are looked at: beside the view, or where there is no room a
//! sheet from below, which is pulled by its handle and leaves in sight what was pressed.

use web_sys::{Element, HtmlElement, PointerEvent};
use yew::prelude::*;

use super::View;
use super::concordance::concordance;
use super::evidence::evidence;
use super::figures::hundredths;
use super::scroller::scroller_of;
use crate::web::state::{Action, HALF, Overlay, Place, Rest, Tab};
use crate::web::text::Key;

/// What was pressed for what the sheet shows.
const CHOSEN: &str =
    ".view .grid-row[aria-selected=true], .view .strip .on, .view .mark.on, .view .matrix .on";

/// The pane.
#[component]
pub(super) fn Side(view: &View) -> Html {
    let side = use_node_ref();
    let words = view.state.tab == Tab::Words;
    let open = match view.state.overlay {
        Some(Overlay::Evidence | Overlay::Card) => !words,
        Some(Overlay::Concordance) => words,
        _ => false,
    };
    {
        let (side, sheet) = (side.clone(), open && view.state.room.has_sheet());
        let chosen = (view.state.selected, view.state.words.word.clone());
        use_effect_with((sheet, chosen), move |(sheet, _)| {
            let Some(side) = side.cast::<HtmlElement>() else { return };
            if *sheet {
                keep_clear(&side);
            } else {
                set_height(&side, Rest::Half.share());
            }
        });
    }
    html! {
        <aside class={classes!("side", open.then_some("open"))} data-place={Place::Evidence.name()} tabindex="-1" ref={side.clone()}
            aria-label={view.say(Key::Evidence)}>
            { grip(view, &side) }
            if words {
                { concordance(view) }
            } else {
                { evidence(view) }
            }
        </aside>
    }
}

/// The handle; whoever has no finger closes the sheet by its button or Esc.
fn grip(view: &View, side: &NodeRef) -> Html {
    let onpointerdown = {
        let side = side.clone();
        Callback::from(move |event: PointerEvent| {
            let (Some(grip), Some(side)) = (event.target_dyn_into::<Element>(), side.cast::<HtmlElement>())
            else {
                return;
            };
            // without capture it is pulled as far as the pointer stays on it
            let _free = grip.set_pointer_capture(event.pointer_id());
            note(&side, Some((f64::from(event.client_y()), share(&side))));
        })
    };
    let onpointermove = {
        let side = side.clone();
        Callback::from(move |event: PointerEvent| {
            if let Some((side, height, _)) = pulled(&side, &event) {
                set_height(&side, height.clamp(0.1, Rest::Tall.share()));
            }
        })
    };
    let onpointerup = {
        let (side, send) = (side.clone(), view.send.clone());
        Callback::from(move |event: PointerEvent| {
            let Some((side, height, before)) = pulled(&side, &event) else { return };
            note(&side, None);
            match Rest::after(before, height, page_height(&side)) {
                Rest::Closed => send.emit(Action::Close),
                rest => set_height(&side, rest.share()),
            }
        })
    };
    html! {
        <span class="sheet-grip" aria-hidden="true" data-testid="sheet-grip" {onpointerdown} {onpointermove}
            onpointercancel={onpointerup.clone()} {onpointerup}></span>
    }
}

/// Keeps where a pull began, or forgets it.
fn note(side: &HtmlElement, begun: Option<(f64, f64)>) {
    // without the note nothing is pulled
    let _unnoted = match begun {
        Some((y, share)) => {
            side.set_attribute("data-pull", &format!("{} {}", y as i32, hundredths(share * 100.0)))
        }
        None => side.remove_attribute("data-pull"),
    };
}

/// While it is pulled: the sheet, the share of the page's height that the pointer wants for it, and the one it had.
fn pulled(side: &NodeRef, event: &PointerEvent) -> Option<(HtmlElement, f64, f64)> {
    let side = side.cast::<HtmlElement>()?;
    let noted = side.get_attribute("data-pull")?;
    let (y, before) = noted.split_once(' ')?;
    let (y, before) = (y.parse::<i32>().ok()?, before.parse::<f64>().ok()? / 100.0);
    let up = f64::from(y - event.client_y()) / page_height(&side);
    Some((side, before + up, before))
}

fn page_height(side: &Element) -> f64 {
    let page = side.closest(".page").ok().flatten();
    page.map_or(1.0, |page| f64::from(page.client_height()).max(1.0))
}

fn share(side: &HtmlElement) -> f64 {
    f64::from(side.offset_height()) / page_height(side)
}

fn set_height(side: &HtmlElement, share: f64) {
    // a property that is refused leaves the sheet as it is
    let _unset = side.style().set_property("--sheet-high", &format!("{}%", hundredths(share * 100.0)));
}

/// Scrolls what was pressed out from under the sheet, and no farther.
fn keep_clear(side: &HtmlElement) {
    let page = side.closest(".page").ok().flatten();
    let Some(chosen) = page.and_then(|page| page.query_selector(CHOSEN).ok().flatten()) else { return };
    let scroller = scroller_of(&chosen);
    let bottom =
        side.closest(".page").ok().flatten().map_or(0.0, |page| page.get_bounding_client_rect().bottom());
    let edge = bottom - page_height(side) * HALF;
    let over = chosen.get_bounding_client_rect().bottom() - edge;
    if over > 0.0 {
        scroller.set_scroll_top(scroller.scroll_top() + over.ceil() as i32 + 1);
    }
}
