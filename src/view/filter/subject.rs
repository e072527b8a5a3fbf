//! Whose report something is, and of which year: what tells reports apart.

use crate::corpus::Located;
use crate::report::{self, ContentsEntry, Place};

/// What a report as a whole is told apart by.
#[derive(Debug, Clone, Copy)]
pub(in crate::view) struct Subject<'a> {
    /// Whose it is.
    pub(in crate::view) place: Place<'a>,
    /// Plan year.
    pub(in crate::view) year: Option<i32>,
}

impl<'a> Subject<'a> {
    /// Of a report.
    pub(in crate::view) fn of(located: Located<'a>) -> Self {
        let outline = &located.reading.outline;
        Self { place: outline.place(), year: outline.year }
    }

    /// Of a report that is only listed: it has the code that its place is alone to have.
    pub(in crate::view) fn listed(entry: &'a ContentsEntry) -> Self {
        let code = match report::places_called(&entry.region)[..] {
            [code] => Some(code),
            _ => None,
        };
        Self { place: Place { code, region: &entry.region, ..Place::default() }, year: entry.year }
    }
}
