//! What is read from the samples, drawn under their lines: a reviewer sees every figure with the
//! record it became, and every number that became none.
//!
//! `^` is a statement, `~` another number, `=` a target without a figure. After a change that is
//! meant: `INSTA_UPDATE=always cargo test --test caret`, then read the difference.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test without its data has failed"
)]

#[path = "words/folder.rs"]
mod folder;
#[path = "caret/picture.rs"]
mod picture;

use report_lens::{Settings, analyze};

#[test]
fn samples() {
    let samples = folder::texts(concat!(env!("CARGO_MANIFEST_DIR"), "/www/samples"));
    assert!(samples.len() >= 3, "the samples are missing");
    for (name, text) in samples {
        let document = analyze(&name, &text, &Settings::default());
        let snapshot = name.trim_end_matches(".txt");
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(snapshot, picture::draw(&document));
        });
    }
}
