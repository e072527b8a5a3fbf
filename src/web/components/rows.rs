//! A list that draws only the rows near sight and asks for others as it is scrolled.

use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::figures::hundredths;
use crate::view::Window;
use crate::web::state::Reveal;

/// A row's height before one has been drawn, in CSS pixels.
const GUESS: f64 = 40.0;

/// Windows begin and end at multiples of this: scrolling a little asks nothing.
const STEP: usize = 20;

/// Rows asked for beyond sight, on either side.
const MARGIN: usize = 30;

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
    /// The rows drawn.
    pub(super) children: Html,
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

/// The first and the last row in sight.
fn in_sight(scroller: &Element, row: f64) -> (usize, usize) {
    let top = f64::from(scroller.scroll_top()).max(0.0);
    let bottom = top + f64::from(scroller.client_height());
    ((top / row) as usize, (bottom / row).ceil() as usize)
}

#[component]
pub(super) fn Rows(props: &Props) -> Html {
    let scroller = use_node_ref();
    let sheet = use_node_ref();
    let slab = use_node_ref();
    let height = use_mut_ref(|| GUESS);

    let ask = {
        let (scroller, height, want) = (scroller.clone(), height.clone(), props.want.clone());
        let (total, window) = (props.total, props.window);
        move || {
            let Some(element) = scroller.cast::<Element>() else { return };
            let (first, last) = in_sight(&element, *height.borrow());
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
        let (scroller, height) = (scroller.clone(), height.clone());
        use_effect_with(props.reveal, move |reveal| {
            if let (Some(element), true) = (scroller.cast::<Element>(), reveal.times > 0) {
                bring(&element, reveal.at, *height.borrow());
            }
        });
    }

    let onscroll = Callback::from(move |_: Event| ask());
    html! {
        <div class="grid-body" ref={scroller} {onscroll} role="rowgroup" tabindex="0"
            aria-label={props.label.clone()} aria-activedescendant={props.active.clone()}
            data-testid={props.testid.clone()} data-total={props.total.to_string()}>
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

/// Scrolls as little as brings the row into sight, with a row of air around it.
fn bring(scroller: &Element, index: usize, row: f64) {
    let top = index as f64 * row;
    let height = f64::from(scroller.client_height());
    let now = f64::from(scroller.scroll_top());
    if top < now + row {
        scroller.set_scroll_top((top - row).max(0.0) as i32);
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
