//! Units: what a number is counted in.
//!
//! ```text
//! unit  := word (("/" | "每") magnitude* word)? | word "(" word ")" | word "/" word
//! word  := longest entry of data/units.tsv whose vetoes do not follow
//! ```

use super::decimal::ten;
use super::glyph::{Gap, Glyphs, is_word};
use super::table::{Table, Word, rows};
use super::{Decimal, Dimension, bound, numeral};
use std::sync::OnceLock;

/// Which numbers in Chinese numerals a unit turns into a quantity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Carries {
    /// Any: 一亿元, 一倍.
    Any,
    /// Two and more: 三个. 一个 is an article.
    Several,
    /// A hundred and more: 五百里, 两万方. Smaller ones are names: 三方, 二里.
    Hundreds,
    /// None: 三区, 二级.
    Nothing,
}

/// An entry of the table.
#[derive(Debug)]
struct Entry {
    word: &'static str,
    dimension: Dimension,
    base: &'static str,
    factor: Decimal,
    carries: Carries,
}

/// A unit where it stands.
#[derive(Debug, Clone)]
pub(super) struct Unit {
    /// Past its last character.
    pub(super) end: usize,
    pub(super) dimension: Dimension,
    /// Base unit.
    pub(super) base: String,
    /// Base units in one of it.
    pub(super) factor: Decimal,
    pub(super) carries: Carries,
    /// 个点: what it measures depends on what is spoken of.
    pub(super) points: bool,
}

impl Unit {
    /// Whether it is years, months or days.
    pub(super) fn is_of_time(&self) -> bool {
        matches!(self.base.as_str(), "年" | "个月" | "天")
    }
}

fn table() -> &'static Table<Entry> {
    static TABLE: OnceLock<Table<Entry>> = OnceLock::new();
    TABLE.get_or_init(|| {
        Table::forwards(rows(include_str!("../data/units.tsv")).filter_map(|row| {
            let [word, dimension, base, factor, carries, unless] = row[..] else { return None };
            let dimension = match dimension {
                "ratio" => Dimension::Ratio,
                "pp" => Dimension::PercentagePoint,
                "multiple" => Dimension::Multiple,
                "money" => Dimension::Money,
                "count" => Dimension::Count,
                "measure" => Dimension::Measure,
                _ => return None,
            };
            let carries = match carries {
                "any" => Carries::Any,
                "ge2" => Carries::Several,
                "ge100" => Carries::Hundreds,
                "no" => Carries::Nothing,
                _ => return None,
            };
            let factor = factor.parse().ok()?;
            Some(Word::new(word, unless, Entry { word, dimension, base, factor, carries }))
        }))
    })
}

/// The unit that begins at `at`, without a magnitude before it.
pub(super) fn read(g: &Glyphs<'_>, at: usize) -> Option<Unit> {
    let (first, end) = word(g, at)?;
    let mut unit = Unit {
        end,
        dimension: first.dimension,
        base: first.base.to_owned(),
        factor: first.factor,
        carries: first.carries,
        points: first.dimension == Dimension::PercentagePoint && first.base == "点",
    };
    let time = unit.base == "年" || unit.base == "天";
    if g.at(end) == '/' || g.at(end) == '每' && !time {
        over(g, first, &mut unit);
    } else if g.at(end) == '(' {
        // 台(套): either noun.
        if let Some((_, past)) = word(g, end + 1)
            && g.at(past) == ')'
            && past - end <= 3
            && unit.dimension == Dimension::Count
        {
            g.push_written(&mut unit.base, end, past + 1);
            unit.end = past + 1;
        }
    }
    Some(unit)
}

/// Reads what stands after `/`: 元/吨, 微克/立方米, 吨标准煤/万元, 台/套.
fn over(g: &Glyphs<'_>, first: &Entry, unit: &mut Unit) {
    let slash = unit.end;
    let (scale, at) = magnitudes(g, slash + 1);
    let Some((second, end)) = word(g, at) else { return };
    // 每 begins a new phrase unless a measure is divided by it.
    if g.at(slash) == '每' && second.dimension == Dimension::Count {
        return;
    }
    let alike = first.dimension == Dimension::Count && second.dimension == Dimension::Count;
    let Some(factor) = scale.checked_mul(second.factor).and_then(|below| exact(first.factor, below)) else {
        return;
    };
    if alike || first.dimension == Dimension::Ratio {
        unit.base = first.word.to_owned();
        unit.base.push('/');
        unit.base.push_str(second.word);
        // 3.2人/千人
        unit.factor = if scale == Decimal::ONE { unit.factor } else { factor };
    } else {
        unit.base.push('/');
        unit.base.push_str(second.base);
        unit.factor = factor;
        unit.dimension = Dimension::Measure;
    }
    unit.end = end;
}

/// A quotient that ends.
pub(super) fn exact(numerator: Decimal, denominator: Decimal) -> Option<Decimal> {
    let value = numerator.checked_div(denominator)?;
    (value.checked_mul(denominator)? == numerator).then_some(value)
}

/// 万, 亿, 万亿, 百, 千 from `at`: what they multiply by, and where they end. 千 of 千瓦 belongs to
/// the unit, so the table is asked first at every place.
pub(super) fn magnitudes(g: &Glyphs<'_>, at: usize) -> (Decimal, usize) {
    let (mut factor, mut i) = (Decimal::ONE, at);
    while i < at + 4 && g.gap(i) != Gap::Line && word(g, i).is_none() {
        let c = g.at(i);
        let Some(power) = numeral::small(c).or_else(|| numeral::big(c)).or_else(|| letter(g, i)) else {
            break;
        };
        let Some(next) = factor.checked_mul(ten(power)) else { break };
        factor = next;
        i += 1;
    }
    (factor, i)
}

/// Power of ten of a letter that stands for a magnitude in a line of its own: 15k元, 2.5M.
pub(super) fn letter(g: &Glyphs<'_>, at: usize) -> Option<u32> {
    let power = match g.at(at) {
        'k' | 'K' => 3,
        'w' => 4,
        'M' => 6,
        _ => return None,
    };
    let past = at + 1;
    let ends = !is_word(g.at(past)) || word(g, past).is_some() || bound::after(g, past).is_some();
    (g.is_line() && g.before(at, 1).is_ascii_digit() && ends && !g.at(past).is_ascii_alphanumeric())
        .then_some(power)
}

fn word(g: &Glyphs<'_>, at: usize) -> Option<(&'static Entry, usize)> {
    let (entry, end) = table().at(g, at)?;
    // A unit in letters ends where the letters end: 5m but not 5mm2 or 5mall.
    let letters = g.before(end, 1).is_ascii_alphabetic() && g.at(end).is_ascii_alphanumeric();
    (!letters).then_some((entry, end))
}
