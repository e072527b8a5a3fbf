//! Files and texts that leave the program. Leaves: nothing inside reads them back.

pub mod clip;
pub mod csv;
pub mod json;
pub mod table;
mod utf16;

pub use table::Table;
pub use utf16::Utf16;
