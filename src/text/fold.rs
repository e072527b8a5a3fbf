//! The characters that a reading of Chinese goes by: radicals that a PDF gave for characters, and traditional forms
//! where a text is written in them. Every character keeps its length in bytes, so that one offset serves both texts.

use super::script::is_han;
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Characters for the radicals of either of the [`BLOCKS`] in their order, from Unicode's Equivalent_Unified_Ideograph;
/// a wide blank where there is none.
static RADICALS: LazyLock<Vec<Vec<char>>> = LazyLock::new(|| {
    include_str!("../data/radicals.txt").lines().map(|line| line.chars().collect()).collect()
});

/// The CJK Radicals Supplement and the Kangxi Radicals begin here.
const BLOCKS: [char; 2] = ['\u{2E80}', '\u{2F00}'];

/// Traditional characters and the simplified one that each is read as.
static SIMPLIFIED: LazyLock<HashMap<char, char>> = LazyLock::new(|| {
    let lines = include_str!("../data/traditional.txt").lines();
    let pairs =
        lines.filter_map(|line| line.chars().next().map(|simplified| (simplified, line.chars().skip(1))));
    pairs.flat_map(|(simplified, forms)| forms.map(move |form| (form, simplified))).collect()
});

/// The text that is read in place of `input`, and whether it was written in traditional characters.
pub(super) fn reading(input: &str) -> (Cow<'_, str>, bool) {
    let traditional = is_traditional(input);
    if !traditional && !input.contains(|c| radical(c).is_some()) {
        return (Cow::Borrowed(input), false);
    }
    let fold = |c: char| {
        let c = radical(c).unwrap_or(c);
        if traditional { SIMPLIFIED.get(&c).copied().unwrap_or(c) } else { c }
    };
    (Cow::Owned(input.chars().map(fold).collect()), traditional)
}

/// Characters that tell how a text is written.
const SAMPLE: usize = 20_000;

/// Of so many Chinese characters one is traditional where a text is: in simplified texts only names have any.
const SHARE: usize = 20;

/// Fewer are a name.
const LEAST: usize = 3;

fn is_traditional(input: &str) -> bool {
    let (mut all, mut old) = (0_usize, 0_usize);
    for c in input.chars().filter(|&c| is_han(c)).take(SAMPLE) {
        all += 1;
        old += usize::from(SIMPLIFIED.contains_key(&c));
    }
    old >= LEAST && old * SHARE > all
}

fn radical(c: char) -> Option<char> {
    if !('\u{2E80}'..='\u{2FDF}').contains(&c) {
        return None;
    }
    let block = usize::from(c >= BLOCKS[1]);
    let at = (c as usize).checked_sub(BLOCKS[block] as usize)?;
    RADICALS.get(block)?.get(at).copied().filter(|character| *character != '\u{3000}')
}

/// How a stretch of text writes the characters that it is read by.
#[derive(Debug, Clone, Default)]
pub struct Spelling {
    forms: HashMap<char, char>,
}

impl Spelling {
    /// Learns from `written`, which is read as `reading`: the first form that each character has there.
    pub(super) fn new(written: &str, reading: &str) -> Self {
        let mut forms = HashMap::new();
        for (form, c) in written.chars().zip(reading.chars()) {
            if SIMPLIFIED.contains_key(&form) {
                forms.entry(c).or_insert(form);
            }
        }
        Self { forms }
    }

    /// `words` as the text writes them.
    pub fn write(&self, words: &mut String) {
        if !self.forms.is_empty() {
            *words = words.chars().map(|c| self.forms.get(&c).copied().unwrap_or(c)).collect();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_has_the_length_of_its_character() {
        for (form, c) in SIMPLIFIED.iter() {
            assert_eq!((form.len_utf8(), c.len_utf8()), (3, 3), "{form} {c}");
        }
        assert_eq!(RADICALS.iter().map(Vec::len).collect::<Vec<_>>(), [116, 214]);
        assert!(RADICALS.iter().flatten().all(|c| c.len_utf8() == 3));
    }

    #[test]
    fn the_table_is_sorted_and_unique() {
        let lines: Vec<&str> = include_str!("../data/traditional.txt").lines().collect();
        assert!(lines.windows(2).all(|pair| pair[0].chars().next() < pair[1].chars().next()));
        let forms: usize = lines.iter().map(|line| line.chars().count() - 1).sum();
        assert_eq!(forms, SIMPLIFIED.len());
        assert!(SIMPLIFIED.values().all(|c| !SIMPLIFIED.contains_key(c)));
    }

    #[test]
    fn radicals_are_read_and_names_in_simplified_texts_stay() {
        let read = |text: &str| reading(text).0.into_owned();
        assert_eq!(read("⼯业⽣产总值增⻓，⼗⼾"), "工业生产总值增长，十户");
        assert_eq!(read("乾县的工作"), "乾县的工作");
        assert_eq!(read("經濟發展與社會進步"), "经济发展与社会进步");
    }
}
