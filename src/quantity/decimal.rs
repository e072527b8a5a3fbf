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

/// Ten to the power of `power`.
pub(super) fn ten(power: u32) -> Decimal {
    10_i128.checked_pow(power).and_then(|value| scaled(value, 0)).unwrap_or(Decimal::ONE)
}
