//! What of a record a reader corrected, in one cell.

use crate::corpus::{Located, StatementRef};
use crate::correction::{Amended, Field};
use crate::label::Labelled;

/// The corrected fields of a record, its report's and its section's among them, with what was read: `figure=5%; place=岚谷市`, `added`.
/// Empty where it is as it was read.
pub(in crate::view) fn corrected(located: Located<'_>, id: StatementRef) -> String {
    let Some(found) = located.reading.findings.statements.get(id.statement) else { return String::new() };
    line(located.reading.corrected.behind(id.statement, found.section))
}

/// Corrected fields with what was read.
pub(in crate::view) fn line<'a>(amended: impl Iterator<Item = &'a Amended>) -> String {
    let mut line = String::new();
    for Amended { field, read } in amended {
        if !line.is_empty() {
            line.push_str("; ");
        }
        line.push_str(field.id());
        if *field != Field::Added {
            line.push('=');
            line.push_str(read);
        }
    }
    line
}
