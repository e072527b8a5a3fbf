//! One phenomenon a file. A rule looks at one [`Frame`] and never at another rule; where several would read the same
//! figure, the most specific does, which stands first in [`RULES`].

pub(super) mod bare_amount;
pub(super) mod counted_subject;
mod each;
pub(super) mod from_to;
mod fulfilment;
pub(super) mod growth_rate;
mod level;
pub(super) mod object_after;
mod ratio;
mod respectively;
mod share;
mod share_of_whole;
pub(super) mod threshold;

use super::Change;
use super::cues::{Class, words};
use super::rule::Rule;
use super::{frame::Frame, reading::Reading};

/// A rule with what it recognises.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Recogniser {
    /// The rule.
    pub(crate) rule: Rule,
    /// Reads a frame, or `None` where it is not the rule's case.
    pub(crate) read: fn(&Frame<'_>) -> Option<Reading>,
}

/// All rules that read a frame by itself, the most specific first; where a change starts ([`from_to`]) is told before.
pub(crate) const RULES: [Recogniser; 12] = [
    ratio::RULE,
    respectively::RULE,
    each::RULE,
    threshold::RULE,
    share_of_whole::RULE,
    counted_subject::RULE,
    object_after::RULE,
    fulfilment::RULE,
    share::RULE,
    growth_rate::RULE,
    level::RULE,
    bare_amount::RULE,
];

/// The most specific reading of a frame.
pub(crate) fn read(frame: &Frame<'_>) -> Option<Reading> {
    RULES.iter().find_map(|rule| (rule.read)(frame))
}

/// 经济增长 is itself a name of the growth of the whole economy.
fn of_the_economy(name: String) -> String {
    if words(Class::Economy).has(&name) { "经济增长".to_owned() } else { name }
}

/// The reading of a rule that a figure holds for each of `names`, or that figures are shared out among them.
fn of_each(rule: Rule, frame: &Frame<'_>, names: Vec<String>) -> Reading {
    let change = frame.predicate.change.unwrap_or(Change::Level);
    let share = frame.is_ratio()
        && change == Change::Level
        && names.last().is_some_and(|name| words(Class::ShareNoun).suffix(name).is_some());
    let change = if share { Change::Share } else { change };
    Reading { names, ..Reading::one(rule, String::new(), change) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rule_stands_once() {
        for (i, a) in RULES.iter().enumerate() {
            for b in &RULES[i + 1..] {
                assert_ne!(a.rule, b.rule);
            }
        }
    }
}
