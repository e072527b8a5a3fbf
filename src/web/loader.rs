//! What `www/loader.js` offers: an object that it gives to the page, and a global one in each worker.
//!
//! The loader alone knows the hashed names of files, so everything that loads one goes through here.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{File, Worker};

use crate::format::kind::Program;

/// Why the page should be loaded again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stale {
    /// A newer version waits.
    Newer,
    /// A newer version has taken over, or the site no longer has a part that this one needs.
    Gone,
}

/// What the loader tells the page unasked.
#[derive(Debug, Clone, PartialEq)]
pub enum Told {
    /// The page works without a network.
    Offline,
    /// The page should be loaded again.
    Stale(Stale),
    /// The system opens files with the page, or shares them with it.
    Files(Vec<File>),
}

/// The loader's object.
#[derive(Debug, Clone)]
pub struct Loader(JsValue);

impl Loader {
    /// The page's, as it was given when the page was mounted.
    pub const fn of_page(given: JsValue) -> Self {
        Self(given)
    }

    /// The worker's.
    pub fn of_worker() -> Self {
        Self(Reflect::get(&js_sys::global(), &"reportLens".into()).unwrap_or_default())
    }

    /// The id of the build that this program's files belong to; the page and its worker must agree.
    pub fn build(&self) -> String {
        self.member("build").and_then(|value| value.as_string()).unwrap_or_default()
    }

    /// On the page: starts a worker from a blob, so that the page's policy binds it.
    ///
    /// The promise gives a [`web_sys::Worker`]. Messages posted to it before its code has loaded wait for
    /// it. May be called again after a worker was terminated; its code is not fetched twice.
    ///
    /// # Errors
    /// When the loader offers none. The promise is rejected when the worker's code cannot be fetched.
    pub fn start_worker(&self) -> Result<Promise, JsValue> {
        self.call("startWorker", &[])
    }

    /// On the page: starts a program that reads files, as [`Self::start_worker`] does; its code is fetched when first
    /// asked for.
    ///
    /// # Errors
    /// When the loader offers none. The promise is rejected when the code cannot be fetched.
    pub fn start_reader(&self, program: Program) -> Result<Promise, JsValue> {
        let name = match program {
            Program::Here => return Err("texts are read by the worker".into()),
            Program::Office => "office",
            Program::Pdf => "pdf",
        };
        self.call("startReader", &[name.into()])
    }

    /// Puts in the part of a program that comes later (`cargo xtask stamp` takes it out): `views` on the page, `collection` in the
    /// worker. What is in it may be called once the promise is kept, and not before.
    ///
    /// # Errors
    /// When the loader offers none. The promise is rejected when the part cannot be fetched.
    pub fn start_part(&self, name: &str) -> Result<Promise, JsValue> {
        self.call("startPart", &[name.into()])
    }

    /// On the page: does something with the files kept in this browser, by a function of `www/parts/store.js`.
    ///
    /// # Errors
    /// When the loader keeps none. The promise is rejected when the browser refuses.
    pub fn store(&self, what: &str, given: &Array) -> Result<Promise, JsValue> {
        self.call("store", &[what.into(), given.into()])
    }

    /// In the worker: fetches the segmentation dictionary at low priority.
    ///
    /// The promise gives a [`js_sys::ArrayBuffer`] with the file's content, gzip undone.
    ///
    /// # Errors
    /// When the loader offers none. The promise is rejected when the dictionary cannot be fetched.
    pub fn load_dictionary(&self) -> Result<Promise, JsValue> {
        self.call("loadDictionary", &[])
    }

    /// In the worker: how many deputies this device has room for.
    pub fn deputies(&self) -> usize {
        self.member("deputies").and_then(|value| value.as_f64()).unwrap_or_default() as usize
    }

    /// In the worker: starts a deputy, the same program beside it. Messages posted to it before its code runs wait for it.
    ///
    /// # Errors
    /// When the loader offers none, or the browser starts none.
    pub fn start_deputy(&self) -> Result<Worker, JsValue> {
        self.invoke("startDeputy", &[])?.dyn_into()
    }

    /// On the page: the text of one of its own files.
    ///
    /// # Errors
    /// When the loader offers none. The promise is rejected when the file cannot be had.
    pub fn text(&self, name: &str) -> Result<Promise, JsValue> {
        self.call("text", &[name.into()])
    }

    /// On the page: the English words, a line for each key.
    ///
    /// # Errors
    /// When the loader offers none. The promise is rejected when the file cannot be had.
    pub fn english(&self) -> Result<Promise, JsValue> {
        self.text("english")
    }

    /// On the page: hears what the loader tells unasked, what it has told already included.
    pub fn listen(&self, hear: impl Fn(Told) + 'static) {
        let hears = Closure::<dyn Fn(JsValue)>::new(move |said| {
            if let Some(told) = told(&said) {
                hear(told);
            }
        });
        // Who embeds the page need tell it nothing.
        let _deaf = self.invoke("listen", &[hears.into_js_value()]);
    }

    /// On the page: draws in an element what a dialog of this name holds (`www/dialogs/`), from what the page hands over; or, as
    /// `picture`, the picture that the element has in its data (`www/charts/`).
    pub fn explain(&self, place: &JsValue, name: &str, given: &JsValue) {
        let _empty = self.invoke("explain", &[place.clone(), name.into(), given.clone()]);
    }

    /// On the page: loads it again, in its newest version.
    pub fn reload(&self) {
        let _gone = self.invoke("reload", &[]);
    }

    /// On a page in another: tells the page around it something, what it is first.
    pub fn tell(&self, told: &[JsValue]) {
        // Who embeds the page need not listen.
        let _deaf = self.invoke("tell", told);
    }

    /// Whether the loader says so.
    pub fn says(&self, name: &str) -> bool {
        self.member(name).is_some_and(|value| value.is_truthy())
    }

    fn member(&self, name: &str) -> Option<JsValue> {
        Reflect::get(&self.0, &name.into()).ok().filter(|value| !value.is_undefined())
    }

    fn invoke(&self, name: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
        let function: Function = self.member(name).ok_or("www/loader.js has not run")?.dyn_into()?;
        Reflect::apply(&function, &self.0, &arguments.iter().collect())
    }

    fn call(&self, name: &str, arguments: &[JsValue]) -> Result<Promise, JsValue> {
        self.invoke(name, arguments)?.dyn_into()
    }
}

/// A word of the loader, or files; `None` for what this page does not know.
fn told(said: &JsValue) -> Option<Told> {
    if let Some(files) = said.dyn_ref::<Array>() {
        return Some(Told::Files(files.iter().filter_map(|file| file.dyn_into().ok()).collect()));
    }
    Some(match said.as_string()?.as_str() {
        "offline" => Told::Offline,
        "newer" => Told::Stale(Stale::Newer),
        "gone" => Told::Stale(Stale::Gone),
        _ => return None,
    })
}
