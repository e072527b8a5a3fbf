//! What the words of a sentence say of a figure, before its time, its place and its strength are settled.

use super::rule::Rule;
use super::{Basis, Change, Doubt};
use crate::Span;

/// A statement before tense, headline and catalogue.
#[derive(Debug, Clone)]
pub(crate) struct Draft {
    /// Index of the figure.
    pub(crate) mention: usize,
    /// Its name.
    pub(crate) indicator: String,
    /// The words before the figure that the name was read from.
    pub(crate) subject: Span,
    /// What the figure says.
    pub(crate) change: Change,
    /// The rule.
    pub(crate) rule: Rule,
    /// The figure only qualifies a noun, or is where a change starts.
    pub(crate) qualifies: bool,
    /// The strength word.
    pub(crate) modifier: Option<Span>,
    /// What a rate is of.
    pub(crate) basis: Option<Basis>,
    /// Year compared with.
    pub(crate) base_year: Option<i32>,
    /// The year since which an average is taken.
    pub(crate) averaged: Option<i32>,
    /// Figure that the change starts from.
    pub(crate) base_value: Option<usize>,
    /// The clause.
    pub(crate) quote: Span,
    /// Why it may be wrong.
    pub(crate) doubts: Vec<Doubt>,
    /// Index of the figure whose unit this one shares: 10.6万 of 10.6万、3.3万平方公里.
    pub(crate) unit_of: Option<usize>,
    /// Its predicate says where it has got to: 达到, 突破.
    pub(crate) reached: bool,
    /// What the next figure is a yearly average growth of: 338亿元 of 收入338亿元，年均增长12%.
    pub(crate) ends_average: bool,
    /// Figures of one dual target or ratio share a number, unique in the sentence.
    pub(crate) group: Option<u32>,
}

impl Draft {
    /// Whether its figure is where a change starts.
    pub(crate) fn starts(&self) -> bool {
        self.rule == Rule::FromTo && self.qualifies
    }
}
