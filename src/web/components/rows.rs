//! A list that draws only the rows near sight and asks for others as it is scrolled.

use web_sys::{Element, HtmlElement, MouseEvent};
use yew::prelude::*;

use super::View;
use super::figures::hundredths;
use super::scroller::{scroller_of, use_scroll};
use crate::view::Window;
use crate::web::state::{Place, Reveal};

/// A row's height before one has been drawn, in CSS pixels.
const GUESS: f64 = 40.0;

/// Windows begin and end at multiples of this: scrolling a little asks nothing.
const STEP: usize = 20;

/// Rows asked for beyond sight, on either side.
const MARGIN: usize = 30;

/// Room below a row that its sentence needs when it is shown on hover, in CSS pixels.
const PREVIEW: f64 = 140.0;

/// What a list is given.
#[derive(Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// Rows in all.
    pub(super) total: usize,
    /// Index of the first row drawn.
    pub(super) start: usize,
    /// What was asked for last.
    pub(super) window: Window,
    /// Where to ask for other rows.
    pub(super) want: Callback<Window>,
    /// A row to bring into sight.
    pub(super) reveal: Reveal,
    /// What the list is called, to a screen reader.
    pub(super) label: AttrValue,
    /// The id of the chosen row's element.
    #[prop_or_default]
    pub(super) active: Option<AttrValue>,
    /// The hook for tests.
    #[prop_or_default]
    pub(super) testid: Option<AttrValue>,
    /// The columns' heads: they stay in sight while the rows go by, and are as wide as the rows.
    #[prop_or_default]
    pub(super) heads: Html,
    /// The rows drawn.
    pub(super) children: Html,
}

/// The id of a row.
pub(super) fn row_id(view: &View, at: usize) -> AttrValue {
    view.id(&format!("row-{at}"))
}

/// The id of the row that the keys are at, where it is among the `drawn` rows from `start` on.
pub(super) fn active_row(view: &View, at: Option<usize>, start: usize, drawn: usize) -> Option<AttrValue> {
    at.filter(|at| (start..start + drawn).contains(at)).map(|at| row_id(view, at))
}

/// The rows `first..last` in sight as a window to ask for.
fn around(first: usize, last: usize) -> Window {
    let start = first.saturating_sub(MARGIN) / STEP * STEP;
    let end = (last + MARGIN).div_ceil(STEP) * STEP;
    Window { start, end }
}

/// Whether rows in sight need another window than the one asked for.
fn is_short(first: usize, last: usize, total: usize, window: Window) -> bool {
    let enough = MARGIN / 3;
    first < window.start.saturating_add(if window.start == 0 { 0 } else { enough })
        || (window.end < total && last + enough > window.end)
}

/// Where the rows begin, measured from the top of what scrolls.
fn lead(scroller: &Element, sheet: &Element) -> f64 {
    let top = |element: &Element| element.get_bounding_client_rect().top();
    top(sheet) - top(scroller) + f64::from(scroller.scroll_top())
}

/// The first and the last row in sight.
fn in_sight(scroller: &Element, sheet: &Element, row: f64) -> (usize, usize) {
    let top = f64::from(scroller.scroll_top()) - lead(scroller, sheet);
    let bottom = top + f64::from(scroller.client_height());
    ((top.max(0.0) / row) as usize, (bottom.max(0.0) / row).ceil() as usize)
}

