//! Files and texts on their way in.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, ClipboardEvent, DataTransfer, DragEvent, File, HtmlElement};

/// Whether what is dragged holds files or text.
pub fn holds_files(event: &DragEvent) -> bool {
    event.data_transfer().is_some_and(|data| {
        let types = data.types();
        ["Files", "text/plain"].iter().any(|kind| types.includes(&JsValue::from_str(kind), 0))
    })
}

/// What was dropped or pasted.
#[derive(Debug, Clone, Default)]
pub enum Carried {
    /// Nothing to read.
    #[default]
    Nothing,
    /// Files.
    Files(Vec<File>),
    /// A text.
    Text {
        /// Its characters.
        plain: String,
        /// The same as a piece of a web page, where that says more: paragraphs, headings, tables.
        html: Option<String>,
    },
}

/// What was dropped.
pub fn dropped(event: &DragEvent) -> Carried {
    event.data_transfer().map(|data| contents(&data)).unwrap_or_default()
}

/// What was pasted anywhere but in a field that takes text itself.
pub fn pasted(event: &ClipboardEvent) -> Carried {
    let field = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlElement>().ok())
        .is_some_and(|element| matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT"));
    if field {
        return Carried::Nothing;
    }
    event.clipboard_data().map(|data| contents(&data)).unwrap_or_default()
}

fn contents(data: &DataTransfer) -> Carried {
    let text = |kind: &str| data.get_data(kind).ok().filter(|text| !text.trim().is_empty());
    let html = text("text/html").filter(|html| is_structured(html));
    let mut files: Vec<File> = data
        .files()
        .map(|list| (0..list.length()).filter_map(|at| list.get(at)).collect())
        .unwrap_or_default();
    // programs for documents and tables put a picture beside what was copied
    if html.is_some() {
        files.retain(|file| !file.type_().starts_with("image/"));
    }
    match text("text/plain") {
        _ if !files.is_empty() => Carried::Files(files),
        Some(plain) => Carried::Text { plain, html },
        None => Carried::Nothing,
    }
}

/// Tags that tell of a text what its characters alone do not.
const STRUCTURE: [&str; 11] = ["p", "br", "table", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr"];

/// Whether a piece of a web page has paragraphs, headings, lists or tables.
fn is_structured(html: &str) -> bool {
    html.split('<').skip(1).any(|tag| {
        let end = tag.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(tag.len());
        STRUCTURE.iter().any(|name| tag[..end].eq_ignore_ascii_case(name))
    })
}

/// A piece of a web page as a file of its own, which says what it is and that it is in UTF-8.
pub fn page_blob(html: &str) -> Option<Blob> {
    text_blob(&format!("\u{feff}<!doctype html>\n{html}"))
}

/// A text as a file of UTF-8.
pub fn text_blob(text: &str) -> Option<Blob> {
    Blob::new_with_str_sequence(&Array::of1(&JsValue::from_str(text))).ok()
}

#[cfg(test)]
mod tests {
    use super::is_structured;

    #[test]
    fn what_has_paragraphs_headings_lists_or_tables_is_structured() {
        for html in
            ["<P class=MsoNormal>报告</P>", "一<br/>二", "<table><tr><td>1", "<h2>一、</h2>", "<ul><li>一"]
        {
            assert!(is_structured(html), "{html}");
        }
        for html in
            ["", "报告", "<meta charset='utf-8'><span>报告</span>", "1 < p", "<pre>a</pre>", "<b>", "<"]
        {
            assert!(!is_structured(html), "{html}");
        }
    }
}
