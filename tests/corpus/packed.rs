//! A document that a deputy of the worker has read comes to the worker as it was.

use super::{characters, files};
use report_lens::{Document, Settings, analyze};

#[test]
fn a_document_comes_back_from_a_deputy_as_it_was() {
    for path in files() {
        let read = analyze("", &characters(&path), &Settings::default());
        let packed = postcard::to_allocvec(&read).expect("packed");
        let back: Document = postcard::from_bytes(&packed).expect("unpacked");
        assert!(back == read, "{}", path.display());
    }
}
