//! Kinds of characters that the steps of repair tell apart.

use crate::Span;

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

/// What ends a sentence, or a part of one that stands by itself.
pub(crate) fn is_stop(c: char) -> bool {
    is_terminal(c) || matches!(c, '：' | ':' | '；')
}

/// What closes a quotation or a bracket.
pub(crate) fn is_closer(c: char) -> bool {
    matches!(c, '”' | '’' | '）' | ')' | '》' | '〉' | '」' | '』' | '】' | ']' | '］' | '〕')
}

/// The value of a digit from 一 to 九.
pub(crate) fn numeral(c: char) -> Option<u32> {
    (1..)
        .zip(['一', '二', '三', '四', '五', '六', '七', '八', '九'])
        .find(|&(_, digit)| digit == c)
        .map(|(value, _)| value)
}

/// Numerals that number headings.
pub(crate) fn is_ordinal(c: char) -> bool {
    matches!(c, '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '百' | '零' | '〇')
}

/// Whether a text begins with a year in four digits, 2004年, as headings and bodies do.
pub(crate) fn starts_with_year(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    digits == 4 && text[digits..].starts_with('年')
}

/// The first characters of `text`, `longest` at most.
pub(crate) fn first(text: &str, longest: usize) -> &str {
    text.char_indices().nth(longest).map_or(text, |(at, _)| &text[..at])
}

/// Width in half squares as a page sets it; ASCII punctuation in Chinese text was once full.
pub(crate) fn width(text: &str) -> usize {
    text.bytes().map(|byte| usize::from(WIDTHS[usize::from(byte)])).sum()
}

/// The length of the character that a byte begins.
pub(super) fn length_of(first: u8) -> usize {
    LENGTHS[usize::from(first >> 4)]
}

/// The width of the character that each byte begins; nothing for the bytes that follow.
const WIDTHS: [u8; 256] = {
    let mut widths = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        let half = (byte as u8).is_ascii_alphanumeric() || matches!(byte as u8, b'.' | b'%' | b' ');
        let follows = byte & 0xC0 == 0x80;
        widths[byte] = if follows { 0 } else { 2 - half as u8 };
        byte += 1;
    }
    widths
};

/// The first white space from `from` on.
pub(crate) fn white_space(text: &str, from: usize) -> Option<Span> {
    let mut at = from;
    while let Some(step) = text.as_bytes()[at..].iter().position(|&byte| MAY_BE_WHITE[usize::from(byte)]) {
        at += step;
        let end = at + length_of(text.as_bytes()[at]);
        if text[at..].starts_with(char::is_whitespace) {
            return Some(Span::new(at, end));
        }
        at = end;
    }
    None
}

/// How many bytes a character has by the first four bits of its first byte.
const LENGTHS: [usize; 16] = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 3, 4];

/// The bytes that white space begins with.
const MAY_BE_WHITE: [bool; 256] = {
    let mut may = [false; 256];
    let begins = [0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20, 0xC2, 0xE1, 0xE2, 0xE3];
    let mut at = 0;
    while at < begins.len() {
        may[begins[at]] = true;
        at += 1;
    }
    may
};

#[cfg(test)]
mod tests {
    use super::{white_space, width};
    use crate::Span;

    #[test]
    fn width_is_that_of_the_characters() {
        assert_eq!((width("GDP增长6.5%，"), width("a b"), width("-é")), (13, 3, 4));
    }

    #[test]
    fn all_white_space_is_found() {
        for c in ('\0'..=char::MAX).filter(|c| c.is_whitespace()) {
            let text = format!("、一{c}“a");
            assert_eq!(white_space(&text, 0), Some(Span::new(6, 6 + c.len_utf8())), "{c:?}");
        }
        assert_eq!(white_space("、一“a·é😀", 0), None);
    }
}
