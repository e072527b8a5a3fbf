//! The text as a person reads it, a block of paragraphs at a time.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

use super::View;
use super::passage::{Press, passage_with_hit};
use super::scroller::{scroller_of, use_scroll};
use super::source_tools::{finder, outline, tools};
use crate::view::source::{Paragraph, ParagraphKind, SourceFrame};
use crate::web::io::RoomWatch;
use crate::web::state::{Action, BLOCK, Reveal};
use crate::web::text::Key;

/// Characters a line and pixels a line, for guessing the height of what is not drawn yet.
const LINE: (u32, u32) = (36, 29);

/// Width below which the outline has no column of its own: 184 for it, 33 characters and the margins
/// for the text.
const ROOM_FOR_OUTLINE: u32 = 184 + 33 * 16 + 32;

/// The text.
#[component]
pub(super) fn Source(view: &View) -> Html {
    let reading = use_node_ref();
    let hit = hit_shown(view);
    {
        let reading = reading.clone();
        let source = &view.state.source;
        // a block that is drawn anew, with marks or without, is another one
        let there: Vec<_> = source.blocks.iter().map(|(at, drawn)| (*at, Rc::as_ptr(drawn))).collect();
        let block = view.state.block_of(source.reveal.at);
        let sought = hit.is_some_and(|(paragraph, _)| paragraph == source.reveal.at);
        use_effect_with(
            (source.reveal, block, there, view.state.selected, sought),
            move |(reveal, block, _, _, sought)| {
                if let (Some(reading), true) = (reading.cast::<Element>(), reveal.times > 0) {
                    show(&reading, *reveal, *block, *sought);
                }
            },
        );
    }
    let whole = use_node_ref();
    {
        let whole = whole.clone();
        use_effect_with(view.state.source.frame.is_some(), move |_| {
            let watch = whole.cast::<Element>().and_then(|whole| {
                let told = whole.clone();
                RoomWatch::of(&whole, move |room| {
                    // an attribute that is refused leaves the outline where it is
                    let _kept =
                        told.toggle_attribute_with_force("data-narrow", room.width < ROOM_FOR_OUTLINE);
                })
            });
            move || drop(watch)
        });
    }
    {
        // the heading that one is under stays in sight in the outline
        let whole = whole.clone();
        use_effect_with(view.state.source.heading, move |_| {
            let here = whole.cast::<Element>();
            let here = here.and_then(|whole| whole.query_selector(".outline [aria-current=true]").ok()?);
            if let Some(here) = here {
                bring(&here, ScrollLogicalPosition::Nearest);
            }
        });
    }
    {
        let (text, send, near) = (reading.clone(), view.send.clone(), view.state.source.near.clone());
        let (frame, heading) = (view.state.source.frame.clone(), view.state.source.heading);
        use_scroll(whole.clone(), view.state.source.frame.is_some(), move || {
            let (Some(reading), Some(frame)) = (text.cast::<Element>(), &frame) else { return };
            if let Some(seen) = blocks_in_sight(&reading).filter(|seen| *seen != near) {
                send.emit(Action::SourceBlocks(seen));
            }
            let under = paragraph_read(&reading).and_then(|paragraph| frame.heading_over(paragraph));
            if under != heading {
                send.emit(Action::SourceHeading(under));
            }
        });
    }
    let Some(frame) = view.state.source.frame.clone() else { return Html::default() };
    let blocks = frame.lengths.len().div_ceil(BLOCK);
    let block = |number: usize| {
        let paragraphs = view.state.source.paragraphs(number);
        let guess = height(&frame, number);
        let hit = hit.filter(|(paragraph, _)| view.state.block_of(*paragraph) == Some(number));
        html! { <Block key={number} view={view.clone()} {number} {paragraphs} {guess} {hit} /> }
    };
    html! {
        <div class="text-view" ref={whole}>
            { tools(view, &frame) }
            <div class="source">
                { outline(view, &frame) }
                { finder(view, &frame) }
                <div class="reading" ref={reading} tabindex="0" data-testid="source-view"
                    aria-label={view.say(Key::Source)}>
                    <article class="page-of-text" lang="zh-CN">
                        { for (0..blocks).map(block) }
                    </article>
                </div>
            </div>
        </div>
    }
}

/// The place found that is shown: its paragraph, and which hit of it.
fn hit_shown(view: &View) -> Option<(usize, usize)> {
    let source = &view.state.source;
    let searched = !source.find.trim().is_empty();
    source.frame.as_ref().filter(|_| searched).and_then(|frame| frame.hit(source.hit))
}

#[derive(Properties)]
struct BlockProps {
    view: View,
    number: usize,
    paragraphs: Option<Rc<Vec<Paragraph>>>,
    guess: u32,
    /// The place found that is shown, where it is in this block: paragraph, and which hit of it.
    hit: Option<(usize, usize)>,
}

/// A block is drawn anew for what it shows only: its paragraphs, the chosen record, the place
/// found, the language.
impl PartialEq for BlockProps {
    fn eq(&self, other: &Self) -> bool {
        let same = match (&self.paragraphs, &other.paragraphs) {
            (Some(here), Some(there)) => Rc::ptr_eq(here, there),
            (None, None) => true,
            _ => false,
        };
        same && self.number == other.number
            && self.guess == other.guess
            && self.hit == other.hit
            && self.view.state.selected == other.view.state.selected
            && self.view.state.lang == other.view.state.lang
    }
}

