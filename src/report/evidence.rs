//! What words tell of the side a text stands on: above zero it looks ahead, below zero back.
//!
//! Three witnesses, each bounded, so that none decides alone: the words of a sentence, by weights set from marked
//! reports (`data/sides.tsv`); the words and years of a heading; the time that a paragraph opens with. All are whole
//! numbers, so that every machine reads the same.

use super::side::Side;
use super::table::{Class, HEADINGS};
use super::{Role, role, table, year};
use crate::text::script::{first, is_digit};
use crate::words::Phrases;
use std::sync::LazyLock;

/// What the words of one sentence can tell together at most, in the table's tenths.
const SENTENCE: i32 = 40;

/// What a heading's word for a part, or its years, tells.
const HEADING: i32 = 125;

/// What a heading can tell at most.
const HEADING_MOST: i32 = 200;

/// What the time tells that a paragraph opens with.
const OPENING: i32 = 100;

/// What a sentence tells that announces a part.
const ANNOUNCED: i32 = 75;

/// How far the opening of a paragraph reaches, in characters.
const OPENING_REACH: usize = 26;

/// The words of a sentence. Digits of a number are one `#` in the table's words, as in `增长#%`.
pub(super) fn of_sentence(sentence: &str) -> i32 {
    let mut sum = 0;
    words_of(&plain(sentence), |_, weight| sum += weight);
    sum.clamp(-SENTENCE, SENTENCE) * 3 / 2
}

