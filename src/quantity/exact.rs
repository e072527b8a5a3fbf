//! Exact decimals on their way between two programs of one build: sixteen bytes, with all their digits.

use rust_decimal::Decimal;
use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

pub(super) fn serialize<S: Serializer>(number: &Decimal, to: S) -> Result<S::Ok, S::Error> {
    number.serialize().serialize(to)
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Decimal, D::Error> {
    <[u8; 16]>::deserialize(from).map(Decimal::deserialize)
}

/// The same, where there may be none.
pub(super) mod maybe {
    use super::{Decimal, Deserialize, Deserializer, Serialize, Serializer};

    pub(in crate::quantity) fn serialize<S: Serializer>(
        number: &Option<Decimal>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        number.map(|number| number.serialize()).serialize(to)
    }

    pub(in crate::quantity) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Option<Decimal>, D::Error> {
        Ok(Option::<[u8; 16]>::deserialize(from)?.map(Decimal::deserialize))
    }
}
