//! What `www/loader.js` offers to the page and to the worker: a global object `reportLens` in each.
//!
//! The loader alone knows the hashed names of files, so everything that loads one goes through here.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::format::kind::Program;

/// The id of the build that this program's files belong to; the page and its worker must agree.
///
/// Empty where no loader has run, as in native tests.
pub fn build() -> String {
    member("build").and_then(|value| value.as_string()).unwrap_or_default()
}

/// On the page: starts a worker from a blob, so that the page's policy binds it.
///
/// The promise gives a [`web_sys::Worker`]. Messages posted to it before its code has loaded wait for
/// it. May be called again after a worker was terminated; its code is not fetched twice.
///
/// # Errors
/// When no loader has run. The promise is rejected when the worker's code cannot be fetched.
pub fn start_worker() -> Result<Promise, JsValue> {
    call("startWorker")
}

/// On the page: starts a program that reads files, as [`start_worker`] does; its code is fetched when first asked for.
///
/// # Errors
/// When no loader has run. The promise is rejected when the code cannot be fetched.
pub fn start_reader(program: Program) -> Result<Promise, JsValue> {
    let name = match program {
        Program::Here => return Err("texts are read by the worker".into()),
        Program::Office => "office",
        Program::Pdf => "pdf",
    };
    let function: Function = member("startReader").ok_or("www/loader.js has not run")?.dyn_into()?;
    function.call1(&JsValue::UNDEFINED, &name.into())?.dyn_into()
}

/// In the worker: fetches the segmentation dictionary at low priority.
///
/// The promise gives a [`js_sys::ArrayBuffer`] with the file's content, gzip undone.
///
/// # Errors
/// When no loader has run. The promise is rejected when the dictionary cannot be fetched.
pub fn load_dictionary() -> Result<Promise, JsValue> {
    call("loadDictionary")
}

fn member(name: &str) -> Option<JsValue> {
    let loader = Reflect::get(&js_sys::global(), &"reportLens".into()).ok()?;
    Reflect::get(&loader, &name.into()).ok().filter(|value| !value.is_undefined())
}

fn call(name: &str) -> Result<Promise, JsValue> {
    let function: Function = member(name).ok_or("www/loader.js has not run")?.dyn_into()?;
    function.call0(&JsValue::UNDEFINED)?.dyn_into()
}
