//! Two neighbouring digits stand for "one of the two": 五六个, 七八十, 三四百万, 十五六.

use super::decimal::ten;
use super::glyph::{Gap, Glyphs};
use super::han::{Han, Shape};
use super::numeral::{big, digit, small};
use super::{Bound, Decimal, Dimension, unit};

/// 五六个, 七八十, 三四百万: one of two neighbours.
pub(super) fn pair(g: &Glyphs<'_>, start: usize) -> Option<Han> {
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
    Some(Han {
        end: i,
        value: times(low, scale),
        head_end,
        head: times(low, head_scale),
        loose: Bound::Exact,
        shape: if i > start + 2 { Shape::Counted } else { Shape::Row },
        upper: Some(times(high, scale)),
    })
}

/// 十五六, 二十七八万: behind `head`, which ends with a digit before `i`, stands that digit's neighbour.
pub(super) fn after_ten(g: &Glyphs<'_>, tens: Decimal, last: Decimal, i: usize) -> Option<Han> {
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
    Some(Han {
        end,
        value: head.checked_mul(scale)?,
        head_end,
        head,
        loose: Bound::Exact,
        shape: Shape::Counted,
        upper: Some(upper.checked_mul(scale)?),
    })
}
