//! The reader's files on their way into this browser's storage and out of it.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::Blob;
use yew::prelude::*;

use super::post::Post;
use super::{App, Message};
use crate::view::documents::DocumentItem;
use crate::web::components::Brought;
use crate::web::io::{self, Host};
use crate::web::state::Action;
use crate::web::text::grouped;

impl App {
    /// The reader's own files, by the hash of their content.
    fn own_files(&self) -> Vec<(String, String, Blob)> {
        let file = |item: &DocumentItem| {
            let (name, blob) = self.client.source(item.id)?;
            Some((item.hash.clone(), name, blob))
        };
        self.state.own().filter_map(file).collect()
    }

    /// What a dialog may need of what is shown: the view, and name and bytes of each file in scope.
    pub(super) fn shown(&self) -> JsValue {
        let files = self.state.items();
        let named = files.filter_map(|item| self.client.source(item.id));
        let files: Array = named.map(|(name, blob)| Array::of2(&name.into(), &blob)).collect();
        let shown = Object::new();
        for (name, value) in [("files", files.into()), ("view", self.state.tab.name().into())] {
            // an object of ours takes what it is given
            let _set = Reflect::set(&shown, &name.into(), &value);
        }
        shown.into()
    }

    /// Keeps the reader's files in this browser, and what was corrected of them.
    pub(super) fn keep(&self, ctx: &Context<Self>) {
        io::remember_corrections(&self.host, self.state.corrections());
        let (post, host) = (Post::new(ctx, &self.host), self.host.clone());
        let (files, present) = (self.own_files(), self.client.all());
        spawn_local(async move {
            let done = io::keep(&host, &files, &present).await.map_err(|_| ());
            post.act(Action::Kept(done));
        });
    }

    /// Says how much there is to keep.
    pub(super) fn ask_to_keep(&self, ctx: &Context<Self>) {
        let files = self.own_files();
        // tenths of a megabyte; whole numbers, since the code that writes others weighs four kilobytes
        let size = (files.iter().map(|(.., blob)| blob.size()).sum::<f64>() / 1e5).ceil() as usize;
        let (files, size) = (files.len().to_string(), format!("{}.{} MB", grouped(size / 10), size % 10));
        ctx.link().send_message(Message::Happened(Action::AskToKeep(files, size)));
    }

    /// Keeps no file any more.
    pub(super) fn forget_kept(&self) {
        io::remember_corrections(&self.host, "");
        let host = self.host.clone();
        spawn_local(async move {
            // what never was kept cannot be forgotten
            let _nothing = io::forget(&host).await;
        });
    }

    /// Brings the files that were kept.
    pub(super) fn bring_kept(post: Post, host: Host) {
        spawn_local(async move {
            let kept = io::kept(&host).await.unwrap_or_default();
            post.send(Message::Brought(Brought::Kept(kept)));
        });
    }
}
