//! The page and its worker.

pub mod protocol;
