//! The ids of 200 headline targets.

use report_lens::target::Statement;

use crate::place_in_text::repaired_byte;
use crate::texts::Text;
use crate::{table, texts};

/// One line of `headline.tsv`.
struct Row {
    file: String,
    offset: usize,
    value: String,
    unit: String,
    id: String,
}

fn rows() -> Vec<Row> {
    let row = |fields: Vec<String>| {
        let [file, offset, value, unit, id] =
            <[String; 5]>::try_from(fields).unwrap_or_else(|fields| panic!("five fields: {fields:?}"));
        let offset = offset.parse().unwrap_or_else(|error| panic!("{offset}: {error}"));
        Row { file, offset, value, unit, id }
    };
    table::rows("headline.tsv").into_iter().map(row).collect()
}

#[test]
fn the_list_has_ids_of_the_catalogue() {
    let rows = rows();
    assert_eq!(rows.len(), 200);
    for row in &rows {
        assert!(report_lens::target::catalogue::entry(&row.id).is_some(), "{} is no id", row.id);
        assert!(row.value.parse::<f64>().is_ok() && !row.unit.is_empty(), "{} {}", row.file, row.offset);
    }
    let places: Vec<_> = rows.iter().map(|row| (&row.file, row.offset)).collect();
    assert!(places.is_sorted_by(|a, b| a < b), "sorted, no place twice");
}

#[test]
fn headline_targets_get_the_right_id() {
    let rows = rows();
    let Some(texts) = texts::read(rows.iter().map(|row| row.file.as_str())) else { return };
    let mut wrong = Vec::new();
    for row in &rows {
        let text = &texts[row.file.as_str()];
        let written: String = text.raw.chars().skip(row.offset).take(row.value.chars().count()).collect();
        assert_eq!(written, row.value, "{} {}", row.file, row.offset);
        let found = statements_at(text, row.offset);
        if !found.iter().any(|statement| statement.indicator_id == Some(row.id.as_str())) {
            let names: Vec<_> = found
                .iter()
                .map(|statement| (statement.indicator.as_str(), statement.indicator_id))
                .collect();
            wrong.push(format!(
                "{}@{} {}{}: {} expected, {names:?}",
                row.file, row.offset, row.value, row.unit, row.id
            ));
        }
    }
    table::hold("headline_ids", rows.len() - wrong.len(), rows.len(), &wrong);
}

#[test]
fn the_numbers_stand_in_the_repaired_texts() {
    let rows = rows();
    let Some(texts) = texts::read(rows.iter().map(|row| row.file.as_str())) else { return };
    for row in &rows {
        let text = &texts[row.file.as_str()];
        let byte = repaired_byte(&text.raw, &text.document.text, row.offset);
        let found = byte.and_then(|byte| text.document.text.repaired.get(byte..));
        let found = found.is_some_and(|rest| rest.starts_with(&row.value));
        assert!(found, "{}@{}: {} is gone or torn", row.file, row.offset, row.value);
    }
}

/// The statements whose number covers character `offset` of the file.
fn statements_at(text: &Text, offset: usize) -> Vec<&Statement> {
    let Some(byte) = repaired_byte(&text.raw, &text.document.text, offset) else { return Vec::new() };
    let statements = text.document.reports.iter().flat_map(|reading| &reading.findings.statements);
    statements.filter(|statement| statement.number.start <= byte && byte < statement.number.end).collect()
}
