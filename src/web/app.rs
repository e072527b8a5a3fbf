//! The page: holds the state, carries out what it asks for, draws it.

mod guest;
mod keeping;
mod late;
mod listen;
mod post;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, HtmlElement, window};
use yew::prelude::*;

use super::client::{self, Client};
use super::clock;
use super::components::{Brought, Shared, View, shell};
use super::io::{self, FocusMark, Folders, Host, RoomWatch, Trail, Typed};
use super::loader::Loader;
use super::protocol::{Ask, Reply};
use super::state::{Action, Effect, Keep, Overlay, Place, Said, Slot, State, Tab, Tone};
use super::text::{Key, grouped};
use crate::analysis::Choice;
use guest::Told;
pub use guest::Wish;
use listen::listen;
use post::Post;

/// The samples, by their place beside the page.
const SAMPLES: [&str; 2] = ["langu-2024.txt", "compilation-2024-broken.txt"];

/// How long good news is shown.
const GOOD_NEWS_MS: i32 = 3_000;
/// How long, where a reader can do something about it: to take it back needs time to decide.
const OFFER_MS: i32 = 15_000;

/// A page that is drawn, and the element that it lives in. What yew hears stays with such an element for good, so one that is
/// no longer needed waits for the next page.
pub struct Page {
    place: HtmlElement,
    app: AppHandle<App>,
}

thread_local! {
    static EMPTY: RefCell<Vec<Page>> = const { RefCell::new(Vec::new()) };
}

impl Page {
    /// Draws the page in an element, instead of what stands there.
    ///
    /// # Errors
    /// When there is no document.
    pub fn mount(root: &HtmlElement, loader: JsValue) -> Result<Self, JsValue> {
        let waiting = EMPTY.with_borrow_mut(Vec::pop);
        let place = match &waiting {
            Some(page) => page.place.clone(),
            None => io::place()?,
        };
        root.set_text_content(None);
        root.append_child(&place)?;
        let host = Host::new(place.clone(), Loader::of_page(loader));
        Ok(match waiting {
            Some(page) => {
                page.app.send_message(Message::Arrived(host));
                page
            }
            None => {
                let home = Home { host };
                Self {
                    app: yew::Renderer::<App>::with_root_and_props(place.clone().into(), home).render(),
                    place,
                }
            }
        })
    }

    /// Has it do something for the page around it.
    pub fn wish(&self, wish: Wish) {
        self.app.send_message(Message::Wished(wish));
    }

    /// Takes it away, with all that it started and heard.
    pub fn unmount(self) {
        self.place.remove();
        self.app.send_message(Message::Left);
        EMPTY.with_borrow_mut(|empty| empty.push(self));
    }
}

/// What the page is given.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Home {
    /// Where it lives first.
    pub host: Host,
}

/// What comes to the page.
#[derive(Debug)]
pub enum Message {
    /// It begins anew, elsewhere.
    Arrived(Host),
    /// It was taken away.
    Left,
    /// Something happened.
    Happened(Action),
    /// A reader brings something.
    Brought(Brought),
    /// A key was pressed.
    Typed(Typed),
    /// The browser went to another entry of its history.
    Moved,
    /// The page around this one wishes something.
    Wished(Wish),
    /// The English words came, or could not be had.
    Learned(bool),
}

/// The page.
pub struct App {
    host: Host,
    state: Rc<State>,
    client: Client,
    lines: Vec<(Slot, client::Line)>,
    mark: FocusMark,
    /// To be done when what was decided has been drawn.
    after: Vec<Effect>,
    pasted: usize,
    /// The file that is being written.
    parts: io::Parts,
    /// Messages that leave by themselves.
    leaving: Vec<u32>,
    trail: Trail,
    /// Whether a reload would lose something.
    unsaved: Rc<Cell<bool>>,
    /// Whether the first words are still to come.
    speechless: bool,
    /// What the page around this one was told.
    told: Told,
    /// The outermost element, once it is drawn.
    page: NodeRef,
    /// Hears how large that is.
    room: Option<RoomWatch>,
}

impl Component for App {
    type Message = Message;
    type Properties = Home;

