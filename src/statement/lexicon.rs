//! The cue words of `data/cues.tsv`, by class, for longest-match stripping at either end.

use crate::letters::Letters;
use crate::order;
use std::collections::HashMap;
use std::sync::LazyLock;

const TABLE: &str = include_str!("../data/cues.tsv");

/// A class of cue words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Class {
    /// Strength words of the hard kind: 确保.
    Hard,
    /// Strength words of the soft kind: 力争.
    Soft,
    /// Adverbs that are part of no name: 累计.
    Adverb,
    /// Adverbs that can also be part of a name, so only in front of a verb: 重点.
    Manner,
    /// What may stand between subject, predicate and figure and is part of none: 分别, 累计, 同口径.
    Link,
    /// Prepositions: 在, 为.
    Preposition,
    /// What shows that a cutting verb is part of a noun: 完成率.
    NotCut,
    /// Names of a time: 年底前.
    Time,
    /// The report's own area: 全市.
    Scope,
    /// Conjunctions: 其中.
    Connector,
    /// Verbs dropped in front of a name: 完成.
    Light,
    /// Verbs that stay with what they make: 新建.
    Creation,
    /// Verbs that end what is no part of the subject: 带动….
    Cut,
    /// Predicates: 增长.
    Growth,
    /// Predicates: 下降.
    Decline,
    /// Predicates: 达到.
    Level,
    /// Nouns that make a figure a share: 占比.
    ShareNoun,
    /// Relational nouns, which alone speak of the subject before: 整改率.
    Head,
    /// Relational nouns that stand alone as well: 人均可支配收入.
    CompoundHead,
    /// Things and people that a percentage is a part of: 村, 幼儿.
    GroupNoun,
    /// Verbs that only turn to what is counted: 聚焦.
    Attention,
    /// Predicates that say what has become of counted things: 18条线路入选.
    Done,
    /// Signs of a past clause.
    Past,
    /// Signs of a planned clause.
    Future,
    /// Headings of the year's main expected targets.
    Headline,
    /// What turns from the targets to what is to be done for them: 实现上述目标.
    Opener,
    /// What says that a list is about several years: 今后五年.
    SeveralYears,
    /// Points in time that only a word names: 五年前.
    Ago,
    /// What may stand behind a year that is compared with: 底.
    PointMark,
    /// What may stand behind the name of a five-year plan: 期末.
    PlanMark,
    /// What says that the end of a five-year plan is meant: 末.
    PlanEnd,
    /// Predicates that say where something has got to, though not with 到: 突破.
    Reach,
    /// Nouns for what there is at one time, not what comes together in a year: 余额.
    StockNoun,
    /// What in front of 五年 says that other years are meant: 连续.
    NotPast,
    /// What a result is measured by: 预算.
    PlanNoun,
    /// Verbs in front of a plan that was reached in part: 完成.
    Fulfil,
    /// How names of kinds of people, places and things end, in lists that share a tail: 民.
    Kin,
    /// How names end that need no relational noun, though they have none: 外资.
    Whole,
    /// Ten years gone by: 十年来.
    TenYears,
    /// Units of what is counted and added up: 家.
    CountUnit,
    /// What puts a target before the congress: 建议安排.
    Proposal,
    /// What shows that a proposal is itself counted: 建议|提案.
    NotProposed,
    /// Verbs that alone say how much the subject before has grown: 净增.
    Increment,
    /// Verbs that pass a mark: 迈上.
    Milestone,
    /// Marks that are passed: 大关.
    MilestoneNoun,
    /// What ends a circumstance that 在 opens: 的情况下.
    Circumstance,
    /// Verbs that set a subject above or below another: 超过.
    Overtake,
    /// Those of whom households are made: 人口.
    People,
    /// How areas and groups end that a figure may be of: 开发区.
    ScopeNoun,
    /// What is no area and no group though it ends like one: 小区.
    NotScope,
    /// Totals of the area itself, which are no topic for other nouns: 生产总值.
    AreaTotal,
    /// What stands in front of what is compared with: 比.
    Than,
    /// What ends a comparison that stands alone: 相比.
    Compared,
    /// What stands in front of where a change starts: 由.
    Origin,
    /// What says that a figure is so many times another: 相当于.
    Equals,
    /// For whom or how often an amount is: 每人每月.
    PerHead,
    /// The year of a report or the one before: 今年.
    ThisYear,
    /// Several years to come: 今后五年.
    YearsAhead,
    /// Several years gone by: 五年来.
    YearsPast,
    /// What says that the years of a plan are meant: ”期间.
    PlanSpan,
    /// What may follow a figure without being its object: 大关.
    Tail,
}

