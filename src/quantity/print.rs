//! Quantities as whole strings: written out, and read back.

use super::decimal::plain;
use super::glyph::Glyphs;
use super::{Bound, Dimension, Quantity, ScanMode, bound, measure, numeral, special};

/// Writes a quantity so that [`parse`] reads the same: `6%左右`, `4.5至5%`, `翻2番`, `1/3`.
pub fn format(quantity: &Quantity) -> String {
    let mut out = String::new();
    if quantity.unit == "番" && quantity.value_max.is_none() {
        out.push('翻');
    }
    match quantity.amount.value.split_once('/') {
        // A fraction is exact only as it was written.
        Some((numerator, denominator)) => push_fraction(&mut out, numerator, denominator),
        None => out.push_str(&plain(quantity.value)),
    }
    if let Some(max) = quantity.value_max {
        out.push('至');
        out.push_str(&plain(max));
    }
    out.push_str(&quantity.unit);
    out.push_str(match quantity.bound {
        Bound::Exact | Bound::Range => "",
        Bound::Approx => "左右",
        Bound::Min => "以上",
        Bound::Max => "以内",
    });
    out
}

/// `1/3`, `1又2/3`, and with 分之 where the bar would be read as something else.
fn push_fraction(out: &mut String, numerator: &str, denominator: &str) {
    let (digits, sign) = match numerator.strip_prefix('-') {
        Some(digits) => (digits, "-"),
        None => (numerator, ""),
    };
    out.push_str(sign);
    let parsed = digits.parse::<u64>().ok().zip(denominator.parse::<u64>().ok());
    match parsed {
        Some((n, d)) if n < d && digits.len() <= 3 && denominator.len() <= 4 => {
            out.push_str(digits);
            out.push('/');
            out.push_str(denominator);
        }
        Some((n, d)) if d > 0 && n > d && n % d > 0 => {
            out.push_str(&(n / d).to_string());
            out.push('又');
            push_fraction(out, &(n % d).to_string(), denominator);
        }
        _ => {
            out.push_str(denominator);
            out.push_str("分之");
            out.push_str(digits);
        }
    }
}

impl Quantity {
    /// The same value counted in the unit of `other`, where this one says at most a magnitude: 10.6万 before
    /// 3.3万平方公里. `None` where it has a unit of its own or the two do not fit.
    pub fn in_unit_of(&self, other: &Self) -> Option<Self> {
        const MAGNITUDES: [char; 4] = ['百', '千', '万', '亿'];
        let base = other.unit.trim_start_matches(MAGNITUDES);
        if self.dimension != Dimension::Bare || base.is_empty() {
            return None;
        }
        let own =
            if self.unit.is_empty() { &other.unit[..other.unit.len() - base.len()] } else { &self.unit };
        let shared = parse(&format!("{}{own}{base}", plain(self.value)))?;
        (shared.value == self.value).then_some(Self { bound: self.bound, ..shared })
    }
}

/// Reads a string that is one quantity from its first to its last character; `None` for anything
/// else. Year numbers and names are not told apart here: `2024年` is a span of time.
pub fn parse(text: &str) -> Option<Quantity> {
    let g = Glyphs::new(text, ScanMode::Text);
    if let Some((mention, end)) = special::read(&g, 0) {
        return (end == g.len()).then_some(mention.quantity);
    }
    // Words before a number are few and short.
    let start = (0..g.len().min(MAX_PREFIX)).find(|&i| {
        let begins = g.at(i).is_ascii_digit() || numeral::begins(g.at(i));
        begins && (i == 0 || measure::prefix(&g, i) == 0)
    })?;
    if let Some((mention, end)) = special::read(&g, start) {
        return (end == g.len() && bound::before(&g, start).is_some()).then_some(mention.quantity);
    }
    let measured = measure::read(&g, start)?;
    (measured.end == g.len() && measured.mention.span == g.span(0, g.len()))
        .then_some(measured.mention.quantity)
}

/// Characters of the longest row of words and signs before a number.
const MAX_PREFIX: usize = 12;
