//! A number with its unit, its bound and its other end.
//!
//! ```text
//! quantity := before? end (dash end)? after?
//! end      := number unit?
//! dash     := "-"{1,2} | "~" | "至" | "到"
//! ```

use super::decimal::plain;
use super::glyph::{Gap, Glyphs};
use super::number::{self, Number, Script};
use super::unit::{self, Carries, Unit};
use super::{Amount, Bound, Decimal, Dimension, Implied, Mention, Quantity, bound};

/// One end of a quantity.
#[derive(Debug, Clone)]
struct End {
    number: Number,
    unit: Option<Unit>,
    /// The unit as one word where something stands inside it: 个月 of 三个半月, 3个多月.
    joined: Option<String>,
    /// Past the unit, or past the magnitude where there is none.
    end: usize,
}

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
    let mut first = end_at(g, start)?;
    let sign = sign(g, start);
    if sign < start {
        first.number.negate();
    }
    let second = other_end(g, &mut first);
    Some(put_together(g, sign, first, second))
}

fn end_at(g: &Glyphs<'_>, start: usize) -> Option<End> {
    let mut number = number::read(g, start)?;
    if number.said.is_some() {
        // 百分之六 has its unit; 百分之六个百分点 is nobody's.
        let end = number.end;
        return Some(End { number, unit: None, joined: None, end });
    }
    if let Some(end) = around_classifier(g, &number) {
        return Some(end);
    }
    // A line break may stand between a number and its unit, but not where the number is a line.
    let alone = g.gap(number.tail) == Gap::Line && g.gap(start) == Gap::Line;
    let unit = if alone { None } else { unit::read(g, number.tail) };
    let mut end = unit.as_ref().map_or(number.magnitude.1.max(number.end), |unit| unit.end);
    if unit.is_none() && number.tail > end {
        // 100多 without a unit.
        end = number.tail;
    }
    if let Some(unit) = &unit {
        end = after_unit(g, unit, &mut number, end);
    }
    Some(End { number, unit, joined: None, end })
}

/// 三个半小时, 3个多月: the unit goes on behind 半 or 多.
fn around_classifier(g: &Glyphs<'_>, number: &Number) -> Option<End> {
    let at = number.tail;
    if g.at(at) != '个' {
        return None;
    }
    let half = match g.at(at + 1) {
        '半' => true,
        '多' | '余' => false,
        _ => return None,
    };
    let month = g.at(at + 2) == '月';
    let mut unit = unit::read(g, if month { at } else { at + 2 });
    if month {
        unit = Some(Unit {
            end: at + 3,
            dimension: Dimension::Measure,
            base: "个月".to_owned(),
            factor: Decimal::ONE,
            carries: Carries::Any,
        });
    }
    let unit = unit.filter(|unit| unit.dimension != Dimension::Count)?;
    let mut joined = String::from("个");
    g.push_written(&mut joined, at + 2, unit.end);
    let mut number = number.clone();
    if half {
        number.value += Decimal::new(5, 1);
    } else {
        number.loose = Bound::Approx;
    }
    Some(End { end: unit.end, number, unit: Some(unit), joined: Some(joined) })
}

/// What continues a number behind its unit: 一成五, 两年半, 3年多.
fn after_unit(g: &Glyphs<'_>, unit: &Unit, number: &mut Number, end: usize) -> usize {
    let written = g.before(unit.end, 1);
    if written == '成' || written == '折' {
        if let Some(tenth) = super::han::digit(g.at(end)).filter(|d| *d > 0)
            && written == '成'
            && super::han::small(g.at(end + 1)).is_none()
        {
            number.value += Decimal::new(i64::from(tenth), 1);
            return end + 1;
        }
        if written == '成' && g.at(end) == '半' {
            number.value += Decimal::new(5, 1);
            return end + 1;
        }
        // 八五折, 85折
        if written == '折' && number.value >= Decimal::TEN && number.upper.is_none() {
            number.value /= Decimal::TEN;
        }
        if let (Some(upper), '折') = (number.upper.take(), written) {
            number.value += upper / Decimal::TEN;
        }
        return end;
    }
    let timed = matches!(
        written,
        '年' | '月' | '天' | '时' | '周' | '倍' | '里' | '斤' | '亩' | '个' | '吨' | '米' | '点'
    );
    if timed && g.at(end) == '半' && !matches!(g.at(end + 1), '径' | '岛') {
        number.value += Decimal::new(5, 1);
        return end + 1;
    }
    if unit.base == "元" && unit.factor == Decimal::ONE {
        return small_change(g, number, end);
    }
    end
}

/// 三元五角二分, behind 元.
fn small_change(g: &Glyphs<'_>, number: &mut Number, at: usize) -> usize {
    let mut end = at;
    for (names, scale) in [(['角', '毛'], 1), (['分', '分'], 2)] {
        let c = g.at(end);
        let count = super::han::digit(c).or_else(|| c.to_digit(10));
        if let (Some(count), true) = (count, names.contains(&g.at(end + 1))) {
            number.value += Decimal::new(i64::from(count), scale);
            end += 2;
        }
    }
    end
}