#[component]
pub(super) fn Rows(props: &Props) -> Html {
    let list = use_node_ref();
    let sheet = use_node_ref();
    let slab = use_node_ref();
    let height = use_mut_ref(|| GUESS);

    let ask = {
        let (list, sheet, height) = (list.clone(), sheet.clone(), height.clone());
        let (want, total, window) = (props.want.clone(), props.total, props.window);
        move || {
            let (Some(list), Some(sheet)) = (list.cast::<Element>(), sheet.cast::<Element>()) else { return };
            let (first, last) = in_sight(&scroller_of(&list), &sheet, *height.borrow());
            if is_short(first.min(total), last.min(total), total, window) {
                want.emit(around(first, last));
            }
        }
    };

    {
        // places of sheet and slab: through the style object, which the policy allows
        let (sheet, slab, height, ask) = (sheet.clone(), slab.clone(), height.clone(), ask.clone());
        use_effect_with((props.total, props.start, props.children.clone()), move |(total, start, _)| {
            let (Some(sheet), Some(slab)) = (sheet.cast::<HtmlElement>(), slab.cast::<HtmlElement>()) else {
                return;
            };
            let measured = slab.first_element_child().map(|row| row.get_bounding_client_rect().height());
            let row = measured.filter(|&measured| measured > 1.0).unwrap_or(*height.borrow());
            *height.borrow_mut() = row;
            place(&sheet, "--sheet", *total as f64 * row);
            place(&slab, "--from", *start as f64 * row);
            ask();
        });
    }
    {
        let (list, sheet, height) = (list.clone(), sheet.clone(), height.clone());
        use_effect_with(props.reveal, move |reveal| {
            if let (Some(list), Some(sheet), true) =
                (list.cast::<Element>(), sheet.cast::<Element>(), reveal.times > 0)
            {
                bring(&list, &sheet, reveal.at, *height.borrow());
            }
        });
    }
    use_scroll(list.clone(), true, ask);

    let onmouseover = {
        let list = list.clone();
        Callback::from(move |event: MouseEvent| turn_preview(&list, &event))
    };
    html! {
        <div class="grid-body" ref={list} {onmouseover} role="grid" tabindex="0" data-place={Place::Rows.name()}
            aria-label={props.label.clone()} aria-rowcount={props.total.to_string()} aria-activedescendant={props.active.clone()}
            data-testid={props.testid.clone()} data-total={props.total.to_string()}>
            { props.heads.clone() }
            <div class="sheet" ref={sheet} role="presentation">
                <div class="slab" ref={slab} role="presentation">{ props.children.clone() }</div>
            </div>
        </div>
    }
}

fn place(element: &HtmlElement, name: &str, pixels: f64) {
    // an unknown property is no reason to stop drawing
    let _unset = element.style().set_property(name, &format!("{}px", hundredths(pixels)));
}

/// Says on which side of its row a sentence has room: above it near the lower edge, and where it would cover the
/// chosen row below; nowhere where it would cover that above.
fn turn_preview(list: &NodeRef, event: &MouseEvent) {
    let row = event.target_dyn_into::<Element>().and_then(|target| target.closest(".grid-row").ok()?);
    let (Some(list), Some(row)) = (list.cast::<Element>(), row) else { return };
    let place = row.get_bounding_client_rect();
    let chosen = list.query_selector(".grid-row[aria-selected=true]").ok().flatten();
    let gap = chosen.map(|chosen| chosen.get_bounding_client_rect().top() - place.top());
    let frame = scroller_of(&list).get_bounding_client_rect();
    let below = gap.is_some_and(|gap| gap > 0.0 && gap < PREVIEW + place.height());
    let above = frame.bottom() - place.bottom() < PREVIEW || below;
    let covered = above && gap.is_some_and(|gap| gap < 0.0 && gap > -PREVIEW)
        || below && place.top() - frame.top() < PREVIEW;
    // a list without classes shows the sentence below its row
    let _unturned = list.class_list().toggle_with_force("above", above);
    let _shown = list.class_list().toggle_with_force("silent", covered);
}

/// Scrolls as little as brings the row into sight, with a row of air around it.
fn bring(list: &Element, sheet: &Element, index: usize, row: f64) {
    let scroller = scroller_of(list);
    let lead = lead(&scroller, sheet);
    let top = lead + index as f64 * row;
    let height = f64::from(scroller.client_height());
    let now = f64::from(scroller.scroll_top());
    // heads that stay in sight cover rows
    let heads = list.query_selector(".grid-head").ok().flatten().map_or(0, |heads| heads.client_height());
    let covered = f64::from(heads) + row;
    if top < now + covered {
        scroller.set_scroll_top((top - covered).max(0.0) as i32);
    } else if top + 2.0 * row > now + height {
        scroller.set_scroll_top((top + 2.0 * row - height).max(0.0) as i32);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_of_fifty_thousand_rows_is_a_few_screens() {
        let window = around(25_000, 25_020);
        assert!(window.start <= 25_000 && 25_020 <= window.end);
        assert!(window.end - window.start < 120);
    }

    #[test]
    fn a_little_scrolling_asks_nothing() {
        let window = around(100, 120);
        assert!(!is_short(100, 120, 50_000, window));
        assert!(!is_short(105, 125, 50_000, window));
        assert!(is_short(140, 160, 50_000, window));
        assert!(is_short(60, 80, 50_000, window));
    }

    #[test]
    fn the_ends_ask_for_nothing_beyond_them() {
        assert!(!is_short(0, 20, 80, Window::new(0, 80)));
        assert!(!is_short(60, 80, 80, Window::new(0, 80)));
        assert!(!is_short(0, 0, 0, Window::new(0, 80)));
    }
}
