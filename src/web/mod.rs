//! The page and its worker: the only folder that knows a browser.
//!
//! Two programs from one library. The page (`app`) draws windows and holds no analysis; the worker owns
//! the documents and answers its questions. `www/loader.js` starts both; [`loader`] is how they call it.

pub mod app;
pub mod charset;
pub mod client;
pub mod clock;
pub mod components;
pub mod deputy;
pub mod dto;
pub mod engine;
pub mod headless;
pub mod io;
pub mod lent;
pub mod loader;
pub mod protocol;
pub mod reader;
mod rehearsal;
pub mod state;
pub mod text;
mod wire;
pub mod worker;
