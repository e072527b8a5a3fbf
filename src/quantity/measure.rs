//! A number with its unit, its bound and its other end.
//!
//! ```text
//! quantity := before? end (dash end)? after?
//! ```

use super::decimal::{doublings, plain};
use super::end::{self, End};
use super::glyph::Glyphs;
use super::number::{Number, Script};
use super::unit::{Carries, Unit};
use super::{
    Amount, Bound, Decimal, Dimension, Implied, Mention, Quantity, bound, numeral, per, points, range,
};

/// A quantity before it is decided whether it is reported.
pub(super) struct Measured {
    /// The mention.
    pub(super) mention: Mention,
    /// Where to read on.
    pub(super) end: usize,
    /// Which numbers in Chinese numerals its unit carries; `None` for a bare number.
    pub(super) carries: Option<Carries>,
    /// How the number is written.
    pub(super) script: Script,
    /// Whether bound words stand at it.
    pub(super) bounded: bool,
    /// Whether the unit is said with words before the number: 百分之六.
    pub(super) said: bool,
}

/// Reads the quantity whose first numeral is at `start`.
pub(super) fn read(g: &Glyphs<'_>, start: usize) -> Option<Measured> {
    let mut first = end::read(g, start)?;
    // .5 begins before its first digit.
    let start = first.number.start;
    let sign = end::sign(g, start);
    if sign < start {
        first.number.negate();
    }
    let second = range::other_end(g, &mut first);
    Some(put_together(g, sign, first, second))
}

/// Where the bound words and the sign before the number at `start` begin.
pub(super) fn prefix(g: &Glyphs<'_>, start: usize) -> usize {
    let sign = end::sign(g, start);
    bound::before(g, sign).map_or(sign, |(_, from)| from)
}

fn put_together(g: &Glyphs<'_>, sign: usize, first: End, second: Option<End>) -> Measured {
    let last = second.as_ref().unwrap_or(&first);
    let past = last.end;
    let script = first.number.script;
    let (mut before, mut from) = bound::before(g, sign).unwrap_or((Bound::Exact, sign));
    if before == Bound::Exact && script == Script::Han(super::han::Shape::Magnitude) {
        (before, from) = bound::before_magnitude(g, sign).unwrap_or((Bound::Exact, sign));
    }
    let dated = last.unit.as_ref().is_some_and(Unit::is_of_time);
    if dated && before != Bound::Exact && g.has_before(sign, "近") {
        // 近5年 is the last five years.
        (before, from) = (Bound::Exact, sign);
    }
    if before == Bound::Exact {
        before = bound::apart(g, sign).unwrap_or(Bound::Exact);
    }
    let share = last.number.said.is_some()
        || last
            .unit
            .as_ref()
            .map_or(first.number.fraction.is_some(), |unit| unit.dimension == Dimension::Ratio);
    let (after, end) = bound::after(g, past)
        .or_else(|| bound::after_share(g, past).filter(|_| share))
        .unwrap_or((Bound::Exact, past));
    let limit = match (&second, first.number.upper) {
        (None, None) => match stronger([before, after, first.number.loose]) {
            Bound::Exact if bound::is_red_line(g, sign, past) => Bound::Min,
            bound => bound,
        },
        _ => Bound::Range,
    };
    let ends = Ends { first: &first.number, second: second.as_ref().map(|end| &end.number), last };
    let quantity = quantity(g, from, &ends, limit);
    let mention = Mention {
        span: g.span(from, end),
        number: g.span(first.number.start, last.number.end),
        implied: implied(g, from, &first.number, &quantity),
        digits: first.number.digits(),
        damaged: first.number.damaged || last.number.damaged,
        quantity,
    };
    Measured {
        mention,
        end,
        carries: last.unit.as_ref().map(|unit| unit.carries).or(last.number.said.map(|_| Carries::Any)),
        script,
        bounded: limit != Bound::Exact,
        said: first.number.said.is_some(),
    }
}

/// The bound that holds where several are said: a limit before 左右.
fn stronger(bounds: [Bound; 3]) -> Bound {
    let limit = bounds.into_iter().find(|bound| matches!(bound, Bound::Min | Bound::Max));
    limit.or_else(|| bounds.into_iter().find(|bound| *bound != Bound::Exact)).unwrap_or_default()
}

/// The numbers of a quantity, and the end that has its unit.
struct Ends<'a> {
    first: &'a Number,
    second: Option<&'a Number>,
    last: &'a End,
}

/// The quantity of `ends`, whose bound words begin at `from`.
fn quantity(g: &Glyphs<'_>, from: usize, ends: &Ends<'_>, bound: Bound) -> Quantity {
    let Ends { first, second, last } = *ends;
    let value_max = second.map(|number| number.value).or(first.upper);
    let scale = last.number.scale;
    let mut unit = String::new();
    let (dimension, mut factor, mut base) = if let Some(sign) = last.number.said {
        unit.push(sign);
        (Dimension::Ratio, Decimal::new(1, numeral::power(sign)), "1".to_owned())
    } else {
        // 万亿 of 3万多亿元
        let (start, end) = last.number.magnitude;
        for i in (start..end).filter(|&i| bound::inside(g, i).is_none()) {
            g.push_written(&mut unit, i, i + 1);
        }
        match &last.unit {
            Some(found) if last.joined.is_some() => {
                unit.push_str(last.joined.as_deref().unwrap_or_default());
                (found.dimension, found.factor, found.base.clone())
            }
            Some(found) => {
                g.push_written(&mut unit, last.number.tail, last.end.min(found.end));
                if found.points {
                    let (dimension, factor, base) = points::read(g, from);
                    (dimension, factor, base.to_owned())
                } else {
                    (found.dimension, found.factor, found.base.clone())
                }
            }
            None if first.fraction.is_some() => (Dimension::Ratio, Decimal::ONE, "1".to_owned()),
            None => (Dimension::Bare, Decimal::ONE, "1".to_owned()),
        }
    };
    if let Some(per) = last.unit.as_ref().and_then(|_| per::read(g, first.start, dimension, &base))
        && let Some(share) = per::share(factor, &per)
    {
        factor = share;
        for (unit, part) in [(&mut unit, per.written.as_str()), (&mut base, per.base)] {
            unit.push('/');
            unit.push_str(part);
        }
    }
    let amount_of = |value: Decimal| match dimension {
        Dimension::Multiple if unit == "番" => plain(doublings(value).unwrap_or(value)),
        _ => {
            scale.checked_mul(factor).and_then(|by| value.checked_mul(by)).map_or_else(|| plain(value), plain)
        }
    };
    let value = match first.fraction {
        Some((numerator, denominator)) if last.unit.is_none() => {
            format!("{}/{}", plain(numerator), plain(denominator))
        }
        _ => amount_of(first.value),
    };
    let amount = Amount { value, value_max: value_max.map(amount_of), unit: base };
    Quantity {
        value: first.value.normalize(),
        value_max: value_max.map(|max| max.normalize()),
        unit,
        dimension,
        bound,
        amount,
    }
}

fn implied(g: &Glyphs<'_>, from: usize, number: &Number, quantity: &Quantity) -> Option<Implied> {
    const GROWING: [&str; 8] = ["增长", "增加", "提高", "提升", "扩大", "增长了", "增加了", "提高了"];
    if number.fraction.is_some() {
        let share = quantity.value > Decimal::ZERO && quantity.value < Decimal::ONE;
        return share.then_some(Implied::Share);
    }
    let growing = || GROWING.iter().any(|word| g.has_before(from, word));
    (quantity.dimension == Dimension::Multiple && growing()).then_some(Implied::Growth)
}
