//! Files and texts that leave the program. Leaves: nothing inside reads them back.

pub mod json;
mod utf16;

pub use utf16::Utf16;
