//! The tables of words that this stage reads: tab-separated, with a header.

use super::Level;
use crate::order;
use std::cmp::Reverse;
use std::sync::LazyLock;

/// The rows of a table, each as its cells; the header is skipped.
pub(super) fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table.lines().skip(1).filter(|line| !line.trim().is_empty()).map(|line| line.split('\t').collect())
}

/// The words of `data/headings.tsv` of one place.
pub(super) fn headings(place: &str) -> impl Iterator<Item = &'static str> {
    rows(include_str!("../data/headings.tsv"))
        .filter(move |row| row.first() == Some(&place))
        .filter_map(|row| row.get(1).copied())
}

/// What `place_words.tsv` says of words in and around the names of places.
#[derive(Debug, Default)]
pub(super) struct PlaceWords {
    /// Words that begin with the end of a name: 市场 behind 合作 makes no 合作市.
    pub(super) beyond: Vec<&'static str>,
    /// Words that a name begins behind.
    pub(super) cut: Vec<&'static str>,
    /// Words that end as names do and are none.
    pub(super) generic: Vec<&'static str>,
    /// What stands where a name was taken out: XX县.
    pub(super) mask: Vec<&'static str>,
    /// Who governs: 人民政府.
    pub(super) organ: Vec<&'static str>,
    /// Words that speak of the report's own area before the word for what it is: 全 of 全县.
    pub(super) own: Vec<&'static str>,
    /// Peoples in the names of autonomous areas.
    pub(super) people: Vec<&'static str>,
    /// What names end with, and the level that it tells.
    pub(super) unit: Vec<(&'static str, Level)>,
}

/// The words, the longer ones first.
pub(super) static PLACE_WORDS: LazyLock<PlaceWords> = LazyLock::new(|| {
    let mut words = PlaceWords::default();
    for row in rows(include_str!("../data/place_words.tsv")) {
        let [kind, word, level] = row[..] else { continue };
        match kind {
            "beyond" => words.beyond.push(word),
            "cut" => words.cut.push(word),
            "generic" => words.generic.push(word),
            "mask" => words.mask.push(word),
            "organ" => words.organ.push(word),
            "own" => words.own.push(word),
            "people" => words.people.push(word),
            _ => words.unit.extend(level_of(level).map(|level| (word, level))),
        }
    }
    for list in [&mut words.cut, &mut words.organ, &mut words.people] {
        order::by_key(list, |word| Reverse(word.len()));
    }
    order::by_key(&mut words.unit, |(word, _)| Reverse(word.len()));
    words
});

fn level_of(written: &str) -> Option<Level> {
    Some(match written {
        "province" => Level::Province,
        "prefecture" => Level::Prefecture,
        "county" => Level::County,
        "township" => Level::Township,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_of_the_table_is_read() {
        let table = include_str!("../data/place_words.tsv");
        let words = &*PLACE_WORDS;
        let lists =
            [&words.beyond, &words.cut, &words.generic, &words.mask, &words.organ, &words.own, &words.people];
        let read = lists.map(Vec::len).iter().sum::<usize>() + words.unit.len();
        assert_eq!(read, table.lines().count() - 1);
        for row in rows(table) {
            let [kind, word, level] = row[..] else { panic!("{row:?}: three cells") };
            let known =
                ["beyond", "cut", "generic", "mask", "organ", "own", "people", "unit"].contains(&kind);
            assert!(known && !word.is_empty() && level.is_empty() == (kind != "unit"), "{row:?}");
        }
    }
}
