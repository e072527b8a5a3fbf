//! What repair took out of the text, piece by piece.

use yew::prelude::*;

use super::View;
use super::dialogs::dialog;
use super::table_tools::chip;
use super::words::span;
use crate::label::Labelled;
use crate::source::Reason;
use crate::view::removed::{RemovedList, RemovedPiece};
use crate::web::state::{Action, PIECES};
use crate::web::text::{Key, grouped};

/// A list of more keeps its height, so that nothing moves when another reason is chosen.
const FEW: usize = 6;

/// The pieces, a page of them at a time, with their reasons to choose from.
pub(super) fn removed(view: &View) -> Html {
    let screen = &view.state.source.removed;
    let Some(frame) = view.state.source.frame.as_deref() else { return Html::default() };
    let lang = view.state.lang;
    let choice = |reason: Option<Reason>, name: &str, count: usize| {
        let label = html! { <>{ name.to_owned() }{ " " }{ grouped(count) }</> };
        chip(view, screen.reason == reason, Action::Removed { reason, start: 0 }, label)
    };
    let all: usize = frame.removed.iter().map(|(_, count)| count).sum();
    let tall = all > FEW;
    let body = html! {
        <div class={classes!("dialog-list", tall.then_some("tall"))} data-testid="removed-list">
            <p class="muted">{ view.say(Key::RemovedHint) }</p>
            if frame.removed.len() > 1 {
                <div class="chips">
                    { choice(None, view.say(Key::AllReasons), all) }
                    { for frame.removed.iter().map(|(reason, count)| choice(Some(*reason), reason.say(lang), *count)) }
                </div>
            }
            if let Some(list) = screen.list.as_deref() {
                // another list begins at its beginning
                <ol key={list.start * 100 + screen.reason.map_or(0, |reason| reason as usize + 1)}>
                    { for list.pieces.iter().map(|one| piece(view, one)) }
                </ol>
                { pager(view, list) }
            }
        </div>
    };
    dialog(view, Key::RemovedTitle, body)
}

fn piece(view: &View, one: &RemovedPiece) -> Html {
    let place = match one.page {
        Some(page) => view.fill(Key::Page, &[&page.to_string()]),
        None => view.fill(Key::Paragraph, &[&grouped(one.paragraph + 1)]),
    };
    let go = view.act::<MouseEvent>(Action::SeeRemoved(one.paragraph));
    let blank = one.text.chars().all(is_invisible);
    let mut text = if blank { one.text.escape_unicode().to_string() } else { one.text.clone() };
    if one.left_out > 0 {
        text.push_str(&view.fill(Key::LeftOutCharacters, &[&grouped(one.left_out)]));
    }
    html! {
        <li>
            { span("muted", one.reason.say(view.state.lang)) }
            <button class="link" onclick={go}>{ place }</button>
            <p lang="zh-CN">{ text }</p>
        </li>
    }
}

/// A character that a font shows nothing of, or a sign for what it does not have.
const fn is_invisible(c: char) -> bool {
    matches!(c, '\0'..=' ' | '\u{7f}'..='\u{a0}' | '\u{ad}' | '\u{2000}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{e000}'..='\u{f8ff}' | '\u{feff}' | '\u{fffd}')
}

/// Which pieces these are, and the way to those before and behind.
fn pager(view: &View, list: &RemovedList) -> Html {
    if list.total <= PIECES {
        return Html::default();
    }
    let reason = view.state.source.removed.reason;
    let end = list.start + list.pieces.len();
    let button = |key: Key, start: Option<usize>| {
        let go = view.act::<MouseEvent>(Action::Removed { reason, start: start.unwrap_or_default() });
        html! { <button class="button" disabled={start.is_none()} onclick={go}>{ view.say(key) }</button> }
    };
    let here = view.fill(Key::PiecesHere, &[&grouped(list.start + 1), &grouped(end), &grouped(list.total)]);
    html! {
        <footer>
            <span class="muted" role="status">{ here }</span>
            { button(Key::EarlierPieces, list.start.checked_sub(PIECES)) }
            { button(Key::LaterPieces, (end < list.total).then_some(end)) }
        </footer>
    }
}
