//! The worker: runs the [`Engine`] in a browser. Messages in, slices of work between them, messages
//! out; the clock, the dictionary's fetch and the message channel that yields are all it adds.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{ArrayBuffer, Function};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DedicatedWorkerGlobalScope, MessageChannel, MessageEvent, MessagePort, console};

use super::dto::{Parcel, bytes_in, bytes_out, unpack};
use super::engine::{Engine, Outgoing};
use super::loader::Loader;
use super::protocol::{Ask, FromWorker, Notice, Request};

/// The engine with its ways out.
struct Shell {
    scope: DedicatedWorkerGlobalScope,
    loader: Loader,
    engine: RefCell<Engine>,
    /// A message to oneself: comes after those of the page that wait already, and at once, where a
    /// timer would add four milliseconds a slice.
    again: MessagePort,
    scheduled: Cell<bool>,
}

/// Starts the worker.
pub fn start() {
    if let Err(error) = run() {
        // Thrown from here it reaches the page as the worker's `error` event.
        wasm_bindgen::throw_val(error);
    }
}

fn run() -> Result<(), JsValue> {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().dyn_into()?;
    let channel = MessageChannel::new()?;
    let loader = Loader::of_worker();
    let build = loader.build();
    let shell = Rc::new(Shell {
        scope,
        loader,
        engine: RefCell::new(Engine::new(build.clone())),
        again: channel.port2(),
        scheduled: Cell::new(false),
    });
    let hearing = Rc::clone(&shell);
    let hear =
        Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| hearing.hear(&event.data()));
    let working = Rc::clone(&shell);
    let work = Closure::<dyn FnMut()>::new(move || working.work());
    channel.port1().set_onmessage(Some(work.into_js_value().unchecked_ref::<Function>()));
    shell.scope.set_onmessage(Some(hear.into_js_value().unchecked_ref::<Function>()));
    shell.tell(Notice::Ready { build });
    shell.fetch_dictionary();
    Ok(())
}

impl Shell {
    fn hear(self: &Rc<Self>, data: &JsValue) {
        match unpack::<Request>(data) {
            Ok((request, bytes)) => {
                if request.ask == Ask::LoadDictionary {
                    self.fetch_dictionary();
                }
                let bytes = bytes.as_ref().map(bytes_in);
                let answer = self.engine.borrow_mut().handle(request, bytes);
                self.send(answer);
                self.schedule();
            }
            Err(error) => {
                console::error_1(&format!("report-lens: a message was not understood: {error}").into())
            }
        }
    }

    /// A slice of work, and another after what came meanwhile.
    fn work(&self) {
        self.scheduled.set(false);
        let notices = self.engine.borrow_mut().step(&js_sys::Date::now);
        for notice in notices {
            self.tell(notice);
        }
        self.schedule();
    }

    fn schedule(&self) {
        if self.engine.borrow().is_busy()
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
            .and_then(|parcel| self.scope.post_message_with_transfer(&parcel.data, &parcel.transfer));
        if let Err(error) = sent {
            console::error_1(&error);
        }
    }

    fn fetch_dictionary(self: &Rc<Self>) {
        let shell = Rc::clone(self);
        spawn_local(async move {
            let fetched = match shell.loader.load_dictionary() {
                Ok(promise) => {
                    JsFuture::from(promise).await.and_then(|value| value.dyn_into::<ArrayBuffer>())
                }
                Err(error) => Err(error),
            };
            match fetched {
                Ok(columns) => shell.engine.borrow_mut().dictionary(bytes_in(&columns)),
                Err(error) => {
                    let notice = shell.engine.borrow_mut().no_dictionary(super::dto::describe(&error));
                    shell.tell(notice);
                }
            }
            shell.schedule();
        });
    }
}
