//! Everything that can be taken away, and on a phone the switches.

use yew::prelude::*;

use super::View;
use super::top::switches;
use crate::corpus::Scope;
use crate::web::protocol::{Export, Keywords, Shape};
use crate::web::state::{Action, Overlay, Place};
use crate::web::text::Key;

/// The menu.
pub(super) fn menu(view: &View) -> Html {
    let Some(scope) = view.state.scope() else { return Html::default() };
    let item = |key: Key, export: Export| {
        let send = view.send.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            send.emit(Action::Export(export.clone()));
            send.emit(Action::Close);
        });
        html! { <button role="menuitem" tabindex="-1" {onclick}>{ view.say(key) }</button> }
    };
    let print = {
        let send = view.send.clone();
        Callback::from(move |_: MouseEvent| {
            send.emit(Action::Close);
            send.emit(Action::PrintView);
        })
    };
    html! {
        <>
            <div class="menu-shade" onclick={view.act::<MouseEvent>(Action::Close)}></div>
            <div class="menu" data-place={Place::Overlay.name()} tabindex="-1" role="dialog" aria-label={view.say(Key::ExportMenu)}>
                <div role="menu" aria-label={view.say(Key::ExportMenu)}>
                    { for exports(view, scope).into_iter().map(|(key, export)| item(key, export)) }
                    <button role="menuitem" tabindex="-1" onclick={view.act::<MouseEvent>(Action::Open(Overlay::Embed))}>{ view.say(Key::Embed) }</button>
                    <button role="menuitem" tabindex="-1" onclick={print}>{ view.say(Key::PrintView) }</button>
                </div>
                <div class="only-phone">{ switches(view, "") }</div>
            </div>
        </>
    }
}

fn exports(view: &View, scope: Scope) -> Vec<(Key, Export)> {
    let state = &view.state;
    let comparison = |shape| Export::Comparison { query: state.compare.query(scope), shape };
    let mut out = vec![
        (Key::ExportOverview, Export::Overview(scope)),
        (Key::ExportTargets, Export::Targets(state.targets.query(scope))),
        (Key::ExportWords, Export::Keywords(state.words.query(scope))),
        (Key::ExportLong, comparison(Shape::Long)),
        (Key::ExportWide, comparison(Shape::Wide)),
    ];
    if let Some(of) = state.source_scope() {
        out.push((Key::ExportNumbers, Export::Numbers(of)));
    }
    out.push((Key::ExportJson, Export::Json { scope, keywords: Keywords::With }));
    out
}
