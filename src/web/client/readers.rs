//! The programs that read files which are no plain text: started when one is needed, ended when none is any more, over
//! a file that takes too long, or when the user cancels. What one of them does not survive costs that file alone.

use js_sys::ArrayBuffer;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, Worker};

use super::register::Register;
use super::{Client, Event};
use crate::corpus::DocumentId;
use crate::error::Cause;
use crate::format::kind::Program;
use crate::format::table::Role;
use crate::view::documents::Failure;
use crate::web::dto::{Parcel, unpack};
use crate::web::protocol::Ask;
use crate::web::reader::{Errand, FromReader};
use crate::web::wire::Wire;

/// The running programs, each with the number of its start: what an ended one said last is not heard.
#[derive(Debug, Default)]
pub(super) struct Readers {
    running: Register<Program, (u32, Option<Wire>)>,
    starts: u32,
    /// Tables whose columns are not sure.
    unsure: Vec<Table>,
    /// What the columns of tables were chosen for.
    chosen: Vec<(DocumentId, Vec<Role>)>,
}

/// A table that can be read again by other columns.
#[derive(Debug)]
struct Table {
    /// The document that it was before it was its rows.
    id: DocumentId,
    name: String,
    source: Blob,
    rows: Vec<DocumentId>,
}

impl Readers {
    /// Ends a program.
    fn end(&mut self, program: Program) {
        self.running.remove(program);
    }

    fn is(&self, program: Program, start: u32) -> bool {
        self.running.get(program).is_some_and(|(running, _)| *running == start)
    }
}

impl Client {
    /// Has a file read by another program than the engine.
    pub(super) fn read_elsewhere(&self, document: DocumentId, program: Program) {
        self.0.errands.borrow_mut().add(program, document);
        self.next_errand(program);
    }

    /// Reads an unsure table again, its columns for what was chosen; what was read of it goes.
    pub fn read_by(&self, table: DocumentId, roles: Vec<Role>) {
        let mut readers = self.0.readers.borrow_mut();
        let Some(at) = readers.unsure.iter().position(|unsure| unsure.id == table) else { return };
        let table = readers.unsure.swap_remove(at);
        drop(readers);
        for row in table.rows {
            self.take_out(row);
        }
        let id = self.add(&table.name, table.source);
        self.0.readers.borrow_mut().chosen.push((id, roles));
    }

    /// Reads no more of these files.
    pub(super) fn give_up(&self, unwanted: impl Fn(DocumentId) -> bool) {
        let reading = self.0.errands.borrow_mut().forget(unwanted);
        for program in reading {
            self.0.readers.borrow_mut().end(program);
            self.next_errand(program);
        }
    }

    /// Ends programs that have said nothing for long.
    pub(super) fn look_at_readers(&self) {
        let silent = self.0.errands.borrow_mut().look();
        for program in silent {
            self.lose(program, Cause::TooSlow);
        }
    }

    /// The next file of a program; without one it is ended, so that its memory is free.
    fn next_errand(&self, program: Program) {
        let Some(document) = self.0.errands.borrow_mut().next(program) else {
            if self.0.errands.borrow().current(program).is_none() {
                self.0.readers.borrow_mut().end(program);
            }
            return;
        };
        let client = self.clone();
        spawn_local(async move {
            let Some((name, source)) = client.0.roster.borrow().source(document) else {
                client.0.errands.borrow_mut().done(program);
                client.next_errand(program);
                return;
            };
            let start = match client.running(program).await {
                Ok(start) => start,
                Err(()) => return client.lose(program, Cause::PartMissing),
            };
            let bytes = JsFuture::from(source.array_buffer()).await;
            // Cancelled meanwhile.
            if client.0.errands.borrow().current(program) != Some(document) {
                return;
            }
            let sent = bytes.and_then(|bytes| {
                client.post_errand((program, start), document, name, bytes.unchecked_into())
            });
            if sent.is_err() {
                client.lose(program, Cause::Unreadable);
            }
        });
    }

