//! Small numbers inside phrases: 五年, 3个月, 二是.

use crate::text::script;

/// Whether a character is a digit or one of the Chinese numerals to ten.
pub(super) fn is_small(c: char) -> bool {
    c.is_ascii_digit() || is_han(c)
}

/// Whether a character is one of the Chinese numerals to ten.
pub(super) fn is_han(c: char) -> bool {
    matches!(c, '一' | '二' | '两' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十')
}

/// The value of a number of one or two digits, or of a Chinese numeral to ninety-nine; `None` for anything else.
pub(super) fn value(text: &str) -> Option<i32> {
    if text.len() <= 2
        && let Ok(number) = text.parse()
    {
        return Some(number);
    }
    let one = |text: &str| {
        let mut characters = text.chars();
        match (characters.next()?, characters.next()) {
            ('两', None) => Some(2),
            (digit, None) => i32::try_from(script::numeral(digit)?).ok(),
            _ => None,
        }
    };
    match text.split_once('十') {
        None => one(text),
        Some(("", "")) => Some(10),
        Some(("", ones)) => one(ones).map(|ones| 10 + ones),
        Some((tens, "")) => one(tens).map(|tens| tens * 10),
        Some((tens, ones)) => Some(one(tens)? * 10 + one(ones)?),
    }
}

#[cfg(test)]
mod tests {
    use super::value;

    #[test]
    fn small_numbers() {
        let table = [
            ("5", Some(5)),
            ("12", Some(12)),
            ("2023", None),
            ("五", Some(5)),
            ("两", Some(2)),
            ("十", Some(10)),
            ("十二", Some(12)),
            ("二十", Some(20)),
            ("二十三", Some(23)),
            ("", None),
            ("五六", None),
        ];
        for (text, number) in table {
            assert_eq!(value(text), number, "{text}");
        }
    }
}
