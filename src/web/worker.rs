//! The worker: runs an [`Engine`] for each page that it serves. Messages in, slices of work between them, messages
//! out; the clock, the dictionary's fetch and the message channel that yields are all it adds.
//!
//! One page speaks to the worker itself. Several in one document share it: each comes with a port of its own and has an
//! engine of its own, and all have one dictionary. Where many files wait, deputies read with it. With a port the program serves
//! pages outside a worker too.

mod deputies;
mod later;

use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

use js_sys::{ArrayBuffer, Function};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DedicatedWorkerGlobalScope, MessageChannel, MessageEvent, MessagePort, console};

use super::deputy;
use super::dto::{Parcel, bytes_in, bytes_out, unpack};
use super::engine::{Engine, Outgoing};
use super::loader::Loader;
use super::protocol::{Ask, FromWorker, Notice, Request};
use super::rehearsal::Rehearsal;
use deputies::Deputies;
use later::Later;

/// What the pages share.
struct Hall {
    loader: Loader,
    build: String,
    shells: RefCell<Vec<Rc<Shell>>>,
    deputies: Deputies,
    later: Later,
    /// Whether the dictionary is on its way.
    fetching: Cell<bool>,
    /// Gone on with when no page has anything to do, until the first file comes.
    rehearsal: RefCell<Option<Rehearsal>>,
}

/// The engine of a page with its ways out.
struct Shell {
    hall: Rc<Hall>,
    /// Where the page hears it: a port, or the worker, which is spoken to in the same way.
    page: MessagePort,
    engine: RefCell<Engine>,
    /// A message to oneself: comes after those of the page that wait already, and at once, where a
    /// timer would add four milliseconds a slice.
    again: MessagePort,
    scheduled: Cell<bool>,
    /// Heard as long as the page is served.
    ears: RefCell<Option<Ears>>,
}

/// What hears the page and oneself.
struct Ears {
    _page: Closure<dyn FnMut(MessageEvent)>,
    _again: Closure<dyn FnMut()>,
}

/// Starts the worker; it serves whoever speaks to it, and each page that comes with a port. Where the program is no
/// worker it waits until it is told to serve.
pub fn start() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let loader = Loader::of_worker();
    if loader.says("deputy") {
        return deputy::serve(scope);
    }
    if let Err(error) = Shell::open(&Hall::new(loader).rehearsing(), scope.unchecked_into()) {
        // Thrown from here it reaches the page as the worker's `error` event.
        wasm_bindgen::throw_val(error);
    }
}

thread_local! {
    static HALL: OnceCell<Rc<Hall>> = const { OnceCell::new() };
}

/// Serves a page in the calling thread, where no worker can be started; `loader` is what a worker has as a global object.
///
/// # Errors
/// When the browser has no message channels.
pub fn serve(port: MessagePort, loader: JsValue) -> Result<(), JsValue> {
    let hall = HALL.with(|hall| Rc::clone(hall.get_or_init(|| Hall::new(Loader::of_page(loader)))));
    Shell::open(&hall, port)
}

impl Hall {
    fn new(loader: Loader) -> Rc<Self> {
        let build = loader.build();
        Rc::new(Self {
            loader,
            build,
            shells: RefCell::default(),
            deputies: Deputies::default(),
            later: Later::default(),
            fetching: Cell::new(false),
            rehearsal: RefCell::default(),
        })
    }

    /// Has the worker rehearse.
    fn rehearsing(self: Rc<Self>) -> Rc<Self> {
        self.rehearsal.replace(Some(Rehearsal::new()));
        self
    }

    /// Whether there is something to rehearse.
    fn rehearses(&self) -> bool {
        self.rehearsal.borrow().as_ref().is_some_and(Rehearsal::is_busy)
    }

    /// Rehearses a little.
    fn rehearse(&self) {
        let mut rehearsal = self.rehearsal.borrow_mut();
        if rehearsal.as_mut().is_some_and(|rehearsal| rehearsal.step(&js_sys::Date::now)) {
            *rehearsal = None;
        }
    }

    /// Gives a dictionary that one engine has to all that have none.
    fn share(&self) {
        let shells = self.shells.borrow();
        let Some(segmenter) = shells.iter().find_map(|shell| shell.engine.borrow().segmenter()) else {
            return;
        };
        for shell in shells.iter() {
            let notice = shell.engine.borrow_mut().share(&segmenter);
            if let Some(notice) = notice {
                shell.tell(notice);
                shell.schedule();
            }
        }
        if let Some(rehearsal) = self.rehearsal.borrow_mut().as_mut() {
            rehearsal.share(&segmenter);
        }
    }

    /// Tells all that have no dictionary that it cannot be had.
    fn tell_missing(&self, why: &str) {
        for shell in self.shells.borrow().iter() {
            if shell.engine.borrow().segmenter().is_none() {
                let notice = shell.engine.borrow_mut().no_dictionary(why.to_owned());
                shell.tell(notice);
                shell.schedule();
            }
        }
    }
}

