//! An order of Chinese words that a reader finds things in.

use std::collections::HashMap;
use std::sync::LazyLock;

/// The common characters in the order of their pronunciation, as GB 2312 lists them.
const ORDER: &str = include_str!("../data/pinyin_order.txt");

static RANKS: LazyLock<HashMap<char, u32>> = LazyLock::new(|| {
    let characters = ORDER.chars().filter(|character| !character.is_whitespace());
    characters.zip(FIRST..).collect()
});

/// The rank of the first common character: after all that is no ideograph, before the rarer ones.
const FIRST: u32 = 0x2E80;

/// A key to sort words by: nearly all words come in the order of their pronunciation, Latin letters
/// first, characters that are not common last.
///
/// ```
/// # use report_lens::view::pinyin::key;
/// let mut words = ["增速", "𠮷兴", "城镇", "GDP", "人均", "安全"];
/// words.sort_by_cached_key(|word| key(word));
/// assert_eq!(words, ["GDP", "安全", "城镇", "人均", "增速", "𠮷兴"]);
/// ```
pub fn key(word: &str) -> Vec<u32> {
    word.chars().map(rank).collect()
}

fn rank(character: char) -> u32 {
    let code = u32::from(character);
    match RANKS.get(&character) {
        Some(&rank) => rank,
        None if code < FIRST => code,
        None => code + u32::from(u16::MAX),
    }
}

#[cfg(test)]
mod tests {
    use super::{ORDER, rank};

    #[test]
    fn the_table_has_each_common_character_once() {
        let mut characters: Vec<char> = ORDER.chars().filter(|character| *character != '\n').collect();
        assert_eq!(characters.len(), 3755);
        characters.sort_unstable();
        characters.dedup();
        assert_eq!(characters.len(), 3755);
    }

    #[test]
    fn the_order_is_that_of_gb_2312() {
        let common: Vec<char> = ORDER.chars().filter(|character| *character != '\n').collect();
        let bytes = |character: &char| encoding_rs::GB18030.encode(&character.to_string()).0.into_owned();
        assert!(common.is_sorted_by_key(bytes));
        assert!(rank('Z') < rank('啊') && rank('座') < rank('亍'));
    }
}