/// The place of a sign before `start`, or `start`.
fn sign(g: &Glyphs<'_>, start: usize) -> usize {
    let before = g.before(start, 2);
    let is_sign = match g.before(start, 1) {
        '负' => !matches!(before, '担' | '正' | '胜' | '自'),
        '-' => {
            g.gap(start) == Gap::None
                && (before == '\0'
                    || matches!(
                        before,
                        '为' | '降'
                            | '至'
                            | '达'
                            | '是'
                            | '率'
                            | '速'
                            | '在'
                            | '幅'
                            | '('
                            | ':'
                            | '，'
                            | '、'
                            | '长'
                    ))
        }
        _ => false,
    };
    if is_sign {
        start - 1
    } else if g.has_before(start, "零下") {
        start - 2
    } else {
        start
    }
}

/// The other end of a range, which may give the first its unit.
fn other_end(g: &Glyphs<'_>, first: &mut End) -> Option<End> {
    if first.number.fraction.is_some() {
        return None;
    }
    let at = dash(g, first.end)?;
    let negative = g.at(at) == '负' || g.at(at) == '-' && g.before(at, 1) != '-';
    // 5%到2025年: what follows must be a number, and no year.
    let mut second = end_at(g, at + usize::from(negative))?;
    if negative {
        second.number.negate();
    }
    if second.number.fraction.is_some() {
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
        (Some(one), Some(other)) if one.base != other.base || one.dimension != other.dimension => {
            return None;
        }
        (Some(one), None) => {
            // 5%-6: the unit is said once. Only signs do so.
            let sign = matches!(g.before(one.end, 1), '%' | '‰' | '℃');
            if !sign || g.at(second.end).is_alphanumeric() || second.number.scale != Decimal::ONE {
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
fn dash(g: &Glyphs<'_>, at: usize) -> Option<usize> {
    let past = match g.at(at) {
        '-' if g.at(at + 1) == '-' => at + 2,
        '-' | '~' => at + 1,
        '至' => at + 1,
        '到' => at + 1,
        _ => return None,
    };
    Some(past)
}

/// Where the bound words and the sign before the number at `start` begin.
pub(super) fn prefix(g: &Glyphs<'_>, start: usize) -> usize {
    let sign = sign(g, start);
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
    let dated = last.unit.as_ref().is_some_and(|unit| matches!(unit.base.as_str(), "年" | "个月" | "天"));
    if dated && before != Bound::Exact && g.has_before(sign, "近") {
        // 近5年 is the last five years.
        (before, from) = (Bound::Exact, sign);
    }
    if before == Bound::Exact {
        before = bound::apart(g, sign).unwrap_or(Bound::Exact);
    }
    let (after, end) = bound::after(g, past).unwrap_or((Bound::Exact, past));
    let limit = match (&second, first.number.upper) {
        (None, None) => match stronger([before, after, first.number.loose]) {
            Bound::Exact if bound::is_red_line(g, sign, past) => Bound::Min,
            bound => bound,
        },
        _ => Bound::Range,
    };
    let quantity = quantity(g, &first.number, second.as_ref().map(|end| &end.number), last, limit);
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

fn quantity(g: &Glyphs<'_>, first: &Number, second: Option<&Number>, last: &End, bound: Bound) -> Quantity {
    let value_max = second.map(|number| number.value).or(first.upper);
    let scale = last.number.scale;
    let mut unit = String::new();
    let (dimension, factor, base) = if let Some(sign) = last.number.said {
        unit.push(sign);
        let power = match sign {
            '%' => 2,
            '‰' => 3,
            _ => 4,
        };
        (Dimension::Ratio, Decimal::new(1, power), "1".to_owned())
    } else {
        g.push_written(&mut unit, last.number.magnitude.0, last.number.magnitude.1);
        match &last.unit {
            Some(found) if last.joined.is_some() => {
                unit.push_str(last.joined.as_deref().unwrap_or_default());
                (found.dimension, found.factor, found.base.clone())
            }
            Some(found) => {
                g.push_written(&mut unit, last.number.tail, last.end.min(found.end));
                (found.dimension, found.factor, found.base.clone())
            }
            None if first.fraction.is_some() => (Dimension::Ratio, Decimal::ONE, "1".to_owned()),
            None => (Dimension::Bare, Decimal::ONE, "1".to_owned()),
        }
    };
    let amount_of = |value: Decimal| match dimension {
        Dimension::Multiple if unit == "番" => doublings(value),
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

/// What `value` doublings add: 1 for 一番, 3 for 两番.
fn doublings(value: Decimal) -> String {
    match u32::try_from(value) {
        Ok(times) if times < 32 && value.fract().is_zero() => ((1_u64 << times) - 1).to_string(),
        _ => plain(value),
    }
}

fn implied(g: &Glyphs<'_>, from: usize, number: &Number, quantity: &Quantity) -> Option<Implied> {
    const GROWING: [&str; 8] = ["增长", "增加", "提高", "提升", "扩大", "增长了", "增加了", "提高了"];
    if number.fraction.is_some() {
        return (quantity.value < Decimal::ONE).then_some(Implied::Share);
    }
    let growing = || GROWING.iter().any(|word| g.has_before(from, word));
    (quantity.dimension == Dimension::Multiple && growing()).then_some(Implied::Growth)
}
