//! Numbers in Chinese numerals, and mixed with digits: 三十五万, 一百零五, 二点五, 25万6千, 肆拾肆.
//!
//! ```text
//! han     := part+ rest?
//! part    := (digits | arabic)? ("十" | "百" | "千" | "万" | "亿" | "兆")
//!          | "零"
//! rest    := digit                  after 百 or more a digit is of the next place: 一百二 is 120
//! digits  := digit+                 several only where no magnitude follows them: 二〇二四
//! decimal := digits "点" digit+ ("万" | "亿")*
//! loose   := ("数" | "几") magnitude+ | han ("余" | "多" | "来" | "几") ("万" | "亿")?
//! ```

use super::decimal::{scaled, ten};
use super::glyph::{Gap, Glyphs, is_word};
use super::neighbours::{self, Pair};
use super::numeral::{big, digit, digit_at, small, tens};
use super::{Bound, Decimal, arabic, bound, unit};

/// A number that has at least one Chinese numeral in it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Han {
    /// Past the last numeral, 余 and 多 included.
    pub(super) end: usize,
    /// The whole number.
    pub(super) value: Decimal,
    /// Where closing 万 and 亿 begin, and what stands before them: 35 of 三十五万. Equal to `end` and
    /// `value` where there are none or where they are not all that the number is counted in.
    pub(super) head_end: usize,
    /// See `head_end`.
    pub(super) head: Decimal,
    /// 余, 多, 几 inside: [`Bound::Approx`]; 数百: [`Bound::Min`].
    pub(super) loose: Bound,
    /// How it is written.
    pub(super) shape: Shape,
    /// Upper end of 五六个, 七八十.
    pub(super) upper: Option<Decimal>,
}

/// The smaller of two neighbours, the larger as its upper end.
impl From<Pair> for Han {
    fn from(pair: Pair) -> Self {
        Self {
            end: pair.end,
            value: pair.low,
            head_end: pair.head_end,
            head: pair.head,
            loose: Bound::Exact,
            shape: if pair.counted { Shape::Counted } else { Shape::Row },
            upper: Some(pair.high),
        }
    }
}

/// How a number in Chinese numerals is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// One digit: 三, 两.
    Digit,
    /// Several digits and no magnitude: 二〇二四, 一二三.
    Row,
    /// 十 and above: 三十五, 一百零五.
    Counted,
    /// A magnitude without a digit before it: 万, 千, 百亿.
    Magnitude,
}

/// Numerals in one number: what is longer is no number.
const MAX_LENGTH: usize = 40;

/// What has been read of a number.
struct Partial {
    /// Whole groups: 1 2000 0000 of 一亿二千万零五.
    total: Decimal,
    /// The group that is being read.
    group: Decimal,
    /// Digits whose magnitude has not come yet.
    pending: Option<Decimal>,
    /// How many digits `pending` has.
    pending_len: usize,
    /// Power of the last magnitude.
    last: Option<u32>,
    /// Power of the last magnitude within the group; the next must be smaller.
    last_small: u32,
    /// Whether 零 stood after the last magnitude.
    zero: bool,
    /// Whether the last character was 万 or 亿.
    after_big: bool,
    /// Head: see [`Han::head_end`].
    head: Option<(usize, Decimal)>,
    loose: Bound,
}

