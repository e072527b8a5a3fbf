//! How often records of a kind are right in annotated reports, lowered by each doubt.
//!
//! The shares are those of `docs/accuracy.md`, rounded: by rule, and by whether the catalogue knows the
//! indicator, which is the best single sign that a name was cut out right.

use super::Doubt;

/// Share of records of `rule` that annotated reports bear out; `known` if the catalogue has the indicator.
pub(crate) fn of(rule: &str, known: bool, doubts: &[Doubt]) -> f64 {
    let base: f64 = match (rule, known) {
        ("growth_rate" | "level" | "respectively" | "each" | "share", true) => 0.99,
        ("respectively" | "each" | "share" | "bare_amount", _) => 0.98,
        ("level", false) => 0.95,
        ("growth_rate", false) => 0.93,
        ("share_of_whole", _) => 0.92,
        ("object_after", _) => 0.9,
        ("counted_subject" | "from_to" | "fulfilment" | "ratio", _) => 0.88,
        _ => 0.8,
    };
    let lowered = doubts.iter().fold(base, |confidence, doubt| {
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
        assert_eq!(of("level", true, &[]), 0.99);
        assert_eq!(of("level", true, &[Doubt::DamagedDigits]), 0.59);
        assert!(of("growth_rate", false, &[Doubt::FarAntecedent]) < of("growth_rate", false, &[]));
    }
}
