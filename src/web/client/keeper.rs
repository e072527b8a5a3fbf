//! Starts workers, listens to them, and replaces one that ended or fell silent.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Worker;

use super::{Client, Event};
use crate::web::clock::{Ticker, later};
use crate::web::dto::describe;
use crate::web::protocol::{Ask, Refusal};
use crate::web::wire::Wire;

/// How often it is looked whether the worker has said anything.
const LOOK_MS: i32 = 5_000;

/// A worker that is asked something and says nothing for so many looks is replaced: questions take
/// milliseconds…
const SILENT_LOOKS: u32 = 2;

/// …but a stage of a very large file takes long.
const SILENT_LOOKS_READING: u32 = 6;

/// How long a worker may take to stop reading before it is replaced instead.
const PATIENCE_MS: i32 = 3_000;

/// Workers that end one after the other without answering a question between them, before giving up.
const MAX_ENDS: u32 = 4;

impl Client {
    pub(super) fn launch(&self) {
        let generation = self.0.generation.get() + 1;
        self.0.generation.set(generation);
        let client = self.clone();
        spawn_local(async move {
            let started = match client.0.loader.start_worker() {
                // a page in another has a port, which is spoken to like a worker
                Ok(promise) => JsFuture::from(promise).await.map(JsCast::unchecked_into::<Worker>),
                Err(error) => Err(error),
            };
            match started {
                Ok(worker) if client.0.generation.get() == generation => client.adopt(worker, generation),
                Ok(worker) => worker.terminate(),
                Err(error) => (client.0.listener)(Event::Unusable(describe(&error))),
            }
        });
    }

    /// Listens to a new worker and hands it every document.
    fn adopt(&self, worker: Worker, generation: u32) {
        let (client, failing) = (self.clone(), self.clone());
        let says = move |data| {
            if client.0.generation.get() == generation {
                client.hear(&data);
            }
        };
        let fails = move |event: web_sys::Event| {
            if failing.0.generation.get() == generation {
                failing.replace(&describe(&event));
            }
        };
        self.0.worker.replace(Some(Wire::new(worker, says, fails)));
        self.0.heard.set(true);
        self.0.waits.set(false);
        // to send is to note them, which is refused while they are looked at
        let choices = self.0.choices.borrow().clone();
        if let Some(choices) = choices {
            self.send(Ask::Set(choices), None);
        }
        let sources = self.0.roster.borrow().sources();
        if sources.is_empty() {
            self.recovered();
        } else if !self.0.recovering.get() {
            self.release();
        }
        for (id, name, source) in sources {
            self.hand_over(id, name, source);
        }
    }

    /// All documents are read again: what was asked meanwhile is asked now.
    pub(super) fn recovered(&self) {
        if self.0.recovering.replace(false) {
            self.publish();
        }
        self.release();
    }

    fn release(&self) {
        for request in self.0.held.take() {
            self.dispatch(request, None);
        }
    }

    /// Ends the worker and starts another, which gets every document but the one that was being read.
    /// Until it has read them, questions are held and the page keeps what it shows.
    pub(super) fn replace(&self, why: &str) {
        self.0.worker.take();
        self.0.recovering.set(true);
        self.0.held.take();
        let waiting = self.0.roster.borrow_mut().bury();
        self.0.ends.set(self.0.ends.get() + 1);
        let goes_on = self.0.ends.get() <= MAX_ENDS;
        self.publish();
        (self.0.listener)(if goes_on { Event::Restarted } else { Event::Unusable(why.to_owned()) });
        if goes_on {
            self.launch();
        }
        // Whoever asks again at once is held.
        for callback in waiting {
            callback(Err(Refusal::Restarted));
        }
    }

    /// Replaces a worker that does not stop reading when asked to.
    pub(super) fn lose_patience(&self, stopped: Rc<Cell<bool>>) {
        let client = self.clone();
        let generation = self.0.generation.get();
        later(PATIENCE_MS, move || {
            if !stopped.get() && client.0.generation.get() == generation {
                client.replace("reading could not be stopped");
            }
        });
    }

    /// Looks every now and then whether a worker that was asked something has said anything.
    pub(super) fn watch(&self) {
        let client = self.clone();
        let mut silent = 0;
        let look = move || {
            client.look_at_readers();
            let running = client.0.worker.borrow().is_some();
            let (waiting, reading) = {
                let roster = client.0.roster.borrow();
                (roster.is_waiting(), roster.is_reading())
            };
            let heard = client.0.heard.replace(false);
            let silence = running && waiting && !heard && !client.0.waits.get();
            silent = if silence { silent + 1 } else { 0 };
            if silent >= if reading { SILENT_LOOKS_READING } else { SILENT_LOOKS } {
                silent = 0;
                client.replace("the worker fell silent");
            }
        };
        // Without a timer a silent worker is not noticed; everything else still works.
        self.0.watch.replace(Ticker::every(LOOK_MS, look));
    }
}
