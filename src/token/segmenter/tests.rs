use super::*;
use crate::token::tests::ASSET;

/// The list as jieba ships it, line by line and sorted, restored from the columns.
#[test]
fn unpacks_to_the_list_that_was_packed() {
    let unpacked = dictionary::unpack(ASSET).expect("the asset unpacks");
    let mut lines = Vec::new();
    let mut sum = 0;
    dictionary::each_word(&unpacked, None, |word, frequency, tag| {
        sum += frequency;
        lines.push(format!("{word} {frequency} {tag}\n"))
    })
    .expect("the asset is whole");
    assert_eq!(lines.len(), 349_045);
    let head = dictionary::head(&unpacked).expect("the asset has a head");
    assert_eq!((head.words, head.frequency), (lines.len(), sum));
    lines.sort_unstable();
    let mut hash = Sha256::new();
    lines.iter().for_each(|line| hash.update(line));
    // The sum of `src/data/dict.txt` in the source of jieba-rs 0.11.0.
    assert_eq!(
        hexadecimal(&hash.finalize()),
        "139519822fe8ab9e10d9d07e68ea0451045380aedaf54ecc51e2a28c6b42a13f"
    );
}

#[test]
fn says_what_is_wrong_with_other_bytes() {
    let told = |bytes: &[u8]| Segmenter::load(bytes).expect_err("no dictionary").to_string();
    insta::assert_snapshot!(told(b"<!doctype html>"), @"the word list cannot be read: it is not gzip, or cut off; fetch it again");
    insta::assert_snapshot!(told(&ASSET[..1000]), @"the word list cannot be read: it is not gzip, or cut off; fetch it again");
}

#[test]
fn a_list_is_what_its_head_says() {
    let mut unpacked = dictionary::unpack(ASSET).expect("the asset unpacks");
    assert_eq!(dictionary::check(&unpacked), Ok(()));
    *unpacked.last_mut().expect("it is not empty") ^= 1;
    assert_eq!(dictionary::check(&unpacked), Err(Flaw::Damaged));
}

#[test]
fn domain_words_are_sorted_unique_and_tagged() {
    let rows: Vec<Vec<&str>> = DOMAIN_WORDS.lines().map(|row| row.split('\t').collect()).collect();
    assert_eq!(rows[0], ["word", "pos", "reports"]);
    assert!(rows[1..].is_sorted_by(|a, b| a[0] < b[0]), "sorted and unique");
    for row in &rows[1..] {
        let &[word, pos, reports] = row.as_slice() else { panic!("three columns: {row:?}") };
        assert!(word.chars().count() >= 2, "{word}");
        assert!(["n", "v", "vn", "a", "ns", "nz", "r"].contains(&pos), "{word} {pos}");
        assert!(reports.parse::<u32>().is_ok_and(|reports| reports >= 2), "{word}: seen in one report only");
    }
}