const CLASSES: [(&str, Class); 61] = [
    ("hard", Class::Hard),
    ("soft", Class::Soft),
    ("adverb", Class::Adverb),
    ("link", Class::Link),
    ("time", Class::Time),
    ("scope", Class::Scope),
    ("connector", Class::Connector),
    ("light_verb", Class::Light),
    ("creation_verb", Class::Creation),
    ("cut_verb", Class::Cut),
    ("growth", Class::Growth),
    ("decline", Class::Decline),
    ("level", Class::Level),
    ("share_noun", Class::ShareNoun),
    ("head", Class::Head),
    ("compound_head", Class::CompoundHead),
    ("group_noun", Class::GroupNoun),
    ("attention", Class::Attention),
    ("done", Class::Done),
    ("past", Class::Past),
    ("future", Class::Future),
    ("headline", Class::Headline),
    ("opener", Class::Opener),
    ("several_years", Class::SeveralYears),
    ("ago", Class::Ago),
    ("point_mark", Class::PointMark),
    ("plan_mark", Class::PlanMark),
    ("plan_end", Class::PlanEnd),
    ("reach", Class::Reach),
    ("stock_noun", Class::StockNoun),
    ("not_past", Class::NotPast),
    ("plan_noun", Class::PlanNoun),
    ("fulfil", Class::Fulfil),
    ("kin", Class::Kin),
    ("whole", Class::Whole),
    ("ten_years", Class::TenYears),
    ("count_unit", Class::CountUnit),
    ("proposal", Class::Proposal),
    ("not_proposed", Class::NotProposed),
    ("increment", Class::Increment),
    ("milestone", Class::Milestone),
    ("milestone_noun", Class::MilestoneNoun),
    ("circumstance", Class::Circumstance),
    ("overtake", Class::Overtake),
    ("people", Class::People),
    ("scope_noun", Class::ScopeNoun),
    ("not_scope", Class::NotScope),
    ("area_total", Class::AreaTotal),
    ("than", Class::Than),
    ("compared", Class::Compared),
    ("origin", Class::Origin),
    ("equals", Class::Equals),
    ("per_head", Class::PerHead),
    ("this_year", Class::ThisYear),
    ("years_ahead", Class::YearsAhead),
    ("years_past", Class::YearsPast),
    ("plan_span", Class::PlanSpan),
    ("tail", Class::Tail),
    ("manner", Class::Manner),
    ("preposition", Class::Preposition),
    ("not_cut", Class::NotCut),
];

/// The words of one class.
#[derive(Debug, Default)]
pub(crate) struct Words {
    /// What words begin with.
    firsts: Letters,
    /// What words end with.
    lasts: Letters,
    /// Longest first, by first character.
    by_first: HashMap<char, Vec<&'static str>>,
    /// Longest first, by last character.
    by_last: HashMap<char, Vec<&'static str>>,
}

impl Words {
    fn add(&mut self, word: &'static str) {
        if let (Some(first), Some(last)) = (word.chars().next(), word.chars().next_back()) {
            self.firsts.add(first);
            self.lasts.add(last);
            self.by_first.entry(first).or_default().push(word);
            self.by_last.entry(last).or_default().push(word);
        }
    }

