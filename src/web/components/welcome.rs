//! The empty page: what it does in one line, and every way to bring a report.

use yew::prelude::*;

use super::figures::shape;
use super::icons::{Icon, icon};
use super::pick::{Choice, pick};
use super::words::span;
use super::{Brought, View};
use crate::label::Labelled;
use crate::statement::Kind;
use crate::web::io;
use crate::web::text::Key;

/// The empty page.
pub(super) fn welcome(view: &View) -> Html {
    html! {
        <div class="welcome">
            <h1>{ view.say(Key::Promise) }</h1>
            <p class="lead">{ view.say(Key::Lead) }</p>
            { drop_zone(view) }
            { paste(view) }
            { lesson(view) }
        </div>
    }
}

fn drop_zone(view: &View) -> Html {
    let bring = view.bring.clone();
    let sample = Callback::from(move |_: MouseEvent| bring.emit(Brought::Sample));
    let (choose, folder) = (view.say(Key::ChooseFiles), view.say(Key::ChooseFolder));
    html! {
        <section class="drop" data-testid="drop-zone" aria-label={view.say(Key::DropHere)}>
            { icon(Icon::Drop, 40) }
            <p class="call">{ view.say(if view.state.dragging { Key::DropToAdd } else { Key::DropHere }) }</p>
            <p class="muted">{ view.say(Key::DropHint) }</p>
            <div class="actions">
                { pick(view, Choice::Files, "button strong", html! { choose }, choose) }
                { pick(view, Choice::Folder, "button folder-button", html! { folder }, folder) }
                <button class="button" data-testid="sample-button" onclick={sample}>{ view.say(Key::TrySample) }</button>
            </div>
        </section>
    }
}

fn paste(view: &View) -> Html {
    let analyze = {
        let bring = view.bring.clone();
        Callback::from(move |event: MouseEvent| {
            let Some(field) = io::fields_beside(&event, ".paste").into_iter().next() else { return };
            if field.value().trim().is_empty() {
                // nothing to read: to where it can be put
                let _unfocusable = field.focus();
                return;
            }
            bring.emit(Brought::Text(field.value()));
            field.set_value("");
        })
    };
    html! {
        <section class="paste">
            <label for={view.id("paste")}>
                { view.say(Key::PasteLabel) }{ span("by-keys", view.say(Key::PasteAnywhere)) }
            </label>
            <div class="paste-row">
                <textarea id={view.id("paste")} data-testid="paste-box" placeholder={view.say(Key::PasteHint)}
                    spellcheck="false" />
                <button class="button" data-testid="analyze-button" onclick={analyze}>{ view.say(Key::Analyze) }</button>
            </div>
        </section>
    }
}

/// One sentence as it will be read, with the three marks.
fn lesson(view: &View) -> Html {
    let lang = view.state.lang;
    let mark = |class: &'static str, key: Key| html! { <mark class={classes!("mark", class)}>{ view.say(key) }</mark> };
    let legend = |kind: Kind| html! { <span>{ shape(kind) }{ kind.say(lang) }</span> };
    html! {
        <section class="lesson">
            <p>
                { view.say(Key::LessonA) }{ mark("achievement", Key::LessonResult) }
                { view.say(Key::LessonB) }{ mark("target", Key::LessonTarget) }
                { view.say(Key::LessonC) }{ mark("other", Key::LessonOther) }{ view.say(Key::LessonD) }
            </p>
            <div class="legend">{ for [Kind::Target, Kind::Achievement, Kind::Other].map(legend) }</div>
        </section>
    }
}
