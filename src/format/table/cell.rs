//! What the words of a cell are.

/// The year that a cell is: `2024`, `2024年`, `2024.0`.
pub(super) fn year(cell: &str) -> Option<&str> {
    let (digits, rest) = cell.split_at_checked(4)?;
    let is_year = digits.bytes().all(|byte| byte.is_ascii_digit()) && matches!(&digits[..2], "19" | "20");
    (is_year && matches!(rest, "" | "年" | "年度" | ".0")).then_some(digits)
}

/// Chinese characters.
pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}' | '〇')
}