/// Reads the number at `start`. Arabic digits may stand before any magnitude (25万6千), so `start` may
/// also be at one.
pub(super) fn read(g: &Glyphs<'_>, start: usize) -> Option<Han> {
    let mut r = Partial {
        total: Decimal::ZERO,
        group: Decimal::ZERO,
        pending: None,
        pending_len: 0,
        last: None,
        last_small: 4,
        zero: false,
        after_big: false,
        head: None,
        loose: Bound::Exact,
    };
    if let Some(pair) = neighbours::pair(g, start) {
        return Some(pair.into());
    }
    let mut i = start;
    let mut first_digits = 0;
    if matches!(g.at(i), '数' | '几') {
        // 数百, 几十: not fewer than one of them.
        small(g.at(i + 1)).or_else(|| big(g.at(i + 1)))?;
        r.loose = Bound::Min;
        r.pending = Some(Decimal::ONE);
        i += 1;
    }
    while i < start + MAX_LENGTH && (i == start || g.gap(i) != Gap::Line) {
        let c = g.at(i);
        if let Some(last) = r.pending.filter(|_| r.last == Some(1) && r.pending_len == 1 && r.total.is_zero())
            && let Some(pair) = neighbours::after_ten(g, r.group, last, i)
        {
            return Some(pair.into());
        }
        // 七万两: a weight.
        let weight = c == '两' && r.last.is_some() && small(g.at(i + 1)).is_none();
        if let Some(d) = digit(c).filter(|_| !weight).or_else(|| stray_zero(g, i, &r)) {
            if !r.take_digit(d) {
                break;
            }
            first_digits += usize::from(r.last.is_none());
            i += 1;
        } else if c.is_ascii_digit() {
            let Some(number) = arabic::read(g, i) else { break };
            if r.pending.is_some() || number.end - i > 12 {
                break;
            }
            let Some(value) = number.value else { break };
            // After a magnitude only what is smaller continues the number: 1亿2000万, not 5万2024年.
            if let Some(last) = r.last
                && (number.point || value >= ten(last) || !continues(g, number.end, last))
            {
                break;
            }
            r.pending = Some(value);
            r.pending_len = number.end - i;
            i = number.end;
        } else if let Some(power) = small(c) {
            if !r.take_small(power) {
                break;
            }
            i += 1;
        } else if let Some(tens) = tens(c) {
            if r.pending.is_some() || r.last_small <= 1 {
                break;
            }
            r.group += Decimal::from(tens);
            (r.last, r.last_small, r.after_big) = (Some(1), 1, false);
            i += 1;
        } else if let Some(power) = big(c) {
            // 兆瓦, 兆赫 are units.
            if power == 12 && matches!(g.at(i + 1), '瓦' | '赫' | '伏' | '帕' | '字') {
                break;
            }
            if !r.take_big(power, i)? {
                break;
            }
            i += 1;
        } else if c == '几' && r.zero && r.pending.is_none() && big(g.at(i + 1)).is_some() {
            // 一百零几万
            r.loose = Bound::Approx;
            i += 1;
        } else if c == '几' && matches!(r.last, Some(2 | 3)) && r.pending.is_none() && g.at(i + 1) == '十' {
            // 一百几十亿
            r.loose = Bound::Approx;
            (r.last_small, r.after_big) = (1, false);
            i += 2;
        } else if c == '点'
            && r.pending.is_some() | r.last.is_some()
            && digit_at(g, i + 1).is_some()
            && g.at(i + 1) != '两'
        {
            i = r.take_fraction(g, i + 1)?;
        } else if is_loose(g, i, &r) {
            r.loose = Bound::Approx;
            i += 1;
            if big(g.at(i)).is_none() {
                break;
            }
        } else {
            break;
        }
    }
    let shape = r.shape(g, start, i, first_digits)?;
    let value = r.finish()?;
    let (head_end, head) = match r.head {
        Some((at, head)) if r.after_big => (at, head),
        _ => (i, value),
    };
    Some(Han { end: i, value, head_end, head, loose: r.loose, shape, upper: None })
}

/// 0 or O among Chinese digits: 二0三五, 二O二四.
fn stray_zero(g: &Glyphs<'_>, i: usize, r: &Partial) -> Option<u32> {
    let among = r.last.is_none() && r.pending_len > 0 && digit(g.before(i, 1)).is_some();
    (among && matches!(g.at(i), '0' | 'O' | 'o')).then_some(0)
}

impl Partial {
    fn take_digit(&mut self, d: u32) -> bool {
        match (self.pending, self.last) {
            // 一百零五: the place is empty.
            (None, Some(_)) if d == 0 => self.zero = true,
            (None, _) => {
                self.pending = Some(Decimal::from(d));
                self.pending_len = 1;
            }
            // Several digits in a row only before any magnitude.
            (Some(before), None) if self.pending_len < 12 => {
                self.pending = Some(before * Decimal::TEN + Decimal::from(d));
                self.pending_len += 1;
            }
            _ => return false,
        }
        self.after_big = false;
        true
    }

    fn take_small(&mut self, power: u32) -> bool {
        // 十 alone is one ten; 百 and 千 alone only at the beginning.
        let count = match self.pending {
            Some(count) => count,
            None if power == 1 || self.last.is_none() => Decimal::ONE,
            None => return false,
        };
        if power >= self.last_small {
            return false;
        }
        self.group += count * ten(power);
        self.pending = None;
        self.pending_len = 0;
        (self.last, self.last_small, self.zero, self.after_big) = (Some(power), power, false, false);
        true
    }