/// Hands each word of the table in a plain sentence to `each`, from left to right, the longest first.
fn words_of(plain: &str, mut each: impl FnMut(&'static str, i32)) {
    let mut free = 0;
    for (at, c) in plain.char_indices() {
        let Some(&(word, weight)) = (if at < free { None } else { WORDS.longest(c, &plain[at..]) }) else {
            continue;
        };
        each(word, weight);
        // The mark that ends one word may begin the next: 稳步推进，加快…
        let mark = word.chars().next_back().filter(|c| matches!(c, '，' | '。' | '；'));
        free = at + word.len() - mark.filter(|c| word.len() > c.len_utf8()).map_or(0, char::len_utf8);
    }
}

/// The words and years of a heading, at the top or below it.
pub(super) fn of_heading(heading: &str, plan: Option<i32>, depth: role::Depth) -> i32 {
    let (back, ahead) = role::sides(heading, depth);
    if back && ahead {
        return 0; // “十三五”发展成就和“十四五”目标任务: both
    }
    let named = HEADING * (i32::from(ahead) - i32::from(back));
    let dated = role::years(heading)
        .zip(plan)
        .map_or(0, |((_, last), plan)| if last >= plan { HEADING } else { -HEADING });
    (named + dated).clamp(-HEADING_MOST, HEADING_MOST)
}

/// The time that a paragraph opens with: 今年, 过去的一年, a year on either side of the plan's.
pub(super) fn of_opening(paragraph: &str, plan: Option<i32>) -> i32 {
    let opening = first(paragraph, OPENING_REACH);
    if let Some((dated, plan)) = year::years(opening).next().zip(plan) {
        return if dated.year >= plan { OPENING } else { -OPENING };
    }
    let told = |class| HEADINGS.words(class).find(opening).map(|(at, _)| at);
    match (told(Class::TimeBack), told(Class::TimeAhead)) {
        (Some(back), ahead) if ahead.is_none_or(|ahead| back < ahead) => -OPENING,
        (_, Some(_)) => OPENING,
        _ => 0,
    }
}

/// What a sentence announces: 主要预期目标是…, 我们也清醒地看到…
pub(super) fn of_announced(role: Option<Role>) -> i32 {
    match role.and_then(Side::of) {
        Some(Side::Ahead) => ANNOUNCED,
        Some(Side::Back) => -ANNOUNCED,
        None => 0,
    }
}

/// A sentence without white space, each number one `#`, and the marks full.
fn plain(sentence: &str) -> String {
    let mut plain = String::with_capacity(sentence.len());
    let (mut kept, mut at) = (0, 0);
    // Most characters stay: they are copied by the stretch.
    while let Some(step) = sentence.as_bytes()[at..].iter().position(|&byte| MAY_CHANGE[usize::from(byte)]) {
        at += step;
        let Some(c) = sentence[at..].chars().next() else { break };
        let end = at + c.len_utf8();
        let becomes = match c {
            _ if is_digit(c) => "#",
            ',' => "，",
            ';' => "；",
            '％' => "%",
            _ if c.is_whitespace() => "",
            _ => {
                at = end;
                continue;
            }
        };
        plain.push_str(&sentence[kept..at]);
        plain.push_str(becomes);
        at = if is_digit(c) { number_end(sentence, end) } else { end };
        kept = at;
    }
    plain.push_str(&sentence[kept..]);
    plain
}

/// The bytes that white space, digits and the marks begin with that are not full.
const MAY_CHANGE: [bool; 256] = {
    let mut may = [false; 256];
    let mut byte = 0;
    while byte < 0x80 {
        may[byte] = (byte as u8).is_ascii_digit() || matches!(byte as u8, b',' | b';' | 0x09..=0x0D | b' ');
        byte += 1;
    }
    may[0xC2] = true;
    may[0xE1] = true;
    may[0xE2] = true;
    may[0xE3] = true;
    may[0xEF] = true;
    may
};

/// Where the number ends of which a digit ends at `at`: digits with white space among them, and points before a digit.
fn number_end(sentence: &str, mut at: usize) -> usize {
    let mut chars = sentence[at..].char_indices().filter(|(_, c)| !c.is_whitespace()).peekable();
    let from = at;
    while let Some((step, c)) = chars.next() {
        let point = matches!(c, '.' | '．') && chars.peek().is_some_and(|&(_, next)| is_digit(next));
        if !point && !is_digit(c) {
            break;
        }
        at = from + step + c.len_utf8();
    }
    at
}

/// The words of the table with their weights.
static WORDS: LazyLock<Phrases<i32>> = LazyLock::new(|| {
    Phrases::new(table::rows(include_str!("../data/sides.tsv")).filter_map(|row| {
        let [word, weight] = row[..] else { return None };
        Some((word, weight.parse().ok()?))
    }))
});

#[cfg(test)]
mod fit;

#[cfg(test)]
mod tests {
    use super::{of_heading, of_opening, of_sentence, plain, table};
    use crate::report::role::Depth;

    #[test]
    fn the_table_is_sorted_and_whole() {
        let rows: Vec<_> = table::rows(include_str!("../data/sides.tsv")).collect();
        assert!(rows.windows(2).all(|pair| pair[0][0] < pair[1][0]), "sorted, each word once");
        for row in rows {
            let weight: i32 = row[1].parse().unwrap();
            assert!(row.len() == 2 && weight.abs() >= 3, "{row:?}");
        }
    }

    #[test]
    fn sentences_take_sides() {
        assert_eq!(plain("增长 5.5％, 达１２亿元"), "增长#%，达#亿元");
        for back in ["新建学校12所，改善了办学条件。", "规模以上工业增加值增长8.1%。", "治理水平稳步提升。"]
        {
            assert!(of_sentence(back) < 0, "{back} {}", of_sentence(back));
        }
        for ahead in ["确保年内建成投用。", "加快推动产业转型，打造云岚品牌。", "生产总值增长6%左右。"]
        {
            assert!(of_sentence(ahead) > 0, "{ahead} {}", of_sentence(ahead));
        }
        assert_eq!(of_sentence(""), 0);
    }

    #[test]
    fn headings_and_openings_take_sides() {
        assert!(of_heading("一、2018年工作回顾", Some(2019), Depth::Top) < -150);
        assert!(of_heading("二、2019年工作安排", Some(2019), Depth::Top) > 150);
        assert_eq!(of_heading("一、过去五年回顾和今后五年目标任务", None, Depth::Top), 0);
        assert!(of_opening("2018年，面对严峻形势", Some(2019)) < 0);
        assert!(of_opening("各位代表！今年是关键之年", None) > 0);
        assert_eq!(of_opening("全市上下齐心协力", Some(2019)), 0);
    }
}
