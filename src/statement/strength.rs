//! How strongly a wording binds: the first that applies of strength word, bound, neither.
//!
//! The words stand in `cues.tsv`; the literature's schemes differ (papers part over 力争), so a user may
//! bring other lists, and value, bound and word are kept beside the class in any case.

use super::cues::{Class, words};
use super::{Constraint, phrase, predicate};
use crate::Span;
use crate::letters::Letters;
use crate::quantity::Bound;
use serde::{Deserialize, Serialize};

/// The strength words, by what they make of a target.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Strength {
    /// Words that bind: 确保, 必须.
    pub hard: Vec<String>,
    /// Words that hope: 力争, 争取.
    pub soft: Vec<String>,
}

impl Default for Strength {
    /// The lists of `cues.tsv`.
    fn default() -> Self {
        let list = |class| words(class).all().map(str::to_owned).collect();
        Self { hard: list(Class::Hard), soft: list(Class::Soft) }
    }
}

impl Strength {
    /// The last strength word in `span` of `text`, the longest where several end at one place.
    pub(crate) fn find(&self, text: &str, span: Span) -> Option<Span> {
        let before = span.of(text);
        let words = || self.hard.iter().chain(&self.soft);
        let mut firsts = Letters::default();
        words().filter_map(|word| word.chars().next()).for_each(|first| firsts.add(first));
        let at = |at: usize| words().filter(move |word| before[at..].starts_with(word.as_str()));
        let (start, length) = before
            .char_indices()
            .filter(|&(_, c)| firsts.may_hold(c))
            .flat_map(|(start, _)| at(start).map(move |word| (start, word)))
            .filter(|(start, word)| governs(word, &before[start + word.len()..]))
            .map(|(start, word)| (start, word.len()))
            .max_by_key(|(start, length)| (start + length, *length))?;
        Some(Span::new(span.start + start, span.start + start + length))
    }

    /// The class of a strength word (empty for none) and a bound.
    pub fn classify(&self, modifier: &str, bound: Bound) -> Constraint {
        if self.hard.iter().any(|word| word == modifier) {
            return Constraint::Hard;
        }
        if self.soft.iter().any(|word| word == modifier) {
            return Constraint::Soft;
        }
        match bound {
            Bound::Min | Bound::Max => Constraint::Hard,
            Bound::Approx | Bound::Range => Constraint::Soft,
            Bound::Exact => Constraint::Plain,
        }
    }
}

/// Not where the word is a verb of its own: 争取资金, 努力提高.
fn governs(word: &str, rest: &str) -> bool {
    match word {
        "努力" => !rest.starts_with("提高"),
        "预期" => !rest.starts_with("寿命"),
        // 争取设备更新资金95亿元 strives for the money itself.
        "争取" => {
            // 争取到2030年城镇化率达到60%
            let rest = phrase::behind_time(rest);
            let said = predicate::read(rest).change.is_some() || phrase::starts_with_verb(rest);
            said && !rest.starts_with(['到', '了']) && !rest.contains(|c: char| c.is_ascii_digit())
        }
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_that_applies() {
        let strength = Strength::default();
        assert_eq!(strength.classify("确保", Bound::Approx), Constraint::Hard);
        assert_eq!(strength.classify("力争", Bound::Min), Constraint::Soft);
        assert_eq!(strength.classify("", Bound::Max), Constraint::Hard);
        assert_eq!(strength.classify("", Bound::Range), Constraint::Soft);
        assert_eq!(strength.classify("", Bound::Exact), Constraint::Plain);
    }

    #[test]
    fn lists_are_the_users() {
        let strength = Strength { hard: vec!["力争".to_owned()], soft: Vec::new() };
        assert_eq!(strength.classify("力争", Bound::Approx), Constraint::Hard);
        let text = "确保、力争增长";
        assert_eq!(strength.find(text, Span::new(0, text.len())).map(|span| span.of(text)), Some("力争"));
    }
}
