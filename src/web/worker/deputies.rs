//! The deputies of a worker: started while many files wait, ended when none does.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use js_sys::Function;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{WorkerGlobalScope, console};

use super::{Hall, Shell};
use crate::Document;
use crate::corpus::DocumentId;
use crate::view::documents::Failure;
use crate::web::dto::{Parcel, bytes_in, bytes_out, unpack};
use crate::web::lent::{Lent, Returned};
use crate::web::wire::Wire;

/// So many files wait where a deputy more is worth its start: the browser compiles its code and it builds its tables, as long as
/// it takes to read about five.
const MANY: usize = 8;

/// One that says nothing over a file for so long has hung: a text of ten megabytes takes two seconds. The page waits longer
/// until it takes the worker itself for one that has.
const PATIENCE_MS: i32 = 20_000;

/// Those that run.
#[derive(Default)]
pub(super) struct Deputies {
    running: RefCell<Vec<Deputy>>,
    starts: Cell<u32>,
    /// Whether one could not be started, or has ended over a file: then no more are started.
    failed: Cell<bool>,
}

struct Deputy {
    number: u32,
    wire: Wire,
    /// What it reads, and for whom.
    busy: Option<(Weak<Shell>, DocumentId)>,
}

impl Shell {
    /// Has deputies read what waits.
    pub(super) fn lend(self: &Rc<Self>) {
        loop {
            let spare = self.engine.borrow().spare();
            if spare == 0 {
                return;
            }
            let Some(number) = self.hall.idle_deputy(spare) else { return };
            let Some((lent, bytes)) = self.engine.borrow_mut().lend() else { return };
            let document = lent.document;
            if let Err(error) = self.hand(number, &lent, &bytes) {
                self.hall.give_up(&error);
                return self.engine.borrow_mut().lost(document);
            }
        }
    }

    fn hand(self: &Rc<Self>, number: u32, lent: &Lent, bytes: &[u8]) -> Result<(), JsValue> {
        let parcel = Parcel::pack(lent, Some(bytes_out(bytes))).map_err(|error| error.to_string())?;
        let mut running = self.hall.deputies.running.borrow_mut();
        let deputy = running.iter_mut().find(|deputy| deputy.number == number).ok_or("it has ended")?;
        deputy.wire.post(&parcel)?;
        deputy.busy = Some((Rc::downgrade(self), lent.document));
        self.hall.watch(number, lent.document)
    }

    /// Ends the deputies, but for those that read for another page.
    pub(super) fn end_deputies(&self) {
        let for_other = |deputy: &Deputy| {
            deputy
                .busy
                .as_ref()
                .and_then(|(shell, _)| shell.upgrade())
                .is_some_and(|shell| !std::ptr::eq(&*shell, self))
        };
        self.hall.deputies.running.borrow_mut().retain(for_other);
    }
}

impl Hall {
    /// One that has nothing to do; a new one, where many files wait and the machine has room for it.
    fn idle_deputy(self: &Rc<Self>, spare: usize) -> Option<u32> {
        let running = self.deputies.running.borrow();
        if let Some(idle) = running.iter().find(|deputy| deputy.busy.is_none()) {
            return Some(idle.number);
        }
        let most = self.loader.deputies();
        if spare < MANY || running.len() >= most || self.deputies.failed.get() {
            return None;
        }
        drop(running);
        self.start_deputy().inspect_err(|error| self.give_up(error)).ok()
    }

    /// Starts no more deputies.
    fn give_up(&self, why: &JsValue) {
        console::warn_1(why);
        self.deputies.failed.set(true);
    }

    fn start_deputy(self: &Rc<Self>) -> Result<u32, JsValue> {
        let number = self.deputies.starts.get() + 1;
        self.deputies.starts.set(number);
        let (hearing, failing) = (Rc::downgrade(self), Rc::downgrade(self));
        let says = move |data| {
            if let Some(hall) = hearing.upgrade() {
                hall.hear_deputy(number, &data);
            }
        };
        let fails = move |_| {
            if let Some(hall) = failing.upgrade() {
                hall.lose_deputy(number);
            }
        };
        let wire = Wire::new(self.loader.start_deputy()?, says, fails);
        self.deputies.running.borrow_mut().push(Deputy { number, wire, busy: None });
        Ok(number)
    }

    fn hear_deputy(self: &Rc<Self>, number: u32, data: &JsValue) {
        let Some((shell, document)) = self.released(number) else { return };
        match understood(data) {
            Ok(read) => shell.engine.borrow_mut().returned(document, read),
            Err(error) => {
                console::error_1(&format!("report-lens: a deputy was not understood: {error}").into());
                shell.engine.borrow_mut().lost(document);
            }
        }
        shell.lend();
        shell.schedule();
    }

    /// Ends a deputy that has hung over a file.
    fn watch(self: &Rc<Self>, number: u32, document: DocumentId) -> Result<(), JsValue> {
        let hall = Rc::downgrade(self);
        let look = Closure::once_into_js(move || {
            let Some(hall) = hall.upgrade() else { return };
            let reads = |deputy: &Deputy| {
                deputy.number == number && deputy.busy.as_ref().is_some_and(|&(_, reads)| reads == document)
            };
            let hangs = hall.deputies.running.borrow().iter().any(reads);
            if hangs {
                hall.lose_deputy(number);
            }
        });
        let scope: WorkerGlobalScope = js_sys::global().dyn_into()?;
        scope.set_timeout_with_callback_and_timeout_and_arguments_0(
            look.unchecked_ref::<Function>(),
            PATIENCE_MS,
        )?;
        Ok(())
    }

    /// For whom a deputy has read, and what; it has nothing to do now.
    fn released(&self, number: u32) -> Option<(Rc<Shell>, DocumentId)> {
        let mut running = self.deputies.running.borrow_mut();
        let (shell, document) = running.iter_mut().find(|deputy| deputy.number == number)?.busy.take()?;
        Some((shell.upgrade()?, document))
    }

    /// A deputy has ended: what it read is read by the engine.
    fn lose_deputy(self: &Rc<Self>, number: u32) {
        self.deputies.failed.set(true);
        let mut running = self.deputies.running.borrow_mut();
        let Some(at) = running.iter().position(|deputy| deputy.number == number) else { return };
        let lost = running.remove(at);
        drop(running);
        if let Some((shell, document)) = lost.busy.as_ref()
            && let Some(shell) = shell.upgrade()
        {
            shell.engine.borrow_mut().lost(*document);
            shell.schedule();
        }
        // what hears this is running: it goes when that is done
        wasm_bindgen_futures::spawn_local(async move { drop(lost) });
    }
}

/// What a deputy has read.
fn understood(data: &JsValue) -> Result<Result<Document, Failure>, String> {
    let (Returned { failure }, packed) = unpack::<Returned>(data).map_err(|error| error.to_string())?;
    if let Some(failure) = failure {
        return Ok(Err(failure));
    }
    let packed = packed.ok_or("a document without its bytes")?;
    postcard::from_bytes(&bytes_in(&packed)).map(Ok).map_err(|error| error.to_string())
}
