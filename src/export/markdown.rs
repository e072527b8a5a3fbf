//! A sheet as a Markdown table, as readers see it.

use super::Naming;
use crate::view::sheet::{Cell, Sheet, Type};

/// The sheet as a table; numbers stand to the right, and what would end a cell is escaped.
pub fn to_markdown(sheet: &Sheet, naming: Naming) -> String {
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let heads = sheet.heads.iter().map(|head| escaped(naming.head(head))).collect();
    let rules = sheet.heads.iter().map(|head| match head.kind {
        Type::Whole | Type::Exact | Type::Near => "---:".to_owned(),
        Type::Text | Type::Flag | Type::Choice => "---".to_owned(),
    });
    let rows = sheet
        .rows
        .iter()
        .map(|row: &Vec<Cell>| line(row.iter().map(|cell| escaped(&naming.cell(cell))).collect()));
    line(heads) + &line(rules.collect()) + &rows.collect::<String>()
}

fn escaped(words: &str) -> String {
    words.replace('\\', "\\\\").replace('|', "\\|").replace(['\n', '\r'], " ")
}
