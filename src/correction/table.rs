//! Corrections as a file: a line each, its fields between tabs, so that they can be read, kept and edited anywhere.

use super::Correction;
use super::record::by_id;
use crate::label::Labelled;

/// What the first line says.
pub const HEAD: &str = "sha256\tat\trecord\tfield\tvalue";

/// The corrections as a table of tab-separated values, with a line of names.
#[inline(never)]
pub fn write(corrections: &[Correction]) -> String {
    let mut out = format!("{HEAD}\n");
    for correction in corrections {
        out.push_str(&line(correction));
        out.push('\n');
    }
    out
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
    let mut lines = table.trim_start_matches('\u{feff}').lines();
    if lines.next().map(str::trim_end) != Some(HEAD) {
        return Err(1);
    }
    let numbered = lines.zip(2..).filter(|(line, _)| !line.trim().is_empty());
    numbered.map(|(line, number)| one(line).ok_or(number)).collect()
}

fn one(line: &str) -> Option<Correction> {
    let [sha256, at, record, field, value] = line.split('\t').collect::<Vec<_>>()[..] else { return None };
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
