//! Between JavaScript's values and ours.

use js_sys::{Array, Function, Object, Reflect, Uint8Array};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

use super::core::Core;
use super::reader::{Answer, Errand};
use crate::Settings;
use crate::analysis::{Choices, Progress};
use crate::error::Cause;
use crate::export::json::serialize;
use crate::format::kind::Program;
use crate::format::table::{Column, Role};
use crate::view::documents::Failure;
use crate::web::reader::Read;
use crate::web::state::Said;
use crate::web::text::{self, Lang};

/// Has the core read by other words; the built-in lists hold where there are none.
pub fn choose(core: &mut Core, strength: [Option<Vec<String>>; 2], stop_words: Option<Vec<String>>) {
    let mut settings = Settings::from(Choices { stop_words, ..Choices::default() });
    let [hard, soft] = strength;
    settings.strength.hard = hard.unwrap_or(settings.strength.hard);
    settings.strength.soft = soft.unwrap_or(settings.strength.soft);
    core.set(settings);
}

/// Begins a document with a text; gives the cause where nothing can be read from the bytes. `decode` is called with the
/// label of an encoding and bytes, and gives a string, or nothing where the label names none.
pub fn text(core: &mut Core, name: &str, bytes: &[u8], decode: &Function) -> Option<String> {
    core.text(name, bytes, &decoder(decode)).err().map(|cause| cause.id().to_owned())
}

/// The program that reads a file: `core`, `office` or `pdf`.
pub fn core_of(bytes: &[u8]) -> String {
    match Core::program(bytes) {
        Program::Here => "core",
        Program::Office => "office",
        Program::Pdf => "pdf",
    }
    .to_owned()
}

/// How far a document is: `{ stage, done, total }`, null when it is there.
///
/// # Errors
/// Never, as far as is known: JavaScript would have no memory left.
pub fn moved(progress: Option<Progress>) -> Result<JsValue, JsValue> {
    Ok(progress.serialize(&Serializer::json_compatible())?)
}

/// The analysis of the one document that was read, as the JSON of it would be parsed; null where there is none.
///
/// # Errors
/// Never, as far as is known: JavaScript would have no memory left.
pub fn finish(core: &mut Core, words: bool) -> Result<JsValue, JsValue> {
    let Some((document, options)) = core.finish(words) else { return Ok(JsValue::NULL) };
    Ok(serialize(&[&document], &options, &Serializer::json_compatible())?)
}

/// What a cause by its name in the output says to a person of one of the interface's languages.
pub fn failure(cause: &str, name: &str, lang: &str) -> Option<String> {
    let cause = Cause::ALL.into_iter().find(|known| known.id() == cause)?;
    let lang = Lang::from_tag(lang).unwrap_or_default();
    text::learn_all();
    Some(Said::failure(name, &Failure { cause }).text(lang))
}

/// Reads a file in one call. Gives `{ packed }`, `{ members: [{ name, bytes | cause }] }` or `{ cause }`, and `unsure`, the
/// columns `{ name, values, role }` of a table, where that is to be known.
///
/// # Errors
/// Never, as far as is known: JavaScript would have no memory left.
pub fn read(
    read: Read,
    (name, bytes): (&str, &[u8]),
    columns: &[String],
    decode: &Function,
    progress: &Function,
) -> Result<JsValue, JsValue> {
    let mut tell = |done: u32, of: u32| {
        // Who cannot hear does not stop the reading.
        let _unheard = progress.call2(&JsValue::UNDEFINED, &done.into(), &of.into());
    };
    let errand = Errand { name, bytes, columns, decode: &decoder(decode), progress: &mut tell };
    let (answer, unsure) = errand.run(read);
    let told = match answer {
        Answer::Packed(packed) => object([("packed", Uint8Array::from(&packed[..]).into())])?,
        Answer::Failed(cause) => object([("cause", cause.id().into())])?,
        Answer::Members(members) => {
            let list = Array::new();
            for (name, bytes) in members {
                let held = match bytes {
                    Ok(bytes) => ("bytes", Uint8Array::from(&bytes[..]).into()),
                    Err(cause) => ("cause", cause.id().into()),
                };
                list.push(&object([("name", name.into()), held])?);
            }
            object([("members", list.into())])?
        }
    };
    if !unsure.is_empty() {
        let columns = unsure.iter().map(column).collect::<Result<Array, JsValue>>()?;
        Reflect::set(&told, &"unsure".into(), &columns)?;
    }
    Ok(told)
}

fn column(column: &Column) -> Result<JsValue, JsValue> {
    let role = match column.role {
        Role::Unread => "unread",
        Role::Text => "text",
        Role::Name => "name",
    };
    let Column { name, values, .. } = column;
    object([("name", name.into()), ("values", values.into()), ("role", role.into())])
}

fn object<const N: usize>(entries: [(&str, JsValue); N]) -> Result<JsValue, JsValue> {
    let object = Object::new();
    for (key, value) in entries {
        Reflect::set(&object, &key.into(), &value)?;
    }
    Ok(object.into())
}

/// A decoder of JavaScript's.
fn decoder(decode: &Function) -> impl Fn(&str, &[u8]) -> Option<String> {
    |label, bytes| {
        let bytes = Uint8Array::from(bytes);
        decode.call2(&JsValue::UNDEFINED, &label.into(), &bytes).ok()?.as_string()
    }
}
