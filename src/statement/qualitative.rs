//! Targets without a figure: 居民收入与经济增长同步, 能耗强度完成国家下达任务.
//!
//! *Recognises* a clause of the headline passage that says of an indicator how it stands to
//! something else: in step with it, above or below it, as ordered from above, at zero, getting
//! better, among the first. *Does not recognise* a clause that reports what was done (了, 已), one
//! with a figure in the relation, or one whose subject is no indicator (兼顾了需要与可能). Precision
//! comes first: what is not surely a relation is left alone. The page of the rule is
//! `tests/spec/qualitative.md`.
//!
//! The relations stand in `data/relations.tsv` as phrases, in which `…` is any run of characters
//! without figures, and `*` the indicator where it stands inside (完成国家下达的*任务). A phrase
//! without `*` has its indicator in front. Every relation ends its clause.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::cues::{Class, words};
use crate::Span;
use crate::order;
use crate::report::Place;
use crate::statement::catalogue;
use crate::words::{Lexicon, Set, classes, rows};

const TABLE: &str = include_str!("../data/relations.tsv");

/// How the indicator stands to something else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Relation {
    /// 与经济增长同步
    Parallel,
    /// 高于全国平均水平
    Comparison,
    /// 完成国家下达任务
    Compliance,
    /// 动态清零
    Zero,
    /// 进入全省前列
    Rank,
    /// 持续改善
    Trend,
}

/// A relation without a figure, found in a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Related {
    /// What it is said of, in bytes of the clause.
    pub indicator: Span,
    /// The relation as written, in bytes of the clause.
    pub relation: Span,
    /// Its kind.
    pub kind: Relation,
}

/// The relation that a clause without figures states of an indicator.
pub fn read(clause: &str) -> Option<Related> {
    let clause = clause.trim_end_matches(|mark: char| {
        ['，', ',', '；', ';', '。', '：', ':', '、'].contains(&mark) || mark.is_whitespace()
    });
    if clause.len() > LONGEST || clause.contains(['了', '已']) {
        return None;
    }
    let last = clause.chars().next_back()?;
    let mut phrases = PHRASES.ending_in(last);
    phrases.find_map(|phrase| phrase.find_in(clause)).or_else(|| trend(clause))
}

/// A turn behind its degree, however they are put together: 稳步|提高, 保持|基本|稳定.
fn trend(clause: &str) -> Option<Related> {
    let turn = said(Word::Turn).suffix(clause)?;
    let mut start = clause.len() - turn.len();
    let end = start;
    while let Some(degree) = said(Word::Degree).suffix(&clause[..start]) {
        start -= degree.len();
    }
    let indicator = (start < end).then(|| indicator(clause, Span::new(0, start), Relation::Trend))??;
    Some(Related { indicator, relation: Span::new(start, clause.len()), kind: Relation::Trend })
}

/// No clause of a target list is longer, in bytes; it bounds the work.
const LONGEST: usize = 300;

/// A step of a phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    /// These words.
    Words(&'static str),
    /// `…`: a run of characters without figures.
    Run,
    /// `*`: the indicator.
    Indicator,
}

#[derive(Debug)]
struct Phrase {
    kind: Relation,
    steps: Vec<Step>,
}

classes! {
    /// Words of the table that are no phrases.
    enum Word {
        /// Words in front of an indicator that are no part of it: 力争.
        Lead = "lead",
        /// Words between indicator and relation: 确保.
        Trail = "trail",
        /// Words that make a rate of an indicator: 增速, dropped where rates are compared.
        Rate = "rate",
        /// How names of indicators end.
        Noun = "noun",
        /// How much, in front of a turn: 稳步.
        Degree = "degree",
        /// Which way an indicator is to go: 提高.
        Turn = "turn",
        /// What a list with 等 is a list of: 指标.
        Whole = "whole",
        /// What speaks of the targets themselves and is no indicator: 上述目标.
        NoName = "no_name",
    }
}

static WORDS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::read::<Word>(TABLE));

/// The words of a class.
fn said(class: Word) -> Set {
    WORDS.words(class)
}

/// What phrases of a kind say.
const KINDS: [(&str, Relation); 6] = [
    ("parallel", Relation::Parallel),
    ("comparison", Relation::Comparison),
    ("compliance", Relation::Compliance),
    ("zero", Relation::Zero),
    ("rank", Relation::Rank),
    ("trend", Relation::Trend),
];

struct Phrases {
    /// Those with the indicator in front before those with it inside; then the longer first.
    all: Vec<Phrase>,
    /// Places in `all` by the character that a clause has to end with.
    by_last: HashMap<char, Vec<usize>>,
    /// Places of those that end in a run.
    open: Vec<usize>,
}

static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    let mut all: Vec<Phrase> = rows(TABLE)
        .filter_map(|row| {
            let kind = KINDS.iter().find(|(name, _)| row.first() == Some(name))?.1;
            Some(Phrase { kind, steps: steps(row.get(1)?) })
        })
        .collect();
    order::by_key(&mut all, |phrase| (phrase.has_indicator(), std::cmp::Reverse(phrase.weight())));
    let mut phrases = Phrases { all, by_last: HashMap::new(), open: Vec::new() };
    for (at, phrase) in phrases.all.iter().enumerate() {
        match phrase.last() {
            Some(last) => phrases.by_last.entry(last).or_default().push(at),
            None => phrases.open.push(at),
        }
    }
    for places in phrases.by_last.values_mut() {
        places.extend(&phrases.open);
        order::by_key(places, |at| *at);
    }
    phrases
});

