//! From a text to its numbers.

use super::beside::{self, Class};
use super::glyph::{Gap, Glyphs, ScanMode, is_word};
use super::han::Shape;
use super::measure::{self, Measured};
use super::number::Script;
use super::unit::Carries;
use super::{Bound, Dimension, NonQuantity, Numeral, arabic, called, fixed, numeral, other, special};
use crate::Span;
use crate::letters::Letters;

/// How many characters the scanner looked at; grows with the text, never faster.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Steps(pub u64);

/// Every number of `text` in order: each in digits, and those in Chinese numerals that carry a unit.
/// The text may be raw or repaired; spans point into it. Cannot fail.
pub fn scan(text: &str) -> Vec<Numeral> {
    scan_counted(text, ScanMode::Text).0
}

/// [`scan`], in either mode, with the number of steps taken.
pub fn scan_counted(text: &str, mode: ScanMode) -> (Vec<Numeral>, Steps) {
    let g = Glyphs::new(text, mode);
    let mut out = Vec::new();
    let mut i = 0;
    while i < g.len() {
        let c = g.at(i);
        // Most characters begin nothing.
        if !BEGINNINGS.may_hold(c) && !is_circled(c) {
            i += 1;
            continue;
        }
        let next = if c.is_ascii_digit() {
            in_digits(&g, i, mode, &mut out)
        } else if numeral::begins(c) || SPECIAL.contains(&c) {
            in_numerals(&g, i, mode, &mut out)
        } else if ADDRESS.contains(&c)
            && let Some(end) = address(&g, i)
        {
            let mut k = i;
            while k < end {
                let digits = (k..end).take_while(|&k| g.at(k).is_ascii_digit()).count();
                if digits > 0 {
                    out.push(Numeral::Other(g.span(k, k + digits), NonQuantity::Code));
                }
                k += digits + 1;
            }
            end
        } else if is_circled(c) {
            out.push(Numeral::Other(g.span(i, i + 1), NonQuantity::ListItem));
            i + 1
        } else {
            i + 1
        };
        // Every rule reads on, whatever it answers.
        i = next.max(i + 1);
    }
    let steps = Steps(g.steps());
    (out, steps)
}

/// What special forms begin with that no numeral is.
const SPECIAL: [char; 6] = ['翻', '双', '过', '超', '半', '对'];

/// What addresses of web pages begin with.
const ADDRESS: [char; 2] = ['h', 'w'];

/// All characters that something begins with.
const BEGINNINGS: Letters = {
    let digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
    Letters::of(&digits).and(&SPECIAL).and(&ADDRESS).and(&numeral::BEGINNINGS)
};

fn is_circled(c: char) -> bool {
    ('①'..='⓿').contains(&c)
}

/// Past the address of a web page that begins at `i`.
fn address(g: &Glyphs<'_>, i: usize) -> Option<usize> {
    let begins = ["http:", "https:", "www."].into_iter().any(|word| g.has(i, word));
    let end = (i + 1..g.len()).find(|&k| !g.at(k).is_ascii_graphic() || g.gap(k) != Gap::None);
    begins.then(|| end.unwrap_or(g.len()))
}

fn in_digits(g: &Glyphs<'_>, i: usize, mode: ScanMode, out: &mut Vec<Numeral>) -> usize {
    let Some(number) = arabic::read(g, i) else { return i + 1 };
    let whole_line = mode == ScanMode::Lines && i <= 2 && number.end == g.len();
    if let Some((mention, end)) = special::read(g, i) {
        out.push(Numeral::Quantity(mention));
        return end;
    }
    if !whole_line && let Some((end, reason)) = other::classify(g, &number) {
        out.push(Numeral::Other(g.span(i, end), reason));
        return end;
    }
    let Some(measured) = measure::read(g, i) else {
        out.push(Numeral::Other(g.span(i, number.end), NonQuantity::Unsure));
        return number.end;
    };
    let bare = measured.carries.is_none() && measured.mention.quantity.dimension == Dimension::Bare;
    let unsaid = measured.mention.quantity.unit.is_empty();
    let doubtful = measured.mention.damaged || !stands_alone(g, i, &number, &measured);
    if bare && unsaid && !whole_line && mode == ScanMode::Text && doubtful {
        out.push(Numeral::Other(g.span(i, number.end), NonQuantity::Unsure));
        return number.end;
    }
    let end = measured.end;
    out.push(Numeral::Quantity(measured.mention));
    end
}

