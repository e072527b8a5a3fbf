//! 个点 and 个百分点 in short: points of a rate, or per cent of an amount.

use super::beside::{Class, among, before, clause};
use super::glyph::Glyphs;
use super::{Decimal, Dimension};

/// What 个点 measures behind a number whose bound words and sign begin at `start`: points where a rate or a
/// share moves (失业率下降0.5个点) or two rates are compared, per cent where an amount does (生产总值增长8个点) or where the
/// rate reaches it. The subject may stand in the clause before.
pub(super) fn read(g: &Glyphs<'_>, start: usize) -> (Dimension, Decimal, &'static str) {
    let points = (Dimension::PercentagePoint, Decimal::ONE, "pp");
    let percent = (Dimension::Ratio, Decimal::new(1, 2), "1");
    if before(g, Class::Reached, start).is_some() {
        return percent;
    }
    let own = clause(g, start);
    if among(g, Class::Rate, own, start) || among(g, Class::Compared, own, start) {
        return points;
    }
    let grows = before(g, Class::Grows, start);
    let mut left = grows.or_else(|| before(g, Class::Moves, start)).unwrap_or(start);
    while let Some(lead) = before(g, Class::Lead, left).filter(|_| left > own) {
        left = lead;
    }
    // A clause that is no more than its verb has its subject before it.
    if left > own {
        return percent;
    }
    let before = own > 0 && among(g, Class::Rate, clause(g, own - 1), own);
    if before || own == 0 && grows.is_none() { points } else { percent }
}