    /// Starts a program unless it runs; gives the number of its start.
    async fn running(&self, program: Program) -> Result<u32, ()> {
        if let Some((start, Some(_))) = self.0.readers.borrow().running.get(program) {
            return Ok(*start);
        }
        let start = {
            let mut readers = self.0.readers.borrow_mut();
            readers.starts += 1;
            let start = readers.starts;
            readers.running.insert(program, (start, None));
            start
        };
        let promise = self.0.loader.start_reader(program).map_err(|_| ())?;
        // where there is no worker, a port is spoken to like one
        let worker: Worker = JsFuture::from(promise).await.map_err(|_| ())?.unchecked_into();
        if !self.0.readers.borrow().is(program, start) {
            worker.terminate();
            return Ok(start);
        }
        let (client, failing) = (self.clone(), self.clone());
        let says = move |data| {
            if client.0.readers.borrow().is(program, start) {
                client.hear_reader(program, &data);
            }
        };
        let fails = move |_| {
            if failing.0.readers.borrow().is(program, start) {
                failing.lose(program, Cause::ReaderEnded);
            }
        };
        let wire = Wire::new(worker, says, fails);
        self.0.readers.borrow_mut().running.insert(program, (start, Some(wire)));
        Ok(start)
    }

    fn post_errand(
        &self,
        (program, start): (Program, u32),
        document: DocumentId,
        name: String,
        bytes: ArrayBuffer,
    ) -> Result<(), JsValue> {
        let readers = self.0.readers.borrow();
        let Some((_, Some(worker))) = readers.running.get(program).filter(|(running, _)| *running == start)
        else {
            return Ok(());
        };
        let chosen = readers.chosen.iter().find(|(id, _)| *id == document);
        let roles = chosen.map(|(_, roles)| roles.clone()).unwrap_or_default();
        let parcel = Parcel::pack(&Errand { name, roles }, Some(bytes)).map_err(|error| error.to_string())?;
        worker.post(&parcel)
    }

    fn hear_reader(&self, program: Program, data: &JsValue) {
        self.0.errands.borrow_mut().heard(program);
        let Ok((said, bytes)) = unpack::<FromReader>(data) else {
            return (self.0.listener)(Event::OtherBuild);
        };
        let Some(document) = self.0.errands.borrow().current(program) else { return };
        match said {
            FromReader::Ready { build } if build == self.0.loader.build() => {}
            FromReader::Ready { .. } => (self.0.listener)(Event::OtherBuild),
            FromReader::Progress { done, of } => {
                // What lists it later knows it too.
                self.send(Ask::Told { document, done, of }, None);
                (self.0.listener)(Event::Told { document, done, of });
            }
            FromReader::Read => {
                self.send(Ask::Read { document }, bytes);
                self.end_errand(program);
            }
            FromReader::Unsure(columns) => {
                let source = self.0.roster.borrow().source(document);
                if let Some((name, source)) = source {
                    let table = Table { id: document, name: name.clone(), source, rows: Vec::new() };
                    self.0.readers.borrow_mut().unsure.push(table);
                    (self.0.listener)(Event::Unsure { table: document, name, columns });
                }
            }
            FromReader::Member { name } => {
                if let Some(blob) = bytes.and_then(|bytes| blob(&bytes)) {
                    let id = self.add(&name, blob);
                    self.note_row(document, id);
                }
            }
            FromReader::BadMember { name, failure } => {
                let id = self.0.roster.borrow_mut().add(
                    name,
                    Blob::new().unwrap_or_else(|error| error.into()),
                    None,
                );
                self.fail(id, failure.cause);
                self.note_row(document, id);
            }
            FromReader::Members => {
                self.end_errand(program);
                self.remove(document);
            }
            FromReader::NotRead(failure) => {
                self.not_read(document, failure);
                self.end_errand(program);
            }
        }
    }

    /// A document is a row of a table that can be read otherwise.
    fn note_row(&self, table: DocumentId, row: DocumentId) {
        let mut readers = self.0.readers.borrow_mut();
        if let Some(table) = readers.unsure.iter_mut().find(|unsure| unsure.id == table) {
            table.rows.push(row);
        }
    }

    /// A program could not read a file: what came with it is read instead.
    fn not_read(&self, document: DocumentId, failure: Failure) {
        let instead = self.0.roster.borrow_mut().fall_back(document);
        match instead {
            Some((name, source)) => self.hand_over(document, name, source),
            None => self.send(Ask::NotRead { document, failure }, None),
        }
    }

    fn end_errand(&self, program: Program) {
        self.0.errands.borrow_mut().done(program);
        self.next_errand(program);
    }

    /// A program is of no more use: the file that it read is given up, the others wait for the next.
    fn lose(&self, program: Program, cause: Cause) {
        self.0.readers.borrow_mut().end(program);
        if let Some(document) = self.0.errands.borrow_mut().done(program) {
            self.not_read(document, Failure { cause });
        }
        self.next_errand(program);
    }
}

/// Bytes as a file.
fn blob(bytes: &ArrayBuffer) -> Option<Blob> {
    Blob::new_with_buffer_source_sequence_and_options(&js_sys::Array::of1(bytes), &BlobPropertyBag::new())
        .ok()
}
