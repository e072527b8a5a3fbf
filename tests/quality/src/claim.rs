//! What a record claims, by hand or by program, and when two claims are the same.

use serde::Deserialize;
use std::collections::BTreeMap;

/// Target, result, or neither.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Set out for the plan year or later.
    Target,
    /// A past result.
    Achievement,
    /// Background, rewards, rules.
    Other,
}

/// What the figure says of the indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// 增长
    Growth,
    /// 下降
    Decline,
    /// 达到, bare amounts
    Level,
    /// 占
    Share,
}

/// How the value limits what is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// As it stands.
    Exact,
    /// 左右
    Approx,
    /// 以上
    Min,
    /// 以内
    Max,
    /// From one value to another.
    Range,
}

/// The fields that both sides have.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Claim {
    /// Target, result, or neither.
    pub kind: Kind,
    /// Among the year's main expected targets.
    pub headline: bool,
    /// What is measured.
    pub indicator: String,
    /// What the figure says of it.
    pub change: Change,
    /// The figure as written.
    pub value: f64,
    /// Upper end of a range.
    pub value_max: Option<f64>,
    /// As written with its magnitude.
    pub unit: String,
    /// How the value limits.
    pub bound: Bound,
    /// The strength word that governs it, else empty.
    pub modifier: String,
}

/// A field of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Target, result, or neither.
    Kind,
    /// Whether among the main expected targets.
    Headline,
    /// The name, close enough: one holds the other, or three quarters of the characters are common.
    Indicator,
    /// The name to the letter, white space and width aside.
    IndicatorToTheLetter,
    /// Growth, decline, level, share.
    Change,
    /// The figure, and the upper end of a range.
    Value,
    /// The unit with its magnitude.
    Unit,
    /// Exact, approximate, at least, at most, range.
    Bound,
    /// The strength word.
    Modifier,
}

impl Field {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Field; 9] = [
        Field::Kind,
        Field::Headline,
        Field::Indicator,
        Field::IndicatorToTheLetter,
        Field::Change,
        Field::Value,
        Field::Unit,
        Field::Bound,
        Field::Modifier,
    ];

    /// As the tables call it.
    pub fn name(self) -> &'static str {
        match self {
            Field::Kind => "kind",
            Field::Headline => "headline",
            Field::Indicator => "indicator",
            Field::IndicatorToTheLetter => "indicator to the letter",
            Field::Change => "change",
            Field::Value => "value",
            Field::Unit => "unit",
            Field::Bound => "bound",
            Field::Modifier => "modifier",
        }
    }
}

/// Whether `field` of two claims is the same; `also` are further right names for the first.
pub(crate) fn same(field: Field, right: &Claim, also: &[String], said: &Claim) -> bool {
    let named = |fits: fn(&str, &str) -> bool| {
        std::iter::once(&right.indicator)
            .chain(also)
            .any(|name| fits(&squash(name), &squash(&said.indicator)))
    };
    match field {
        Field::Kind => right.kind == said.kind,
        Field::Headline => right.headline == said.headline,
        Field::Indicator => named(close),
        Field::IndicatorToTheLetter => named(|a, b| a == b),
        Field::Change => right.change == said.change,
        Field::Value => right.value == said.value && right.value_max == said.value_max,
        Field::Unit => squash(&right.unit) == squash(&said.unit),
        Field::Bound => right.bound == said.bound,
        Field::Modifier => right.modifier == said.modifier,
    }
}

/// Without white space, and with the brackets and signs of half width.
fn squash(text: &str) -> String {
    let half = |c| match c {
        '（' => '(',
        '）' => ')',
        '，' => ',',
        '％' => '%',
        '：' => ':',
        '；' => ';',
        c => c,
    };
    text.chars().filter(|&c| !crate::align::is_space(c)).map(half).collect()
}

/// Whether two squashed names mean the same thing: one holds the other, or they share three quarters of
/// their characters.
fn close(a: &str, b: &str) -> bool {
    if a.is_empty() || b.is_empty() {
        return false;
    }
    if a.contains(b) || b.contains(a) {
        return true;
    }
    let mut left: BTreeMap<char, usize> = BTreeMap::new();
    for c in a.chars() {
        *left.entry(c).or_default() += 1;
    }
    let mut common = 0;
    for c in b.chars() {
        if let Some(count) = left.get_mut(&c).filter(|count| **count > 0) {
            *count -= 1;
            common += 1;
        }
    }
    8 * common >= 3 * (a.chars().count() + b.chars().count())
}

#[cfg(test)]
mod tests {
    use super::{close, squash};

    #[test]
    fn names_are_close_when_one_holds_the_other_or_most_characters_agree() {
        assert!(close("茶产量", "全市茶产量"));
        assert!(close("城镇居民人均可支配收入", "城镇居民可支配收入"));
        assert!(!close("城镇新增就业", "农村劳动力转移"));
        assert!(!close("", "茶产量"));
    }

    #[test]
    fn width_and_white_space_make_no_difference() {
        assert_eq!(squash("治理（管控） 率"), "治理(管控)率");
    }
}
