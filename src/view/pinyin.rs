//! An order of Chinese words that a reader finds things in.

use encoding_rs::GB18030;

/// A key to sort words by. GB 2312 lists its 3,755 common characters by pinyin, so GB 18030 bytes
/// put nearly all words in the order of their pronunciation, without a table of our own: Latin
/// letters first, characters outside GB 2312 last.
///
/// ```
/// # use report_lens::view::pinyin::key;
/// let mut words = ["增速", "𠮷兴", "城镇", "GDP", "人均", "安全"];
/// words.sort_by_cached_key(|word| key(word));
/// assert_eq!(words, ["GDP", "安全", "城镇", "人均", "增速", "𠮷兴"]);
/// ```
pub fn key(word: &str) -> Vec<u8> {
    let encoded = GB18030.encode(word).0;
    let mut key = Vec::with_capacity(encoded.len() * 2);
    let mut rest = encoded.as_ref();
    while let Some((&lead, after)) = rest.split_first() {
        let (rank, length) = match (lead, after.first()) {
            (0..=0x7F, _) => (0, 1),
            (0xB0.., Some(0xA1..)) => (1, 2),
            (_, Some(b'0'..=b'9')) => (3, 4),
            _ => (2, 2),
        };
        let (character, next) = rest.split_at(rest.len().min(length));
        key.push(rank);
        key.extend_from_slice(character);
        rest = next;
    }
    key
}
