//! What of the program comes after the page: the views and dialogs that an empty page does not need, and the words of a
//! language that not everybody reads.

use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::prelude::*;

use super::post::Post;
use super::{App, Message};
use crate::web::io::Host;
use crate::web::state::{Action, Said};
use crate::web::text::{self, Key, Lang};

impl App {
    /// Loads the part of the program that comes later.
    pub(super) fn complete(post: Post, host: &Host) {
        let promise = host.loader().start_part("views");
        spawn_local(async move {
            let done = match promise {
                Ok(promise) => JsFuture::from(promise).await.is_ok(),
                Err(_) => false,
            };
            post.act(Action::Completed(done));
        });
    }

    /// Loads the words of a language where they are not there; says whether it does.
    pub(super) fn learn(post: Post, host: &Host, lang: Lang) -> bool {
        let lacks = lang == Lang::En && !text::learned();
        if lacks && let Ok(promise) = host.loader().english() {
            spawn_local(async move {
                let file = JsFuture::from(promise).await.ok().and_then(|file| file.as_string());
                let done = file.map(text::learn).is_some();
                post.send(Message::Learned(done));
            });
        }
        lacks
    }

    pub(super) fn learned(&mut self, ctx: &Context<Self>, done: bool) {
        self.speechless = false;
        if !done && self.state.lang == Lang::En {
            self.happened(ctx, Action::SwitchLang);
            self.happened(ctx, Action::Say(Said::error(Key::EnglishFailed, &[])));
        }
    }
}
