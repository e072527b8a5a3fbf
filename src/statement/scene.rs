//! What every figure of a report is read with.

use super::Strength;
use crate::quantity::Mention;
use crate::report::{Outline, Place};

/// A report with its figures.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scene<'a> {
    /// The text that all spans are of.
    pub(super) text: &'a str,
    /// The report's sections and sentences.
    pub(super) outline: &'a Outline,
    /// Its figures that can state something, in order.
    pub(super) mentions: &'a [Mention],
    /// Whose report it is.
    pub(super) place: Place<'a>,
    /// Which words make a target hard or soft.
    pub(super) strength: &'a Strength,
}
