//! Numbers in Arabic digits: `6388`, `1,100`, `8.8`, `8 ．8`.
//!
//! ```text
//! arabic  := grouped | run
//! grouped := digit{1,3} ("," digit{3}){1,6} fraction?     not before another digit
//! run     := digit+ fraction? exponent?
//! fraction:= "." digit+
//! exponent:= "e" sign? digit{1,2}                         in a line of its own: 2e5
//!          | "^" sign? digit{1,2}                         2^5, 10^-3
//! ```

use super::Decimal;
use super::decimal::{MAX_DIGITS, quotient, scaled, ten};
use super::glyph::{Gap, Glyphs};

/// A number in digits, without magnitude or unit.
#[derive(Debug, Clone, Copy)]
pub(super) struct Arabic {
    /// First digit.
    pub(super) start: usize,
    /// Past the last digit.
    pub(super) end: usize,
    /// What it is worth; `None` for more digits than a quantity has.
    pub(super) value: Option<Decimal>,
    /// Digits before the point.
    pub(super) whole: usize,
    /// Whether it has a decimal point.
    pub(super) point: bool,
    /// Whether it has thousands separators.
    pub(super) grouped: bool,
    /// Whether blanks stood between digits that were read as one number.
    pub(super) spaced: bool,
}

impl Arabic {
    /// The value of a whole number written plainly, as years and days are.
    pub(super) fn plain_whole(&self) -> Option<u32> {
        if self.point || self.grouped {
            return None;
        }
        self.value.and_then(|value| u32::try_from(value).ok())
    }
}

/// Groups of three digits in one number: more is a list.
const MAX_GROUPS: usize = 6;

/// Reads the number whose first digit is at `start`; `None` where there is none.
pub(super) fn read(g: &Glyphs<'_>, start: usize) -> Option<Arabic> {
    if !g.at(start).is_ascii_digit() {
        return None;
    }
    let mut tally = Tally::default();
    let mut end = run(g, start, &mut tally);
    let whole = end - start;
    // Grouping first: `1,100` would otherwise be the two numbers of a list.
    let mut grouped = false;
    if whole <= 3
        && let Some(past) = groups(g, end)
    {
        grouped = true;
        for i in end..past {
            tally.take(g.at(i));
        }
        end = past;
    }
    let mut point = false;
    if (g.at(end) == '.' || is_raised_point(g, end))
        && g.at(end + 1).is_ascii_digit()
        && is_one(g, end)
        && is_one(g, end + 1)
    {
        point = true;
        let before = tally.digits;
        let spaced = g.gap(end) == Gap::Blank || g.gap(end + 1) == Gap::Blank;
        end = run(g, end + 1, &mut tally);
        tally.scale = u32::try_from(tally.digits - before).unwrap_or(u32::MAX);
        tally.spaced |= spaced;
    }
    let mut value = if tally.digits <= MAX_DIGITS { scaled(tally.mantissa, tally.scale) } else { None };
    if let Some((power, past)) = exponent(g, end) {
        let times = power.unsigned_abs();
        value = value.and_then(|value| match (g.at(end), power) {
            ('^', 0..) => raised(value, times),
            ('^', _) => quotient(Decimal::ONE, raised(value, times)?),
            (_, 0..) => value.checked_mul(ten(times)),
            _ => value.checked_div(ten(times)),
        });
        (end, point) = (past, true);
    }
    Some(Arabic { start, end, value, whole, point, grouped, spaced: tally.spaced })
}

/// `base` to the power of `times`, which is below a hundred.
fn raised(base: Decimal, times: u32) -> Option<Decimal> {
    (0..times).try_fold(Decimal::ONE, |power, _| power.checked_mul(base))
}

/// The power of `e5` or `^5` at `at`, and where it ends.
fn exponent(g: &Glyphs<'_>, at: usize) -> Option<(i32, usize)> {
    let letter = g.is_line() && matches!(g.at(at), 'e' | 'E');
    if !letter && g.at(at) != '^' || g.gap(at) != Gap::None {
        return None;
    }
    let negative = g.at(at + 1) == '-';
    let start = at + 1 + usize::from(negative || g.at(at + 1) == '+');
    let digits = (start..start + 3).take_while(|&i| g.at(i).is_ascii_digit()).count();
    let end = start + digits;
    let power = (start..end).filter_map(|i| g.at(i).to_digit(10)).fold(0, |power, d| power * 10 + d);
    let power = i32::try_from(power).ok()?;
    ((1..=2).contains(&digits) && !g.at(end).is_ascii_alphanumeric())
        .then_some((if negative { -power } else { power }, end))
}

/// Whether the dot at `at` is a decimal point as older prints have it: 19·5％, 3·2亿元; not 3·15.
fn is_raised_point(g: &Glyphs<'_>, at: usize) -> bool {
    if !matches!(g.at(at), '·' | '•' | '・') {
        return false;
    }
    let digits = (1..=3).take_while(|k| g.at(at + k).is_ascii_digit()).count();
    digits < 3 && matches!(g.at(at + digits + 1), '%' | '‰' | '亿' | '万' | '吨' | '倍' | '元' | '个')
}

/// Digits read so far.
#[derive(Default)]
struct Tally {
    mantissa: i128,
    digits: usize,
    scale: u32,
    spaced: bool,
}

impl Tally {
    fn take(&mut self, c: char) {
        if let Some(digit) = c.to_digit(10) {
            self.digits += 1;
            if self.digits <= MAX_DIGITS {
                self.mantissa = self.mantissa * 10 + i128::from(digit);
            }
        }
    }
}

/// Takes digits from `at`, over single blanks: reports copied from PDF have `8 9 8 人`.
fn run(g: &Glyphs<'_>, at: usize, tally: &mut Tally) -> usize {
    let mut i = at;
    while g.at(i).is_ascii_digit() {
        if i > at {
            match g.gap(i) {
                Gap::None => {}
                Gap::Blank => tally.spaced = true,
                Gap::Line => break,
            }
        }
        tally.take(g.at(i));
        i += 1;
    }
    i
}

/// Whether the character at `i` belongs to the same line as the one before.
fn is_one(g: &Glyphs<'_>, i: usize) -> bool {
    g.gap(i) != Gap::Line
}

/// The end of `,ddd` groups from `at`, where there is at least one and no digit follows.
fn groups(g: &Glyphs<'_>, at: usize) -> Option<usize> {
    let mut i = at;
    let mut count = 0;
    while count < MAX_GROUPS
        && matches!(g.at(i), ',' | '，')
        && (1..=3).all(|k| g.at(i + k).is_ascii_digit() && g.gap(i + k) == Gap::None)
        && !(g.at(i + 4).is_ascii_digit() && g.gap(i + 4) != Gap::Line)
    {
        i += 4;
        count += 1;
    }
    // `1,200,30` is a list, so is a long row of groups.
    let list = matches!(g.at(i), ',' | '，') && g.at(i + 1).is_ascii_digit() && count == MAX_GROUPS;
    (count > 0 && !list).then_some(i)
}
