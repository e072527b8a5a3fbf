//! How the figures of a column lie: their order, their ranks, median and quartiles.

use serde::{Deserialize, Serialize};

use super::{ComparisonCell, ComparisonRow};
use crate::corpus::Library;
use crate::label::{Labelled, Lang};
use crate::order;
use crate::quantity::Decimal;
use crate::statement::{Change, Statement};
use crate::view::Direction;
use crate::view::order::Key;
use crate::view::scale::{Scale, most};

/// Median and quartiles of the figures of a column, of those that are in the base unit of most.
///
/// Between two figures it is interpolated: of `n` figures in order, counted from 0, the quantile `p` stands at `(n - 1) p`
/// (definition 7 of Hyndman and Fan, Sample quantiles in statistical packages, The American Statistician 50, 1996). A range
/// counts by its lower end, of two figures the first, a fall as below zero unless all of them are falls.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spread {
    /// A quarter of the figures are below, in the unit.
    pub lower: String,
    /// Half of them are.
    pub median: String,
    /// Three quarters of them are.
    pub upper: String,
    /// The unit that most of them are written in.
    pub unit: String,
    /// Whether all of them are falls, and counted as such.
    pub falls: bool,
    /// How many they are.
    pub of: usize,
}

/// So many figures a median is said of at least.
const FEWEST: usize = 3;

impl Spread {
    /// The spread of a column; `None` for too few figures.
    pub(super) fn of(library: &Library, rows: &[ComparisonRow], column: usize) -> Option<Self> {
        let all: Vec<&Statement> = rows.iter().filter_map(|row| first(library, row, column)).collect();
        let scale = Scale::of(&all)?;
        let mut amounts: Vec<Decimal> = all.iter().filter_map(|found| scale.amount(found)).collect();
        if amounts.len() < FEWEST {
            return None;
        }
        order::by_key(&mut amounts, |amount| *amount);
        let quarter = |quarter| scale.written(quantile(&amounts, quarter));
        Some(Self {
            lower: quarter(1)?,
            median: quarter(2)?,
            upper: quarter(3)?,
            unit: scale.unit.to_owned(),
            falls: scale.falls,
            of: amounts.len(),
        })
    }

    /// One of its figures in a line of text: 5.5%, 降 2%.
    pub fn plain(&self, value: &str, lang: Lang) -> String {
        let fall = if self.falls { format!("{} ", Change::Decline.say(lang)) } else { String::new() };
        format!("{fall}{value}{}", self.unit)
    }
}

/// The figure of a row that counts in a column.
pub(super) fn first<'a>(library: &'a Library, row: &ComparisonRow, column: usize) -> Option<&'a Statement> {
    let ComparisonCell::Stated(figures) = row.cells.get(column)? else { return None };
    library.statement(figures.first()?.id).map(|(_, found)| found)
}

/// What a row is sorted by in a column.
pub(super) fn key(library: &Library, row: &ComparisonRow, column: usize) -> Key {
    first(library, row, column).map_or(Key::Nothing, |found| Key::moved(&found.quantity, found.change))
}

/// The rank of each row by its key, of those that are of the unit of most.
pub(super) fn ranks(keys: &[Key], direction: Direction) -> Vec<Option<usize>> {
    let mut ranks = vec![None; keys.len()];
    let unit = |key: &Key| match key {
        Key::Size(dimension, unit, _) => Some((*dimension, unit.clone())),
        _ => None,
    };
    let Some(base) = most(keys.iter().filter_map(unit)) else { return ranks };
    let (mut before, mut last): (usize, Option<(usize, usize)>) = (0, None);
    for row in crate::view::order::order(keys, direction) {
        if unit(&keys[row]).as_ref() != Some(&base) {
            continue;
        }
        let rank = match last {
            Some((other, rank)) if keys[other] == keys[row] => rank,
            _ => before + 1,
        };
        ranks[row] = Some(rank);
        before += 1;
        last = Some((row, rank));
    }
    ranks
}

/// The quantile of so many quarters, of numbers in order, of which there is one at least.
fn quantile(sorted: &[Decimal], quarters: usize) -> Decimal {
    let at = (sorted.len() - 1) * quarters;
    let (below, rest) = (sorted[at / 4], at % 4);
    let above = sorted.get(at / 4 + 1).copied().unwrap_or(below);
    below + (above - below) * Decimal::from(rest) / Decimal::from(4)
}

#[cfg(test)]
mod tests {
    use super::{quantile, ranks};
    use crate::quantity::Decimal;
    use crate::view::Direction::{Ascending, Descending};
    use crate::view::order::Key;

    #[test]
    fn quantiles_stand_between_figures() {
        let told = |numbers: &[i64]| {
            let sorted: Vec<Decimal> = numbers.iter().map(|number| Decimal::from(*number)).collect();
            [1, 2, 3].map(|quarters| quantile(&sorted, quarters).normalize().to_string())
        };
        // Worked out from the definition: 1, 2, 3, 10 have their lower quartile at 0.75, between the first and the second.
        assert_eq!(told(&[1, 2, 3, 10]), ["1.75", "2.5", "4.75"]);
        assert_eq!(told(&[4, 5, 6]), ["4.5", "5", "5.5"]);
        assert_eq!(told(&[7]), ["7", "7", "7"]);
    }

    #[test]
    fn equal_figures_have_one_rank_and_other_units_none() {
        let keys = [
            Key::apart("1", "0.05"),
            Key::apart("1", "0.08"),
            Key::Nothing,
            Key::apart("1", "0.08"),
            Key::apart("元", "9"),
            Key::apart("1", "0.06"),
        ];
        assert_eq!(ranks(&keys, Descending), [Some(4), Some(1), None, Some(1), None, Some(3)]);
        assert_eq!(ranks(&keys, Ascending), [Some(1), Some(3), None, Some(3), None, Some(2)]);
    }
}
