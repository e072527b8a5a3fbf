//! Passages that two texts have word for word.
//!
//! A text is cut into clauses at its punctuation. A passage is a run of clauses of one paragraph that stands in the other text in
//! the same order, without a gap, within one paragraph too; what separates the clauses and blanks within them do not count. From
//! the beginning of the text on, the longest passage that begins at a clause is taken, so no clause is counted twice.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::Span;

/// Letters and digits that a passage has at least: set phrases that all reports share are shorter (DESIGN.md).
pub(super) const LEAST: usize = 20;

/// A passage in either text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Passage {
    /// Where it stands in the later text.
    pub(super) now: Span,
    /// Where in the earlier.
    pub(super) before: Span,
    /// Its letters and digits.
    pub(super) characters: usize,
}

/// What of a text stands in an earlier one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Kept {
    /// The passages, in the order of the later text.
    pub(super) passages: Vec<Passage>,
    /// Letters and digits of the later text.
    pub(super) of: usize,
}

struct Clause<'a> {
    span: Span,
    words: Cow<'a, str>,
    characters: usize,
    paragraph: usize,
}

/// The passages of `now` that stand in `before`, their spans within these texts.
pub(super) fn kept(before: &str, now: &str) -> Kept {
    let (old, new) = (clauses(before), clauses(now));
    let mut places: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, clause) in old.iter().enumerate() {
        places.entry(&clause.words).or_default().push(at);
    }
    let mut kept = Kept { of: new.iter().map(|clause| clause.characters).sum(), passages: Vec::new() };
    let mut at = 0;
    while let Some(first) = new.get(at) {
        let starts = places.get(first.words.as_ref()).map_or(&[][..], Vec::as_slice);
        // Of passages of one length the earliest is meant.
        let mut best: Option<(usize, usize, usize)> = None;
        for &start in starts {
            let (clauses, characters) = run(&old[start..], &new[at..]);
            if best.is_none_or(|(_, _, most)| characters > most) {
                best = Some((start, clauses, characters));
            }
        }
        match best.filter(|(_, _, characters)| *characters >= LEAST) {
            Some((start, clauses, characters)) => {
                let whole = |of: &[Clause<'_>], from: usize| {
                    Span::new(of[from].span.start, of[from + clauses - 1].span.end)
                };
                kept.passages.push(Passage { now: whole(&new, at), before: whole(&old, start), characters });
                at += clauses;
            }
            None => at += 1,
        }
    }
    kept
}

/// How many clauses from the first on are the same in either, and their characters.
fn run(old: &[Clause<'_>], new: &[Clause<'_>]) -> (usize, usize) {
    let (Some(one), Some(other)) = (old.first(), new.first()) else { return (0, 0) };
    let same = old.iter().zip(new).take_while(|(before, now)| {
        before.words == now.words && before.paragraph == one.paragraph && now.paragraph == other.paragraph
    });
    same.fold((0, 0), |(clauses, characters), (_, now)| (clauses + 1, characters + now.characters))
}

fn clauses(text: &str) -> Vec<Clause<'_>> {
    let (mut clauses, mut begun, mut paragraph) = (Vec::new(), None, 0);
    let mut add = |start: usize, end: usize, paragraph: usize| {
        let words = text[start..end].trim_end();
        let characters = words.chars().filter(|character| character.is_alphanumeric()).count();
        if characters > 0 {
            let span = Span::new(start, start + words.len());
            let words = if words.contains(char::is_whitespace) {
                Cow::Owned(words.chars().filter(|character| !character.is_whitespace()).collect())
            } else {
                Cow::Borrowed(words)
            };
            clauses.push(Clause { span, words, characters, paragraph });
        }
    };
    for (at, character) in text.char_indices() {
        if matches!(
            character,
            '，' | '。' | '；' | '：' | '！' | '？' | '、' | ',' | ';' | ':' | '!' | '?' | '\n'
        ) {
            if let Some(start) = begun.take() {
                add(start, at, paragraph);
            }
            paragraph += usize::from(character == '\n');
        } else if begun.is_none() && !character.is_whitespace() {
            begun = Some(at);
        }
    }
    if let Some(start) = begun {
        add(start, text.len(), paragraph);
    }
    clauses
}

#[cfg(test)]
mod tests {
    use super::kept;

    fn told(before: &str, now: &str) -> String {
        let kept = kept(before, now);
        let lines = kept.passages.iter().map(|passage| {
            format!("{} {} | {}", passage.characters, passage.now.of(now), passage.before.of(before))
        });
        format!("{}\nof {}", lines.collect::<Vec<_>>().join("\n"), kept.of)
    }

    #[test]
    fn whole_clauses_count_and_what_separates_them_does_not() {
        let before = "坚持把发展经济的着力点放在实体经济上，推进新型工业化。\n持续改善民生。";
        let now = "今年，坚持把发展经济的着力点放在实体经济上；推进 新型工业化！\n持续改善民生。";
        insta::assert_snapshot!(told(before, now), @r"
        25 坚持把发展经济的着力点放在实体经济上；推进 新型工业化 | 坚持把发展经济的着力点放在实体经济上，推进新型工业化
        of 33
        ");
    }

    #[test]
    fn a_passage_ends_where_a_word_is_another_and_with_its_paragraph() {
        let before =
            "健全多层次社会保障体系，城乡低保标准提高5%，完善养老托育服务体系，推进分级诊疗和医共体建设。";
        let now =
            "健全多层次社会保障体系，城乡低保标准提高6%，完善养老托育服务体系，推进分级诊疗和医共体建设。";
        insta::assert_snapshot!(told(before, now), @r"
        22 完善养老托育服务体系，推进分级诊疗和医共体建设 | 完善养老托育服务体系，推进分级诊疗和医共体建设
        of 42
        ");
        let parted = now.replace("服务体系，", "服务体系。\n");
        insta::assert_snapshot!(told(before, &parted), @r"

        of 42
        ");
    }

    #[test]
    fn of_several_places_the_longest_passage_is_meant_and_nothing_counts_twice() {
        let before = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉，其一。甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉，其二，其三。";
        let now = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉，其二，其三，其四。";
        insta::assert_snapshot!(told(before, now), @r"
        24 甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉，其二，其三 | 甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉，其二，其三
        of 26
        ");
        assert_eq!(kept("", now).passages, []);
        assert_eq!(kept(before, "").of, 0);
    }
}
