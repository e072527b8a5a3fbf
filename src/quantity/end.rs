//! One end of a quantity: a number with its unit.
//!
//! ```text
//! end   := number unit? behind?
//! behind:= digit after 成 (一成五) | "半" (两年半, 三个半小时) | 角 and 分 after 元
//! sign  := "负" | "-" | "零下"
//! ```

use super::glyph::{Gap, Glyphs};
use super::number::{self, Number};
use super::unit::{self, Carries, Unit};
use super::{Bound, Decimal, Dimension, numeral};

/// One end of a quantity.
#[derive(Debug, Clone)]
pub(super) struct End {
    /// The number.
    pub(super) number: Number,
    /// Its unit.
    pub(super) unit: Option<Unit>,
    /// The unit as one word where something stands inside it: 个月 of 三个半月, 3个多月.
    pub(super) joined: Option<String>,
    /// Past the unit, or past the magnitude where there is none.
    pub(super) end: usize,
}

/// Reads the number at `start` with its unit and what stands around the unit.
pub(super) fn read(g: &Glyphs<'_>, start: usize) -> Option<End> {
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
            points: false,
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
        // 三成五, 3成5
        let tenth = if number.digits() { g.at(end).to_digit(10) } else { numeral::digit(g.at(end)) };
        if let Some(tenth) = tenth.filter(|d| *d > 0)
            && written == '成'
            && numeral::small(g.at(end + 1)).is_none()
            && !matches!(g.at(end + 1), '0'..='9' | '.')
        {
            number.value += Decimal::new(i64::from(tenth), 1);
            return end + 1;
        }
        if written == '成' && g.at(end) == '半' {
            number.value += Decimal::new(5, 1);
            return end + 1;
        }
        // 八五折, 85折; 十折 is the whole price
        if written == '折' && number.value > Decimal::TEN && number.upper.is_none() {
            number.value /= Decimal::TEN;
        }
        // 半折 is half the price
        if written == '折' && g.at(number.start) == '半' {
            number.value *= Decimal::TEN;
        }
        // 七八折 is 7.8, 七八成 seven or eight
        if written == '折'
            && let Some(upper) = number.upper.take()
        {
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
        let count = numeral::digit(c).or_else(|| c.to_digit(10));
        if let (Some(count), true) = (count, names.contains(&g.at(end + 1))) {
            number.value += Decimal::new(i64::from(count), scale);
            end += 2;
        }
    }
    end
}

/// The place of a sign before `start`, or `start`.
pub(super) fn sign(g: &Glyphs<'_>, start: usize) -> usize {
    let before = g.before(start, 2);
    let is_sign = match g.before(start, 1) {
        // 减负2500亿元 relieves a burden.
        '负' => !matches!(before, '担' | '正' | '胜' | '自' | '减' | '肩' | '背' | '重' | '辜'),
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
