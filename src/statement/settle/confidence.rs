//! How often records of a kind are right in annotated reports, lowered by each doubt.

use crate::statement::{Doubt, rule::Rule};

/// The confidence of a record, 0 to 1, in hundredths.
pub(super) fn of(rule: Rule, known: bool, doubts: &[Doubt]) -> f64 {
    let lowered = doubts.iter().fold(rule.borne_out(known), |confidence, doubt| {
        confidence
            * match doubt {
                Doubt::FarAntecedent | Doubt::UncertainPart => 0.8,
                Doubt::AmbiguousSubject => 0.7,
                Doubt::DamagedDigits => 0.6,
            }
    });
    (lowered * 100.0).round() / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn doubts_lower_what_the_rule_gives() {
        assert_eq!(of(Rule::Level, true, &[]), 0.99);
        assert_eq!(of(Rule::Level, true, &[Doubt::DamagedDigits]), 0.59);
        assert!(of(Rule::GrowthRate, false, &[Doubt::FarAntecedent]) < of(Rule::GrowthRate, false, &[]));
    }
}
