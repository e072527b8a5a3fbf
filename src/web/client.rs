//! The page's side of the worker: starts it, asks it, hands it documents, and replaces it when it
//! ends or falls silent, without losing a document.

mod errands;
mod keeper;
mod readers;
mod register;
mod roster;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{ArrayBuffer, Date};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Blob;

pub use roster::{Answered, Line};

use super::wire::Wire;
use crate::analysis::Choices;
use crate::corpus::DocumentId;
use crate::error::Cause;
use crate::format::limits::Limits;
use crate::format::table::Column;
use crate::view::documents::{DocumentList, Failure, Progress};
use crate::web::clock::Ticker;
use crate::web::dto::{Parcel, unpack};
use crate::web::loader::Loader;
use crate::web::protocol::{Answer, Ask, DictionaryState, FromWorker, Notice, Refusal, Reply, Request};
use errands::Errands;
use readers::Readers;
use roster::Roster;

/// How long the page is left alone after it was told of progress, in milliseconds: where many files are read one begins
/// every few milliseconds, and the page draws for each that it is told of.
const PROGRESS_MS: f64 = 100.0;

/// What the worker's side tells the page unasked.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// The documents changed; views drawn from an earlier revision should be asked again.
    Documents {
        /// Rises with every change.
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
    /// Another program is so many steps of so many further with a document.
    Told {
        /// Which.
        document: DocumentId,
        /// So many steps…
        done: u32,
        /// …of so many.
        of: u32,
    },
    /// Of a table it is not sure which columns are to be read.
    Unsure {
        /// The document that it was before it was its rows.
        table: DocumentId,
        /// Its name.
        name: String,
        /// Its columns and what they are read for.
        columns: Vec<Column>,
    },
    /// The dictionary's state changed.
    Dictionary(DictionaryState),
    /// Everything is read, or is with another program.
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
    loader: Loader,
    worker: RefCell<Option<Wire>>,
    roster: RefCell<Roster<Blob>>,
    /// Files that other programs read, and those programs.
    errands: RefCell<Errands>,
    readers: RefCell<Readers>,
    listener: Box<dyn Fn(Event)>,
    /// The worker's last list, before the page's own failures are added.
    list: RefCell<DocumentList>,
    revision: Cell<u64>,
    ends: Cell<u32>,
    heard: Cell<bool>,
    /// Which worker is the present one: messages of earlier ones are dropped.
    generation: Cell<u32>,
    /// A new worker is reading again what an earlier one had read.
    recovering: Cell<bool>,
    /// The worker waits for a part of its program, and may be silent.
    waits: Cell<bool>,
    /// Questions that wait for a worker.
    held: RefCell<Vec<Request>>,
    /// What was chosen, for the next worker.
    choices: RefCell<Option<Choices>>,
    /// Looks whether the programs are alive.
    watch: RefCell<Option<Ticker>>,
    /// When the page was told of progress last, in milliseconds of the clock.
    told: Cell<f64>,
}

impl PartialEq for Client {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Client {
    /// Starts a worker; `listener` hears what it says unasked.
    pub fn start(loader: Loader, listener: impl Fn(Event) + 'static) -> Self {
        let client = Self(Rc::new(Inner {
            loader,
            worker: RefCell::new(None),
            roster: RefCell::new(Roster::new()),
            errands: RefCell::default(),
            readers: RefCell::default(),
            listener: Box::new(listener),
            list: RefCell::new(DocumentList::default()),
            revision: Cell::new(0),
            ends: Cell::new(0),
            heard: Cell::new(false),
            generation: Cell::new(0),
            recovering: Cell::new(false),
            waits: Cell::new(false),
            held: RefCell::default(),
            choices: RefCell::default(),
            watch: RefCell::default(),
            told: Cell::new(0.0),
        }));
        client.launch();
        client.watch();
        client
    }

