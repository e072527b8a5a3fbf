//! A page with a reader at it and no browser: the state asks the worker's own engine, and what is
//! drawn is rendered natively.

use std::rc::Rc;

use report_lens::corpus::DocumentId;
use report_lens::token::Segmenter;
use report_lens::web::client::Event;
use report_lens::web::components::{Shared, View, shell};
use report_lens::web::engine::Engine;
use report_lens::web::protocol::{Ask, FromWorker, Notice, Refusal, Reply, Request, RequestId};
use report_lens::web::state::{Action, Effect, Part, State, Theme};
use report_lens::web::text::Lang;
use yew::{Callback, Html, LocalServerRenderer, NodeRef, component};

/// The page as what can be rendered without a browser.
#[component]
fn Page(view: &View) -> Html {
    shell(view, NodeRef::default())
}

/// A page, its worker, and whoever reads.
pub(crate) struct Desk {
    /// What the page knows.
    pub(crate) state: State,
    engine: Engine,
}

impl Desk {
    /// An empty page.
    pub(crate) fn empty(lang: Lang) -> Self {
        let mut state = State::new(lang, Theme::System);
        state.part = Part::Here;
        Self { state, engine: Engine::new("test".to_owned()) }
    }

    /// A page on which files have been read, words counted.
    pub(crate) fn with(lang: Lang, files: &[(&str, &[u8])]) -> Self {
        let mut desk = Self::empty(lang);
        desk.engine.dictionary(Segmenter::unpack(include_bytes!("../../www/dictionary.bin")).unwrap());
        desk.act(Action::Offered);
        for (id, (name, bytes)) in (1..).zip(files) {
            let add = Ask::Add { document: DocumentId(id), name: (*name).to_owned() };
            desk.ask(add, Some(bytes.to_vec())).unwrap();
        }
        while desk.engine.is_busy() {
            for notice in desk.engine.step(&|| 0.0) {
                desk.hear(notice);
            }
        }
        desk
    }

    /// Does something and answers whatever is asked for it; gives the other effects.
    pub(crate) fn act(&mut self, action: Action) -> Vec<Effect> {
        let mut effects = self.state.update(action);
        let mut rest = Vec::new();
        while let Some(effect) = effects.pop() {
            match effect {
                Effect::Ask(slot, ask) => {
                    let answer = self.ask(ask, None);
                    effects.extend(self.state.update(Action::Answered(slot, (answer).into())));
                }
                other => rest.push(other),
            }
        }
        rest
    }

    fn ask(&mut self, ask: Ask, bytes: Option<Vec<u8>>) -> Result<Reply, Refusal> {
        let outgoing = self.engine.handle(Request { id: RequestId(1), ask }, bytes);
        match outgoing.message {
            FromWorker::Answer(answer) => answer.reply,
            FromWorker::Notice(_) => Err(Refusal::Gone),
        }
    }

    fn hear(&mut self, notice: Notice) {
        let event = match notice {
            Notice::Changed { revision, documents } => Event::Documents { revision, list: documents },
            Notice::Progress { document, progress, done, of } => {
                Event::Progress { document, progress, done, of }
            }
            Notice::Dictionary(state) => Event::Dictionary(state),
            Notice::Idle => Event::Idle,
            Notice::Wanted { .. } => panic!("only texts are read here"),
            Notice::Ready { .. } | Notice::Waits(_) => return,
        };
        self.act(Action::Heard((event).into()));
    }

    /// The page as text.
    pub(crate) fn draw(&self) -> String {
        let state = Shared(Rc::new(self.state.clone()));
        let view = View { page: 0, state, send: Callback::noop(), bring: Callback::noop() };
        let renderer = LocalServerRenderer::<Page>::with_props(view).hydratable(false);
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        tokio::task::LocalSet::new().block_on(&runtime, renderer.render())
    }

    /// Leaves the page for the eye in the build folder: a browser shows it with the real styles.
    pub(crate) fn leave(&self, name: &str) -> String {
        let drawn = self.draw();
        let styles: String = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/www/styles"))
            .unwrap()
            .map(|entry| format!("<link rel=stylesheet href=\"{}\">", entry.unwrap().path().display()))
            .collect();
        let theme = self.state.theme.name();
        let page = format!(
            "<!doctype html><html lang={} data-theme={theme}><meta charset=utf-8><meta name=viewport content=\"width=device-width\">{styles}<body>{drawn}",
            self.state.lang.tag()
        );
        let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("pages");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(format!("{name}.html")), page).unwrap();
        drawn
    }
}
