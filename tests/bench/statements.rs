//! The extraction as a wasm module of its own, compiled as the worker is, for `cargo xtask bench`.

use wasm_bindgen::prelude::wasm_bindgen;

/// Reads a report, repair to statements, and gives the number of statements.
#[wasm_bindgen]
pub fn statements(characters: &str) -> usize {
    let document = report_lens::analyze("bench.txt", characters, &report_lens::Settings::default());
    document.reports.iter().map(|report| report.findings.statements.len()).sum()
}
