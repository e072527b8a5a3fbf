//! A number of either script with its magnitude, ready for a unit.
//!
//! ```text
//! number   := sign? (percent | fraction | arabic loose? magnitude* loose? | mixed | han)
//! percent  := ("百" | "千" | "万") "分之" sign? (arabic | han)
//! fraction := (han "又")? (arabic | han) "分之" (arabic | han) | arabic "/" arabic
//! mixed    := arabic magnitude (arabic | digit) …        25万6千, 1亿2000万
//! loose    := "余" | "多" | "来" | "几"
//! ```
//! Fractions come first: 百分之三 is not the number 百. `mixed` comes before the plain reading, because
//! 25万 alone would leave 6千 behind.

use super::decimal::{quotient, ten};
use super::glyph::{Gap, Glyphs, is_letter, is_word};
use super::han::Shape;
use super::{Bound, Decimal, arabic, bound, han, numeral, unit};

/// A number where it stands. Positions are characters of the folded text.
#[derive(Debug, Clone)]
pub(super) struct Number {
    /// First numeral.
    pub(super) start: usize,
    /// Past the last numeral.
    pub(super) end: usize,
    /// As written.
    pub(super) value: Decimal,
    /// Upper end of 五六个.
    pub(super) upper: Option<Decimal>,
    /// Numerator and denominator.
    pub(super) fraction: Option<(Decimal, Decimal)>,
    /// Where the magnitude stands that goes with the unit: 万 of 2.17万项. Empty for none.
    pub(super) magnitude: (usize, usize),
    /// What it multiplies by.
    pub(super) scale: Decimal,
    /// Where a unit may begin.
    pub(super) tail: usize,
    /// 余, 多 or 数百.
    pub(super) loose: Bound,
    /// %, ‰ or ‱ said with words: 百分之六.
    pub(super) said: Option<char>,
    /// How it is written.
    pub(super) script: Script,
    /// Whether blanks or strange marks had to be read over.
    pub(super) damaged: bool,
}

/// What a number is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Script {
    /// Arabic digits, perhaps with Chinese magnitudes.
    Digits,
    /// Chinese numerals.
    Han(Shape),
}

impl Number {
    fn new(start: usize, end: usize, value: Decimal, script: Script) -> Self {
        Self {
            start,
            end,
            value,
            upper: None,
            fraction: None,
            magnitude: (end, end),
            scale: Decimal::ONE,
            tail: end,
            loose: Bound::Exact,
            said: None,
            script,
            damaged: false,
        }
    }

    /// Whether it is written in digits.
    pub(super) fn digits(&self) -> bool {
        self.script == Script::Digits
    }

    /// Makes it negative.
    pub(super) fn negate(&mut self) {
        self.value = -self.value;
        self.upper = self.upper.map(|upper| -upper);
        self.fraction = self.fraction.map(|(numerator, denominator)| (-numerator, denominator));
    }
}

/// Reads the number whose first numeral is at `start`.
pub(super) fn read(g: &Glyphs<'_>, start: usize) -> Option<Number> {
    match g.at(start) {
        '半' => half(g, start),
        c if c.is_ascii_digit() => digits(g, start),
        c if numeral::begins(c) => numerals(g, start),
        _ => None,
    }
}

/// 半年, 半个月, 半成; not the half of a name (上半年, 半导体).
fn half(g: &Glyphs<'_>, start: usize) -> Option<Number> {
    let before = g.before(start, 1);
    let named =
        matches!(before, '上' | '下' | '前' | '后' | '大' | '过' | '多' | '一' | '夜' | '小' | '东' | '南');
    let unit = unit::read(g, start + 1);
    let whole = start == 0 && g.len() == 1;
    let counted = unit.is_some_and(|unit| unit.carries == unit::Carries::Any) || g.at(start + 1) == '个';
    let value = Decimal::new(5, 1);
    if g.is_line()
        && start == 0
        && g.len() == 2
        && let Some(power @ 2..) = numeral::small(g.at(1))
    {
        // 半百
        return Some(Number::new(start, 2, value * ten(power), Script::Han(Shape::Counted)));
    }
    (whole || counted && !named).then(|| Number::new(start, start + 1, value, Script::Han(Shape::Counted)))
}

