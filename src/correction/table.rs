//! Corrections as a file: a line each, its fields between tabs, so that they can be read, kept and edited anywhere.

use super::Correction;
use super::record::by_id;
use crate::label::Labelled;

/// What the first line says.
pub const HEAD: &str = "sha256\tat\trecord\tfield\tvalue";

/// The corrections as a table of tab-separated values, with a line of names; empty for none.
#[inline(never)]
pub fn write(corrections: &[Correction]) -> String {
    with("", corrections)
}

/// One correction as its line.
pub fn line(Correction { sha256, at, record, field, value }: &Correction) -> String {
    let [record, value] = [record, value].map(|words| words.replace(['\t', '\n', '\r'], " "));
    [sha256, &at.to_string(), &record, field.id(), &value].join("\t")
}

/// The corrections of such a table; none of an empty one.
///
/// # Errors
/// With the number of the first line that is none, counted from 1; 1 where the table is no such table.
#[inline(never)]
pub fn read(table: &str) -> Result<Vec<Correction>, usize> {
    if table.trim().is_empty() {
        return Ok(Vec::new());
    }
    let mut lines = lines_of(table);
    if lines.next() != Some(HEAD) {
        return Err(1);
    }
    let numbered = lines.zip(2..).filter(|(line, _)| !line.trim().is_empty());
    numbered.map(|(line, number)| one(line).ok_or(number)).collect()
}

/// The cells of a line in the order of [`HEAD`]; `None` where it has others.
pub fn cells(line: &str) -> Option<[&str; 5]> {
    line.split('\t').collect::<Vec<_>>().try_into().ok()
}

/// A table without some of its lines; empty where none is left.
pub fn without(table: &str, leaves: impl Fn(&str) -> bool) -> String {
    let kept = table.lines().skip(1).filter(|line| !line.is_empty() && !leaves(line));
    kept.fold(String::new(), grown)
}

/// A table with more lines.
pub fn with(table: &str, more: &[Correction]) -> String {
    more.iter().map(line).fold(table.to_owned(), |table, line| grown(table, &line))
}

/// A table with the lines of another that it does not have; `None` where that other is no such table.
pub fn merged(table: &str, other: &str) -> Option<String> {
    let mut lines = lines_of(other);
    let more = (lines.next() == Some(HEAD)).then_some(lines)?;
    let known: Vec<&str> = table.lines().collect();
    Some(more.filter(|line| !line.is_empty() && !known.contains(line)).fold(table.to_owned(), grown))
}

/// A table with one line more, under its head.
fn grown(mut table: String, line: &str) -> String {
    for line in [if table.is_empty() { HEAD } else { "" }, line] {
        if !line.is_empty() {
            table.push_str(line);
            table.push('\n');
        }
    }
    table
}

/// The lines of a table, which may begin with a mark of its encoding.
fn lines_of(table: &str) -> impl Iterator<Item = &str> {
    table.strip_prefix('\u{feff}').unwrap_or(table).lines()
}

fn one(line: &str) -> Option<Correction> {
    let [sha256, at, record, field, value] = cells(line)?;
    let is_hash = sha256.len() == 64 && sha256.bytes().all(|byte| byte.is_ascii_hexdigit());
    let correction = Correction {
        sha256: is_hash.then(|| sha256.to_ascii_lowercase())?,
        at: at.parse().ok()?,
        record: record.to_owned(),
        field: by_id(field)?,
        value: value.trim_end().to_owned(),
    };
    correction.is_understood().then_some(correction)
}
