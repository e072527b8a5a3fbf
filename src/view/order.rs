//! One way to sort rows, for all tables: by keys of one type, so that there is one sort in the program
//! and not one a column. Equal rows keep the order of the texts, whichever the direction.

use crate::quantity::{Decimal, Quantity, divided};
use crate::statement::Change;
use crate::view::{Direction, pinyin};

/// What a row is sorted by. Keys of one column are of one variant, or [`Key::Nothing`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    /// A word, near pinyin order.
    Word(Vec<u32>),
    /// A count, a year, a rank.
    Number(i64),
    /// A quantity: first what it measures, then in what, then how much.
    Size(u8, String, Decimal),
    /// Comes last in both directions.
    Nothing,
}

impl Key {
    /// Digits, or a fraction.
    pub(super) fn digits(digits: &str) -> Self {
        Self::apart("", digits)
    }

    /// Digits in a unit: those of one unit stand together.
    pub(super) fn apart(unit: &str, digits: &str) -> Self {
        Self::Size(0, unit.to_owned(), divided(digits).unwrap_or_default())
    }

    /// A word in the order that a reader finds it in.
    pub(super) fn word(word: &str) -> Self {
        Self::Word(pinyin::key(word))
    }

    /// A number, or nothing.
    pub(super) fn number(number: impl TryInto<i64>) -> Self {
        number.try_into().map_or(Self::Nothing, Self::Number)
    }

    /// A number that may be missing.
    pub(super) fn or_nothing(number: Option<impl TryInto<i64>>) -> Self {
        number.map_or(Self::Nothing, Self::number)
    }

    /// A share from 0 to 1.
    pub(super) fn share(share: f64) -> Self {
        // The bits of numbers that are not negative are in their order.
        Self::number(share.max(0.0).to_bits())
    }

    /// A quantity.
    pub(super) fn size(quantity: &Quantity) -> Self {
        let Quantity { dimension, amount, .. } = quantity;
        Self::Size(*dimension as u8, amount.unit.clone(), divided(&amount.value).unwrap_or_default())
    }

    /// A quantity by which something rises or falls: what falls most is least.
    pub(super) fn moved(quantity: &Quantity, change: Change) -> Self {
        match Self::size(quantity) {
            Self::Size(dimension, unit, amount) if change == Change::Decline => {
                Self::Size(dimension, unit, -amount)
            }
            size => size,
        }
    }
}

/// The rows in the order of their keys: which row stands first, second, …
pub(super) fn order(keys: &[Key], direction: Direction) -> Vec<usize> {
    crate::order::sorted(keys.len(), &|one, other| {
        let (one, other) = (&keys[one], &keys[other]);
        let last = (*one == Key::Nothing).cmp(&(*other == Key::Nothing));
        last.then_with(|| match direction {
            Direction::Ascending => one.cmp(other),
            Direction::Descending => other.cmp(one),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::{Key, order};
    use crate::view::Direction::{Ascending, Descending};

    #[test]
    fn nothing_is_last_and_equal_rows_stay() {
        let keys = [Key::Nothing, Key::number(2), Key::number(1), Key::number(2), Key::Nothing];
        assert_eq!(order(&keys, Ascending), [2, 1, 3, 0, 4]);
        assert_eq!(order(&keys, Descending), [1, 3, 2, 0, 4]);
    }

    #[test]
    fn shares_are_in_their_order() {
        let keys = [0.98, 0.5, 1.0, 0.0].map(Key::share);
        assert_eq!(order(&keys, Ascending), [3, 1, 0, 2]);
    }
}
