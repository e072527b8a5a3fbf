//! Ways of writing a value that are no number with a unit: 翻一番, 两位数, 过半.

use super::decimal::{doublings, plain};
use super::glyph::{Glyphs, is_letter};
use super::{
    Amount, Bound, Decimal, Dimension, Implied, Mention, Quantity, arabic, bound, number, numeral, unit,
};

/// A mention and where to read on.
pub(super) type Found = (Mention, usize);

/// Reads a special form that begins at `i`.
pub(super) fn read(g: &Glyphs<'_>, i: usize) -> Option<Found> {
    match g.at(i) {
        '翻' if g.before(i, 1) != '个' => doubled(g, i),
        '两' | '双' => two_digits(g, i),
        '2' => two_digits(g, i).or_else(|| to_one(g, i)),
        '过' | '超' | '一' | '半' => half(g, i),
        '百' => whole(g, i),
        '对' => folded(g, i),
        '零' => zero(g, i),
        c if c.is_ascii_digit() => to_one(g, i),
        _ => None,
    }
}

/// 百分百, 百分之百.
fn whole(g: &Glyphs<'_>, i: usize) -> Option<Found> {
    let word = ["百分百", "百分之百"].into_iter().find(|word| g.has(i, word))?;
    let end = i + word.chars().count();
    let quantity = Quantity { bound: Bound::Exact, ..percent(Decimal::ONE_HUNDRED, "1") };
    Some((mention(g, (i, end), (i, end), quantity, None), end))
}

/// 打对折: half the price.
fn folded(g: &Glyphs<'_>, i: usize) -> Option<Found> {
    if g.at(i + 1) != '折' || matches!(g.at(i + 2), '叠' | '射' | '腾') {
        return None;
    }
    let half = percent(Decimal::from(5), "0.5");
    let quantity = Quantity { unit: "折".to_owned(), bound: Bound::Exact, ..half };
    Some((mention(g, (i, i + 2), (i, i + 1), quantity, None), i + 2))
}

/// 零增长, where no noun goes on from it (零增长技术).
fn zero(g: &Glyphs<'_>, i: usize) -> Option<Found> {
    const GROWTH: usize = 3;
    let end = i + GROWTH;
    if !g.has(i + 1, "增长") || is_letter(g.at(end)) && bound::after(g, end).is_none() {
        return None;
    }
    let (before, start) = bound::before(g, i).unwrap_or((Bound::Exact, i));
    let (after, end) = bound::after(g, end).unwrap_or((Bound::Exact, end));
    let limit = if after == Bound::Exact { before } else { after };
    let quantity = Quantity { bound: limit, ..percent(Decimal::ZERO, "0") };
    Some((mention(g, (start, end), (i, i + 1), quantity, Some(Implied::Growth)), end))
}

/// 2.1:1, a ratio to one: its unit is the one.
fn to_one(g: &Glyphs<'_>, i: usize) -> Option<Found> {
    let first = arabic::read(g, i)?;
    let one = arabic::read(g, first.end + 1)?;
    let value = first.value?;
    // 1:1:2 has more parts, 8:10 is a time, and what has a unit is counted.
    let parts = matches!(g.before(i, 1), ':' | '.' | '-') || matches!(g.at(one.end), ':' | '.' | '-');
    let counted = unit::read(g, one.end).is_some() || unit::magnitudes(g, one.end).1 > one.end;
    if g.at(first.end) != ':' || one.value? != Decimal::ONE || one.whole > 1 || parts || counted {
        return None;
    }
    let (before, start) = bound::before(g, i).unwrap_or((Bound::Exact, i));
    let (after, end) = bound::after(g, one.end).unwrap_or((Bound::Exact, one.end));
    let quantity = Quantity {
        value,
        value_max: None,
        unit: "∶1".to_owned(),
        dimension: Dimension::Bare,
        bound: if after == Bound::Exact { before } else { after },
        amount: Amount { value: plain(value), value_max: None, unit: "1".to_owned() },
    };
    Some((mention(g, (start, end), (i, first.end), quantity, None), end))
}

/// Past 翻番 or 翻一番 at `i`, where it is counted: 三个翻番.
pub(super) fn counted_doubling(g: &Glyphs<'_>, i: usize) -> Option<usize> {
    let counted = g.at(i) == '翻' && g.before(i, 1) == '个';
    counted.then(|| doubled(g, i)).flatten().map(|(_, end)| end)
}