    /// Ends all programs and forgets the documents: what is still on its way is heard by nobody.
    pub fn stop(&self) {
        self.0.generation.set(self.0.generation.get() + 1);
        self.0.watch.take();
        self.0.worker.take();
        self.0.readers.take();
        self.0.errands.take();
        self.0.roster.replace(Roster::new());
    }

    /// Hands over a file or a pasted text (as a blob of UTF-8). The blob is kept, not its bytes.
    pub fn add(&self, name: &str, source: Blob) -> DocumentId {
        self.add_with(name, source, None)
    }

    /// The same with what is read instead, where another program has to read the file and cannot.
    pub fn add_with(&self, name: &str, source: Blob, instead: Option<Blob>) -> DocumentId {
        let size = source.size();
        let id = self.0.roster.borrow_mut().add(name.to_owned(), source.clone(), instead);
        // Larger files are not handed over: a tab cannot hold them and their analysis.
        if size > Limits::default().bytes as f64 {
            self.fail(id, Cause::TooLarge);
        } else {
            self.hand_over(id, name.to_owned(), source);
        }
        id
    }

    /// Takes a document out.
    pub fn remove(&self, id: DocumentId) {
        self.take_out(id);
        self.publish();
    }

    /// Brings back a document that was taken out.
    pub fn restore(&self, id: DocumentId) {
        let source = self.0.roster.borrow_mut().restore(id);
        if let Some((name, source)) = source {
            self.hand_over(id, name, source);
        }
    }

    /// The name and the source of a document.
    pub fn source(&self, id: DocumentId) -> Option<(String, Blob)> {
        self.0.roster.borrow().source(id)
    }

    /// Whether a list has all documents that were handed over.
    pub fn is_listed(&self, list: &DocumentList) -> bool {
        self.0.roster.borrow().is_listed(list)
    }

    /// The sources of all documents, read or not.
    pub fn all(&self) -> Vec<Blob> {
        self.0.roster.borrow().all()
    }

    fn take_out(&self, id: DocumentId) {
        self.0.roster.borrow_mut().remove(id);
        self.give_up(|document| document == id);
        self.send(Ask::Remove(id), None);
    }

    /// Stops reading a document.
    pub fn cancel(&self, id: DocumentId) {
        self.give_up(|document| document == id);
        self.stop_reading(Ask::Cancel(id));
    }

    /// Stops reading all that is not read yet.
    pub fn cancel_all(&self) {
        self.give_up(|_| true);
        self.stop_reading(Ask::CancelAll);
    }

    fn stop_reading(&self, ask: Ask) {
        let stopped = Rc::new(Cell::new(false));
        let heard = Rc::clone(&stopped);
        self.post(None, ask, None, Box::new(move |_| heard.set(true)));
        self.lose_patience(stopped);
    }

    /// A line to ask on, where a later question supersedes the earlier ones.
    pub fn line(&self) -> Line {
        self.0.roster.borrow_mut().line()
    }

    /// Asks; `callback` is called once with the answer, or never if the line is asked on again before.
    pub fn ask(&self, line: Line, ask: Ask, callback: impl FnOnce(Result<Answered, Refusal>) + 'static) {
        self.post(Some(line), ask, None, Box::new(callback));
    }

    fn send(&self, ask: Ask, bytes: Option<ArrayBuffer>) {
        self.post(None, ask, bytes, Box::new(|_| ()));
    }

    fn post(&self, line: Option<Line>, ask: Ask, bytes: Option<ArrayBuffer>, callback: roster::Callback) {
        // Silence is counted from the first question that waits.
        if !self.0.roster.borrow().is_waiting() {
            self.0.heard.set(true);
        }
        if let Ask::Set(choices) = &ask {
            self.0.choices.replace(Some(choices.clone()));
        }
        let id = self.0.roster.borrow_mut().ask(line, callback);
        let request = Request { id, ask };
        let is_question = bytes.is_none();
        if is_question && (self.0.recovering.get() || self.0.worker.borrow().is_none()) {
            self.0.held.borrow_mut().push(request);
        } else {
            self.dispatch(request, bytes);
        }
    }

