//! The table of statements: filtered, sorted, windowed.

mod asked;
pub(super) mod behind;
mod columns;
mod model;
mod query;
mod read;
mod row;
#[cfg(test)]
mod tests;

pub(super) use asked::each;
pub use columns::{StatementRow, Statements};
pub use model::{Certainty, CertaintyMark, TargetRow, TargetTable};
pub use query::{HeadlineFilter, TargetQuery};
pub use read::{TargetIndex, line};
pub(super) use row::english;
