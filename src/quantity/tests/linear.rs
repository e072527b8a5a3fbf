//! The scanner grows with the text, shown by its steps and not by a clock.

use super::super::{ScanMode, scan_counted};

/// Steps for each character of `pattern`, repeated to `bytes`.
fn steps_per_char(pattern: &str, bytes: usize) -> f64 {
    let text = pattern.repeat(bytes / pattern.len() + 1);
    let (_, steps) = scan_counted(&text, ScanMode::Text);
    steps.0 as f64 / text.chars().count() as f64
}

#[test]
fn steps_are_proportional_to_length() {
    let patterns = [
        "1234567890",
        "1,",
        "1,234,",
        "12,345,678,",
        "1.",
        "1-",
        "1/2/",
        "(1",
        "“1",
        "一",
        "万",
        "一万",
        "一二",
        "百分之",
        "三分之一又",
        "又",
        "1又",
        "2又1/2",
        "5个(",
        "1年",
        "2024-",
        "第",
        "翻",
        "-",
        "负",
        "1+",
        "%",
        "l%",
        "1:",
        "3万",
        "3万5",
        "1\n",
        "[1]",
        "5%-",
    ];
    for pattern in patterns {
        let short = steps_per_char(pattern, 10_000);
        let long = steps_per_char(pattern, 300_000);
        assert!(long < short * 1.1 + 1.0, "{pattern}: {short:.1} steps a character, then {long:.1}");
        assert!(long < 400.0, "{pattern}: {long:.1} steps a character");
    }
}

#[test]
fn five_megabytes_of_digits_and_commas_in_one_line() {
    // A cheap generator: the same digits in every run.
    let mut state = 1_u32;
    let mut text = String::with_capacity(5_000_000);
    while text.len() < 5_000_000 {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let pick = (state >> 24) % 12;
        text.push(char::from_digit(pick, 10).unwrap_or(','));
    }
    let (numerals, steps) = scan_counted(&text, ScanMode::Text);
    assert!(!numerals.is_empty());
    assert!(steps.0 < 100 * text.len() as u64, "{} steps for {} bytes", steps.0, text.len());
}
