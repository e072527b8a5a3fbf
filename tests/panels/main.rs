//! Panels over real reports, decided by reading: which indicator a headline target names, and what
//! growth target each report sets. The reports are not part of this repository; where they are not
//! beside it, the tests say that they were skipped.
//!
//! `tests/quality/README.md` describes the tables. Floors stand in `tests/quality/panel-floors.tsv`
//! and may only rise.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test without its data has failed"
)]

mod gdp;
mod headline;
mod ledger;
mod place_in_text;
mod ranked;
mod table;
mod texts;
