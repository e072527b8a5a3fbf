//! The tables of words that this stage reads: tab-separated, with a header.

use super::Level;
use crate::letters::Phrases;
use crate::order;
use crate::text::pattern::Pattern;
use std::cmp::Reverse;
use std::sync::LazyLock;

pub(super) use crate::words::rows;

/// Words of one place of `data/headings.tsv`.
type Words = Phrases<()>;

/// The words of `data/headings.tsv` of one place; none for a place that it does not have.
pub(super) fn headings(place: &str) -> &'static Words {
    static NONE: LazyLock<Words> = LazyLock::new(Words::default);
    HEADINGS.iter().find(|(known, _)| *known == place).map_or(&NONE, |(_, words)| words)
}

static HEADINGS: LazyLock<Vec<(&'static str, Words)>> = LazyLock::new(|| {
    by_place(include_str!("../data/headings.tsv"), |words| Words::new(words.map(|word| (word, ()))))
});

/// The patterns of `data/patterns.tsv` of one place.
pub(super) fn patterns(place: &str) -> &'static [Pattern] {
    PATTERNS.iter().find(|(known, _)| *known == place).map_or(&[], |(_, patterns)| patterns)
}

static PATTERNS: LazyLock<Vec<(&'static str, Vec<Pattern>)>> = LazyLock::new(|| {
    by_place(include_str!("../data/patterns.tsv"), |patterns| patterns.map(Pattern::new).collect())
});

/// What `make` makes of the second cells of a table, for each of its first cells, which is sorted.
fn by_place<T>(
    table: &'static str,
    make: impl Fn(&mut dyn Iterator<Item = &'static str>) -> T,
) -> Vec<(&'static str, T)> {
    let rows: Vec<(&str, &str)> = table.lines().skip(1).filter_map(|line| line.split_once('\t')).collect();
    let places = rows.chunk_by(|one, next| one.0 == next.0);
    let made = |rows: &[(&'static str, &'static str)]| {
        let (place, _) = rows.first()?;
        Some((*place, make(&mut rows.iter().map(|(_, cell)| *cell))))
    };
    places.filter_map(made).collect()
}

/// What `place_words.tsv` says of words in and around the names of places.
#[derive(Debug, Default)]
pub(super) struct PlaceWords {
    /// Words that begin with the end of a name: 市场 behind 合作 makes no 合作市.
    pub(super) beyond: Vec<&'static str>,
    /// Words that a name begins behind.
    pub(super) cut: Words,
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
    let mut cut = Vec::new();
    for row in rows(include_str!("../data/place_words.tsv")) {
        let [kind, word, level] = row[..] else { continue };
        match kind {
            "beyond" => words.beyond.push(word),
            "cut" => cut.push(word),
            "generic" => words.generic.push(word),
            "mask" => words.mask.push(word),
            "organ" => words.organ.push(word),
            "own" => words.own.push(word),
            "people" => words.people.push(word),
            _ => words.unit.extend(level_of(level).map(|level| (word, level))),
        }
    }
    words.cut = Words::new(cut.into_iter().map(|word| (word, ())));
    for list in [&mut words.organ, &mut words.people] {
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
    fn tables_by_place_are_sorted_and_whole() {
        for table in [include_str!("../data/headings.tsv"), include_str!("../data/patterns.tsv")] {
            let rows: Vec<_> = rows(table).collect();
            assert!(rows.iter().all(|row| row.len() == 2 && row.iter().all(|cell| !cell.is_empty())));
            assert!(rows.windows(2).all(|pair| pair[0] < pair[1]), "sorted, each once");
        }
        let rows = include_str!("../data/patterns.tsv").lines().count() - 1;
        assert_eq!(PATTERNS.iter().map(|(_, patterns)| patterns.len()).sum::<usize>(), rows);
    }

    #[test]
    fn every_word_of_the_table_is_read() {
        let table = include_str!("../data/place_words.tsv");
        let words = &*PLACE_WORDS;
        let lists = [&words.beyond, &words.generic, &words.mask, &words.organ, &words.own, &words.people];
        let read = lists.map(Vec::len).iter().sum::<usize>() + words.unit.len() + words.cut.words().len();
        assert_eq!(read, table.lines().count() - 1);
        for row in rows(table) {
            let [kind, word, level] = row[..] else { panic!("{row:?}: three cells") };
            let known =
                ["beyond", "cut", "generic", "mask", "organ", "own", "people", "unit"].contains(&kind);
            assert!(known && !word.is_empty() && level.is_empty() == (kind != "unit"), "{row:?}");
        }
    }
}
