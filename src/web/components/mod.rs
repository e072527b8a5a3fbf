//! What is drawn. Components hold no knowledge of their own: they draw the [`State`] that they are
//! given and say what was done to them.

mod bars;
mod beside;
mod button;
mod card;
mod columns;
mod coming;
mod compare;
mod concordance;
mod correct;
mod correct_report;
mod dialogs;
mod documents;
mod evidence;
mod field;
mod figures;
mod file_name;
mod filter;
mod head;
mod icons;
mod keywords;
mod late;
mod menu;
mod narrowed;
mod notices;
mod overlay;
mod overview;
mod pairs;
mod paper;
mod passage;
mod pick;
mod picture;
mod progress;
mod removed;
mod reports;
mod rows;
mod scroller;
mod select;
mod sheets;
mod shell;
mod side;
mod sort_head;
mod source;
mod source_tools;
mod stop_words;
mod strength;
mod strip;
mod table_tools;
mod targets;
mod top;
mod welcome;
mod wording;
mod words;

pub use shell::shell;

use std::ops::Deref;
use std::rc::Rc;

use web_sys::{Blob, File};
use yew::prelude::*;

use super::io::Folders;
use super::state::{Action, State};
use super::text::Key;

/// The state as components share it: two are the same when they are the same one.
#[derive(Debug, Clone)]
pub struct Shared(pub Rc<State>);

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Shared {
    type Target = State;

    fn deref(&self) -> &State {
        &self.0
    }
}

/// What a reader brings.
#[derive(Debug, Clone)]
pub enum Brought {
    /// Files, dropped or chosen.
    Files(Vec<File>),
    /// What folders hold.
    Folders(Folders),
    /// A pasted text.
    Text(String),
    /// A pasted text that is a piece of a web page too.
    Page {
        /// Its characters.
        plain: String,
        /// The piece.
        html: String,
    },
    /// The samples, please.
    Sample,
    /// The samples, by name, as they have come.
    Samples(Vec<(&'static str, String)>),
    /// The files kept in this browser, by name.
    Kept(Vec<(String, Blob)>),
}

/// What every larger component is given.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct View {
    /// Which of the pages in the document this is.
    pub page: u32,
    /// What is known.
    pub state: Shared,
    /// Where to say what was done.
    pub send: Callback<Action>,
    /// Where to put what a reader brings.
    pub bring: Callback<Brought>,
}

impl View {
    /// The words of a key.
    pub fn say(&self, key: Key) -> &'static str {
        self.state.lang.say(key)
    }

    /// The words of a key, filled.
    pub fn fill(&self, key: Key, values: &[&str]) -> String {
        self.state.lang.fill(key, values)
    }

    /// An id that no other page in the document has.
    pub fn id(&self, name: &str) -> AttrValue {
        format!("report-lens-{}-{name}", self.page).into()
    }

    /// A callback that says one thing.
    pub fn act<Event: 'static>(&self, action: Action) -> Callback<Event> {
        let send = self.send.clone();
        Callback::from(move |_: Event| send.emit(action.clone()))
    }
}
