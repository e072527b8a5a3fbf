//! A program that reads files for the page: one file after the other, each in one call, since the page can end
//! it at any time without losing more than that file.
//!
//! The engine says which files need it ([`Notice::Wanted`](super::protocol::Notice::Wanted)); what it reads goes back
//! to the engine through the page, which also keeps the bytes.

use std::rc::Rc;

use js_sys::{ArrayBuffer, Function};
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent, MessagePort, console};

use super::charset;
use super::dto::{Parcel, bytes_in, bytes_out, unpack};
use super::loader::Loader;
use crate::Error;
use crate::format::limits::Limits;
use crate::format::table::{self, Choice, Column, Decide, Role};
use crate::format::{self, Desk, Held};
use crate::view::documents::Failure;

/// How long the page is left alone between two words of progress, in milliseconds.
const QUIET_MS: f64 = 200.0;

/// A file to be read, whose bytes ride along.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Errand {
    /// Its name.
    pub name: String,
    /// What its columns are read for where it is a table; none where its content tells.
    pub roles: Vec<Role>,
}

/// What a reader says. An errand ends with `Read`, `Members` or `NotRead`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FromReader {
    /// It is up; the first message.
    Ready {
        /// The build that it belongs to.
        build: String,
    },
    /// So many steps of so many.
    Progress {
        /// Steps done…
        done: u32,
        /// …of so many.
        of: u32,
    },
    /// The file is read; its [`Source`](crate::source::Source) rides along, packed.
    Read,
    /// The file is a table, of which it is not sure which columns are to be read; its rows follow by these.
    Unsure(Vec<Column>),
    /// A file in the file; its bytes ride along.
    Member {
        /// Its name, behind that of the file.
        name: String,
    },
    /// A file in the file that cannot be had.
    BadMember {
        /// Its name, behind that of the file.
        name: String,
        /// Why.
        failure: Failure,
    },
    /// These were all files in the file.
    Members,
    /// Nothing can be shown of the file.
    NotRead(Failure),
}

/// Reads the bytes of a file, and asks which columns of a table are to be read.
pub type Read = fn(&[u8], &mut Desk<'_>, Decide<'_>) -> Result<Held, Error>;

/// Starts the program; where it is no worker it waits until it is told to serve.
pub fn start(read: Read) {
    if let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() {
        hear(read, scope.unchecked_into(), &Loader::of_worker());
    }
}

/// Reads what comes by a port, in the calling thread; `loader` is what a worker has as a global object.
pub fn serve(read: Read, port: MessagePort, loader: JsValue) {
    hear(read, port, &Loader::of_page(loader));
}

/// A worker is spoken to as a port is.
fn hear(read: Read, page: MessagePort, loader: &Loader) {
    let page = Rc::new(page);
    let hearing = Rc::clone(&page);
    let hear = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        // whoever came with a port ends so
        if event.data().is_null() {
            return hearing.set_onmessage(None);
        }
        match unpack::<Errand>(&event.data()) {
            Ok((errand, Some(bytes))) => go(&hearing, read, &errand, &bytes_in(&bytes)),
            Ok((_, None)) => console::error_1(&"report-lens: an errand without bytes".into()),
            Err(error) => {
                console::error_1(&format!("report-lens: a message was not understood: {error}").into())
            }
        }
    });
    page.set_onmessage(Some(hear.into_js_value().unchecked_ref::<Function>()));
    say(&page, &FromReader::Ready { build: loader.build() }, None);
}

fn go(page: &MessagePort, read: Read, errand: &Errand, bytes: &[u8]) {
    let mut told = f64::NEG_INFINITY;
    let mut progress = |done, of| {
        let now = js_sys::Date::now();
        if now - told >= QUIET_MS {
            told = now;
            say(page, &FromReader::Progress { done, of }, None);
        }
    };
    let mut desk = Desk { decode: &charset::decode, progress: &mut progress, limits: Limits::default() };
    let name = &errand.name;
    let mut decide = |told: &mut [Choice]| {
        if !errand.roles.is_empty() {
            table::answer(told, &errand.roles);
        } else if told.iter().any(|choice| !choice.sure) {
            say(page, &FromReader::Unsure(table::asked(told)), None);
        }
    };
    match read(bytes, &mut desk, &mut decide) {
        Ok(Held::Content { format, content }) => {
            let source = format::source(name, bytes, format, content);
            match postcard::to_allocvec(&source) {
                Ok(packed) => say(page, &FromReader::Read, Some(bytes_out(&packed))),
                Err(error) => console::error_1(&error.to_string().into()),
            }
        }
        Ok(Held::Members(members)) => {
            for member in members {
                let name = format!("{name}/{}", member.name);
                match member.bytes {
                    Ok(bytes) => say(page, &FromReader::Member { name }, Some(bytes_out(&bytes))),
                    Err(error) => {
                        say(page, &FromReader::BadMember { name, failure: Failure::from(&error) }, None);
                    }
                }
            }
            say(page, &FromReader::Members, None);
        }
        Err(error) => say(page, &FromReader::NotRead(Failure::from(&error)), None),
    }
}

fn say(page: &MessagePort, message: &FromReader, bytes: Option<ArrayBuffer>) {
    let sent = Parcel::pack(message, bytes)
        .map_err(|error| JsValue::from(error.to_string()))
        .and_then(|parcel| page.post_message_with_transferable(&parcel.data, &parcel.transfer));
    if let Err(error) = sent {
        console::error_1(&error);
    }
}
