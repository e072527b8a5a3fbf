//! Messages to the page from what ends later.

use yew::Context;
use yew::html::Scope;

use super::{App, Message};
use crate::web::io::Host;
use crate::web::state::Action;

/// Brings messages to the page as long as it lives where it did when they were asked for.
#[derive(Clone)]
pub(super) struct Post {
    link: Scope<App>,
    host: Host,
}

impl Post {
    /// To the page that lives here.
    pub(super) fn new(ctx: &Context<App>, host: &Host) -> Self {
        Self { link: ctx.link().clone(), host: host.clone() }
    }

    /// Sends.
    pub(super) fn send(&self, message: Message) {
        if self.host.is_here() {
            self.link.send_message(message);
        }
    }

    /// Has an action done.
    pub(super) fn act(&self, action: Action) {
        self.send(Message::Happened(action));
    }
}
