//! Views as plain tables of text, under the schema's field names: what CSV and clipboard write.

mod comparison;
mod figures;
mod numbers;
mod statements;
mod words;

use serde::Serialize;

pub use comparison::{long, wide};
pub use numbers::numbers;
pub use statements::{overview, row, targets};
pub use words::{concordance, keywords};

/// A table of text. Every row is as long as the header.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// Names of the columns.
    pub header: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    fn new(header: &[&str]) -> Self {
        Self { header: header.iter().map(|&name| name.to_owned()).collect(), rows: Vec::new() }
    }
}

/// The schema's word for a value of one of its enums.
fn word(value: impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}

/// A value, or nothing.
fn or_empty(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

#[cfg(test)]
mod tests;