/// Whether a number without a unit may be an index or a member of a ratio.
fn stands_alone(g: &Glyphs<'_>, i: usize, number: &arabic::Arabic, measured: &Measured) -> bool {
    // 1亿2千万 goes on behind its first digits.
    let mixed = measured.end > number.end
        && (numeral::is_magnitude(g.before(measured.end, 1)) || !is_word(g.at(measured.end)));
    if number.point || number.grouped || measured.bounded || mixed {
        return true;
    }
    let ratio = g.at(number.end) == ':' && g.at(number.end + 1).is_ascii_digit()
        || g.before(i, 1) == ':' && g.before(i, 2).is_ascii_digit();
    let said = matches!(g.before(i, 1), '为' | '达' | '到' | '至' | '数' | '值' | '比' | '均' | '零');
    let ends = !is_word(g.at(number.end)) && g.gap(i) != Gap::Line;
    ratio || said && ends
}

fn in_numerals(g: &Glyphs<'_>, i: usize, mode: ScanMode, out: &mut Vec<Numeral>) -> usize {
    if let Some((mention, end)) = special::read(g, i) {
        out.push(Numeral::Quantity(mention));
        return end;
    }
    if let Some(end) = special::counted_doubling(g, i) {
        let numeral = (i + 1..end).find(|&k| numeral::digit_at(g, k).is_some());
        out.extend(numeral.map(|k| Numeral::Other(g.span(k, k + 1), NonQuantity::Slogan)));
        return end;
    }
    if !numeral::begins(g.at(i)) && g.at(i) != '半' {
        return i + 1;
    }
    if g.has(i, "零下") {
        return i + 2;
    }
    if let Some((reason, end)) = fixed::at(g, i) {
        out.push(Numeral::Other(g.span(i, i + 1), reason));
        return end;
    }
    let Some(measured) = measure::read(g, i) else { return i + 1 };
    let end = byte_end(g, i, &measured);
    // What is not reported hides no digit: 万 of 万3 is no number, 3 is.
    let unreported = (i + 1..end).find(|&k| g.at(k).is_ascii_digit()).unwrap_or(end);
    let span = measured.mention.number;
    match g.before(i, 1) {
        '第' if measured.carries.is_some() => {
            out.push(Numeral::Other(span, NonQuantity::Ordinal));
            return end;
        }
        '第' | '前' | '初' => return unreported,
        _ => {}
    }
    if let Some(reason) = named(g, i, &measured) {
        // 万 of 20万吨级 and of 万吨级 is no number of its own.
        let magnitude = reason == NonQuantity::Name && numeral::big(g.at(i)).is_some();
        let past = if reason == NonQuantity::Name { measured.end } else { end };
        if magnitude || g.before(i, 1).is_ascii_digit() {
            return (i + 1..past).find(|&k| g.at(k).is_ascii_digit()).unwrap_or(past);
        }
        out.push(Numeral::Other(span, reason));
        return past;
    }
    if reported(g, i, mode, &measured) {
        let end = measured.end;
        out.push(Numeral::Quantity(measured.mention));
        return end;
    }
    unreported
}

/// Past the numerals only: what follows may be a number of its own.
fn byte_end(g: &Glyphs<'_>, i: usize, measured: &Measured) -> usize {
    let Span { end, .. } = measured.mention.number;
    (i..measured.end).find(|&k| g.span(k, k + 1).end >= end).map_or(measured.end, |k| k + 1)
}

/// Why a number in Chinese numerals with a unit measures nothing.
fn named(g: &Glyphs<'_>, i: usize, measured: &Measured) -> Option<NonQuantity> {
    let Script::Han(shape) = measured.script else { return None };
    let quantity = &measured.mention.quantity;
    match quantity.unit.as_str() {
        "年" => {
            let row = shape == Shape::Row && quantity.value >= super::Decimal::ONE_HUNDRED;
            if row || g.at(measured.end) == '代' {
                return Some(NonQuantity::Year);
            }
            // 五年规划, 三年行动
            if beside::at(g, Class::Planned, measured.end).is_some() {
                return Some(NonQuantity::Name);
            }
        }
        // 实现三个翻番
        "个" if special::counted_doubling(g, measured.end).is_some() => return Some(NonQuantity::Slogan),
        // 十八届, 二期, 十次全会
        "届" | "期" => return Some(NonQuantity::Ordinal),
        "次" if ["全会", "会议", "代表", "党代", "全体"].iter().any(|word| g.has(measured.end, word)) =>
        {
            return Some(NonQuantity::Ordinal);
        }
        // 二 counts nothing where 两 would: 二轮延包, 二级.
        _ if g.at(i) == '二' && shape == Shape::Digit && quantity.dimension == Dimension::Count => {
            return (quantity.unit != "个").then_some(NonQuantity::Ordinal);
        }
        _ => {}
    }
    let money = quantity.dimension == Dimension::Money && shape == Shape::Digit;
    if called::by_size(g, byte_end(g, i, measured)) || money && called::by_firm(g, i, measured.end) {
        return Some(NonQuantity::Name);
    }
    is_slogan(g, i, measured).then_some(NonQuantity::Slogan)
}