impl Shell {
    /// Serves a page.
    fn open(hall: &Rc<Hall>, page: MessagePort) -> Result<(), JsValue> {
        let channel = MessageChannel::new()?;
        let build = hall.build.clone();
        let shell = Rc::new(Self {
            hall: Rc::clone(hall),
            page,
            engine: RefCell::new(Engine::new(build.clone())),
            again: channel.port2(),
            scheduled: Cell::new(false),
            ears: RefCell::default(),
        });
        let (hearing, working) = (Rc::downgrade(&shell), Rc::downgrade(&shell));
        let hear = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(shell) = hearing.upgrade() {
                shell.hear(&event);
            }
        });
        let work = Closure::<dyn FnMut()>::new(move || {
            if let Some(shell) = working.upgrade() {
                shell.work();
            }
        });
        channel.port1().set_onmessage(Some(work.as_ref().unchecked_ref::<Function>()));
        shell.page.set_onmessage(Some(hear.as_ref().unchecked_ref::<Function>()));
        shell.ears.replace(Some(Ears { _page: hear, _again: work }));
        hall.shells.borrow_mut().push(Rc::clone(&shell));
        shell.tell(Notice::Ready { build });
        hall.share();
        shell.fetch_dictionary();
        shell.schedule();
        Ok(())
    }

    /// Serves the page no more.
    fn close(self: &Rc<Self>) {
        self.page.set_onmessage(None);
        self.again.close();
        self.end_deputies();
        self.hall.shells.borrow_mut().retain(|shell| !Rc::ptr_eq(shell, self));
        // what hears this is running: it goes when that is done
        let ears = self.ears.take();
        spawn_local(async move { drop(ears) });
    }

    fn hear(self: &Rc<Self>, event: &MessageEvent) {
        let data = event.data();
        if data.is_null() {
            return self.close();
        }
        if let Ok(port) = event.ports().get(0).dyn_into::<MessagePort>() {
            if let Err(error) = Self::open(&self.hall, port) {
                console::error_1(&error);
            }
            return;
        }
        match unpack::<Request>(&data) {
            Ok((request, bytes)) => {
                if request.ask == Ask::LoadDictionary {
                    self.fetch_dictionary();
                }
                if matches!(request.ask, Ask::Add { .. }) {
                    self.hall.rehearsal.take();
                }
                if let Some(request) = self.hold(request) {
                    self.answer(request, bytes.as_ref().map(bytes_in));
                }
            }
            Err(error) => {
                console::error_1(&format!("report-lens: a message was not understood: {error}").into())
            }
        }
    }

    fn answer(self: &Rc<Self>, request: Request, bytes: Option<Vec<u8>>) {
        let answer = self.engine.borrow_mut().handle(request, bytes);
        self.send(answer);
        self.lend();
        self.schedule();
    }

    /// A slice of work, and another after what came meanwhile.
    fn work(self: &Rc<Self>) {
        self.scheduled.set(false);
        if !self.engine.borrow().is_busy() {
            self.hall.rehearse();
            return self.schedule();
        }
        let notices = self.engine.borrow_mut().step(&js_sys::Date::now);
        for notice in notices {
            match notice {
                Notice::Dictionary(_) => self.hall.share(),
                Notice::Idle => self.end_deputies(),
                _ => {}
            }
            self.tell(notice);
        }
        self.lend();
        self.schedule();
    }

    fn schedule(&self) {
        if (self.engine.borrow().is_busy() || self.hall.rehearses())
            && !self.scheduled.replace(true)
            && self.again.post_message(&JsValue::NULL).is_err()
        {
            self.scheduled.set(false);
        }
    }

    fn tell(&self, notice: Notice) {
        self.send(Outgoing { message: FromWorker::Notice(notice), bytes: None });
    }

    fn send(&self, outgoing: Outgoing) {
        let bytes = outgoing.bytes.as_deref().map(bytes_out);
        let sent = Parcel::pack(&outgoing.message, bytes)
            .map_err(|error| JsValue::from(error.to_string()))
            .and_then(|parcel| self.page.post_message_with_transferable(&parcel.data, &parcel.transfer));
        if let Err(error) = sent {
            console::error_1(&error);
        }
    }

    /// Fetches the dictionary, unless it is there or on its way.
    fn fetch_dictionary(self: &Rc<Self>) {
        if self.engine.borrow().segmenter().is_some() || self.hall.fetching.replace(true) {
            return;
        }
        let shell = Rc::clone(self);
        spawn_local(async move {
            let fetched = match shell.hall.loader.load_dictionary() {
                Ok(promise) => {
                    JsFuture::from(promise).await.and_then(|value| value.dyn_into::<ArrayBuffer>())
                }
                Err(error) => Err(error),
            };
            shell.hall.fetching.set(false);
            // behind what everybody waits for
            shell.fetch_part();
            match fetched {
                Ok(columns) => shell.engine.borrow_mut().dictionary(bytes_in(&columns)),
                Err(error) => shell.hall.tell_missing(&super::dto::describe(&error)),
            }
            shell.schedule();
        });
    }
}
