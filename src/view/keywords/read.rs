//! From the terms of reports to the words of a scope.

use std::collections::HashMap;

use super::columns::{WordRow, Words};
use super::{KeywordQuery, KeywordRow, KeywordTable, Readiness, WordClass};
use crate::corpus::{Library, Located, Scope};
use crate::label::Labelled;
use crate::token::Terms;
use crate::view::order::{Key, order};
use crate::view::sections::{SectionChoice, SectionFilter, Sections, within};
use crate::view::sheet::{Sheet, Table};
use crate::view::{Direction, Sort, Window, locate};

/// The words of a query in order, with the figures that do not depend on the window.
#[derive(Debug, Clone, PartialEq)]
pub struct KeywordIndex {
    words: Vec<Word>,
    tokens: u64,
    parts: Vec<SectionChoice>,
    classes: Vec<(WordClass, usize)>,
    counted: usize,
    reports: usize,
}

/// A word over all reports of the scope.
#[derive(Debug, Clone, PartialEq)]
struct Word {
    term: String,
    pos: String,
    class: WordClass,
    count: u64,
    reports: usize,
    parts: Vec<u64>,
}

impl KeywordIndex {
    /// Adds up the scope once, then filters and sorts.
    pub fn new(library: &Library, query: &KeywordQuery) -> Self {
        let parts = parts(library, query.scope);
        let (mut counted, mut reports, mut tokens) = (0, 0, 0);
        let mut words: Vec<Word> = Vec::new();
        let mut places: HashMap<&str, usize> = HashMap::new();
        for located in library.reports(query.scope) {
            reports += 1;
            let Some(terms) = &located.reading.terms else { continue };
            counted += 1;
            tokens += u64::from(terms.tokens);
            let wanted = within(query.section, located);
            let part_of = part_of(located, &parts);
            for term in &terms.terms {
                let sections = || {
                    term.sections.iter().enumerate().filter(|&(at, &count)| count > 0 && wanted.contains(at))
                };
                let count: u64 = sections().map(|(_, &count)| u64::from(count)).sum();
                if count == 0 {
                    continue;
                }
                let place = *places.entry(&term.term).or_insert_with(|| {
                    words.push(Word {
                        term: term.term.clone(),
                        pos: term.pos.clone(),
                        class: WordClass::of(&term.pos),
                        count: 0,
                        reports: 0,
                        parts: vec![0; parts.len()],
                    });
                    words.len() - 1
                });
                let word = &mut words[place];
                word.count += count;
                word.reports += 1;
                for (section, &count) in sections() {
                    if let Some(part) = part_of.get(section).copied().flatten() {
                        word.parts[part] += u64::from(count);
                    }
                }
            }
        }
        words.retain(|word| passes(word, query));
        let classes = WordClass::ALL
            .iter()
            .map(|&class| (class, words.iter().filter(|word| word.class == class).count()));
        let classes = classes.collect();
        words.retain(|word| query.classes.is_empty() || query.classes.contains(&word.class));
        let words = ordered(words, query.sort.as_ref());
        Self { words, tokens, parts, classes, counted, reports }
    }

    /// How many words there are.
    pub const fn total(&self) -> usize {
        self.words.len()
    }

    /// The words of a window, as files have them; each row names the dictionary by its hash.
    pub fn sheet(&self, dictionary: Option<&str>, window: Window) -> Sheet {
        let words = &self.words[window.within(self.words.len())];
        Sheet::of::<Words>(words.iter().map(|word| word.row(self.tokens, dictionary)))
    }

    /// The rows of a window.
    pub fn window(&self, window: Window, dictionary: Dictionary) -> KeywordTable {
        let range = window.within(self.words.len());
        let max_count = self.words.iter().map(|word| word.count).max().unwrap_or_default();
        let rows = self.words[range.clone()].iter().map(|word| KeywordRow {
            term: word.term.clone(),
            pos: word.pos.clone(),
            class: word.class,
            count: word.count,
            per_thousand: ratio(word.count, self.tokens) * 1000.0,
            reports: word.reports,
            bar: ratio(word.count, max_count),
            parts: word.parts.clone(),
        });
        KeywordTable {
            readiness: match dictionary {
                _ if self.reports == 0 => Readiness::NoReport,
                _ if self.counted == self.reports => Readiness::Ready,
                Dictionary::Missing => Readiness::NoDictionary,
                Dictionary::There => Readiness::Partial { done: self.counted, total: self.reports },
            },
            total: self.words.len(),
            start: range.start,
            rows: rows.collect(),
            tokens: self.tokens,
            max_count,
            parts: self.parts.clone(),
            classes: self.classes.clone(),
        }
    }
}

