//! How often the program is right, by field and by how sure it says it is.

use crate::annotation::Record;
use crate::answer::Said;
use crate::claim::Field;
use crate::pairing::{Pairing, agrees, is_right};
use std::collections::BTreeMap;

/// How many of how many were right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Share {
    /// Right.
    pub right: usize,
    /// Looked at.
    pub of: usize,
}

impl Share {
    fn add(&mut self, right: bool) {
        self.right += usize::from(right);
        self.of += 1;
    }

    /// Between 0 and 1; `None` of nothing.
    pub fn rate(self) -> Option<f64> {
        (self.of > 0).then(|| self.right as f64 / self.of as f64)
    }

    /// Wilson's interval at 95 %: where the true rate lies, were these records drawn at random.
    pub fn interval(self) -> Option<(f64, f64)> {
        const Z: f64 = 1.959_964;
        let (n, p) = (self.of as f64, self.rate()?);
        let middle = p + Z * Z / (2.0 * n);
        let half = Z * (p * (1.0 - p) / n + Z * Z / (4.0 * n * n)).sqrt();
        let scale = 1.0 + Z * Z / n;
        Some((((middle - half) / scale).max(0.0), ((middle + half) / scale).min(1.0)))
    }
}

/// For each field: of the numbers that the program found, how many have it right.
pub fn by_field(pairings: &[Pairing<'_>]) -> Vec<(Field, Share)> {
    let share = |field: Field| {
        let mut share = Share::default();
        for (record, said) in pairings.iter().flat_map(|pairing| &pairing.records) {
            if let Some(said) = said {
                share.add(agrees(field, record, said));
            }
        }
        (field, share)
    };
    Field::ALL.into_iter().map(share).collect()
}

/// Lower ends of the bands of confidence, the highest first.
pub const BANDS: [f64; 5] = [0.95, 0.9, 0.8, 0.6, 0.0];

/// For each of [`BANDS`]: of the statements that the program is so sure of, how many are right.
pub fn by_confidence(pairings: &[Pairing<'_>]) -> [Share; BANDS.len()] {
    let mut shares = [Share::default(); BANDS.len()];
    let mut add = |confidence: f64, right: bool| {
        let band = BANDS.iter().position(|least| confidence >= *least).unwrap_or(BANDS.len() - 1);
        shares[band].add(right);
    };
    for pairing in pairings {
        for (record, said) in &pairing.records {
            if let Some(said) = said {
                add(said.confidence, is_right(record, said));
            }
        }
        for said in &pairing.spurious {
            add(said.confidence, false);
        }
    }
    shares
}

/// Of the statements that each rule made, how many are right; the rules by name.
pub fn by_rule<'a>(pairings: &[Pairing<'a>]) -> BTreeMap<&'a str, Share> {
    let mut shares: BTreeMap<&str, Share> = BTreeMap::new();
    for pairing in pairings {
        for (record, said) in &pairing.records {
            if let Some(said) = said {
                shares.entry(&said.rule).or_default().add(is_right(record, said));
            }
        }
        for said in &pairing.spurious {
            shares.entry(&said.rule).or_default().add(false);
        }
    }
    shares
}

/// How often each kind of mistake was made. A record wrong in several fields counts with each of them.
pub fn by_mistake(pairings: &[Pairing<'_>]) -> Vec<(&'static str, usize)> {
    let records = || pairings.iter().flat_map(|pairing| &pairing.records);
    let missed = records().filter(|(_, said)| said.is_none()).count();
    let too_many = pairings.iter().map(|pairing| pairing.spurious.len()).sum();
    let mut counts = vec![("missed", missed), ("too many", too_many)];
    for field in Field::ALL {
        let wrong = |(record, said): &&(&Record, Option<&Said>)| {
            said.is_some_and(|said| !agrees(field, record, said))
        };
        counts.push((field.name(), records().filter(wrong).count()));
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::Share;

    #[test]
    fn the_interval_is_wilsons() {
        let (low, high) = Share { right: 9, of: 10 }.interval().expect("ten records");
        assert!((low - 0.5958).abs() < 1e-4 && (high - 0.9821).abs() < 1e-4, "{low} {high}");
        let (low, high) = Share { right: 20, of: 20 }.interval().expect("twenty records");
        assert!((low - 0.8389).abs() < 1e-4 && (high - 1.0).abs() < 1e-9, "{low} {high}");
        assert_eq!(Share::default().interval(), None);
    }
}
