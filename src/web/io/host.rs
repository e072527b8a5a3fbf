//! Where a page lives: the element that it is drawn in, and how far beyond it it may reach.
//!
//! A page that owns its window hears keys, drops and pastes anywhere in it, dresses the document and remembers choices.
//! One that is embedded keeps to its element. Two of them can stand in one document.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, EventTarget, HtmlElement, Node, ShadowRoot, Storage, window};

use super::listen::{Hearing, Way};
use super::room::room;
use crate::web::loader::Loader;
use crate::web::state::{Place, Room};

/// How far a page reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Extent {
    /// The whole window is its own.
    Window,
    /// Its element alone.
    Box,
}

/// Where a page lives; clones share it.
#[derive(Debug, Clone)]
pub struct Host(Rc<Inner>);

#[derive(Debug)]
struct Inner {
    root: HtmlElement,
    extent: Extent,
    loader: Loader,
    number: u32,
    hearings: RefCell<Vec<Hearing>>,
    left: Cell<bool>,
}

impl PartialEq for Host {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

thread_local! {
    static MOUNTED: Cell<u32> = const { Cell::new(0) };
}

/// An element for a page to live in.
///
/// # Errors
/// When there is no document.
pub fn place() -> Result<HtmlElement, JsValue> {
    let document = window().and_then(|window| window.document()).ok_or("no document")?;
    let place = document.create_element("div")?;
    place.set_class_name("report-lens");
    Ok(place.unchecked_into())
}

impl Host {
    /// A page is to live in this element; what loads its parts also says whether the window is its own.
    pub fn new(root: HtmlElement, loader: Loader) -> Self {
        let extent = if loader.says("window") { Extent::Window } else { Extent::Box };
        let number = MOUNTED.get();
        MOUNTED.set(number + 1);
        Self(Rc::new(Inner {
            root,
            extent,
            loader,
            number,
            hearings: RefCell::default(),
            left: Cell::new(false),
        }))
    }

    /// What loads the parts of the page.
    pub fn loader(&self) -> &Loader {
        &self.0.loader
    }

    /// Draws what the dialog of this name holds, where it is open and empty.
    pub fn explain(&self, name: &str, given: &JsValue) {
        if let Ok(Some(place)) = self.0.root.query_selector(".drawn") {
            self.0.loader.explain(&place, name, given);
        }
    }

    /// Draws the picture whose place is there, if it has changed.
    pub fn draw(&self) {
        if let Ok(Some(place)) = self.0.root.query_selector(".charted") {
            self.0.loader.explain(&place, "picture", &JsValue::UNDEFINED);
        }
    }

    /// Tells the ids of this page from those of others in the document.
    pub fn number(&self) -> u32 {
        self.0.number
    }

    /// How large it is, before anything is drawn in it.
    pub fn room(&self) -> Room {
        room(&self.0.root)
    }

    /// Whether the window is the page's own.
    pub fn owns_window(&self) -> bool {
        self.0.extent == Extent::Window
    }

    /// Hears an event, in the whole window where that is the page's own, until the page leaves.
    pub fn listen<Event: JsCast + 'static>(&self, name: &'static str, hear: impl Fn(Event) + 'static) {
        let target: Option<EventTarget> = match self.0.extent {
            Extent::Window => window().map(Into::into),
            Extent::Box => Some(self.0.root.clone().into()),
        };
        self.hear(target, name, hear);
    }

    /// Hears an event that only the window has, until the page leaves.
    pub fn listen_window<Event: JsCast + 'static>(&self, name: &'static str, hear: impl Fn(Event) + 'static) {
        self.hear(window().map(Into::into), name, hear);
    }

    fn hear<Event: JsCast + 'static>(
        &self,
        target: Option<EventTarget>,
        name: &'static str,
        hear: impl Fn(Event) + 'static,
    ) {
        let hearing = target.and_then(|target| Hearing::of(target, name, Way::Up, hear));
        self.0.hearings.borrow_mut().extend(hearing);
    }

    /// Hears nothing any more.
    pub fn leave(&self) {
        self.0.hearings.take();
        self.0.left.set(true);
    }

    /// Whether the page still lives here.
    pub fn is_here(&self) -> bool {
        !self.0.left.get()
    }

    /// Whether something lies outside what the page reaches: `None` is outside the window.
    pub fn is_outside(&self, target: Option<EventTarget>) -> bool {
        match target.and_then(|target| target.dyn_into::<Node>().ok()) {
            None => true,
            Some(node) => self.0.extent == Extent::Box && !self.0.root.contains(Some(&node)),
        }
    }

    /// The element of a place.
    pub fn find(&self, place: Place) -> Option<HtmlElement> {
        self.first(&format!("[data-place={}]", place.name()))
    }

    /// The first element of the page that a selector finds.
    pub(super) fn first(&self, selector: &str) -> Option<HtmlElement> {
        self.0.root.query_selector(selector).ok().flatten()?.dyn_into().ok()
    }

    /// The element of the page that has the focus.
    pub fn focused(&self) -> Option<HtmlElement> {
        let root = self.0.root.get_root_node();
        let active: Option<Element> = match root.dyn_ref::<ShadowRoot>() {
            Some(shadow) => shadow.active_element(),
            None => root.dyn_ref::<Document>().and_then(Document::active_element),
        };
        active.filter(|element| self.0.root.contains(Some(element)))?.dyn_into().ok()
    }

    /// Whether files may be kept in this browser: where the window is another's, its pages could read them.
    pub fn keeps(&self) -> bool {
        self.owns_window() && self.0.loader.says("keeps")
    }

    /// Where choices are remembered; none where the window is another's, or the browser forbids it.
    pub fn storage(&self) -> Option<Storage> {
        window().filter(|_| self.owns_window())?.local_storage().ok().flatten()
    }

    /// Gives the document its title, where it is the page's own.
    pub fn entitle(&self, title: &str) {
        if let Some(document) = self.document().filter(|document| document.title() != title) {
            document.set_title(title);
        }
    }

    /// Gives the document an attribute, where it is the page's own; `None` takes it away.
    pub fn set(&self, name: &str, value: Option<&str>) {
        let document = self.document().and_then(|document| document.document_element());
        let Some(element) = document else { return };
        // the names are valid, so this cannot fail
        let _always = match value {
            Some(value) => element.set_attribute(name, value),
            None => element.remove_attribute(name),
        };
    }

    /// The document, where it is the page's own.
    fn document(&self) -> Option<Document> {
        window().filter(|_| self.owns_window())?.document()
    }
}
