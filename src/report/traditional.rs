//! Traditional characters, read as the simplified ones that the tables of this stage are written in.
//!
//! Character by character, each as long in bytes as its other form: every offset stays what it was, and what is shown
//! is taken from the text as written.

use super::table;
use std::borrow::Cow;
use std::sync::LazyLock;

/// Pairs, sorted by the traditional character.
static PAIRS: LazyLock<Vec<(char, char)>> = LazyLock::new(|| {
    table::rows(include_str!("../data/traditional.tsv"))
        .filter_map(|row| {
            let [traditional, simplified] = row[..] else { return None };
            Some((traditional.chars().next()?, simplified.chars().next()?))
        })
        .collect()
});

/// Of a text in traditional characters, at least one in so many is in the table.
const ONE_IN: usize = 20;

/// How far a text is looked at, in characters.
const LOOK: usize = 2000;

/// The text in simplified characters; as it is where it is not written in traditional ones.
pub(super) fn fold(text: &str) -> Cow<'_, str> {
    let (seen, traditional) = text
        .chars()
        .take(LOOK)
        .fold((0, 0), |(seen, known), c| (seen + 1, known + usize::from(simplified(c).is_some())));
    if traditional == 0 || traditional * ONE_IN < seen {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(|c| simplified(c).unwrap_or(c)).collect())
}

fn simplified(c: char) -> Option<char> {
    if c < '\u{4E00}' {
        return None;
    }
    let at = PAIRS.binary_search_by_key(&c, |pair| pair.0).ok()?;
    PAIRS.get(at).map(|pair| pair.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pair_is_read_and_keeps_its_length() {
        let table = include_str!("../data/traditional.tsv");
        assert_eq!(PAIRS.len(), table.lines().count() - 1);
        assert!(PAIRS.windows(2).all(|pair| pair[0].0 < pair[1].0), "sorted, no character twice");
        assert!(PAIRS.iter().all(|(from, to)| from != to && from.len_utf8() == to.len_utf8()));
        assert!(PAIRS.iter().all(|&(_, to)| simplified(to).is_none()), "a simplified character stays");
    }

    #[test]
    fn only_a_text_in_traditional_characters_is_folded() {
        assert_eq!(fold("雲嵐市政府工作報告，主要預期目標"), "云岚市政府工作报告，主要预期目标");
        let simplified = "云岚市政府工作报告，主要预期目标是稳中求进，推动高质量发展，城镇登记失业率控制在合理区间，詩人雲某到访。";
        assert!(matches!(fold(simplified), Cow::Borrowed(_)));
    }
}
