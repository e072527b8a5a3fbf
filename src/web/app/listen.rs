//! What is done to the page as a whole: keys, drops, pastes, the network, the history.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::{ClipboardEvent, DragEvent, Event, KeyboardEvent};
use yew::prelude::*;

use super::{App, Message};
use crate::web::components::Brought;
use crate::web::io::{self, Carried};
use crate::web::loader::Told;
use crate::web::state::{Action, Link};

fn carried(carried: Carried) -> Option<Brought> {
    Some(match carried {
        Carried::Nothing => return None,
        Carried::Files(files) => Brought::Files(files),
        Carried::Text { plain, html: Some(html) } => Brought::Page { plain, html },
        Carried::Text { plain, html: None } => Brought::Text(plain),
    })
}

/// Hears what is done to the page as a whole.
pub(super) fn listen(ctx: &Context<App>, unsaved: &Rc<Cell<bool>>) {
    let host = &ctx.props().host;
    let link = ctx.link().clone();
    host.loader().listen(move |told| {
        link.send_message(match told {
            Told::Offline => Message::Happened(Action::Offline),
            Told::Stale(stale) => Message::Happened(Action::Stale(stale)),
            Told::Files(files) => Message::Brought(Brought::Files(files)),
        });
    });
    let link = ctx.link().clone();
    host.listen("keydown", move |event: KeyboardEvent| {
        if io::rove(&event) {
            event.prevent_default();
        } else if io::copies(&event) {
            link.send_message(Message::Happened(Action::CopyChosen));
        } else if let Some(typed) = io::typed(&event) {
            event.prevent_default();
            link.send_message(Message::Typed(typed));
        }
    });
    // what is dragged from this very page is no report
    let own = Rc::new(Cell::new(false));
    for (name, begins) in [("dragstart", true), ("dragend", false)] {
        let own = own.clone();
        host.listen(name, move |_: DragEvent| own.set(begins));
    }
    let (link, from_here) = (ctx.link().clone(), own.clone());
    host.listen("dragover", move |event: DragEvent| {
        if !from_here.get() && io::holds_files(&event) {
            event.prevent_default();
            link.send_message(Message::Happened(Action::Dragging(true)));
        }
    });
    let (link, leaves) = (ctx.link().clone(), host.clone());
    host.listen("dragleave", move |event: DragEvent| {
        // the pointer has left the page, not merely one element for another
        if leaves.is_outside(event.related_target()) {
            link.send_message(Message::Happened(Action::Dragging(false)));
        }
    });
    let link = ctx.link().clone();
    host.listen("drop", move |event: DragEvent| {
        event.prevent_default();
        if own.get() {
            return;
        }
        if let Some(dropped) = io::dropped_folders(&event) {
            link.send_message(Message::Happened(Action::Dragging(false)));
            let link = link.clone();
            spawn_local(async move {
                link.send_message(Message::Brought(Brought::Folders(io::walk(dropped).await)));
            });
            return;
        }
        // what is nothing to read takes the sign away that it can be dropped
        let brought = carried(io::dropped(&event)).unwrap_or(Brought::Files(Vec::new()));
        link.send_message(Message::Brought(brought));
    });
    let link = ctx.link().clone();
    host.listen("paste", move |event: ClipboardEvent| {
        if let Some(brought) = carried(io::pasted(&event)) {
            link.send_message(Message::Brought(brought));
        }
    });
    if host.owns_window() {
        let link = ctx.link().clone();
        host.listen_window("popstate", move |_: Event| link.send_message(Message::Moved));
        let unsaved = unsaved.clone();
        host.listen_window("beforeunload", move |event: Event| {
            if unsaved.get() {
                event.prevent_default();
            }
        });
    }
    let link = ctx.link().clone();
    host.listen_window("afterprint", move |_: Event| link.send_message(Message::Happened(Action::Printed)));
    for (name, state) in [("online", Link::Online), ("offline", Link::Offline)] {
        let link = ctx.link().clone();
        host.listen_window(name, move |_: Event| link.send_message(Message::Happened(Action::Link(state))));
    }
}