impl Phrases {
    /// The phrases that can end a clause with this last character, in their order.
    fn ending_in(&self, last: char) -> impl Iterator<Item = &Phrase> {
        let places = self.by_last.get(&last).unwrap_or(&self.open);
        places.iter().filter_map(|&at| self.all.get(at))
    }
}

fn steps(phrase: &'static str) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut rest = phrase;
    while let Some(at) = rest.find(['…', '*']) {
        let (words, mark) = rest.split_at(at);
        if !words.is_empty() {
            steps.push(Step::Words(words));
        }
        steps.push(if mark.starts_with('*') { Step::Indicator } else { Step::Run });
        rest = mark.trim_start_matches(['…', '*']);
    }
    if !rest.is_empty() {
        steps.push(Step::Words(rest));
    }
    steps
}

impl Phrase {
    fn has_indicator(&self) -> bool {
        self.steps.contains(&Step::Indicator)
    }

    /// How much of it is words: more is more certain.
    fn weight(&self) -> usize {
        self.steps.iter().map(|step| if let Step::Words(words) = step { words.len() } else { 0 }).sum()
    }

    /// The character that it ends with; `None` where it ends in a run.
    fn last(&self) -> Option<char> {
        match self.steps.last() {
            Some(Step::Words(words)) => words.chars().next_back(),
            _ => None,
        }
    }

    /// The first place where the phrase stands at the end of the clause and speaks of an indicator.
    fn find_in(&self, clause: &str) -> Option<Related> {
        let Some(Step::Words(first)) = self.steps.first() else { return None };
        clause.match_indices(first).find_map(|(start, _)| {
            let inside = self.matches(&self.steps, clause, start)?;
            let indicator = match inside {
                Some(inside) => indicator(clause, inside, Relation::Trend),
                None => indicator(clause, Span::new(0, start), self.kind),
            }?;
            Some(Related { indicator, relation: Span::new(start, clause.len()), kind: self.kind })
        })
    }

    /// Whether `steps` take up the clause from `at` to its end; the span of an indicator among them.
    fn matches(&self, steps: &[Step], clause: &str, at: usize) -> Option<Option<Span>> {
        let Some((step, rest)) = steps.split_first() else {
            return (at == clause.len()).then_some(None);
        };
        let tail = clause.get(at..)?;
        if let Step::Words(words) = step {
            return tail.strip_prefix(words).and_then(|_| self.matches(rest, clause, at + words.len()));
        }
        for (offset, character) in tail.char_indices() {
            if !self.may_run_over(character) {
                return None;
            }
            let end = at + offset + character.len_utf8();
            if let Some(inside) = self.matches(rest, clause, end) {
                return Some(inside.or((*step == Step::Indicator).then_some(Span::new(at, end))));
            }
        }
        None
    }

    /// A run has no figures and no comma; where two things are in step, it is the second alone.
    fn may_run_over(&self, character: char) -> bool {
        const ENDS: [char; 7] = ['，', ',', '；', ';', '。', '：', ':'];
        const JOINS: [char; 3] = ['与', '和', '同'];
        let second_alone = self.kind == Relation::Parallel;
        !(character.is_ascii_digit()
            || ENDS.contains(&character)
            || second_alone && JOINS.contains(&character))
    }
}

/// The indicator in `span`, bare; `None` where what is left does not look like one.
fn indicator(clause: &str, span: Span, kind: Relation) -> Option<Span> {
    let mut name = span.of(clause);
    let mut start = span.start;
    loop {
        let before = name.len();
        let rest = said(Word::Lead).strip_prefix(name).unwrap_or(name);
        let rest = rest.trim_start_matches(MARKS);
        start += name.len() - rest.len();
        name = rest.trim_end_matches(MARKS);
        name = said(Word::Trail).strip_suffix(name).unwrap_or(name);
        if name.len() == before {
            break;
        }
    }
    let place = Place::default();
    // 主要经济指标总量（增速）
    let bare = name.split(['(', '（']).next().unwrap_or(name);
    let named = is_noun(bare)
        || kind != Relation::Trend && may_be_named(bare)
        || catalogue::lookup(name, &place).is_some();
    if matches!(kind, Relation::Parallel | Relation::Comparison) {
        // 居民收入增长与经济增长同步 speaks of 居民收入; but 经济增长 alone is a name.
        while let Some(bare) = said(Word::Rate).strip_suffix(name) {
            if catalogue::lookup(bare, &place).is_none() && bare.chars().count() < 4 {
                break;
            }
            name = bare;
        }
    }
    named.then_some(Span::new(start, start + name.len()))
}

/// Whether words end as names of indicators do, with something in front.
fn is_noun(name: &str) -> bool {
    let mut characters = name.chars();
    characters.next().is_some() && said(Word::Noun).suffix(characters.as_str()).is_some()
}

/// Whether a phrase in front of a relation that says what it is compared with can be the name of an indicator: no
/// verb, no preposition, not the targets themselves.
fn may_be_named(phrase: &str) -> bool {
    /// In characters; what is longer is no name.
    const LONGEST: usize = 30;
    (2..=LONGEST).contains(&phrase.chars().count())
        && !phrase.ends_with('的')
        && !phrase.contains(['，', ','])
        && !said(Word::Rate).has(phrase)
        && said(Word::NoName).prefix(phrase).is_none()
        && !super::phrase::starts_with_verb(phrase)
        && words(Class::Preposition).prefix(phrase).is_none()
}

/// Marks around an indicator that are no part of it.
const MARKS: [char; 11] = ['，', ',', '、', '：', ':', '—', '－', '-', '；', ';', ' '];

mod stated;

pub(crate) use stated::stated;

#[cfg(test)]
mod tests;
