//! Everything that can be taken away, and on a phone the switches.

use yew::prelude::*;

use super::View;
use super::top::switches;
use crate::corpus::Scope;
use crate::view::Look;
use crate::view::Shape;
use crate::web::protocol::{FileKind, Heads, Keywords};
use crate::web::state::{Action, Overlay, Place, Tab};
use crate::web::text::Key;

/// The menu.
pub(super) fn menu(view: &View) -> Html {
    let Some(scope) = view.state.scope() else { return Html::default() };
    let item = |(key, look, kind): (Key, Look, FileKind)| {
        let send = view.send.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            send.emit(Action::Export(look.clone(), kind));
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
                    { for exports(view, scope).into_iter().map(item) }
                    { heads(view) }
                    <button role="menuitem" tabindex="-1" onclick={view.act::<MouseEvent>(Action::Open(Overlay::Embed))}>{ view.say(Key::Embed) }</button>
                    <button role="menuitem" tabindex="-1" onclick={print}>{ view.say(Key::PrintView) }</button>
                </div>
                <div class="only-phone">{ switches(view, "") }</div>
            </div>
        </>
    }
}

/// What stands above the columns of CSV files.
fn heads(view: &View) -> Html {
    let one = |heads: Heads, key: Key| {
        let on = view.state.heads == heads;
        html! {
            <button role="menuitemradio" tabindex="-1" aria-checked={on.to_string()}
                onclick={view.act::<MouseEvent>(Action::Heads(heads))}>{ view.say(key) }</button>
        }
    };
    html! {
        <div class="menu-heads" role="group" aria-label={view.say(Key::HeadsOf)}>
            <span class="muted small">{ view.say(Key::HeadsOf) }</span>
            <span class="segmented">
                { one(Heads::Schema, Key::HeadsSchema) }
                { one(Heads::Reader, Key::HeadsReader) }
            </span>
        </div>
    }
}

fn exports(view: &View, scope: Scope) -> Vec<(Key, Look, FileKind)> {
    let state = &view.state;
    let of = |shape| FileKind::Csv(shape, state.heads);
    let csv = of(Shape::Long);
    let targets = || Look::Targets(state.targets.query(scope, state.filter_of(Tab::Targets)));
    let mut out = vec![
        (Key::ExportWorkbook, Look::Overview(scope.into()), FileKind::Workbook),
        (Key::ExportStata, targets(), FileKind::Stata),
        (Key::ExportOverview, Look::Overview(scope.into()), csv),
        (Key::ExportTargets, targets(), csv),
        (Key::ExportWords, Look::Keywords(state.words.query(scope)), csv),
        (Key::ExportPairs, Look::Pairs(state.pairs.query(scope, state.filter_of(Tab::Pairs))), csv),
    ];
    if let Some(compared) = state.compared() {
        out.push((Key::ExportLong, Look::Comparison(compared.clone()), csv));
        out.push((Key::ExportWide, Look::Comparison(compared), of(Shape::Wide)));
    }
    if let Some(of) = state.source_scope() {
        out.push((Key::ExportNumbers, Look::Source(state.source.query(of)), csv));
    }
    if let Some(look) = state.shown() {
        out.push((Key::ExportMarkdown, look, FileKind::Markdown));
    }
    out.push((Key::ExportJson, Look::Overview(scope.into()), FileKind::Json(Keywords::With)));
    out
}
