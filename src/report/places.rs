//! The places of the tables: provinces, prefectures and counties with their administrative codes, and names that
//! places had before.

use super::Level;
use super::table::{self, PLACE_WORDS};
use crate::order;
use std::sync::LazyLock;

/// A row of the tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Known {
    /// Administrative code by GB/T 2260.
    pub(super) code: u32,
    /// Full name.
    pub(super) name: &'static str,
    /// The last year of a name that is no longer in use.
    pub(super) until: Option<i32>,
}

impl Known {
    /// The level that the code tells.
    pub(super) fn level(self) -> Level {
        match (self.code % 10_000, self.code % 100) {
            (0, _) => Level::Province,
            (_, 0) => Level::Prefecture,
            _ => Level::County,
        }
    }

    /// Whether a report of the year may call the place so: that of 2011 is written before the year has begun.
    fn serves(self, year: Option<i32>) -> bool {
        match (self.until, year) {
            (Some(until), Some(year)) => year <= until + 1,
            (Some(_), None) => false,
            (None, _) => true,
        }
    }

    /// Whether it lies in the other place.
    pub(super) fn is_in(self, above: Self) -> bool {
        self.code != above.code && lies_in(self.code, above.code)
    }
}

/// Whether a place is another one or lies in it, by their administrative codes.
pub fn lies_in(code: u32, above: u32) -> bool {
    match (above % 10_000, above % 100) {
        (0, _) => code / 10_000 == above / 10_000,
        (_, 0) => code / 100 == above / 100,
        _ => code == above,
    }
}

/// The codes of the places that are called `name`, today or before, in full or in short.
pub fn places_called(name: &str) -> Vec<u32> {
    called(name, None).into_iter().map(|place| place.code).collect()
}

/// The name of today of the place with a code.
pub fn place_of(code: u32) -> Option<&'static str> {
    of_code(code).map(|place| place.name)
}

/// All places, and what their names begin with.
#[derive(Debug)]
struct Places {
    /// Those of today, by code, then those of former names.
    rows: Vec<Known>,
    /// How many of them are of today.
    now: usize,
    /// For each character from [`FIRST_HAN`] on, where the names begin that begin with it, in `by_first`.
    starts: Vec<u16>,
    /// Rows by the first character of their names.
    by_first: Vec<u16>,
}

/// The first character of the plane that names are written in.
const FIRST_HAN: u32 = 0x4E00;

/// So many characters there are in it.
const HAN: usize = 0x5200;

static PLACES: LazyLock<Places> = LazyLock::new(|| {
    let mut rows = read(include_str!("../data/places.tsv"));
    let now = rows.len();
    rows.extend(read(include_str!("../data/former_places.tsv")));
    let mut starts = vec![0; HAN + 1];
    let firsts: Vec<Option<usize>> = rows.iter().map(|row| row.name.chars().next().and_then(place)).collect();
    firsts.iter().flatten().for_each(|&first| starts[first] += 1);
    let mut end = 0;
    for start in &mut starts {
        end += *start;
        *start = end;
    }
    let mut by_first = vec![0; usize::from(end)];
    let count = u16::try_from(firsts.len()).unwrap_or(u16::MAX);
    for (row, first) in (0..count).zip(&firsts).rev() {
        if let Some(first) = *first {
            starts[first] -= 1;
            by_first[usize::from(starts[first])] = row;
        }
    }
    Places { rows, now, starts, by_first }
});

fn place(c: char) -> Option<usize> {
    let at = (c as u32).checked_sub(FIRST_HAN)? as usize;
    (at < HAN).then_some(at)
}

impl Places {
    /// The places whose names begin with the character that `text` begins with.
    fn begin(&self, text: &str) -> impl Iterator<Item = Known> {
        let first = text.chars().next().and_then(place);
        let range =
            first.map_or(0..0, |first| usize::from(self.starts[first])..usize::from(self.starts[first + 1]));
        self.by_first[range].iter().map(|&row| self.rows[usize::from(row)])
    }
}

/// A code of two digits goes on from the four first digits of the row above it.
fn read(table: &'static str) -> Vec<Known> {
    let mut above = 0;
    table::rows(table)
        .filter_map(|row| {
            let (written, name, until) = match row[..] {
                [written, name] => (written, name, None),
                [written, name, until] => (written, name, Some(until.parse().ok()?)),
                _ => return None,
            };
            let code = match written.parse().ok()? {
                digits if written.len() == 2 => above / 100 * 100 + digits,
                code => code,
            };
            above = code;
            Some(Known { code, name, until })
        })
        .collect()
}

/// The name without the word for what it is: 保定 of 保定市, 临夏 of 临夏回族自治州. Names of one character keep it: 唐县.
pub(super) fn short(name: &str) -> &str {
    let Some(stem) = PLACE_WORDS.unit.iter().find_map(|(unit, _)| name.strip_suffix(unit)) else {
        return name;
    };
    let mut bare = stem;
    if name.len() > stem.len() + "市".len() {
        while let Some(rest) = PLACE_WORDS.people.iter().find_map(|people| bare.strip_suffix(people)) {
            bare = rest;
        }
    }
    let long = |words: &str| words.chars().nth(1).is_some();
    [bare, stem].into_iter().find(|words| long(words)).unwrap_or(name)
}