    fn sort(&mut self) {
        for words in self.by_first.values_mut().chain(self.by_last.values_mut()) {
            order::by_key(words, |word| std::cmp::Reverse(word.len()));
        }
    }

    /// The longest word that `text` starts with.
    pub(crate) fn prefix(&self, text: &str) -> Option<&'static str> {
        let first = text.chars().next().filter(|&first| self.firsts.may_hold(first))?;
        let words = self.by_first.get(&first)?;
        words.iter().copied().find(|word| text.starts_with(word))
    }

    /// The longest word that `text` ends with.
    pub(crate) fn suffix(&self, text: &str) -> Option<&'static str> {
        let last = text.chars().next_back().filter(|&last| self.lasts.may_hold(last))?;
        let words = self.by_last.get(&last)?;
        words.iter().copied().find(|word| text.ends_with(word))
    }

    /// All words, in the order of the table.
    pub(crate) fn all(&self) -> impl Iterator<Item = &'static str> {
        let mut words: Vec<&'static str> = self.by_first.values().flatten().copied().collect();
        order::by_key(&mut words, |word| *word);
        words.into_iter()
    }

    /// Whether `text` is one of the words.
    pub(crate) fn has(&self, text: &str) -> bool {
        self.prefix(text).is_some_and(|word| word.len() == text.len())
    }

    /// The first word found in `text`, longest at its place, with its byte offset.
    pub(crate) fn find(&self, text: &str) -> Option<(usize, &'static str)> {
        text.char_indices().find_map(|(at, _)| Some((at, self.prefix(&text[at..])?)))
    }

    /// The last word found in `text`, longest at its end, with its byte offset.
    pub(crate) fn rfind(&self, text: &str) -> Option<(usize, &'static str)> {
        let ends = text.char_indices().rev().map(|(at, c)| at + c.len_utf8());
        ends.into_iter().find_map(|end| {
            let word = self.suffix(&text[..end])?;
            Some((end - word.len(), word))
        })
    }
}

/// By class, in the order of the classes.
static LEXICON: LazyLock<Vec<Words>> = LazyLock::new(|| {
    let mut lexicon = Vec::new();
    lexicon.resize_with(CLASSES.len(), Words::default);
    let names: HashMap<&str, Class> = CLASSES.into_iter().collect();
    for row in TABLE.lines().skip(1) {
        if let Some((class, word)) = row.split_once('\t')
            && let Some(words) = names.get(class).and_then(|class| lexicon.get_mut(*class as usize))
        {
            words.add(word);
        }
    }
    lexicon.iter_mut().for_each(Words::sort);
    lexicon
});

/// The words of `class`.
pub(crate) fn words(class: Class) -> &'static Words {
    &LEXICON[class as usize]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table_is_sorted_unique_and_of_known_classes() {
        let rows: Vec<&str> = TABLE.lines().skip(1).collect();
        assert!(rows.is_sorted_by(|a, b| a < b), "cues.tsv must be sorted and unique");
        for row in rows {
            let (class, word) = row.split_once('\t').unwrap();
            assert!(CLASSES.iter().any(|(name, _)| *name == class), "unknown class {class}");
            assert!(!word.is_empty());
        }
    }

    #[test]
    fn every_class_has_its_place() {
        let places: Vec<usize> = CLASSES.iter().map(|(_, class)| *class as usize).collect();
        assert!(
            (0..CLASSES.len()).all(|place| places.contains(&place)),
            "a class without a name in the table"
        );
    }

    #[test]
    fn longest_word_wins_at_either_end() {
        assert_eq!(words(Class::Level).suffix("占比达到"), Some("达到"));
        assert_eq!(words(Class::Creation).prefix("新建5G基站"), Some("新建"));
        assert_eq!(words(Class::Cut).rfind("带动消费增长"), Some((0, "带动")));
    }
}