/// Characters of the longest bound words inside 翻了将近一番.
const BOUND_INSIDE: usize = 4;

/// 翻番, 翻一番, 翻了两番, 翻了近一番, 接近翻番.
fn doubled(g: &Glyphs<'_>, i: usize) -> Option<Found> {
    let at = i + 1 + usize::from(g.at(i + 1) == '了');
    let (mut before, mut start) = bound::before(g, i).unwrap_or((Bound::Exact, i));
    let (value, number, past) = if g.at(at) == '番' {
        (Decimal::ONE, (i, at + 1), at + 1)
    } else {
        let first =
            (at..=at + BOUND_INSIDE).find(|&k| numeral::begins(g.at(k)) || g.at(k).is_ascii_digit())?;
        if first > at {
            let (inside, from) = bound::before(g, first)?;
            if from != at {
                return None;
            }
            (before, start) = (inside, i);
        }
        let count = number::read(g, first)?;
        if g.at(count.tail) != '番' {
            return None;
        }
        (count.value, (count.start, count.end), count.tail + 1)
    };
    let amount = plain(doublings(value)?);
    let digits = g.at(number.0).is_ascii_digit();
    let (after, end) = bound::after(g, past).unwrap_or((Bound::Exact, past));
    let mention = Mention {
        span: g.span(start, end),
        number: g.span(number.0, number.1),
        quantity: Quantity {
            value,
            value_max: None,
            unit: "番".to_owned(),
            dimension: Dimension::Multiple,
            bound: if after == Bound::Exact { before } else { after },
            amount: Amount { value: amount, value_max: None, unit: "1".to_owned() },
        },
        implied: Some(Implied::Growth),
        digits,
        damaged: false,
    };
    Some((mention, end))
}

/// 两位数, 两位数以上: at least ten per cent; 两位数左右: about as much.
fn two_digits(g: &Glyphs<'_>, i: usize) -> Option<Found> {
    if !g.has(i + 1, "位数") || numeral::digit(g.before(i, 1)).is_some() || g.before(i, 1).is_ascii_digit()
    {
        return None;
    }
    let past = i + 3;
    let (limit, end) = bound::after(g, past).unwrap_or((Bound::Min, past));
    let quantity = Quantity { bound: limit, ..percent(Decimal::TEN, "0.1") };
    Some((mention(g, (i, end), (i, past), quantity, None), end))
}

/// 过半, 半数以上, 一半以上, 超过一半 and plain 一半.
fn half(g: &Glyphs<'_>, i: usize) -> Option<Found> {
    const OVER: [&str; 6] = ["超过一半", "超过半数", "过半数", "超半数", "过半", "超半"];
    if let Some(word) = OVER.iter().find(|word| g.has(i, word)) {
        // 双过半, 时间过半: half of the year has gone.
        let time = matches!(g.before(i, 1), '双' | '间' | '务' | '超' | '经' | '通');
        let end = i + word.chars().count();
        let longer = matches!(g.at(end), '年' | '天' | '小' | '个' | '导' | '径' | '岛' | '步' | '途');
        return (!time && !longer).then(|| {
            (mention(g, (i, end), (i, end), percent(Decimal::from(50), "0.5"), Some(Implied::Share)), end)
        });
    }
    let word = ["一半", "半数"].into_iter().find(|word| g.has(i, word))?;
    let past = i + word.chars().count();
    let (limit, end) = bound::after(g, past).unwrap_or((Bound::Exact, past));
    let (before, start) = bound::before(g, i).unwrap_or((Bound::Exact, i));
    let limit = if limit == Bound::Exact { before } else { limit };
    let quantity = Quantity { bound: limit, ..percent(Decimal::from(50), "0.5") };
    Some((mention(g, (start, end), (i, past), quantity, Some(Implied::Share)), end))
}

fn percent(value: Decimal, amount: &str) -> Quantity {
    Quantity {
        value,
        value_max: None,
        unit: "%".to_owned(),
        dimension: Dimension::Ratio,
        bound: Bound::Min,
        amount: Amount { value: amount.to_owned(), value_max: None, unit: "1".to_owned() },
    }
}

fn mention(
    g: &Glyphs<'_>,
    span: (usize, usize),
    number: (usize, usize),
    quantity: Quantity,
    implied: Option<Implied>,
) -> Mention {
    Mention {
        span: g.span(span.0, span.1),
        number: g.span(number.0, number.1),
        quantity,
        implied,
        digits: g.at(number.0).is_ascii_digit(),
        damaged: false,
    }
}