    /// `None` where the number does not fit an exact decimal.
    fn take_big(&mut self, power: u32, at: usize) -> Option<bool> {
        let group = self.group + self.pending.unwrap_or_default();
        let lone = self.total.is_zero() && group.is_zero();
        let (before, total) = match self.last {
            // 万亿, 三十五万亿: the magnitude counts all that came before.
            // 万万 is an old 亿.
            Some(last) if self.after_big && (last < power || (last, power) == (4, 4)) => {
                (None, self.total.checked_mul(ten(power))?)
            }
            _ if lone && self.last.is_none() => (Some(Decimal::ONE), ten(power)),
            _ if group.is_zero() => return Some(false),
            _ if self.total.is_zero() => (Some(group), group.checked_mul(ten(power))?),
            // 一亿二千万: smaller than what came before.
            _ if self.total >= ten(power + 1) => {
                self.head = None;
                (None, self.total.checked_add(group.checked_mul(ten(power))?)?)
            }
            // 三万五千亿.
            _ => (None, self.total.checked_add(group)?.checked_mul(ten(power))?),
        };
        if let Some(before) = before {
            self.head = Some((at, before));
        } else if !self.after_big {
            self.head = None;
        }
        self.total = total;
        self.group = Decimal::ZERO;
        self.pending = None;
        self.pending_len = 0;
        (self.last, self.last_small, self.zero, self.after_big) = (Some(power), 4, false, true);
        Some(true)
    }

    /// Reads the digits after 点 from `at`; what follows can only be 万 or 亿.
    fn take_fraction(&mut self, g: &Glyphs<'_>, at: usize) -> Option<usize> {
        let whole = self.total + self.group + self.pending.unwrap_or_default();
        let (mut mantissa, mut scale, mut i) = (0_i128, 0_u32, at);
        while let Some(d) = digit_at(g, i) {
            if scale < 12 {
                mantissa = mantissa * 10 + i128::from(d);
                scale += 1;
            }
            i += 1;
        }
        // 两千三点一 is 2300.1
        let whole = self.finish().unwrap_or(whole);
        self.pending = Some(whole + scaled(mantissa, scale)?);
        self.pending_len = 2;
        self.total = Decimal::ZERO;
        self.group = Decimal::ZERO;
        (self.last, self.last_small, self.after_big) = (None, 0, false);
        Some(i)
    }

    fn finish(&self) -> Option<Decimal> {
        let pending = match (self.pending, self.last) {
            // 一百二, 三万五: a last digit is of the next place, unless 零 says that it is not.
            (Some(d), Some(last)) if last >= 2 && !self.zero && d < Decimal::TEN => d * ten(last - 1),
            (Some(d), _) => d,
            (None, _) => Decimal::ZERO,
        };
        self.total.checked_add(self.group)?.checked_add(pending)
    }

    fn shape(&self, g: &Glyphs<'_>, start: usize, end: usize, digits: usize) -> Option<Shape> {
        if end == start {
            return None;
        }
        let first = g.at(start);
        Some(match self.last {
            // 零点八
            None if digits == 1 && self.pending_len > 1 => Shape::Counted,
            None if digits == 1 => Shape::Digit,
            None => Shape::Row,
            Some(_) if self.loose == Bound::Min => Shape::Counted,
            Some(_) if big(first).is_some() || small(first).is_some_and(|power| power > 1) => {
                Shape::Magnitude
            }
            Some(_) => Shape::Counted,
        })
    }
}

/// Whether a number in digits that ends at `end` goes on with a magnitude smaller than `last`, or
/// ends the number: 25万6千, 3万5000人.
fn continues(g: &Glyphs<'_>, end: usize, last: u32) -> bool {
    // 为40万3岁以下儿童: so many of that age.
    if unit::read(g, end).is_some_and(|unit| unit.is_of_time() || unit.base == "岁") {
        return false;
    }
    let next = g.at(end);
    match small(next).or_else(|| big(next)) {
        Some(power) => power < last,
        None => (last >= 4 || !is_word(next)) && !matches!(next, '年' | '月' | '日' | '%' | '.'),
    }
}

/// Whether 余, 多, 来 or 几 at `i` loosens the number before it.
fn is_loose(g: &Glyphs<'_>, i: usize, r: &Partial) -> bool {
    if r.last.is_none() || r.pending.is_some() || r.loose != Bound::Exact {
        return false;
    }
    match g.at(i) {
        '余' => true,
        '多' => !matches!(g.at(i + 1), '种' | '元' | '样' | '方' | '功' | '能'),
        '几' => r.last == Some(1),
        '来' if r.last == Some(1) => !matches!(g.at(i + 1), '自' | '到' | '源' | '看' | '说'),
        // 百来人
        '来' => bound::inside(g, i).is_some(),
        _ => false,
    }
}
