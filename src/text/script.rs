//! Kinds of characters that the steps of repair tell apart.

/// Chinese characters, also the ideographic zero.
pub(crate) fn is_han(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}' | '\u{F900}'..='\u{FAFF}' | '〇' | '\u{20000}'..='\u{3134F}')
}

/// Punctuation that occupies a full square, and the quotes and dashes that do so in Chinese text.
pub(crate) fn is_full_punctuation(c: char) -> bool {
    matches!(c, '、'..='】' | '！'..='／' | '：'..='＠' | '［'..='｀' | '｛'..='～' | '“' | '”' | '‘' | '’' | '—' | '…' | '·')
        && c != '〇'
}

/// Characters of a Chinese text other than digits and Latin letters.
pub(crate) fn is_chinese(c: char) -> bool {
    is_han(c) || is_full_punctuation(c)
}

/// Digits, plain and full-width.
pub(crate) fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '０'..='９')
}

/// What ends a sentence, in Chinese or ASCII form; the full stop only in Chinese form.
pub(crate) fn is_terminal(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '!' | '?' | '…')
}

/// What closes a quotation or a bracket.
pub(crate) fn is_closer(c: char) -> bool {
    matches!(c, '”' | '’' | '）' | ')' | '》' | '〉' | '」' | '』' | '】' | ']' | '］' | '〕')
}

/// Numerals that number headings.
pub(crate) fn is_ordinal(c: char) -> bool {
    matches!(c, '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '百' | '零' | '〇')
}

/// The first characters of `text`, `longest` at most.
pub(crate) fn first(text: &str, longest: usize) -> &str {
    text.char_indices().nth(longest).map_or(text, |(at, _)| &text[..at])
}

/// Width in half squares as a page sets it; ASCII punctuation in Chinese text was once full.
pub(crate) fn width(text: &str) -> usize {
    text.chars().map(|c| if c.is_ascii_alphanumeric() || matches!(c, '.' | '%' | ' ') { 1 } else { 2 }).sum()
}
