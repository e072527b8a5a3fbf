//! Exact arithmetic: what a number is worth, printed without a trace of binary fractions.

use super::Decimal;

/// Digits that an exact decimal can hold.
pub(super) const MAX_DIGITS: usize = 27;

/// `mantissa / 10^scale`.
pub(super) fn scaled(mantissa: i128, scale: u32) -> Option<Decimal> {
    Decimal::try_from_i128_with_scale(mantissa, scale).ok()
}

/// A decimal without trailing zeros: `4.10` is `4.1`, `100.0` is `100`.
pub(super) fn plain(value: Decimal) -> String {
    value.normalize().to_string()
}

/// `numerator / denominator` as an exact decimal where it ends within eight places, else with
/// four places (four significant ones where it is small): what a reader sees beside `1/3`.
pub(super) fn quotient(numerator: Decimal, denominator: Decimal) -> Option<Decimal> {
    let exact = numerator.checked_div(denominator)?;
    let short = exact.round_dp(8);
    if short.checked_mul(denominator)? == numerator {
        return Some(short.normalize());
    }
    let small = exact.abs() < Decimal::new(1, 2);
    let rounded = if small { exact.round_sf(4)? } else { exact.round_dp(4) };
    Some(rounded.normalize())
}

/// The digits of an [`Amount`](super::Amount) as a decimal; a fraction `n/d` is divided out, to 28 places.
pub fn divided(digits: &str) -> Option<Decimal> {
    match digits.split_once('/') {
        Some((above, below)) => divided(above)?.checked_div(divided(below)?),
        None => digits.parse().ok(),
    }
}

/// What `count` doublings add: 1 for 一番, 3 for 两番, 1.8284 for 1.5番. `None` for more than make sense.
pub(super) fn doublings(count: Decimal) -> Option<Decimal> {
    /// The natural logarithm of two.
    const LN_TWO: Decimal = Decimal::from_parts(1_657_445_904, 161, 0, false, 12);
    /// Terms of the series: what follows the last is below a billionth.
    const TERMS: u32 = 14;
    let whole = u32::try_from(count.trunc()).ok().filter(|whole| *whole < 32)?;
    let exponent = count.fract() * LN_TWO;
    let (mut term, mut part) = (Decimal::ONE, Decimal::ONE);
    for k in 1..=TERMS {
        term = term * exponent / Decimal::from(k);
        part += term;
    }
    Some((Decimal::from(1_u64 << whole) * part - Decimal::ONE).round_dp(4))
}

/// Ten to the power of `power`.
pub(super) fn ten(power: u32) -> Decimal {
    10_i128.checked_pow(power).and_then(|value| scaled(value, 0)).unwrap_or(Decimal::ONE)
}