    /// Sends a request to the worker; where that fails, whoever asked is told.
    fn dispatch(&self, request: Request, bytes: Option<ArrayBuffer>) {
        let sent = match (Parcel::pack(&request, bytes), self.0.worker.borrow().as_ref()) {
            (Ok(parcel), Some(worker)) => worker.post(&parcel).is_ok(),
            _ => false,
        };
        let callback = if sent { None } else { self.0.roster.borrow_mut().answer(request.id) };
        if let Some(callback) = callback {
            callback(Err(Refusal::Malformed("the message could not be sent".to_owned())));
        }
    }

    /// Reads a blob and sends its bytes, unless the document was removed meanwhile.
    fn hand_over(&self, id: DocumentId, name: String, source: Blob) {
        // Where there is no worker yet, the next one is handed every document.
        if self.0.worker.borrow().is_none() {
            return;
        }
        let client = self.clone();
        let generation = self.0.generation.get();
        spawn_local(async move {
            let read =
                JsFuture::from(source.array_buffer()).await.and_then(|value| value.dyn_into::<ArrayBuffer>());
            // A worker that came meanwhile has been handed the document too.
            if client.0.generation.get() != generation {
                return;
            }
            match read {
                Ok(bytes) if client.0.roster.borrow().wants(id) => {
                    client.send(Ask::Add { document: id, name }, Some(bytes));
                }
                Ok(_) => (),
                Err(_) => client.fail(id, Cause::Unreadable),
            }
        });
    }

    fn fail(&self, id: DocumentId, cause: Cause) {
        self.0.roster.borrow_mut().fail(id, Failure { cause });
        self.publish();
    }

    fn publish(&self) {
        let list = self.0.roster.borrow().complete(self.0.list.borrow().clone());
        // Every worker counts its revisions from 0: together with its own number they never repeat.
        let revision = (u64::from(self.0.generation.get()) << 32) + self.0.revision.get();
        (self.0.listener)(Event::Documents { revision, list });
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
        // Whoever answers questions is sound; that a file was taken says nothing yet.
        if answer.reply != Ok(Reply::Done) {
            self.0.ends.set(0);
        }
        let callback = self.0.roster.borrow_mut().answer(answer.id);
        if let Some(callback) = callback
            && answer.build == self.0.loader.build()
        {
            let revision = answer.revision;
            callback(answer.reply.map(|reply| Answered { revision, reply, bytes }));
        }
    }

    fn notice(&self, notice: Notice) {
        let event = match notice {
            Notice::Ready { build } if build == self.0.loader.build() => return,
            Notice::Ready { .. } => Event::OtherBuild,
            Notice::Changed { revision, documents } => {
                self.0.revision.set(revision);
                self.0.roster.borrow_mut().settle(&documents);
                self.0.list.replace(documents);
                // While documents are read again the page keeps the list it has.
                if !(self.0.recovering.get() && self.0.generation.get() > 1) {
                    self.publish();
                }
                return;
            }
            Notice::Progress { document, progress, done, of } => {
                self.0.roster.borrow_mut().working(Some(document));
                let now = Date::now();
                // a clock can be set back
                if (now - self.0.told.get()).abs() < PROGRESS_MS {
                    return;
                }
                self.0.told.set(now);
                Event::Progress { document, progress, done, of }
            }
            Notice::Dictionary(state) => Event::Dictionary(state),
            Notice::Waits(waits) => {
                self.0.waits.set(waits);
                return;
            }
            Notice::Wanted { document, program } => {
                self.read_elsewhere(document, program);
                return;
            }
            Notice::Idle => {
                self.0.roster.borrow_mut().working(None);
                self.recovered();
                Event::Idle
            }
        };
        (self.0.listener)(event);
    }
}
