//! What can stand in a cell.

use std::fmt;

use crate::label::{Label, Labelled};
use crate::quantity::Decimal;

/// A value of a table.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing is known or said.
    Nothing,
    /// Words; never empty.
    Text(String),
    /// A count, a year, an offset.
    Whole(i64),
    /// The digits of a decimal number, `-1.25`, or a fraction, `1/3`: exact.
    Exact(String),
    /// A number that was computed, to the nearest double.
    Near(f64),
    /// Yes or no.
    Flag(bool),
    /// One of a fixed set of values.
    Choice(&'static Label),
}

/// What the cells of a column are, besides [`Cell::Nothing`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Type {
    /// [`Cell::Text`]
    Text,
    /// [`Cell::Whole`]
    Whole,
    /// [`Cell::Exact`]
    Exact,
    /// [`Cell::Near`]
    Near,
    /// [`Cell::Flag`]
    Flag,
    /// [`Cell::Choice`]
    Choice,
}

impl Cell {
    /// A value that has names.
    pub fn choice(value: impl Labelled) -> Self {
        Self::Choice(value.label())
    }

    /// Digits, as they are.
    pub fn digits(digits: &str) -> Self {
        if digits.is_empty() { Self::Nothing } else { Self::Exact(digits.to_owned()) }
    }

    /// The number in it, to the nearest double; a fraction divided out.
    pub fn number(&self) -> Option<f64> {
        match self {
            Self::Whole(number) => Some(*number as f64),
            Self::Near(number) => Some(*number),
            Self::Exact(digits) => match digits.split_once('/') {
                Some((above, below)) => Some(nearest(above)? / nearest(below)?),
                None => nearest(digits),
            },
            Self::Nothing | Self::Text(_) | Self::Flag(_) | Self::Choice(_) => None,
        }
    }

    /// A count.
    pub fn count(count: impl TryInto<i64>) -> Self {
        count.try_into().map_or(Self::Nothing, Self::Whole)
    }
}

/// The double nearest to some digits: both their whole number and its power of ten are doubles, so that one division rounds
/// once, up to 15 digits; longer ones are off by no more than two of their last places. The parser of the standard library has a table
/// of ten kilobytes for those, which no compression makes smaller.
fn nearest(digits: &str) -> Option<f64> {
    let number: Decimal = digits.parse().ok()?;
    let scale = (0..number.scale()).fold(1.0, |power, _| power * 10.0);
    Some(number.mantissa() as f64 / scale)
}

/// In the schema's words; empty for nothing.
impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nothing => Ok(()),
            Self::Text(words) | Self::Exact(words) => f.write_str(words),
            Self::Whole(number) => number.fmt(f),
            Self::Near(number) => number.fmt(f),
            Self::Flag(flag) => flag.fmt(f),
            Self::Choice(label) => f.write_str(label.id),
        }
    }
}

impl From<&str> for Cell {
    fn from(words: &str) -> Self {
        String::from(words).into()
    }
}

impl From<String> for Cell {
    fn from(words: String) -> Self {
        if words.is_empty() { Self::Nothing } else { Self::Text(words) }
    }
}

impl From<&String> for Cell {
    fn from(words: &String) -> Self {
        words.as_str().into()
    }
}

impl From<i32> for Cell {
    fn from(number: i32) -> Self {
        Self::Whole(number.into())
    }
}

impl From<u32> for Cell {
    fn from(number: u32) -> Self {
        Self::Whole(number.into())
    }
}

impl From<f64> for Cell {
    fn from(number: f64) -> Self {
        Self::Near(number)
    }
}

impl From<bool> for Cell {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl From<Decimal> for Cell {
    fn from(number: Decimal) -> Self {
        Self::Exact(number.normalize().to_string())
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Nothing, Into::into)
    }
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn digits_become_the_double_that_they_mean() {
        for digits in
            ["6", "6.5", "-1.25", "0.1", "0.3", "123456789.012345", "99999999999999.9", "0.000001", ""]
        {
            let exact = digits.parse::<f64>().ok();
            assert_eq!(nearest(digits), exact, "{digits}");
        }
    }
}
