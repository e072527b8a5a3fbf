//! The table of statements: filtered, sorted, windowed.

mod columns;
mod filter;
mod model;
mod query;
mod read;
mod row;
#[cfg(test)]
mod tests;
mod wanted;

pub use columns::{StatementRow, Statements};
pub use model::{Certainty, CertaintyMark, TargetRow, TargetTable};
pub use query::{HeadlineFilter, TargetQuery};
pub use read::{TargetIndex, line};
pub(super) use row::{english, sentence};
