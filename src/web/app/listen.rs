//! What is done to the page as a whole: keys, drops, pastes, the network, the history.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::{ClipboardEvent, DragEvent, Event, KeyboardEvent};

use super::Message;
use super::post::Post;
use crate::web::components::Brought;
use crate::web::io::{self, Carried, Host};
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
pub(super) fn listen(to: &Post, host: &Host, unsaved: &Rc<Cell<bool>>) {
    let post = to.clone();
    host.loader().listen(move |told| {
        post.send(match told {
            Told::Offline => Message::Happened(Action::Offline),
            Told::Stale(stale) => Message::Happened(Action::Stale(stale)),
            Told::Files(files) => Message::Brought(Brought::Files(files)),
        });
    });
    let post = to.clone();
    host.listen("keydown", move |event: KeyboardEvent| {
        if io::rove(&event) || io::clears(&event) {
            event.prevent_default();
        } else if io::copies(&event) {
            post.act(Action::CopyChosen);
        } else if let Some(typed) = io::typed(&event) {
            event.prevent_default();
            post.send(Message::Typed(typed));
        }
    });
    // what is dragged from this very page is no report
    let own = Rc::new(Cell::new(false));
    for (name, begins) in [("dragstart", true), ("dragend", false)] {
        let own = own.clone();
        host.listen(name, move |_: DragEvent| own.set(begins));
    }
    let (post, from_here) = (to.clone(), own.clone());
    host.listen("dragover", move |event: DragEvent| {
        if !from_here.get() && io::holds_files(&event) {
            event.prevent_default();
            post.act(Action::Dragging(true));
        }
    });
    let (post, leaves) = (to.clone(), host.clone());
    host.listen("dragleave", move |event: DragEvent| {
        // the pointer has left the page, not merely one element for another
        if leaves.is_outside(event.related_target()) {
            post.act(Action::Dragging(false));
        }
    });
    let post = to.clone();
    host.listen("drop", move |event: DragEvent| {
        event.prevent_default();
        if own.get() {
            return;
        }
        if let Some(dropped) = io::dropped_folders(&event) {
            post.act(Action::Dragging(false));
            let post = post.clone();
            spawn_local(async move {
                post.send(Message::Brought(Brought::Folders(io::walk(dropped).await)));
            });
            return;
        }
        // what is nothing to read takes the sign away that it can be dropped
        let brought = carried(io::dropped(&event)).unwrap_or(Brought::Files(Vec::new()));
        post.send(Message::Brought(brought));
    });
    let post = to.clone();
    host.listen("paste", move |event: ClipboardEvent| {
        if let Some(brought) = carried(io::pasted(&event)) {
            post.send(Message::Brought(brought));
        }
    });
    if host.owns_window() {
        let post = to.clone();
        host.listen_window("popstate", move |_: Event| post.send(Message::Moved));
        let unsaved = unsaved.clone();
        host.listen_window("beforeunload", move |event: Event| {
            if unsaved.get() {
                event.prevent_default();
            }
        });
    }
    let post = to.clone();
    host.listen_window("afterprint", move |_: Event| post.act(Action::Printed));
    for (name, state) in [("online", Link::Online), ("offline", Link::Offline)] {
        let post = to.clone();
        host.listen_window(name, move |_: Event| post.act(Action::Link(state)));
    }
}
