//! 200 headline targets: their ids, their values, and that they are known as headline targets.

use std::fmt;

use report_lens::quantity::Quantity;
use report_lens::statement::{Kind, Statement};

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

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, offset, value, unit, id } = self;
        write!(f, "{file}@{offset}: {id} {value}{unit}")
    }
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
        assert!(report_lens::statement::catalogue::entry(&row.id).is_some(), "{} is no id", row.id);
        assert!(row.value.parse::<f64>().is_ok() && !row.unit.is_empty(), "{} {}", row.file, row.offset);
    }
    let places: Vec<_> = rows.iter().map(|row| (&row.file, row.offset)).collect();
    assert!(places.is_sorted_by(|a, b| a < b), "sorted, no place twice");
}

#[test]
fn headline_targets_get_the_right_id() {
    hold("headline_ids", |row, statement| statement.indicator_id == Some(row.id.as_str()));
}

#[test]
fn headline_targets_have_the_right_value_and_unit() {
    hold("headline_values", |row, statement| {
        let Quantity { value, unit, .. } = &statement.quantity;
        row.value.parse() == Ok(*value) && row.unit == *unit
    });
}

#[test]
fn headline_targets_are_known_as_such() {
    hold("headline_flags", |_, statement| statement.headline && statement.kind == Kind::Target);
}

/// Measures in how many rows a statement at the number is `right`.
fn hold(measure: &str, right: impl Fn(&Row, &Statement) -> bool) {
    let rows = rows();
    let Some(texts) = texts::read(rows.iter().map(|row| row.file.as_str())) else { return };
    let wrong: Vec<_> = rows
        .iter()
        .map(|row| (row, statements_at(&texts[row.file.as_str()], row.offset)))
        .filter(|(row, found)| !found.iter().any(|statement| right(row, statement)))
        .map(|(row, found)| format!("{row}, found {}", shown(&found)))
        .collect();
    table::hold(measure, rows.len() - wrong.len(), rows.len(), &wrong);
}

fn shown(statements: &[&Statement]) -> String {
    let statements = statements.iter().map(|statement| {
        let Statement { kind, headline, indicator, indicator_id, quantity, .. } = statement;
        let id = indicator_id.unwrap_or("-");
        format!("{kind:?} {headline} {indicator} ({id}) {}{}", quantity.value, quantity.unit)
    });
    match statements.collect::<Vec<_>>() {
        none if none.is_empty() => "nothing".to_owned(),
        found => found.join("; "),
    }
}

#[test]
fn the_numbers_stand_in_the_repaired_texts() {
    let rows = rows();
    let Some(texts) = texts::read(rows.iter().map(|row| row.file.as_str())) else { return };
    for row in &rows {
        let text = &texts[row.file.as_str()];
        let written: String = text.raw.chars().skip(row.offset).take(row.value.chars().count()).collect();
        assert_eq!(written, row.value, "{row}");
        let byte = repaired_byte(&text.raw, &text.document.text, row.offset);
        let found = byte.and_then(|byte| text.document.text.repaired.get(byte..));
        let found = found.is_some_and(|rest| rest.starts_with(&row.value));
        assert!(found, "{row} is gone or torn");
    }
}

/// The statements whose number covers character `offset` of the file.
fn statements_at(text: &Text, offset: usize) -> Vec<&Statement> {
    let Some(byte) = repaired_byte(&text.raw, &text.document.text, offset) else { return Vec::new() };
    let statements = text.document.reports.iter().flat_map(|reading| &reading.findings.statements);
    statements.filter(|statement| statement.number.start <= byte && byte < statement.number.end).collect()
}
