//! Small numbers inside phrases: 五年, 3个月, 二是.

/// Whether a character is a digit or one of the Chinese numerals to ten.
pub(super) fn is_small(c: char) -> bool {
    c.is_ascii_digit() || is_han(c)
}

/// Whether a character is one of the Chinese numerals to ten.
pub(super) fn is_han(c: char) -> bool {
    matches!(c, '一' | '二' | '两' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十')
}
