//! One phenomenon a file. A rule looks at one [`Frame`] and never at another rule; where several read the
//! same figure, the most specific wins (`strength`), whatever their order here.

mod bare_amount;
mod counted_subject;
mod each;
mod fulfilment;
mod growth_rate;
mod level;
mod object_after;
mod ratio;
mod respectively;
mod share;
mod share_of_whole;
mod threshold;

use super::Change;
use super::frame::{Frame, Reading};
use super::cues::{Class, words};

/// A rule: its id (a page in `tests/spec/`), how specific it is, and what it recognises.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rule {
    /// Stable id.
    pub(crate) id: &'static str,
    /// The most specific reading of a figure wins; no two rules have the same.
    pub(crate) strength: u8,
    /// Reads a frame, or `None` where it is not the rule's case.
    pub(crate) read: fn(&Frame<'_>) -> Option<Reading>,
}

/// All rules.
pub(crate) const RULES: [Rule; 12] = [
    ratio::RULE,
    respectively::RULE,
    each::RULE,
    threshold::RULE,
    share_of_whole::RULE,
    counted_subject::RULE,
    object_after::RULE,
    share::RULE,
    fulfilment::RULE,
    growth_rate::RULE,
    level::RULE,
    bare_amount::RULE,
];

/// The most specific reading of a frame.
pub(crate) fn read(frame: &Frame<'_>) -> Option<Reading> {
    RULES
        .iter()
        .filter_map(|rule| Some((rule.strength, (rule.read)(frame)?)))
        .max_by_key(|(strength, _)| *strength)
        .map(|(_, reading)| reading)
}

/// The names that share out the figures of a frame.
pub(crate) fn shared_out(frame: &Frame<'_>) -> Option<Vec<String>> {
    (respectively::RULE.read)(frame).map(|reading| reading.names)
}

/// The reading of rule `id` that a figure holds for each of `names`, or that figures are shared out among them.
fn of_each(id: &'static str, frame: &Frame<'_>, names: Vec<String>) -> Reading {
    let change = frame.predicate.change.unwrap_or(Change::Level);
    let share = frame.is_ratio()
        && change == Change::Level
        && names.last().is_some_and(|name| words(Class::ShareNoun).suffix(name).is_some());
    let change = if share { Change::Share } else { change };
    Reading { names, ..Reading::one(id, String::new(), change) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_and_strengths_are_unique() {
        for (i, a) in RULES.iter().enumerate() {
            for b in &RULES[i + 1..] {
                assert_ne!(a.id, b.id);
                assert_ne!(a.strength, b.strength, "{} and {}", a.id, b.id);
            }
        }
    }
}
