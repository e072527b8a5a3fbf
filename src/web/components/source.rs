//! The text as a person reads it, a block of paragraphs at a time.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

use super::View;
use super::passage::{Press, passage};
use super::table_tools::{chip, take_away};
use super::top::search_field;
use crate::view::source::{OutlineItem, Paragraph, ParagraphKind, SourceFrame, SourceMarks};
use crate::web::state::{Action, BLOCK, Reveal, Step};
use crate::web::text::{Key, grouped};

/// Characters a line and pixels a line, for guessing the height of what is not drawn yet.
const LINE: (u32, u32) = (36, 29);

#[component]
pub(super) fn Source(view: &View) -> Html {
    let reading = use_node_ref();
    {
        let reading = reading.clone();
        let source = &view.state.source;
        let there = source.blocks.iter().map(|(block, _)| *block).collect::<Vec<_>>();
        let block = view.state.block_of(source.reveal.at);
        use_effect_with((source.reveal, block, there, view.state.selected), move |(reveal, block, _, _)| {
            if let (Some(reading), true) = (reading.cast::<Element>(), reveal.times > 0) {
                show(&reading, *reveal, *block);
            }
        });
    }
    let Some(frame) = view.state.source.frame.clone() else { return Html::default() };
    let onscroll = {
        let (reading, send, near) = (reading.clone(), view.send.clone(), view.state.source.near.clone());
        Callback::from(move |_: Event| {
            let seen = reading.cast::<Element>().and_then(|reading| blocks_in_sight(&reading));
            if let Some(seen) = seen.filter(|seen| *seen != near) {
                send.emit(Action::SourceBlocks(seen));
            }
        })
    };
    let blocks = frame.lengths.len().div_ceil(BLOCK);
    let block = |number: usize| {
        let paragraphs = view.state.source.paragraphs(number);
        let guess = height(&frame, number);
        html! { <Block key={number} view={view.clone()} {number} {paragraphs} {guess} /> }
    };
    html! {
        <>
            { tools(view, &frame) }
            <div class="source">
                { outline(view, &frame) }
                <div class="reading" ref={reading} {onscroll} tabindex="0" data-testid="source-view"
                    aria-label={view.say(Key::Source)}>
                    <article class="page-of-text" lang="zh-CN">
                        { for (0..blocks).map(block) }
                    </article>
                </div>
            </div>
        </>
    }
}

fn tools(view: &View, frame: &SourceFrame) -> Html {
    let every = view.state.source.marks == SourceMarks::EveryNumber;
    html! {
        <>
            <div class="tools only-phone">{ search_field(view, "search-phone") }</div>
            <div class="tools" role="toolbar" aria-label={view.say(Key::Source)}>
                { chip(view, every, Action::ToggleEveryNumber, html! { view.say(Key::EveryNumber) }) }
                { tally(view, frame) }
                { finder(view, frame) }
                { take_away(view, false) }
            </div>
        </>
    }
}

/// How many numbers were read, set aside and why, left unsure.
fn tally(view: &View, frame: &SourceFrame) -> Html {
    let counts = frame.tally.statements;
    let read = counts.targets + counts.achievements + counts.others;
    let aside: usize = frame.tally.aside.iter().map(|(_, count)| count).sum();
    let reasons: Vec<String> = frame
        .tally
        .aside
        .iter()
        .map(|(reason, count)| format!("{} {}", view.state.lang.reason(*reason), grouped(*count)))
        .collect();
    html! {
        <p class="counts" title={reasons.join("、")}>
            { view.fill(Key::NumberCounts, &[&grouped(read), &grouped(aside), &grouped(counts.unread)]) }
            if view.state.source.marks == SourceMarks::EveryNumber && !reasons.is_empty() {
                <span class="reasons">{ format!("（{}）", reasons.join("、")) }</span>
            }
            { removed(view, frame) }
        </p>
    }
}

/// What repair took out of the file, by reason.
fn removed(view: &View, frame: &SourceFrame) -> Html {
    let total: usize = frame.removed.iter().map(|(_, count)| count).sum();
    if total == 0 {
        return Html::default();
    }
    let kinds = frame.removed.iter();
    let kinds =
        kinds.map(|(reason, count)| format!("{} {}", view.state.lang.removal(*reason), grouped(*count)));
    html! {
        <span class="removed" title={kinds.collect::<Vec<_>>().join("、")}>
            { " · " }{ view.fill(Key::RemovedCount, &[&grouped(total)]) }
        </span>
    }
}