impl Word {
    fn row<'a>(&'a self, tokens: u64, dictionary: Option<&'a str>) -> WordRow<'a> {
        let Self { term, pos, class, count, reports, .. } = self;
        WordRow { term, pos, class: *class, count: *count, reports: *reports, tokens, dictionary }
    }
}

/// Whether a dictionary is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dictionary {
    /// Not yet.
    Missing,
    /// It is.
    There,
}

impl WordClass {
    /// The class of a tag of jieba's set.
    pub fn of(pos: &str) -> Self {
        match pos {
            "x" | "" => Self::Unknown,
            "eng" => Self::Latin,
            "nr" | "nrt" | "nrfg" | "ns" | "nt" | "nz" => Self::Name,
            "vn" | "an" => Self::Noun,
            "i" | "l" | "j" => Self::Phrase,
            _ => match pos.as_bytes().first() {
                Some(b'n' | b't' | b's') => Self::Noun,
                Some(b'v') => Self::Verb,
                Some(b'a' | b'b' | b'z') => Self::Adjective,
                _ => Self::Function,
            },
        }
    }
}

fn passes(word: &Word, query: &KeywordQuery) -> bool {
    word.term.chars().count() >= query.min_length
        && word.term.contains(query.text.trim())
        && !query.hidden.contains(&word.term)
}

/// The first-level sections of a report, or the roles, with the words counted in them.
fn parts(library: &Library, scope: Scope) -> Vec<SectionChoice> {
    let mut sections = Sections::new(scope);
    for located in library.reports(scope) {
        let Some(terms) = &located.reading.terms else { continue };
        for (section, count) in by_section(terms) {
            sections.count(located, section, count);
        }
    }
    let mut choices = sections.choices(library, SectionFilter::Any);
    choices.retain(|choice| choice.depth <= 1);
    choices
}

fn by_section(terms: &Terms) -> Vec<(usize, usize)> {
    let mut counts = Vec::new();
    for term in &terms.terms {
        counts.resize(term.sections.len().max(counts.len()), 0);
        for (sum, &count) in counts.iter_mut().zip(&term.sections) {
            *sum += count as usize;
        }
    }
    counts.into_iter().enumerate().collect()
}

/// For each section of a report the part that it is counted in.
fn part_of(located: Located<'_>, parts: &[SectionChoice]) -> Vec<Option<usize>> {
    let outline = &located.reading.outline;
    let mut part_of = vec![None; outline.sections.len()];
    for (part, choice) in parts.iter().enumerate() {
        match choice.filter {
            SectionFilter::Section(section) => {
                for below in locate::subtree(outline, section) {
                    if let Some(place) = part_of.get_mut(below) {
                        *place = Some(part);
                    }
                }
            }
            SectionFilter::Role(role) => {
                for (place, section) in part_of.iter_mut().zip(&outline.sections) {
                    if section.role == role {
                        *place = Some(part);
                    }
                }
            }
            SectionFilter::Any => (),
        }
    }
    part_of
}

/// The words in order: by a column, ties by count, then as they first occur.
fn ordered(words: Vec<Word>, sort: Option<&Sort>) -> Vec<Word> {
    let by_count = rearranged(words, |word| Key::number(word.count), Direction::Descending);
    let Some(sort) = sort else { return by_count };
    let Some(column) = Words::column(&sort.by) else { return by_count };
    let key = |word: &Word| column.key(&word.row(0, None));
    rearranged(by_count, key, sort.direction)
}

fn rearranged(words: Vec<Word>, key: impl Fn(&Word) -> Key, direction: Direction) -> Vec<Word> {
    let keys: Vec<Key> = words.iter().map(key).collect();
    let mut words: Vec<Option<Word>> = words.into_iter().map(Some).collect();
    order(&keys, direction).into_iter().filter_map(|row| words[row].take()).collect()
}

/// `part` of `whole`; 0 of nothing. Counts stay far below the 2⁵³ that an `f64` holds exactly.
fn ratio(part: u64, whole: u64) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}
