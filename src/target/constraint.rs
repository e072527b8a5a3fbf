//! How strongly a wording binds: the first that applies of strength word, bound, neither.
//!
//! The words stand in `cues.tsv`; the literature's schemes differ, so value, bound and word are kept beside.

use super::Constraint;
use super::lexicon::{Class, words};
use crate::quantity::Bound;

/// The class of a strength word (empty for none) and a bound.
pub(crate) fn classify(modifier: &str, bound: Bound) -> Constraint {
    if words(Class::Hard).has(modifier) {
        return Constraint::Hard;
    }
    if words(Class::Soft).has(modifier) {
        return Constraint::Soft;
    }
    match bound {
        Bound::Min | Bound::Max => Constraint::Hard,
        Bound::Approx | Bound::Range => Constraint::Soft,
        Bound::Exact => Constraint::Plain,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_that_applies() {
        assert_eq!(classify("确保", Bound::Approx), Constraint::Hard);
        assert_eq!(classify("力争", Bound::Min), Constraint::Soft);
        assert_eq!(classify("", Bound::Max), Constraint::Hard);
        assert_eq!(classify("", Bound::Range), Constraint::Soft);
        assert_eq!(classify("", Bound::Exact), Constraint::Plain);
    }
}
