//! Two neighbouring digits stand for "one of the two": 五六个, 七八十, 三四百万, 十五六.

use super::decimal::ten;
use super::glyph::{Gap, Glyphs};
use super::numeral::{big, digit, small};
use super::{Decimal, Dimension, unit};

/// Two numbers of which one is meant.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pair {
    /// Past the last numeral.
    pub(super) end: usize,
    /// The smaller.
    pub(super) low: Decimal,
    /// The larger.
    pub(super) high: Decimal,
    /// Where closing 万 and 亿 begin.
    pub(super) head_end: usize,
    /// The smaller without them.
    pub(super) head: Decimal,
    /// Whether a magnitude is in it: 七八十, but not 五六.
    pub(super) counted: bool,
}

/// 五六个, 七八十, 三四百万: one of two neighbours.
pub(super) fn pair(g: &Glyphs<'_>, start: usize) -> Option<Pair> {
    let (low, high) = (digit(g.at(start))?, digit(g.at(start + 1))?);
    // 三五个 is a few, three to five.
    let tail = start + 2 + usize::from(matches!(small(g.at(start + 2)), Some(2 | 3)));
    let few =
        (low, high) == (3, 5) && unit::read(g, tail).is_some_and(|unit| unit.dimension == Dimension::Count);
    if low == 0 || high != low + 1 && !few || digit(g.at(start + 2)).is_some() || g.at(start + 2) == '点' {
        return None;
    }
    let (mut scale, mut i) = (Decimal::ONE, start + 2);
    if let Some(power) = small(g.at(i)) {
        scale = ten(power);
        i += 1;
    }
    let (head_end, head_scale) = (i, scale);
    while let Some(power) = big(g.at(i)).filter(|_| i < start + 6) {
        scale = scale.checked_mul(ten(power))?;
        i += 1;
    }
    // 五六年前 but not 三四百五十.
    if digit(g.at(i)).is_some() && g.gap(i) == Gap::None && i > start + 2 {
        return None;
    }
    let times = |digit: u32, scale: Decimal| Decimal::from(digit) * scale;
    Some(Pair {
        end: i,
        low: times(low, scale),
        high: times(high, scale),
        head_end,
        head: times(low, head_scale),
        counted: i > start + 2,
    })
}

/// 十五六, 二十七八万: behind `head`, which ends with a digit before `i`, stands that digit's neighbour.
pub(super) fn after_ten(g: &Glyphs<'_>, tens: Decimal, last: Decimal, i: usize) -> Option<Pair> {
    let next = digit(g.at(i)).filter(|next| *next > 1 && Decimal::from(*next) == last + Decimal::ONE)?;
    let goes_on = digit(g.at(i + 1)).is_some() || small(g.at(i + 1)).is_some();
    if goes_on {
        return None;
    }
    let head_end = i + 1;
    let (mut scale, mut end) = (Decimal::ONE, head_end);
    while let Some(power) = big(g.at(end)).filter(|_| end < head_end + 2) {
        scale = scale.checked_mul(ten(power))?;
        end += 1;
    }
    let (head, upper) = (tens + last, tens + Decimal::from(next));
    let (low, high) = (head.checked_mul(scale)?, upper.checked_mul(scale)?);
    Some(Pair { end, low, high, head_end, head, counted: true })
}