fn finder(view: &View, frame: &SourceFrame) -> Html {
    if view.state.source.find.trim().is_empty() {
        return Html::default();
    }
    let place = if frame.hits.is_empty() {
        view.say(Key::NotFound).to_owned()
    } else {
        let here = (view.state.source.hit + 1).to_string();
        view.fill(Key::FoundPlace, &[&here, &grouped(frame.hits.len())])
    };
    html! {
        <span class="finder" role="status">
            <span class="place">{ place }</span>
            <button class="quiet" onclick={view.act::<MouseEvent>(Action::Hit(Step::Previous))}>{ view.say(Key::Previous) }</button>
            <button class="quiet" onclick={view.act::<MouseEvent>(Action::Hit(Step::Next))}>{ view.say(Key::Next) }</button>
        </span>
    }
}

fn outline(view: &View, frame: &SourceFrame) -> Html {
    let item = |item: &OutlineItem| {
        let class = match item.depth {
            0 => "report".to_owned(),
            depth => format!("depth-{}", depth.min(3)),
        };
        html! {
            <li>
                <button {class} title={item.heading.clone()} onclick={view.act::<MouseEvent>(Action::GoTo(item.paragraph))}>
                    { &item.heading }
                </button>
            </li>
        }
    };
    html! {
        <nav class="outline" aria-label={view.say(Key::Outline)}>
            <ul>{ for frame.outline.iter().filter(|item| item.depth <= 2 && !item.heading.is_empty()).map(item) }</ul>
        </nav>
    }
}

#[derive(Properties)]
struct BlockProps {
    view: View,
    number: usize,
    paragraphs: Option<Rc<Vec<Paragraph>>>,
    guess: u32,
}

/// A block is drawn anew for what it shows only: its paragraphs, the chosen record, the language.
impl PartialEq for BlockProps {
    fn eq(&self, other: &Self) -> bool {
        let same = match (&self.paragraphs, &other.paragraphs) {
            (Some(here), Some(there)) => Rc::ptr_eq(here, there),
            (None, None) => true,
            _ => false,
        };
        same && self.number == other.number
            && self.guess == other.guess
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
                { for paragraphs.iter().map(|one| paragraph(&props.view, one)) }
            }
        </div>
    }
}

/// The likely height of a block that is not drawn yet, in CSS pixels.
fn height(frame: &SourceFrame, number: usize) -> u32 {
    let lengths = frame.lengths.iter().skip(number * BLOCK).take(BLOCK);
    lengths.map(|length| length.div_ceil(LINE.0).max(1) * LINE.1 + 8).sum()
}

fn paragraph(view: &View, one: &Paragraph) -> Html {
    let class = match one.kind {
        ParagraphKind::Title => "title".to_owned(),
        ParagraphKind::Heading(depth) => format!("heading depth-{}", depth.min(3)),
        ParagraphKind::Body => String::new(),
        ParagraphKind::Outside => "outside".to_owned(),
    };
    html! {
        <p {class} id={format!("p-{}", one.index)} data-page={one.page.map(|page| page.to_string())}>
            { passage(&one.passage, view, Press::Selects) }
        </p>
    }
}

/// The blocks in sight and one to either side.
fn blocks_in_sight(reading: &Element) -> Option<std::ops::Range<usize>> {
    let bounds = reading.get_bounding_client_rect();
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

/// Brings a paragraph, or the chosen mark in it, to the middle: once a wish, when it has been drawn;
/// until then the room that is kept for its block.
fn show(reading: &Element, wish: Reveal, block: Option<usize>) {
    let granted = reading.get_attribute("data-shown").and_then(|shown| shown.parse::<u32>().ok());
    if granted == Some(wish.times) {
        return;
    }
    let find = |selector: &str| reading.query_selector(selector).ok().flatten();
    if let Some(paragraph) = find(&format!("#p-{}", wish.at)) {
        let mark = paragraph.query_selector(".mark.on, .hit").ok().flatten();
        bring(&mark.unwrap_or(paragraph), ScrollLogicalPosition::Center);
        // without the note the wish would merely be granted again
        let _unnoted = reading.set_attribute("data-shown", &wish.times.to_string());
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
