//! The evidence, or the sentences with a word while words are looked at: beside the view, or where there is no room a
//! sheet from below, which is pulled by its handle and leaves in sight what was pressed.

use web_sys::{Element, HtmlElement, PointerEvent};
use yew::prelude::*;

use super::View;
use super::figures::hundredths;
use super::late;
use super::scroller::scroller_of;
use crate::web::state::{Action, HALF, Overlay, Place, Rest, Tab};
use crate::web::text::Key;

/// What was pressed for what the sheet shows: a row, or a figure elsewhere.
const ROW: &str = ".view .grid-row[aria-selected=true]";
const FIGURE: &str = ".view .strip .on, .view .mark.on, .view :is(.matrix, .pairs) .on";

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
        let pressed = if words || view.state.targets.cursor.is_some() { ROW } else { FIGURE };
        use_effect_with((sheet, chosen), move |(sheet, _)| {
            let Some(side) = side.cast::<HtmlElement>() else { return };
            if *sheet {
                keep_clear(&side, pressed);
            } else {
                set_height(&side, Rest::Half.share());
            }
        });
    }
    html! {
        <aside class={classes!("side", open.then_some("open"))} part="evidence" data-place={Place::Evidence.name()} tabindex="-1" ref={side.clone()}
            aria-label={view.say(Key::Evidence)}>
            { grip(view, &side) }
            { late::pane(view) }
        </aside>
    }
}

/// The handle; whoever has no finger closes the sheet by its button or Esc.
fn grip(view: &View, side: &NodeRef) -> Html {
    let pull = |pull: fn(&HtmlElement, &PointerEvent) -> Option<Rest>| {
        let (side, send) = (side.clone(), view.send.clone());
        Callback::from(move |event: PointerEvent| {
            let Some(side) = side.cast::<HtmlElement>() else { return };
            match pull(&side, &event) {
                Some(Rest::Closed) => send.emit(Action::Close),
                Some(rest) => set_height(&side, rest.share()),
                None => {}
            }
        })
    };
    html! {
        <span class="sheet-grip" aria-hidden="true" data-testid="sheet-grip" onpointerdown={pull(begin)} onpointermove={pull(drag)}
            onpointercancel={pull(end)} onpointerup={pull(end)}></span>
    }
}

/// Notes at the sheet where a pull began, and how high the sheet was.
fn begin(side: &HtmlElement, event: &PointerEvent) -> Option<Rest> {
    // without capture it is pulled as far as the pointer stays on the handle, without a note not at all
    let _free = event.target_dyn_into::<Element>().map(|grip| grip.set_pointer_capture(event.pointer_id()));
    let _unnoted = side.set_attribute("data-pull", &format!("{} {}", event.client_y(), side.offset_height()));
    None
}

fn drag(side: &HtmlElement, event: &PointerEvent) -> Option<Rest> {
    let (_, high) = pulled(side, event)?;
    set_height(side, (f64::from(high) / page_height(side)).clamp(0.1, Rest::Tall.share()));
    None
}

fn end(side: &HtmlElement, event: &PointerEvent) -> Option<Rest> {
    let (before, high) = pulled(side, event)?;
    let _noted = side.remove_attribute("data-pull");
    Some(Rest::after(before, high, page_height(side) as i32))
}

/// While it is pulled: how high the sheet was, and how high the pointer wants it, in CSS pixels.
fn pulled(side: &HtmlElement, event: &PointerEvent) -> Option<(i32, i32)> {
    let noted = side.get_attribute("data-pull")?;
    let (y, before) = noted.split_once(' ')?;
    let (y, before) = (y.parse::<i32>().ok()?, before.parse::<i32>().ok()?);
    Some((before, before + y - event.client_y()))
}

fn page_height(side: &Element) -> f64 {
    let page = side.closest(".page").ok().flatten();
    page.map_or(1.0, |page| f64::from(page.client_height()).max(1.0))
}

fn set_height(side: &HtmlElement, share: f64) {
    // a property that is refused leaves the sheet as it is
    let _unset = side.style().set_property("--sheet-high", &format!("{}%", hundredths(share * 100.0)));
}

/// Scrolls what was pressed out from under the sheet, and no farther.
fn keep_clear(side: &HtmlElement, pressed: &str) {
    let Some(page) = side.closest(".page").ok().flatten() else { return };
    let Some(chosen) = page.query_selector(pressed).ok().flatten() else { return };
    let scroller = scroller_of(&chosen);
    let edge = page.get_bounding_client_rect().bottom() - page_height(side) * HALF;
    let over = chosen.get_bounding_client_rect().bottom() - edge;
    if over > 0.0 {
        scroller.set_scroll_top(scroller.scroll_top() + over.ceil() as i32 + 1);
    }
}
