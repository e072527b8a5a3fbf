//! An order of Chinese words that a reader finds things in.

use encoding_rs::GB18030;

/// A key to sort words by. GB 2312 lists its 3,755 common characters by pinyin, so GB 18030 bytes
/// put nearly all words in the order of their pronunciation, Latin letters first, without a table
/// of our own.
///
/// ```
/// # use report_lens::view::pinyin::key;
/// let mut words = ["增速", "城镇", "GDP", "人均", "安全"];
/// words.sort_by_cached_key(|word| key(word));
/// assert_eq!(words, ["GDP", "安全", "城镇", "人均", "增速"]);
/// ```
pub fn key(word: &str) -> Vec<u8> {
    GB18030.encode(word).0.into_owned()
}
