//! All reports by year, so that those of another year are found at once.

use std::collections::BTreeMap;

use crate::corpus::{Library, Located, Scope};

/// The reports whose year is known.
pub(super) struct Years<'a>(BTreeMap<i32, Vec<Located<'a>>>);

impl<'a> Years<'a> {
    /// Those of all documents; what stands in two of them counts once.
    pub(super) fn of(library: &'a Library) -> Self {
        let mut years: BTreeMap<i32, Vec<Located<'a>>> = BTreeMap::new();
        for report in library.reports(Scope::All) {
            if let Some(year) = report.reading.outline.year {
                years.entry(year).or_default().push(report);
            }
        }
        Self(years)
    }

    /// Those of a year.
    pub(super) fn at(&self, year: i32) -> &[Located<'a>] {
        self.0.get(&year).map_or(&[], Vec::as_slice)
    }

    /// The years before one, latest first.
    pub(super) fn before(&self, year: i32) -> impl Iterator<Item = &[Located<'a>]> {
        self.0.range(..year).rev().map(|(_, reports)| reports.as_slice())
    }
}

/// Of reports that may stand for each other those of the genre of `report`, where there are any: a plan report tells of a year
/// as well as a work report does.
pub(super) fn of_one_genre<'a>(report: Located<'_>, mut others: Vec<Located<'a>>) -> Vec<Located<'a>> {
    let same = |other: &Located<'_>| other.reading.outline.genre == report.reading.outline.genre;
    if others.iter().any(same) {
        others.retain(same);
    }
    others
}

/// Of some reports those of the place of `report`, of its genre where there are any. One whose place is not known is never taken
/// for another.
pub(super) fn of_place<'a>(report: Located<'_>, others: &[Located<'a>]) -> Vec<Located<'a>> {
    let place = report.reading.outline.place();
    let same = |other: &Located<'_>| place.is(other.reading.outline.place());
    of_one_genre(report, others.iter().copied().filter(same).collect())
}
