//! The page's side of the worker: starts it, asks it, hands it documents, and replaces it when it
//! ends or falls silent, without losing a document.

mod roster;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{ArrayBuffer, Function};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, MessageEvent, Worker};

pub use roster::{Answered, Slot};

use crate::corpus::DocumentId;
use crate::view::documents::{DocumentList, Failure, Progress};
use crate::web::dto::{Parcel, describe, unpack};
use crate::web::loader;
use crate::web::protocol::{Answer, Ask, DictionaryState, FromWorker, Notice, Refusal, Request};
use roster::Roster;

/// Larger files are not handed over: a tab cannot hold them and their analysis.
pub const MAX_BYTES: f64 = 200.0 * 1024.0 * 1024.0;

/// A worker that says nothing for so long while something is asked of it is replaced.
const SILENCE_MS: i32 = 30_000;

/// Workers that end one after the other without an answer between them, before giving up.
const MAX_ENDS: u32 = 4;

/// What the worker's side tells the page unasked.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// The documents changed; views drawn from an earlier revision should be asked again.
    Documents {
        /// Rises with every change; starts again from 0 with a new worker.
        revision: u64,
        /// The list, failures on the page's side included.
        list: DocumentList,
    },
    /// A document is a step further.
    Progress {
        /// Which.
        document: DocumentId,
        /// How far.
        progress: Progress,
        /// Documents read, of `of`.
        done: usize,
        /// Documents handed over since all were read last.
        of: usize,
    },
    /// The dictionary's state changed.
    Dictionary(DictionaryState),
    /// Everything is read.
    Idle,
    /// The worker ended and a new one is reading the documents again.
    Restarted,
    /// Page and worker are of different builds: the page should be loaded again.
    OtherBuild,
    /// No worker can be kept running; the message says why.
    Unusable(String),
}

/// A handle on the worker; clones share it.
#[derive(Clone)]
pub struct Client(Rc<Inner>);

struct Inner {
    worker: RefCell<Option<Worker>>,
    roster: RefCell<Roster<Blob>>,
    listener: Box<dyn Fn(Event)>,
    /// The worker's last list, before the page's own failures are added.
    list: RefCell<DocumentList>,
    revision: Cell<u64>,
    ends: Cell<u32>,
    heard: Cell<bool>,
    /// Which worker is the present one: messages of earlier ones are dropped.
    generation: Cell<u32>,
}

impl PartialEq for Client {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Client {
    /// Starts a worker; `listener` hears what it says unasked.
    pub fn start(listener: impl Fn(Event) + 'static) -> Self {
        let client = Self(Rc::new(Inner {
            worker: RefCell::new(None),
            roster: RefCell::new(Roster::new()),
            listener: Box::new(listener),
            list: RefCell::new(DocumentList::default()),
            revision: Cell::new(0),
            ends: Cell::new(0),
            heard: Cell::new(false),
            generation: Cell::new(0),
        }));
        client.launch();
        client.watch();
        client
    }

    /// Hands over a file or a pasted text (as a blob of UTF-8). The blob is kept, not its bytes.
    pub fn add(&self, name: &str, source: Blob) -> DocumentId {
        let size = source.size();
        let id = self.0.roster.borrow_mut().add(name.to_owned(), source.clone());
        if size > MAX_BYTES {
            self.fail(id, "too_large", "The file is larger than 200 MB; split it and add the parts.");
        } else {
            self.hand_over(id, name.to_owned(), source);
        }
        id
    }

    /// Takes a document out.
    pub fn remove(&self, id: DocumentId) {
        self.0.roster.borrow_mut().remove(id);
        self.send(Ask::Remove(id), None);
        self.publish();
    }

    /// Stops reading a document.
    pub fn cancel(&self, id: DocumentId) {
        self.send(Ask::Cancel(id), None);
    }

    /// Stops reading all that is not read yet.
    pub fn cancel_all(&self) {
        self.send(Ask::CancelAll, None);
    }

    /// A place to ask from: in one slot a later question supersedes the earlier ones.
    pub fn slot(&self) -> Slot {
        self.0.roster.borrow_mut().slot()
    }

    /// Asks; `callback` is called once with the answer, or never if the slot asks again before.
    pub fn ask(&self, slot: Slot, ask: Ask, callback: impl FnOnce(Result<Answered, Refusal>) + 'static) {
        self.post(Some(slot), ask, None, Box::new(callback));
    }

    /// Asks outside any slot: exports, copies.
    pub fn ask_once(&self, ask: Ask, callback: impl FnOnce(Result<Answered, Refusal>) + 'static) {
        self.post(None, ask, None, Box::new(callback));
    }

    fn send(&self, ask: Ask, bytes: Option<ArrayBuffer>) {
        self.post(None, ask, bytes, Box::new(|_| ()));
    }

    fn post(&self, slot: Option<Slot>, ask: Ask, bytes: Option<ArrayBuffer>, callback: roster::Callback) {
        // Silence is counted from the first question that waits.
        if !self.0.roster.borrow().is_waiting() {
            self.0.heard.set(true);
        }
        let id = self.0.roster.borrow_mut().ask(slot, callback);
        let worker = self.0.worker.borrow();
        let sent =
            Parcel::pack(&Request { id, ask }, bytes).map_err(|error| error.to_string()).and_then(|parcel| {
                let Some(worker) = worker.as_ref() else { return Err("no worker".to_owned()) };
                worker
                    .post_message_with_transfer(&parcel.data, &parcel.transfer)
                    .map_err(|error| format!("{error:?}"))
            });
        drop(worker);
        if sent.is_err()
            && let Some(callback) = self.0.roster.borrow_mut().answer(id)
        {
            callback(Err(Refusal::Restarted));
        }
    }

