//! A sheet as JSON: an array with an object a row, its keys the schema's names in the order of the columns.

use crate::view::sheet::{Cell, Sheet};

/// The rows as JSON. Exact numbers keep their digits; a fraction is a string; what is missing is `null`.
pub fn to_json(sheet: &Sheet) -> String {
    let row = |row: &Vec<Cell>| {
        let fields =
            sheet.heads.iter().zip(row).map(|(head, cell)| format!("{}:{}", string(&head.id), value(cell)));
        format!("{{{}}}", fields.collect::<Vec<_>>().join(","))
    };
    format!("[{}]", sheet.rows.iter().map(row).collect::<Vec<_>>().join(",\n"))
}

fn value(cell: &Cell) -> String {
    match cell {
        Cell::Nothing => "null".to_owned(),
        Cell::Exact(digits) if !digits.contains('/') => digits.clone(),
        Cell::Text(words) | Cell::Exact(words) => string(words),
        Cell::Whole(number) => number.to_string(),
        Cell::Near(number) => number.to_string(),
        Cell::Flag(flag) => flag.to_string(),
        Cell::Choice(label) => string(label.id),
    }
}

fn string(words: &str) -> String {
    // Serialising a string does not fail.
    serde_json::to_string(words).unwrap_or_default()
}