    fn create(ctx: &Context<Self>) -> Self {
        Self::begin(ctx, ctx.props().host.clone())
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Arrived(host) => *self = Self::begin(ctx, host),
            Message::Left => self.leave(),
            // from before it was taken away
            _ if !self.host.is_here() => return false,
            Message::Happened(action) => self.happened(ctx, action),
            Message::Brought(brought) => self.brought(ctx, brought),
            Message::Typed(typed) => self.typed(ctx, typed),
            Message::Moved => match self.trail.moved() {
                Some(fields) => self.happened(ctx, Action::Went(fields)),
                None => self.show_address(),
            },
            Message::Wished(wish) => self.grant(ctx, wish),
            Message::Learned(done) => self.learned(ctx, done),
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        if self.speechless || !self.host.is_here() {
            return Html::default();
        }
        let send = ctx.link().callback(Message::Happened);
        let bring = ctx.link().callback(Message::Brought);
        let page = self.host.number();
        let view = View { page, state: Shared(self.state.clone()), send, bring };
        shell(&view, self.page.clone())
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        if self.room.is_none() {
            self.room = self.watched(ctx);
        }
        for effect in std::mem::take(&mut self.after) {
            match effect {
                Effect::Focus(place) => io::focus(&self.host, place),
                Effect::ReturnFocus => self.mark.go_back(),
                Effect::Print => {
                    // a browser without a printer says so itself
                    let _unprinted = window().map(|window| window.print());
                }
                _ => {}
            }
        }
        if self.state.tab == Tab::Source {
            io::settle(&self.host);
        }
        if self.state.form().is_some() {
            self.host.draw();
        }
        if let Some(name) = self.state.overlay.and_then(Overlay::drawn) {
            self.host.explain(name, &self.shown());
        }
    }
}

impl App {
    /// Begins where it is to live.
    fn begin(ctx: &Context<Self>, host: Host) -> Self {
        let (lang, theme, keep) = io::recall(&host);
        io::dress(&host, lang, theme);
        let post = Post::new(ctx, &host);
        let heard = post.clone();
        let client =
            Client::start(host.loader().clone(), move |event| heard.act(Action::Heard(event.into())));
        let unsaved = Rc::new(Cell::new(false));
        listen(&post, &host, &unsaved);
        let (trail, fields, name) = Trail::begin(&host);
        let mut state = State::new(lang, theme);
        state.keep = keep;
        state.room = host.room();
        state.guest = !host.owns_window();
        state.documented = host.loader().says("docs");
        // an empty page has nothing to ask the worker yet
        let _nothing = state.update(Action::Arrive(fields, name));
        if keep == Keep::Yes {
            let corrections = io::corrections(&host);
            if !corrections.is_empty() {
                post.act(Action::Choose(Choice::Corrections(corrections)));
            }
            Self::bring_kept(post.clone(), host.clone());
        } else {
            let _nothing = state.update(Action::NothingKept);
        }
        Self::complete(post.clone(), &host);
        Self {
            state: Rc::new(state),
            client,
            lines: Vec::new(),
            mark: FocusMark::default(),
            after: Vec::new(),
            pasted: 0,
            leaving: Vec::new(),
            trail,
            unsaved,
            parts: io::Parts::default(),
            speechless: Self::learn(post, &host, lang),
            told: Told::default(),
            page: NodeRef::default(),
            room: None,
            host,
        }
    }

    /// Begins to hear how large the page is, once it is drawn: before it is first painted, and whenever that changes. Its
    /// height is a custom property too, since a style sheet has no unit for it where the page is a box in another.
    fn watched(&self, ctx: &Context<Self>) -> Option<RoomWatch> {
        let page = self.page.cast::<HtmlElement>()?;
        let (told, link) = (page.clone(), ctx.link().clone());
        RoomWatch::of(&page, move |room| {
            // a property that is refused leaves the height of the window
            let _unset = told.style().set_property("--high", &format!("{}px", room.height));
            link.send_message(Message::Happened(Action::Room(room)));
        })
    }

    /// Ends all that it started and hears nothing any more.
    fn leave(&mut self) {
        self.room = None;
        self.host.leave();
        self.client.stop();
        self.state = Rc::new(State::new(self.state.lang, self.state.theme));
    }

