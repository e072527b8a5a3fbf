//! How often records of a rule are right in annotated reports, lowered by each doubt.

use super::Doubt;

/// Share of such records that annotated reports bear out.
pub(crate) fn of(rule: &str, doubts: &[Doubt]) -> f64 {
    let base: f64 = match rule {
        "growth_rate" => 0.97,
        "level" | "share" => 0.94,
        "respectively" | "each" => 0.93,
        "object_after" => 0.92,
        "bare_amount" | "counted_subject" | "share_of_whole" => 0.9,
        _ => 0.8,
    };
    let lowered = doubts.iter().fold(base, |confidence, doubt| {
        confidence
            * match doubt {
                Doubt::FarAntecedent => 0.8,
                Doubt::AmbiguousSubject => 0.7,
                Doubt::DamagedDigits => 0.5,
                Doubt::UnclearTense => 0.8,
            }
    });
    (lowered * 100.0).round() / 100.0
}
