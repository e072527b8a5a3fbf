//! What a row is called: a name as files have, from which place and year can be read.

use super::cell::{is_han, year};
use super::{Columns, Member, Row};
use std::collections::BTreeMap;

/// Characters of a name.
const LONGEST: usize = 60;

/// The name of a report: 云岫县-2024. Without cells to make it of, the number of its row.
pub(super) fn name(row: &Row, columns: &Columns) -> String {
    let mut name = String::new();
    for &column in &columns.name {
        let part: String =
            row.cell(column).chars().filter(|c| !c.is_control() && *c != '/').take(LONGEST).collect();
        let part = year(&part).unwrap_or(&part);
        if part.is_empty() || name.contains(part) {
            continue;
        }
        // Places stand together, as they do in an address.
        let goes_on = is_han_at_end(&name) && part.chars().all(is_han);
        if !name.is_empty() && !goes_on {
            name.push('-');
        }
        name.push_str(part);
    }
    if name.is_empty() { numbered(row.number) } else { name }
}

/// The name of a row that has no other; with so many digits that it is no year.
pub(super) fn numbered(row: usize) -> String {
    format!("row {row:05}")
}

fn is_han_at_end(name: &str) -> bool {
    name.chars().next_back().is_some_and(is_han)
}

/// Numbers those that are called the same.
pub(super) fn tell_apart(members: &mut [Member]) {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for member in members {
        let times = seen.entry(member.name.clone()).or_default();
        *times += 1;
        if *times > 1 {
            member.name = format!("{} ({times})", member.name);
        }
    }
}
