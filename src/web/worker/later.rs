//! The part of this program that answers later questions, and the questions that wait for it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::Shell;
use crate::web::protocol::{Notice, Refusal, Request};

/// Where the part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Part {
    /// Not here, and not on its way.
    #[default]
    Away,
    Coming,
    Here,
}

/// The part, with what was asked of it before it came.
#[derive(Default)]
pub(super) struct Later {
    part: Cell<Part>,
    waiting: RefCell<Vec<(Rc<Shell>, Request)>>,
}

impl Shell {
    /// Keeps a request that the part answers until it is here; gives back every other.
    pub(super) fn hold(self: &Rc<Self>, request: Request) -> Option<Request> {
        let later = &self.hall.later;
        if !request.ask.is_late() || later.part.get() == Part::Here {
            return Some(request);
        }
        later.waiting.borrow_mut().push((Rc::clone(self), request));
        self.tell(Notice::Waits(true));
        self.fetch_part();
        None
    }

    /// Fetches the part, unless it is here or on its way, and answers what waits for it.
    pub(super) fn fetch_part(&self) {
        let hall = Rc::clone(&self.hall);
        if hall.later.part.get() != Part::Away {
            return;
        }
        hall.later.part.set(Part::Coming);
        spawn_local(async move {
            let came = match hall.loader.start_part("collection") {
                Ok(promise) => JsFuture::from(promise).await.is_ok(),
                Err(_) => false,
            };
            hall.later.part.set(if came { Part::Here } else { Part::Away });
            for (shell, request) in hall.later.waiting.take() {
                shell.tell(Notice::Waits(false));
                if came {
                    shell.answer(request, None);
                } else {
                    let refused = shell.engine.borrow().refuse(request.id, Refusal::Unloaded);
                    shell.send(refused);
                }
            }
        });
    }
}
