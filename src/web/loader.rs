//! What `www/loader.js` offers: an object that it gives to the page, and a global one in each worker.
//!
//! The loader alone knows the hashed names of files, so everything that loads one goes through here.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::format::kind::Program;

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

    /// Whether the loader says so.
    pub fn says(&self, name: &str) -> bool {
        self.member(name).is_some_and(|value| value.is_truthy())
    }

    fn member(&self, name: &str) -> Option<JsValue> {
        Reflect::get(&self.0, &name.into()).ok().filter(|value| !value.is_undefined())
    }

    fn call(&self, name: &str, arguments: &[JsValue]) -> Result<Promise, JsValue> {
        let function: Function = self.member(name).ok_or("www/loader.js has not run")?.dyn_into()?;
        Reflect::apply(&function, &self.0, &arguments.iter().collect())?.dyn_into()
    }
}
