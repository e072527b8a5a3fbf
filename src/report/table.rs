//! The tables of words that this stage reads: tab-separated, with a header.

use super::Level;
use crate::order;
use crate::text::pattern::Pattern;
use crate::words::Phrases;
use std::cmp::Reverse;
use std::sync::LazyLock;

use crate::words::{Class as _, Lexicon, classes};

pub(super) use crate::words::rows;

classes! {
    /// What the words of `data/headings.tsv` tell.
    pub(super) enum Class {
        /// What a body begins with behind a heading that has no mark.
        Body = "body",
        /// What a paragraph begins with that still belongs to the list of problems before it.
        GoesOn = "goes_on",
        /// What opens a paragraph and is no heading.
        NoRunIn = "no_run_in",
        /// What a line ends with that names a part.
        Part = "part",
        /// What asks the deputies to examine the report.
        Request = "request",
        /// What a heading ends with.
        Tail = "tail",
        /// A time that is neither past nor to come.
        Time = "time",
        /// A time to come.
        TimeAhead = "time_ahead",
        /// A time past.
        TimeBack = "time_back",
        /// What a line ends with that names a part where it names a time too.
        TimedPart = "timed_part",
    }
}

/// The words of `data/headings.tsv`.
pub(super) static HEADINGS: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::read::<Class>(include_str!("../data/headings.tsv")));

classes! {
    /// What a line or a sentence is that has the form of a pattern of `data/patterns.tsv`.
    pub(super) enum Form {
        /// The heading of an annex.
        Annex = "annex",
        /// The beginning of a report's closing words.
        Closing = "closing",
        /// The first entry of a list of terms.
        Entry = "entry",
        /// The heading of a list of terms.
        Glossary = "glossary",
        /// The last sentence of a report.
        Last = "last",
        /// The address that opens a report.
        Opening = "opening",
    }
}

/// The patterns of a form.
pub(super) fn patterns(form: Form) -> impl Iterator<Item = &'static Pattern> {
    PATTERNS.iter().filter(move |(of, _)| *of == form).map(|(_, pattern)| pattern)
}

static PATTERNS: LazyLock<Vec<(Form, Pattern)>> = LazyLock::new(|| {
    let read = |row: Vec<&'static str>| {
        let [form, pattern] = row[..] else { return None };
        let at = Form::NAMES.iter().position(|name| *name == form)?;
        Some((*Form::ALL.get(at)?, Pattern::new(pattern)))
    };
    rows(include_str!("../data/patterns.tsv")).filter_map(read).collect()
});

/// What `place_words.tsv` says of words in and around the names of places.
#[derive(Debug, Default)]
pub(super) struct PlaceWords {
    /// Words that begin with the end of a name: 市场 behind 合作 makes no 合作市.
    pub(super) beyond: Vec<&'static str>,
    /// Words that a name begins behind.
    pub(super) cut: Phrases<()>,
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
    /// Counties in short that are ordinary words too: 惠民.
    pub(super) word: Vec<&'static str>,
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
            "word" => words.word.push(word),
            _ => words.unit.extend(level_of(level).map(|level| (word, level))),
        }
    }
    words.cut = Phrases::new(cut.into_iter().map(|word| (word, ())));
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
    use crate::words::sound;

    #[test]
    fn every_row_is_read() {
        sound::<Class>(include_str!("../data/headings.tsv"));
        let patterns = include_str!("../data/patterns.tsv");
        sound::<Form>(patterns);
        assert_eq!(PATTERNS.len(), rows(patterns).count());
    }

    #[test]
    fn every_word_of_the_table_is_read() {
        let table = include_str!("../data/place_words.tsv");
        let words = &*PLACE_WORDS;
        let lists = [
            &words.beyond,
            &words.generic,
            &words.mask,
            &words.organ,
            &words.own,
            &words.people,
            &words.word,
        ];
        let read = lists.map(Vec::len).iter().sum::<usize>() + words.unit.len() + words.cut.words().len();
        assert_eq!(read, table.lines().count() - 1);
        for row in rows(table) {
            let [kind, word, level] = row[..] else { panic!("{row:?}: three cells") };
            let known = ["beyond", "cut", "generic", "mask", "organ", "own", "people", "unit", "word"]
                .contains(&kind);
            assert!(known && !word.is_empty() && level.is_empty() == (kind != "unit"), "{row:?}");
        }
    }
}