fn digits(g: &Glyphs<'_>, start: usize) -> Option<Number> {
    let first = arabic::read(g, start)?;
    let value = first.value?;
    if g.has(first.end, "分之") {
        return parts(g, start, value, first.end + 2, Script::Digits);
    }
    if let Some(number) = slash(g, &first).or_else(|| whole_and(g, start, value, first.end)) {
        return Some(number);
    }
    let mut number = Number::new(start, first.end, value, Script::Digits);
    let lost = |i: usize| matches!(g.at(i), '?' | '？' | '\u{fffd}');
    number.damaged = first.spaced
        || (start..first.end).any(|i| g.worn(i))
        || lost(first.end) && g.at(first.end + 1).is_ascii_digit()
        || start > 0 && lost(start - 1) && (g.at(start - 1) != '？' || g.before(start, 2).is_ascii_digit());
    if is_pointed(g, &first) {
        // .08
        number.value = value.checked_div(ten(u32::try_from(first.whole).ok()?))?;
        number.start = start - 1;
        // A digit may have been lost where a word stands before the point.
        number.damaged |= is_letter(g.before(start, 2));
    }
    let mut at = first.end;
    if let Some(past) = bound::inside(g, at) {
        // 20多万
        if numeral::big(g.at(past)).is_some() {
            number.loose = Bound::Approx;
            at = past;
        }
    }
    let (scale, past) = unit::magnitudes(g, at);
    if past > at {
        let goes_on =
            g.at(past).is_ascii_digit() || numeral::digit(g.at(past)).is_some() || g.at(past) == '零';
        if goes_on
            && g.gap(past) != Gap::Line
            && let Some(mixed) = han::read(g, start).filter(|mixed| mixed.end > past)
        {
            number.end = mixed.end;
            number.value = mixed.value;
            number.loose = mixed.loose;
            number.magnitude = (mixed.end, mixed.end);
            number.tail = mixed.end;
            return Some(number);
        }
        number.magnitude = (at, past);
        number.scale = scale;
    }
    number.tail = past;
    if number.loose == Bound::Exact
        && let Some(past) = bound::inside(g, past)
    {
        // 2万余平方米; but 3多 alone says nothing.
        number.loose = Bound::Approx;
        number.tail = past;
        // 3万多亿元
        if number.magnitude.1 > number.end && numeral::big(g.at(past)).is_some() {
            let (more, past) = unit::magnitudes(g, past);
            number.scale = number.scale.checked_mul(more)?;
            number.magnitude.1 = past;
            number.tail = past;
        }
    }
    Some(number)
}

/// Whether the point before `first` is its own: .08, and .5% behind a word, where no sentence ends.
fn is_pointed(g: &Glyphs<'_>, first: &arabic::Arabic) -> bool {
    let before = g.before(first.start, 2);
    let parted = !is_word(before) || !before.is_ascii() && matches!(g.at(first.end), '%' | '‰');
    g.before(first.start, 1) == '.' && g.gap(first.start) == Gap::None && parted && !first.point
}

/// `1/3`; not the 3/12 of a date or a page.
fn slash(g: &Glyphs<'_>, first: &arabic::Arabic) -> Option<Number> {
    if g.at(first.end) != '/' || first.point || g.before(first.start, 1) == '/' || first.whole > 3 {
        return None;
    }
    let second = arabic::read(g, first.end + 1)?;
    if g.is_line()
        && let Some(gap) = (first.start + 1..first.end).find(|&i| g.gap(i) == Gap::Blank)
    {
        return mixed(g, first.start, gap, &second);
    }
    if second.point || second.whole > 4 || g.at(second.end) == '/' {
        return None;
    }
    let (numerator, denominator) = (first.value?, second.value?);
    // 16/5 only where it is all: in a text it is a date or a page.
    let whole = g.is_line() && first.start <= 1 && second.end == g.len() && !denominator.is_zero();
    if numerator >= denominator && !whole || numerator.is_zero() {
        return None;
    }
    let mut number = Number::new(first.start, second.end, quotient(numerator, denominator)?, Script::Digits);
    number.fraction = Some((numerator, denominator));
    Some(number)
}