/// “四个一批”: a counted phrase right inside quotation marks.
fn is_slogan(g: &Glyphs<'_>, i: usize, measured: &Measured) -> bool {
    let open = is_quote(g.before(i, 1));
    let close = |c: char| matches!(c, '”' | '"' | '」' | '’' | '》');
    let counted = measured.mention.quantity.dimension == Dimension::Count;
    open && counted && (i..measured.end + 8).any(|k| close(g.at(k)))
}

/// Whether a number in Chinese numerals may be all that its line says, or is too large for a word.
fn is_line(g: &Glyphs<'_>, i: usize, measured: &Measured, shape: Shape) -> bool {
    let quantity = &measured.mention.quantity;
    let end = byte_end(g, i, measured);
    let magnitude = (i..end).all(|k| numeral::big(g.at(k)).is_some());
    let line = i <= 2 && measured.end == g.len() && !magnitude;
    let large = quantity.value >= super::Decimal::ONE_HUNDRED && end > i + 1 && !magnitude;
    // 千方百计
    let counted =
        shape != Shape::Magnitude && measured.carries.is_some() && quantity.value > super::Decimal::ONE;
    let decimal = !quantity.value.fract().is_zero();
    line || shape == Shape::Counted || large || counted || decimal || quantity.dimension == Dimension::Ratio
}

/// Whether a number in Chinese numerals counts in 万 or 亿 and ends a phrase: 人口达到三亿二千万。 Not 十万大山.
fn is_large(g: &Glyphs<'_>, i: usize, measured: &Measured, shape: Shape) -> bool {
    let end = byte_end(g, i, measured);
    let ends = measured.bounded || !is_word(g.at(end));
    let large = shape == Shape::Counted && numeral::big(g.before(end, 1)).is_some();
    large && ends && !is_quote(g.before(i, 1))
}

/// Whether `c` opens a quotation.
fn is_quote(c: char) -> bool {
    matches!(c, '“' | '"' | '「' | '‘' | '《')
}

fn reported(g: &Glyphs<'_>, i: usize, mode: ScanMode, measured: &Measured) -> bool {
    let quantity = &measured.mention.quantity;
    let Script::Han(shape) = measured.script else { return true };
    let share = quantity.dimension == Dimension::Ratio && measured.carries.is_none();
    if share {
        return true;
    }
    if measured.said {
        return true;
    }
    // 万 alone, 千 of 330千伏 and of 每千人 are no numbers.
    let idle = shape == Shape::Magnitude && !measured.bounded;
    if shape == Shape::Magnitude && (g.before(i, 1).is_ascii_digit() || g.before(i, 1) == '每') {
        return false;
    }
    if mode == ScanMode::Lines && is_line(g, i, measured, shape) {
        return true;
    }
    match measured.carries {
        Some(Carries::Any) => match shape {
            // 万元, 千瓦: a unit, not a number; 百亿元 is one.
            Shape::Magnitude => {
                measured.bounded
                    || quantity.unit.starts_with(['万', '亿']) && quantity.value > super::Decimal::ONE
            }
            // 一二三年: no row of digits counts, but 五六年 does.
            // 七五折 too.
            Shape::Row => quantity.value_max.is_some() || quantity.unit == "折",
            Shape::Digit => quantity.value > super::Decimal::ONE || quantity.dimension != Dimension::Measure,
            Shape::Counted => true,
        },
        Some(Carries::Several) => {
            let several = quantity.value > super::Decimal::ONE || quantity.unit.starts_with(['万', '亿']);
            !idle && several && (shape != Shape::Row || quantity.value_max.is_some())
        }
        Some(Carries::Hundreds) => {
            let whole = quantity.amount.value.parse::<super::Decimal>().unwrap_or_default();
            shape == Shape::Counted && whole >= super::Decimal::ONE_HUNDRED
        }
        Some(Carries::Nothing) => false,
        None => {
            // 数百, 上千, 十余万
            let loose =
                matches!(quantity.bound, Bound::Min | Bound::Approx) && quantity.value >= super::Decimal::TEN;
            loose && measured.bounded && shape != Shape::Row || is_large(g, i, measured, shape)
        }
    }
}
