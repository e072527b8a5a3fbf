//! Regular expressions for the form of single lines; the library knows no classes of Unicode, so they are spelled out.

use regex::Regex;

/// White space as it stands in texts.
const BLANK: &str = r"[ \t\r\n\u{a0}\u{2000}-\u{200a}\u{3000}]";

/// Digits, plain and full-width.
const DIGIT: &str = "[0-9０-９]";

/// Chinese characters; what `script::is_han` has besides stands in no name.
const HAN: &str = r"[\u{3400}-\u{4DBF}\u{4E00}-\u{9FFF}〇]";

/// A pattern that is part of the program; `\s`, `\d` and `\p{Han}` are spelled out; they stand in no brackets of other characters.
#[allow(clippy::unwrap_used, reason = "a constant pattern, compiled by a test or by every reading")]
pub(crate) fn regular(written: &str) -> Regex {
    Regex::new(&written.replace(r"\s", BLANK).replace(r"\d", DIGIT).replace(r"\p{Han}", HAN)).unwrap()
}

#[cfg(test)]
mod tests {
    use super::regular;
    use crate::text::script;

    #[test]
    fn classes_are_those_of_chinese_texts() {
        let page = regular(r"^第\s*\d{1,4}\s*页(?:(?:\s|，)*共\d+页)?$");
        for text in ["第3页", "第 １２\u{3000}页", "第3页， 共9页"] {
            assert!(page.is_match(text), "{text}");
        }
        assert!(!page.is_match("第三页"));
        let name = regular(r"^\p{Han}+$");
        assert!(
            name.is_match("云岫县〇") && "云岫县〇".chars().all(script::is_han) && !name.is_match("云，岫")
        );
    }
}
