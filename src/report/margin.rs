//! How firmly a section stands on its side.

use super::side::{Side, Sided};

/// How firmly a section stands on its side.
#[derive(Debug, Clone, Copy)]
pub(super) struct Margin {
    /// The widest margin of its units: so much it costs at least to put the whole section on the other side.
    pub(super) widest: i32,
    /// What its own sentences and the heading at the top over them tell together: above zero ahead.
    pub(super) told: i32,
}

impl Margin {
    /// Takes a sentence of the section in.
    pub(super) fn add(&mut self, sided: Sided) {
        self.widest = self.widest.max(sided.margin);
        self.told += sided.words;
    }

    /// Whether the section surely stands on `side`.
    pub(super) fn is_certain(self, side: Side) -> bool {
        let support = match side {
            Side::Back => -self.told,
            Side::Ahead => self.told,
        };
        support > SUPPORT || self.widest >= CERTAIN
    }
}

/// A section is uncertain whose words do not speak for its side, with more than this…
const SUPPORT: i32 = 10;

/// …and which the rest of the report holds there with less than this margin. Both set on marked reports.
const CERTAIN: i32 = 450;