/// A block of paragraphs, or room for it.
#[component]
fn Block(props: &BlockProps) -> Html {
    let place = use_node_ref();
    {
        let place = place.clone();
        let guess = if props.paragraphs.is_some() { 0 } else { props.guess };
        use_effect_with(guess, move |guess| {
            if let Some(element) = place.cast::<HtmlElement>() {
                // where the property is refused the block is merely short until it is drawn
                let _unset = element.style().set_property("--guess", &format!("{guess}px"));
            }
        });
    }
    html! {
        <div class="block" ref={place} data-block={props.number.to_string()}>
            if let Some(paragraphs) = &props.paragraphs {
                { for paragraphs.iter().map(|one| paragraph(&props.view, one, props.hit)) }
            }
        </div>
    }
}

/// The likely height of a block that is not drawn yet, in CSS pixels.
fn height(frame: &SourceFrame, number: usize) -> u32 {
    let lengths = frame.lengths.iter().skip(number * BLOCK).take(BLOCK);
    lengths.map(|length| length.div_ceil(LINE.0).max(1) * LINE.1 + 8).sum()
}

fn paragraph(view: &View, one: &Paragraph, hit: Option<(usize, usize)>) -> Html {
    let shown = hit.filter(|(paragraph, _)| *paragraph == one.index).map(|(_, nth)| nth);
    let class = match one.kind {
        ParagraphKind::Title => "title".to_owned(),
        ParagraphKind::Heading(depth) => format!("heading depth-{}", depth.min(3)),
        ParagraphKind::Body => String::new(),
        ParagraphKind::Outside => "outside".to_owned(),
    };
    html! {
        <p {class} data-paragraph={one.index.to_string()} data-page={one.page.map(|page| page.to_string())}>
            { passage_with_hit(&one.passage, view, Press::Selects, shown) }
        </p>
    }
}

/// The blocks in sight and one to either side.
fn blocks_in_sight(reading: &Element) -> Option<std::ops::Range<usize>> {
    let bounds = scroller_of(reading).get_bounding_client_rect();
    let blocks = reading.query_selector_all(".block").ok()?;
    let mut seen: Option<std::ops::Range<usize>> = None;
    for at in 0..blocks.length() {
        let Some(block) = blocks.get(at).and_then(|node| node.dyn_into::<Element>().ok()) else {
            continue;
        };
        let place = block.get_bounding_client_rect();
        if place.bottom() >= bounds.top() && place.top() <= bounds.bottom() {
            let at = at as usize;
            seen = Some(seen.map_or(at..at + 1, |seen| seen.start..at + 1));
        }
    }
    seen.map(|seen| seen.start.saturating_sub(1)..seen.end + 1)
}

/// The paragraph that is being read: the last that begins above the upper third of what is in sight.
fn paragraph_read(reading: &Element) -> Option<usize> {
    let bounds = scroller_of(reading).get_bounding_client_rect();
    let line = bounds.top() + bounds.height() / 3.0;
    let paragraphs = reading.query_selector_all("[data-paragraph]").ok()?;
    let elements = (0..paragraphs.length()).filter_map(|at| paragraphs.get(at)?.dyn_into::<Element>().ok());
    let above = elements.take_while(|paragraph| paragraph.get_bounding_client_rect().top() <= line);
    above.last()?.get_attribute("data-paragraph")?.parse().ok()
}

/// Brings the place found or the chosen mark of a paragraph to the middle, a heading to the top: once a
/// wish, when it has been drawn; until then the room that is kept for its block.
fn show(reading: &Element, wish: Reveal, block: Option<usize>, sought: bool) {
    let noted = |note: &str| reading.get_attribute(note).and_then(|times| times.parse::<u32>().ok());
    // without the notes the wish would merely be granted again
    let note = |note: &str, times: u32| {
        let _unnoted = reading.set_attribute(note, &times.to_string());
    };
    let granted = noted("data-shown") == Some(wish.times);
    if granted && noted("data-awaits") != Some(wish.times) {
        return;
    }
    let find = |selector: &str| reading.query_selector(selector).ok().flatten();
    if let Some(paragraph) = find(&format!("[data-paragraph='{}']", wish.at)) {
        let inside = |selector: &str| paragraph.query_selector(selector).ok().flatten();
        let hit = inside(".hit.on");
        if granted && hit.is_none() {
            return;
        }
        let headed = paragraph.matches(".heading, .title").unwrap_or_default() || inside("b").is_some();
        let to = if headed { ScrollLogicalPosition::Start } else { ScrollLogicalPosition::Center };
        // the paragraph may be there before the place found in it is marked
        note("data-awaits", if sought && hit.is_none() { wish.times } else { 0 });
        note("data-shown", wish.times);
        match hit.or_else(|| inside(".mark.on, .hit")) {
            Some(mark) => bring(&mark, ScrollLogicalPosition::Center),
            None => bring(&paragraph, to),
        }
    } else if let Some(room) = block.and_then(|number| find(&format!("[data-block='{number}']"))) {
        bring(&room, ScrollLogicalPosition::Start);
    }
}

fn bring(element: &Element, to: ScrollLogicalPosition) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(to);
    options.set_behavior(ScrollBehavior::Instant);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}
