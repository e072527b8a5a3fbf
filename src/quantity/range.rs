//! The other end of a range.
//!
//! ```text
//! range := end dash end            the first may lack its unit (4.5-5%), its magnitude (3000—5000万元)
//!        | end and end "之间"
//! dash  := "-"{1,2} | "~" | "至" | "到"
//! and   := "和" | "与"
//! ```
//!
//! Two numbers are a range only where they measure the same and the first is the smaller: 10%—5% and
//! 5%到2025年 are two numbers.

use super::end::{self, End};
use super::glyph::{Glyphs, is_word};
use super::unit::Unit;
use super::{Decimal, Dimension};

/// The other end of a range, which may give the first its unit.
pub(super) fn other_end(g: &Glyphs<'_>, first: &mut End) -> Option<End> {
    if first.number.fraction.is_some() {
        return None;
    }
    let between = matches!(g.at(first.end), '和' | '与');
    let at = if between { first.end + 1 } else { dash(g, first.end)? };
    let negative = g.at(at) == '负' || g.at(at) == '-' && g.before(at, 1) != '-';
    // 5%到2025年: what follows must be a number, and no year.
    let mut second = end::read(g, at + usize::from(negative))?;
    if negative {
        second.number.negate();
    }
    if second.number.fraction.is_some() || between && !g.has(second.end, "之间") {
        return None;
    }
    let year = second.unit.as_ref().is_some_and(|unit| unit.base == "年")
        || matches!(g.at(second.end), '年' | '月' | '日');
    let years = first.unit.as_ref().is_some_and(|unit| unit.base == "年");
    if year && !years && first.unit.is_some() {
        return None;
    }
    if first.number.said.is_some() && second.unit.is_none() && second.number.said.is_none() {
        // 百分之三至五
        second.number.said = first.number.said;
    }
    match (&first.unit, &second.unit) {
        // 0.5个至1个百分点
        (Some(one), Some(other)) if one.base == "个" && other.dimension == Dimension::PercentagePoint => {
            first.unit = Some(other.clone());
        }
        (Some(one), Some(other)) if one.base != other.base || one.dimension != other.dimension => {
            return None;
        }
        (Some(one), None) => {
            // 5%-6: the unit is said once. Only signs do so.
            let sign = matches!(g.before(one.end, 1), '%' | '‰' | '℃');
            if !sign || is_word(g.at(second.end)) || second.number.scale != Decimal::ONE {
                return None;
            }
            second.unit = Some(Unit { end: second.end, ..one.clone() });
        }
        (None, Some(other)) => first.unit = Some(other.clone()),
        _ => {}
    }
    if (first.number.said.is_some() || second.number.said.is_some())
        && first.number.said != second.number.said
    {
        return None;
    }
    express_in(first, &second).then_some(second)
}

/// Says the first end in the second's unit and magnitude; false where it is not the smaller one.
fn express_in(first: &mut End, second: &End) -> bool {
    let factor = |end: &End| end.unit.as_ref().map_or(Decimal::ONE, |unit| unit.factor);
    let (one, other) = (&mut first.number, &second.number);
    // 3000-5000万元: a magnitude said once holds for both, as long as that leaves a range.
    let shared = one.scale == Decimal::ONE && other.scale != Decimal::ONE && one.value < other.value;
    if !shared {
        let ratio = one
            .scale
            .checked_mul(first.unit.as_ref().map_or(Decimal::ONE, |unit| unit.factor))
            .zip(other.scale.checked_mul(factor(second)))
            .and_then(|(a, b)| a.checked_div(b))
            .and_then(|ratio| one.value.checked_mul(ratio));
        match ratio {
            Some(value) => one.value = value.normalize(),
            None => return false,
        }
    }
    one.value < other.value
}

/// Past the dash at `at`.
pub(super) fn dash(g: &Glyphs<'_>, at: usize) -> Option<usize> {
    let past = match g.at(at) {
        '-' if g.at(at + 1) == '-' => at + 2,
        '-' | '~' => at + 1,
        '至' => at + 1,
        '到' => at + 1,
        _ => return None,
    };
    Some(past)
}