/// The places that are called `name`, in full or in short, of those whose names a report of the year may use; all of
/// them where none is. Those of today come first, by their codes.
pub(super) fn called(name: &str, year: Option<i32>) -> Vec<Known> {
    let called = |row: &Known| row.name == name || row.name.starts_with(name) && short(row.name) == name;
    let mut all: Vec<Known> = PLACES.begin(name).filter(called).collect();
    order::by_key(&mut all, |row| (row.until.is_some(), row.code));
    if all.iter().any(|row| row.serves(year)) {
        all.retain(|row| row.serves(year));
    }
    all
}

/// The places that have `name` as their full name.
pub(super) fn named(name: &str, year: Option<i32>) -> Vec<Known> {
    // Places of that short name serve before those of the full one that no longer have it.
    if !is_full(name) {
        return Vec::new();
    }
    called(name, year).into_iter().filter(|row| row.name == name).collect()
}

/// Whether a place, of today or before, has `name` as its full name.
pub(super) fn is_full(name: &str) -> bool {
    PLACES.begin(name).any(|row| row.name == name)
}

/// The longest name that `text` begins with, in full or in short.
pub(super) fn at_start(text: &str) -> Option<&'static str> {
    let mut rows = PLACES.begin(text).peekable();
    rows.peek()?;
    let second = text.chars().nth(1)?;
    let mut longest = "";
    for row in rows.filter(|row| row.name.chars().nth(1) == Some(second)) {
        if row.name.len() > longest.len() {
            let name = if text.starts_with(row.name) { row.name } else { short(row.name) };
            if name.len() > longest.len() && text.starts_with(name) {
                longest = name;
            }
        }
    }
    (!longest.is_empty()).then_some(longest)
}

/// The place of a code, by its name of today.
pub(super) fn of_code(code: u32) -> Option<Known> {
    let now = PLACES.rows.get(..PLACES.now)?;
    now.binary_search_by_key(&code, |row| row.code).ok().map(|at| now[at])
}

/// The prefecture and the province that a place lies in.
pub(super) fn above(place: Known) -> impl Iterator<Item = Known> {
    [place.code / 100 * 100, place.code / 10_000 * 10_000]
        .into_iter()
        .filter(move |&code| code != place.code)
        .filter_map(of_code)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(name: &str, year: Option<i32>) -> Vec<u32> {
        called(name, year).iter().map(|row| row.code).collect()
    }

    #[test]
    fn every_row_of_the_tables_is_read() {
        let places = include_str!("../data/places.tsv");
        let former = include_str!("../data/former_places.tsv");
        let (now, _) = PLACES.rows.split_at(PLACES.now);
        assert_eq!(now.len(), places.lines().count() - 1);
        assert!(now.windows(2).all(|pair| pair[0].code < pair[1].code), "sorted by code, no code twice");
        let former_rows = read(former);
        assert_eq!(former_rows.len(), former.lines().count() - 1);
        let code_and_until = |row: &Known| (row.code, row.until);
        assert!(former_rows.windows(2).all(|pair| code_and_until(&pair[0]) != code_and_until(&pair[1])));
        for row in &former_rows {
            assert!((110_000..820_000).contains(&row.code) && !row.name.is_empty(), "{row:?}");
            assert!(row.until.is_some_and(|until| (1980..2100).contains(&until)), "{row:?}");
        }
        for row in now {
            assert!(
                PLACE_WORDS.unit.iter().any(|(unit, _)| row.name.ends_with(unit)),
                "{}: what is it?",
                row.name
            );
            assert!(
                row.level() != Level::County || above(*row).next().is_some(),
                "{}: where is it?",
                row.name
            );
        }
    }

    #[test]
    fn short_names_are_derived() {
        for (name, short) in [
            ("保定市", "保定"),
            ("唐县", "唐县"),
            ("临夏回族自治州", "临夏"),
            ("延边朝鲜族自治州", "延边"),
            ("黔东南苗族侗族自治州", "黔东南"),
            ("巴音郭楞蒙古自治州", "巴音郭楞"),
            ("鄂伦春自治旗", "鄂伦春"),
            ("东乡族自治县", "东乡族"),
            ("新疆维吾尔自治区", "新疆"),
            ("内蒙古自治区", "内蒙古"),
            ("香港特别行政区", "香港"),
            ("神农架林区", "神农架"),
            ("大兴安岭地区", "大兴安岭"),
            ("锡林郭勒盟", "锡林郭勒"),
        ] {
            assert_eq!(self::short(name), short);
        }
    }

    #[test]
    fn a_name_has_the_code_of_its_time() {
        assert_eq!(codes("徐水区", None), [130_609]);
        assert_eq!(codes("綦江县", Some(2003)), [500_222]);
        assert_eq!(codes("襄樊市", None), [420_600]);
        // A prefecture until 2010, a city of a county's rank since.
        assert_eq!(codes("巢湖市", Some(2008)), [340_181, 341_400]);
        assert_eq!(codes("巢湖市", Some(2020)), [340_181]);
        assert!(codes("朝阳区", None).len() > 1);
    }

    #[test]
    fn the_longest_name_at_a_place_is_found() {
        assert_eq!(at_start("保定市徐水区"), Some("保定市"));
        assert_eq!(at_start("保定的"), Some("保定"));
        assert_eq!(at_start("的保定"), None);
        assert_eq!(at_start(""), None);
        for name in PLACES.rows.iter().flat_map(|row| [row.name, short(row.name)]) {
            assert!(at_start(&format!("{name}。")) == Some(name), "{name}");
            assert!(!called(name, None).is_empty(), "{name}");
        }
    }
}
