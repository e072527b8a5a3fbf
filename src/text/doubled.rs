//! Characters that stand twice because a page printed them twice to make them bold: 一一、、22001199年.

use super::Reason;
use super::draft::Edit;
use super::script::length_of;
use crate::Span;
use crate::order;

/// Pairs in a row that no sentence has: 高高兴兴 has two, 明明白白清清楚楚 four of one kind.
const PAIRS: usize = 4;

/// Different characters among them: a rule of dashes or dots is no word.
const KINDS: usize = 4;

/// Takes out the second of each pair where pairs follow one another and digits, marks and words are among them.
pub(super) fn doubled(text: &str) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut run: Vec<(usize, char)> = Vec::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        if matches!(byte, 0xE0..0xF0) && run.is_empty() && bytes.get(at + 2) != bytes.get(at + 5) {
            at += 3;
            continue;
        }
        let second = at + length_of(byte);
        let end = 2 * second - at;
        // The last byte tells most characters apart.
        let twice =
            bytes.get(end - 1) == bytes.get(second - 1) && bytes.get(second..end) == bytes.get(at..second);
        match if twice { text[at..].chars().next().filter(|c| !c.is_whitespace()) } else { None } {
            Some(c) => {
                run.push((second, c));
                at = second + c.len_utf8();
            }
            None => {
                if !run.is_empty() {
                    close(&mut run, &mut edits);
                }
                at = second;
            }
        }
    }
    close(&mut run, &mut edits);
    edits
}

fn close(run: &mut Vec<(usize, char)>, edits: &mut Vec<Edit>) {
    if run.len() < PAIRS {
        run.clear();
        return;
    }
    let mut kinds: Vec<char> = run.iter().map(|&(_, c)| c).collect();
    order::by_key(&mut kinds, |&kind| kind);
    kinds.dedup();
    let words = kinds.iter().any(|c| c.is_alphabetic());
    let others = kinds.iter().any(|c| !c.is_alphabetic());
    if kinds.len() >= KINDS && words && (others || run.len() > 2 * PAIRS) {
        let second =
            |&(at, c): &(usize, char)| Edit::remove(Span::new(at, at + c.len_utf8()), Reason::Doubled, "");
        edits.extend(run.iter().map(second));
    }
    run.clear();
}

#[cfg(test)]
mod tests {
    use crate::source::Content;
    use crate::text::repair;

    #[test]
    fn bold_is_read_once_and_words_stay() {
        let read = |text: &str| repair(&Content::plain(text)).repaired;
        assert_eq!(read("一一、、22001199年年工工作作回回顾顾"), "一、2019年工作回顾");
        assert_eq!(read("（（二二））22002200年目标"), "（二）2020年目标");
        for plain in ["高高兴兴、明明白白", "投资1100亿元、2200亿元", "————————", "干干净净明明白白"]
        {
            assert_eq!(read(plain), plain);
        }
    }
}