/// `1 3/5` in a line of its own: the blank at `gap` parts the whole number from its fraction.
fn mixed(g: &Glyphs<'_>, start: usize, gap: usize, denominator: &arabic::Arabic) -> Option<Number> {
    let value = |from: usize, to: usize| {
        (from..to).filter_map(|i| g.at(i).to_digit(10)).fold(0, |value, digit| value * 10 + u64::from(digit))
    };
    let end = denominator.start - 1;
    if end - start > 18 {
        return None;
    }
    let (whole, numerator) = (Decimal::from(value(start, gap)), Decimal::from(value(gap, end)));
    let denominator_value = denominator.value.filter(|value| !value.is_zero() && !denominator.point)?;
    let numerator = whole.checked_mul(denominator_value)?.checked_add(numerator)?;
    let value = quotient(numerator, denominator_value)?;
    let mut number = Number::new(start, denominator.end, value, Script::Digits);
    number.fraction = Some((numerator, denominator_value));
    Some(number)
}

fn numerals(g: &Glyphs<'_>, start: usize) -> Option<Number> {
    let first = han::read(g, start)?;
    if g.has(first.end, "分之") {
        return parts(g, start, first.value, first.end + 2, Script::Han(first.shape));
    }
    if let Some(number) = whole_and(g, start, first.value, first.end) {
        return Some(number);
    }
    let mut number = Number::new(start, first.end, first.value, Script::Han(first.shape));
    number.upper = first.upper;
    number.loose = first.loose;
    // The magnitude goes with a unit (35 万户), and stays in the number where there is none.
    if first.head_end < first.end && unit::read(g, first.end).is_some() {
        let loose =
            usize::from(first.loose == Bound::Approx && numeral::big(g.before(first.end, 1)).is_none());
        // 亿元 is one 亿元: the numeral is the magnitude.
        number.end = if first.head_end > start { first.head_end } else { first.end };
        number.value = first.head;
        number.magnitude = (first.head_end, first.end - loose);
        number.scale = first.value.checked_div(first.head)?;
        if let Some(upper) = number.upper {
            number.upper = upper.checked_div(number.scale);
        }
    }
    if number.loose == Bound::Exact && matches!(g.at(first.end), '余' | '多') && first.value >= Decimal::TEN
    {
        number.loose = Bound::Approx;
        number.tail = first.end + 1;
    }
    Some(number)
}

/// 二又三分之一, with 又 at `at`.
fn whole_and(g: &Glyphs<'_>, start: usize, whole: Decimal, at: usize) -> Option<Number> {
    // One level only: the part after 又 has none of its own.
    if g.at(at) != '又' || g.before(start, 1) == '又' {
        return None;
    }
    let mut rest = read(g, at + 1)?;
    let (numerator, denominator) = match rest.said {
        // 3又千分之23
        Some(sign) => (rest.value, Decimal::from(10_u32.pow(numeral::power(sign)))),
        None => rest.fraction?,
    };
    rest.said = None;
    let numerator = whole.checked_mul(denominator)?.checked_add(numerator)?;
    rest.start = start;
    rest.fraction = Some((numerator, denominator));
    rest.value = quotient(numerator, denominator)?;
    Some(rest)
}

/// Reads what stands after 分之 at `at`.
fn parts(g: &Glyphs<'_>, start: usize, denominator: Decimal, at: usize, script: Script) -> Option<Number> {
    let negative = g.at(at) == '负';
    let at = at + usize::from(negative);
    let (numerator, end, loose, upper) = if g.at(at).is_ascii_digit() {
        let number = arabic::read(g, at)?;
        let thousands = unit::letter(g, number.end);
        let value = number.value?.checked_mul(ten(thousands.unwrap_or_default()))?;
        (value, number.end + usize::from(thousands.is_some()), Bound::Exact, None)
    } else {
        let number = han::read(g, at)?;
        (number.value, number.end, number.loose, number.upper)
    };
    let said = match denominator.normalize().to_string().as_str() {
        "100" => Some('%'),
        "1000" => Some('‰'),
        "10000" => Some('‱'),
        _ => None,
    };
    let mut number = Number::new(start, end, numerator, script);
    number.loose = loose;
    number.said = said;
    if said.is_none() {
        // 十分之二点五 is 25/100
        let tens = ten(numerator.normalize().scale());
        number.fraction = Some((numerator.checked_mul(tens)?.normalize(), denominator.checked_mul(tens)?));
        number.value = quotient(numerator, denominator)?;
    } else {
        number.upper = upper;
    }
    if negative {
        number.negate();
    }
    Some(number)
}
