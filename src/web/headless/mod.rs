//! Reading without a page: what the programs of the npm package export.
//!
//! As on the page there are several, so that nobody loads what reads PDF for a text: the [`Core`], and readers of all other
//! formats ([`read`]). `www/npm/session.js` carries files between them. What fails is an answer; only a defect is thrown,
//! and JavaScript then begins with a new instance.

mod border;
mod core;
mod reader;

pub use border::{choose, core_of, failure, finish, moved, read, text};
pub use core::Core;
pub use reader::{Answer, Errand};