    fn happened(&mut self, ctx: &Context<Self>, action: Action) {
        let state = Rc::make_mut(&mut self.state);
        state.today = io::today();
        for effect in state.update(action) {
            self.carry_out(ctx, effect);
        }
        self.let_good_news_go(ctx);
        self.unsaved.set(self.state.is_unsaved());
        self.show_address();
        if !self.host.owns_window() {
            self.tell();
        }
    }

    /// The address and the title say what is shown.
    fn show_address(&mut self) {
        if let Some(address) = self.state.address() {
            let name = self.state.document().map(|item| item.name.as_str()).unwrap_or_default();
            self.trail.show(&address, name);
        }
        self.host.entitle(&self.state.title());
    }

    /// Good news leaves by itself; bad news stays until it is read.
    fn let_good_news_go(&mut self, ctx: &Context<Self>) {
        for note in &self.state.notes {
            if note.said.tone == Tone::Info && !self.leaving.contains(&note.id) {
                self.leaving.push(note.id);
                let (post, id) = (Post::new(ctx, &self.host), note.id);
                let long = if note.offers.is_empty() { GOOD_NEWS_MS } else { OFFER_MS };
                clock::later(long, move || post.act(Action::Dismiss(id)));
            }
        }
        let notes = &self.state.notes;
        self.leaving.retain(|id| notes.iter().any(|note| note.id == *id));
    }

    fn carry_out(&mut self, ctx: &Context<Self>, effect: Effect) {
        match effect {
            Effect::Ask(slot, ask) => self.ask(ctx, slot, ask),
            Effect::Remove(id) => self.client.remove(id),
            Effect::Restore(id) => self.client.restore(id),
            Effect::Keep => self.keep(ctx),
            Effect::AskToKeep => self.ask_to_keep(ctx),
            Effect::ForgetKept => self.forget_kept(),
            Effect::Leave => self.trail.leave(),
            Effect::ReadBy(table, roles) => self.client.read_by(table, roles),
            Effect::Cancel(id) => self.client.cancel(id),
            Effect::CancelAll => self.client.cancel_all(),
            Effect::Remember(preference) => {
                io::remember(&self.host, preference);
                io::dress(&self.host, self.state.lang, self.state.theme);
                Self::learn(Post::new(ctx, &self.host), &self.host, self.state.lang);
            }
            Effect::Save { name, media_type } => {
                if self.parts.save(&name, &media_type).is_err() {
                    self.happened(ctx, Action::Say(Said::error(Key::SaveFailed, &[])));
                }
            }
            Effect::Clipboard { text, html } => {
                let post = Post::new(ctx, &self.host);
                spawn_local(async move {
                    post.act(Action::Clipboard(io::copy(&text, &html).await.map_err(|_| ())))
                });
            }
            Effect::Complete => Self::complete(Post::new(ctx, &self.host), &self.host),
            Effect::Reload => self.host.loader().reload(),
            Effect::MarkFocus => self.mark.set(&self.host),
            Effect::Focus(_) | Effect::ReturnFocus | Effect::Print => self.after.push(effect),
        }
    }

    /// The line that a place on the screen asks on.
    fn line_of(&mut self, slot: Slot) -> client::Line {
        if let Some((_, line)) = self.lines.iter().find(|(other, _)| *other == slot) {
            return *line;
        }
        let line = self.client.line();
        self.lines.push((slot, line));
        line
    }

    fn ask(&mut self, ctx: &Context<Self>, slot: Slot, ask: Ask) {
        let line = self.line_of(slot);
        let parts = self.parts.clone();
        if matches!(ask, Ask::File(..) | Ask::GiveUp(_)) {
            parts.clear();
        }
        let post = Post::new(ctx, &self.host);
        self.client.ask(line, ask, move |answer| {
            let answer = answer.map(|answered| {
                if let (Reply::File { .. }, Some(bytes)) = (&answered.reply, &answered.bytes)
                    && parts.add(bytes).is_err()
                {
                    post.act(Action::Say(Said::error(Key::SaveFailed, &[])));
                }
                answered.reply
            });
            post.act(Action::Answered(slot, answer.into()));
        });
    }

