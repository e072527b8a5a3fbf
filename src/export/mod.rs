//! Files and texts that leave the program. Leaves: nothing inside reads them back.

pub mod clip;
pub mod csv;
pub mod dta;
pub mod json;
pub mod markdown;
pub mod named;
pub mod records;
mod words;
pub mod xlsx;

pub use words::Naming;

#[cfg(test)]
mod tests;
