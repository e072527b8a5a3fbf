//! What a page in somebody else's page is told by it, and tells it.

use js_sys::{Array, ArrayBuffer, Function, Uint8Array};
use wasm_bindgen::JsValue;
use web_sys::Blob;
use yew::prelude::*;

use super::App;
use crate::corpus::{Scope, StatementRef};
use crate::view::documents::{DocumentState, Words};
use crate::view::{Look, Shape};
use crate::web::client::{Client, Line};
use crate::web::protocol::{Ask, FileKind, Heads, Keywords, Reply, WRITTEN};
use crate::web::state::{Action, Batch, State, Tab, Theme, Tone};
use crate::web::text::Lang;

/// What the page around asks for.
#[derive(Debug)]
pub enum Wish {
    /// To read a file.
    Add(String, Blob),
    /// To have no files.
    Clear,
    /// A choice by its name: `lang`, `theme` or `view`.
    Choose(String, String),
    /// The files as `json`, `overview`, `targets` or `words`: the function is called with name, media type and bytes, or
    /// with nothing where it cannot be had.
    Export(String, Function),
}

/// What the page around was told.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Told {
    batch: Option<Batch>,
    /// Whether words are counted, where all is read.
    read: Option<bool>,
    selected: Option<StatementRef>,
    failed: Option<u32>,
}

impl App {
    /// Does what the page around wishes.
    pub(super) fn grant(&mut self, ctx: &Context<Self>, wish: Wish) {
        match wish {
            Wish::Add(name, blob) => {
                self.happened(ctx, Action::Offered);
                self.client.add(&name, blob);
            }
            Wish::Clear => {
                for item in &self.state.documents.clone().documents {
                    self.client.remove(item.id);
                }
            }
            Wish::Choose(what, value) => {
                if let Some(action) = chosen(&self.state, &what, &value) {
                    self.happened(ctx, action);
                }
            }
            Wish::Export(what, done) => self.export(&what, done),
        }
    }

    fn export(&mut self, what: &str, done: Function) {
        let scope = Scope::All;
        let csv = FileKind::Csv(Shape::Long, Heads::Schema);
        let (look, kind) = match what {
            "overview" => (Look::Overview(scope.into()), csv),
            "targets" => {
                (Look::Targets(self.state.targets.query(scope, self.state.filter_of(Tab::Targets))), csv)
            }
            "words" => (Look::Keywords(self.state.words.query(scope)), csv),
            _ => (Look::Overview(scope.into()), FileKind::Json(Keywords::With)),
        };
        gather(&self.client, self.client.line(), Ask::File(look, kind, self.state.lang), Array::new(), done);
    }

    /// Tells the page around what it has not been told.
    pub(super) fn tell(&mut self) {
        let loader = self.host.loader();
        let state = &self.state;
        let error = state.notes.iter().rev().find(|note| note.said.tone == Tone::Error);
        let read = read(state).filter(|_| self.client.is_listed(&state.documents));
        let failed = error.map(|note| note.id);
        let now = Told { batch: state.batch, read, selected: state.selected, failed };
        let before = std::mem::replace(&mut self.told, now);
        if before.batch != self.told.batch
            && let Some(batch) = self.told.batch
        {
            loader.tell(&["progress".into(), batch.done.into(), batch.of.into()]);
        }
        if before.read != self.told.read && self.told.read.is_some() {
            loader.tell(&["read".into()]);
        }
        if before.failed != self.told.failed
            && let Some(note) = error
        {
            loader.tell(&["error".into(), note.said.text(state.lang).into()]);
        }
        if before.selected != self.told.selected
            && let Some(StatementRef { report, statement }) = self.told.selected
        {
            let hash = state.document().map(|item| item.hash.as_str()).unwrap_or_default();
            loader.tell(&["select".into(), hash.into(), report.report.into(), statement.into()]);
        }
    }
}

/// Asks for a file to its end, then hands it over.
fn gather(client: &Client, line: Line, ask: Ask, parts: Array, done: Function) {
    let next = client.clone();
    client.ask(line, ask, move |answer| {
        let answer = answer.map(|answered| (answered.reply, answered.bytes));
        if let Ok((Reply::File { written, ticket, .. }, Some(bytes))) = &answer {
            parts.push(bytes);
            if *written < WRITTEN {
                return gather(&next, line, Ask::More(*ticket), parts, done);
            }
        }
        // what a function of the page around throws is its own matter
        let _thrown = match answer {
            Ok((Reply::File { name, media_type, .. }, _)) => {
                done.call3(&JsValue::NULL, &name.into(), &media_type.into(), &joined(&parts))
            }
            _ => done.call0(&JsValue::NULL),
        };
    });
}

/// Buffers one behind the other.
fn joined(parts: &Array) -> ArrayBuffer {
    let views: Vec<Uint8Array> = parts.iter().map(|part| Uint8Array::new(&part)).collect();
    let whole = Uint8Array::new_with_length(views.iter().map(Uint8Array::length).sum());
    let mut at = 0;
    for view in views {
        whole.set(&view, at);
        at += view.length();
    }
    whole.buffer()
}

/// Whether words are counted, where there are documents and all are read.
fn read(state: &State) -> Option<bool> {
    let mut counted = (!state.documents.documents.is_empty()).then_some(true);
    for item in &state.documents.documents {
        counted = match item.state {
            DocumentState::Ready { words: Words::Ready } | DocumentState::Failed(_) => counted,
            DocumentState::Ready { .. } => counted.map(|_| false),
            DocumentState::Waiting | DocumentState::Working(_) => None,
        };
    }
    counted
}

/// What a choice by its name does; `None` where it is none, or made already.
fn chosen(state: &State, what: &str, value: &str) -> Option<Action> {
    match what {
        "lang" => Lang::from_tag(value).filter(|lang| *lang != state.lang).map(|_| Action::SwitchLang),
        "theme" => Theme::from_name(value).map(Action::Theme),
        "view" => Tab::ALL.into_iter().find(|tab| tab.name() == value).map(Action::Tab),
        _ => None,
    }
}