    fn brought(&mut self, ctx: &Context<Self>, brought: Brought) {
        match brought {
            Brought::Files(files) if files.is_empty() => self.happened(ctx, Action::Dragging(false)),
            Brought::Files(files) => {
                self.happened(ctx, Action::Offered);
                for file in files {
                    let name = file.name();
                    self.client.add(&name, file.into());
                }
            }
            Brought::Folders(found) => self.take_folders(ctx, found),
            Brought::Text(text) => self.take_text(ctx, &text, None),
            Brought::Page { plain, html } => self.take_text(ctx, &plain, io::page_blob(&html)),
            Brought::Sample => fetch_samples(Post::new(ctx, &self.host), self.host.loader().clone()),
            Brought::Samples(samples) => {
                self.happened(ctx, Action::Offered);
                let add = |(name, text): (&str, String)| Some(self.client.add(name, io::text_blob(&text)?));
                let ids = samples.into_iter().filter_map(add).collect();
                self.happened(ctx, Action::Sampled(ids));
            }
            Brought::Kept(files) if files.is_empty() => self.happened(ctx, Action::NothingKept),
            Brought::Kept(files) => {
                self.happened(ctx, Action::Offered);
                for (name, blob) in files {
                    self.client.add(&name, blob);
                }
            }
        }
    }

    fn take_folders(&mut self, ctx: &Context<Self>, found: Folders) {
        let lang = self.state.lang;
        self.happened(ctx, if found.files.is_empty() { Action::Dragging(false) } else { Action::Offered });
        for (path, file) in found.files {
            self.client.add(&path, file.into());
        }
        let named =
            |key: Key, names: &[String]| (!names.is_empty()).then(|| Said::error(key, &[&lang.list(names)]));
        let [most, depth] = [io::MOST, io::DEPTH].map(grouped);
        let notes = [
            named(Key::EmptyFolder, &found.empty),
            named(Key::Unreadable, &found.unreadable),
            found.cut.then(|| Said::error(Key::FolderCut, &[&most, &depth])),
        ];
        for said in notes.into_iter().flatten() {
            self.happened(ctx, Action::Say(said));
        }
    }

    /// Hands over a text; where it came as a page too, that page, and the text should nothing be found in it.
    fn take_text(&mut self, ctx: &Context<Self>, text: &str, page: Option<Blob>) {
        self.pasted += 1;
        let name = self.state.lang.fill(Key::PastedName, &[&self.pasted.to_string()]);
        let Some(blob) = io::text_blob(text) else { return };
        self.happened(ctx, Action::Offered);
        match page {
            Some(page) => self.client.add_with(&name, page, Some(blob)),
            None => self.client.add(&name, blob),
        };
    }

    fn typed(&mut self, ctx: &Context<Self>, typed: Typed) {
        // a dialog has the whole attention
        if !matches!(typed, Typed::Escape | Typed::Print)
            && self.state.overlay.is_some_and(Overlay::is_dialog)
        {
            return;
        }
        let action = match typed {
            Typed::Search => return io::focus(&self.host, Place::Search),
            Typed::Press => return press(&self.host),
            Typed::Escape if self.state.overlay.is_none() => {
                return io::focus(&self.host, Place::View);
            }
            Typed::Escape => Action::Close,
            Typed::Print => Action::PrintView,
            Typed::Help => Action::Open(Overlay::Keys),
            Typed::Step(step) => Action::Step(step),
            Typed::Open => Action::OpenEvidence,
            Typed::View(at) => match Tab::ALL.get(at) {
                Some(tab) => Action::Tab(*tab),
                None => return,
            },
        };
        self.happened(ctx, action);
    }
}

/// A press on what is pressed like a button and is none.
fn press(host: &Host) {
    if let Some(element) = host.focused() {
        element.click();
    }
}

fn fetch_samples(post: Post, loader: Loader) {
    spawn_local(async move {
        let mut samples = Vec::new();
        for name in SAMPLES {
            let Ok(promise) = loader.text(&format!("samples/{name}")) else { break };
            if let Some(text) = JsFuture::from(promise).await.ok().and_then(|text| text.as_string()) {
                samples.push((name, text));
            }
        }
        post.send(if samples.is_empty() {
            Message::Happened(Action::Say(Said::error(Key::SampleFailed, &[])))
        } else {
            Message::Brought(Brought::Samples(samples))
        });
    });
}