    /// Reads a blob and sends its bytes, unless the document was removed meanwhile.
    fn hand_over(&self, id: DocumentId, name: String, source: Blob) {
        let client = self.clone();
        let generation = self.0.generation.get();
        spawn_local(async move {
            let read =
                JsFuture::from(source.array_buffer()).await.and_then(|value| value.dyn_into::<ArrayBuffer>());
            // A worker that came meanwhile has been handed the document already; one that is not yet
            // there will be.
            if client.0.generation.get() != generation || client.0.worker.borrow().is_none() {
                return;
            }
            match read {
                Ok(bytes) if client.0.roster.borrow().wants(id) => {
                    client.send(Ask::Add { document: id, name }, Some(bytes));
                }
                Ok(_) => (),
                Err(_) => client.fail(
                    id,
                    "unreadable",
                    "The browser could not read the file; it may have been moved or changed. Add it again.",
                ),
            }
        });
    }

    fn fail(&self, id: DocumentId, code: &str, message: &str) {
        let failure = Failure { code: code.to_owned(), message: message.to_owned() };
        self.0.roster.borrow_mut().fail(id, failure);
        self.publish();
    }

    fn publish(&self) {
        let list = self.0.roster.borrow().complete(self.0.list.borrow().clone());
        (self.0.listener)(Event::Documents { revision: self.0.revision.get(), list });
    }

    fn launch(&self) {
        let generation = self.0.generation.get() + 1;
        self.0.generation.set(generation);
        let client = self.clone();
        spawn_local(async move {
            let started = match loader::start_worker() {
                Ok(promise) => JsFuture::from(promise).await.and_then(|value| value.dyn_into::<Worker>()),
                Err(error) => Err(error),
            };
            match started {
                Ok(worker) => client.adopt(worker, generation),
                Err(error) => (client.0.listener)(Event::Unusable(describe(&error))),
            }
        });
    }

    /// Listens to a new worker and hands it every document.
    fn adopt(&self, worker: Worker, generation: u32) {
        let client = self.clone();
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            if client.0.generation.get() == generation {
                client.hear(&event.data());
            }
        });
        let client = self.clone();
        let on_error = Closure::<dyn FnMut(web_sys::Event)>::new(move |event: web_sys::Event| {
            event.prevent_default();
            if client.0.generation.get() == generation {
                client.replace(&describe(&event));
            }
        });
        worker.set_onmessage(Some(on_message.into_js_value().unchecked_ref::<Function>()));
        worker.set_onerror(Some(on_error.into_js_value().unchecked_ref::<Function>()));
        self.0.worker.replace(Some(worker));
        self.0.heard.set(true);
        let sources = self.0.roster.borrow().sources();
        for (id, name, source) in sources {
            self.hand_over(id, name, source);
        }
    }

    fn hear(&self, data: &JsValue) {
        self.0.heard.set(true);
        match unpack::<FromWorker>(data) {
            Ok((FromWorker::Answer(answer), bytes)) => self.answer(answer, bytes),
            Ok((FromWorker::Notice(notice), _)) => self.notice(notice),
            Err(_) => (self.0.listener)(Event::OtherBuild),
        }
    }

    fn answer(&self, answer: Answer, bytes: Option<ArrayBuffer>) {
        self.0.ends.set(0);
        let callback = self.0.roster.borrow_mut().answer(answer.id);
        if let Some(callback) = callback
            && answer.build == loader::build()
        {
            let revision = answer.revision;
            callback(answer.reply.map(|reply| Answered { revision, reply, bytes }));
        }
    }

    fn notice(&self, notice: Notice) {
        let event = match notice {
            Notice::Ready { build } if build == loader::build() => return,
            Notice::Ready { .. } => Event::OtherBuild,
            Notice::Changed { revision, documents } => {
                self.0.revision.set(revision);
                self.0.list.replace(documents);
                return self.publish();
            }
            Notice::Progress { document, progress, done, of } => {
                self.0.roster.borrow_mut().working(Some(document));
                Event::Progress { document, progress, done, of }
            }
            Notice::Dictionary(state) => Event::Dictionary(state),
            Notice::Idle => {
                self.0.roster.borrow_mut().working(None);
                Event::Idle
            }
        };
        (self.0.listener)(event);
    }

    /// Ends the worker and starts another, which gets every document but the one that was being read.
    fn replace(&self, why: &str) {
        if let Some(worker) = self.0.worker.borrow_mut().take() {
            worker.terminate();
        }
        let waiting = self.0.roster.borrow_mut().bury();
        for callback in waiting {
            callback(Err(Refusal::Restarted));
        }
        self.publish();
        self.0.ends.set(self.0.ends.get() + 1);
        if self.0.ends.get() > MAX_ENDS {
            (self.0.listener)(Event::Unusable(why.to_owned()));
            return;
        }
        (self.0.listener)(Event::Restarted);
        self.launch();
    }

    /// Looks every now and then whether a worker that was asked something has said anything.
    fn watch(&self) {
        let client = self.clone();
        let look = Closure::<dyn FnMut()>::new(move || {
            let running = client.0.worker.borrow().is_some();
            let waiting = client.0.roster.borrow().is_waiting();
            if running && waiting && !client.0.heard.replace(false) {
                client.replace("the worker fell silent");
            }
        });
        if let Some(window) = web_sys::window() {
            let function = look.into_js_value();
            // Without a timer a silent worker is not noticed; everything else still works.
            let _timer = window
                .set_interval_with_callback_and_timeout_and_arguments_0(function.unchecked_ref(), SILENCE_MS);
        }
    }
}
