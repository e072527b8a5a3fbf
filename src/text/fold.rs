//! The characters that a reading of Chinese goes by: radicals that a PDF gave for characters, and traditional forms
//! where a text is written in them. Every character keeps its length in bytes, so that one offset serves both texts.

use super::script::is_han;
use crate::order;
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
struct Simplified {
    /// In order.
    pairs: Vec<(char, char)>,
    /// The characters of the block that begins at [`FIRST_HAN`], a bit each.
    forms: Vec<u64>,
}

/// The first of the characters that texts are written in.
const FIRST_HAN: u32 = 0x4E00;

/// So many there are.
const HAN: usize = 0x5200;

static SIMPLIFIED: LazyLock<Simplified> = LazyLock::new(|| {
    let lines = include_str!("../data/traditional.txt").lines();
    let parts = lines.filter_map(|line| Some((line.chars().next()?, line.chars().skip(1))));
    let mut pairs: Vec<(char, char)> =
        parts.flat_map(|(simplified, forms)| forms.map(move |form| (form, simplified))).collect();
    order::by_key(&mut pairs, |&(form, _)| form);
    let mut forms = vec![0; HAN / 64];
    for (word, bit) in pairs.iter().filter_map(|&(form, _)| place(form)) {
        forms[word] |= bit;
    }
    Simplified { pairs, forms }
});

fn place(c: char) -> Option<(usize, u64)> {
    let at = (c as u32).checked_sub(FIRST_HAN)? as usize;
    (at < HAN).then_some((at / 64, 1 << (at % 64)))
}

impl Simplified {
    fn holds(&self, c: char) -> bool {
        place(c).is_some_and(|(word, bit)| self.forms[word] & bit != 0)
    }

    fn of(&self, c: char) -> char {
        if !self.holds(c) {
            return c;
        }
        self.pairs.binary_search_by_key(&c, |&(form, _)| form).map_or(c, |at| self.pairs[at].1)
    }
}

/// The text that is read in place of `input`, and whether it was written in traditional characters.
pub(super) fn reading(input: &str) -> (Cow<'_, str>, bool) {
    let traditional = is_traditional(input);
    if !traditional && !has_radicals(input) {
        return (Cow::Borrowed(input), false);
    }
    let fold = |c: char| {
        let c = radical(c).unwrap_or(c);
        if traditional { SIMPLIFIED.of(c) } else { c }
    };
    (Cow::Owned(input.chars().map(fold).collect()), traditional)
}

/// Whether a radical may stand in the text: all of them begin with two bytes that little else begins with.
fn has_radicals(input: &str) -> bool {
    // Without a way out, so that many bytes are looked at together.
    input.as_bytes().windows(2).fold(false, |has, pair| has | ((pair[0] == 0xE2) & (pair[1] >= 0xBA)))
        && input.contains(|c| radical(c).is_some())
}

/// The simplified form of a character, wherever it stands: for what a reader types, not for texts.
pub fn simplified(c: char) -> char {
    SIMPLIFIED.of(c)
}

/// Characters that tell how a text is written.
const SAMPLE: usize = 20_000;

/// Of so many Chinese characters one is traditional where a text is: in simplified texts only names have any.
const SHARE: usize = 20;

/// Fewer are a name.
const LEAST: usize = 3;

fn is_traditional(input: &str) -> bool {
    let (mut all, mut old) = (0_usize, 0_usize);
    let forms = &SIMPLIFIED.forms;
    let bytes = input.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at).filter(|_| all < SAMPLE) {
        if let (0xE4..=0xE9, Some(&[second, third])) = (byte, bytes.get(at + 1..at + 3)) {
            // The block of characters, and [`place`] in it, by the bytes.
            let word = (usize::from(byte & 0x0F) << 6 | usize::from(second & 0x3F))
                .wrapping_sub(FIRST_HAN as usize / 64);
            if let Some(forms) = forms.get(word) {
                all += 1;
                old += (forms >> (third & 0x3F) & 1) as usize;
                at += 3;
                continue;
            }
        }
        let Some(c) = input[at..].chars().next() else { break };
        all += usize::from(is_han(c));
        at += c.len_utf8();
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
            if SIMPLIFIED.holds(form) {
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
        for (form, c) in &SIMPLIFIED.pairs {
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
        assert_eq!(forms, SIMPLIFIED.pairs.len());
        assert!(SIMPLIFIED.pairs.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert!(SIMPLIFIED.pairs.iter().all(|&(form, c)| place(form).is_some() && !SIMPLIFIED.holds(c)));
    }

    #[test]
    fn radicals_are_read_and_names_in_simplified_texts_stay() {
        let read = |text: &str| reading(text).0.into_owned();
        assert_eq!(read("⼯业⽣产总值增⻓，⼗⼾"), "工业生产总值增长，十户");
        assert_eq!(read("乾县的工作"), "乾县的工作");
        assert_eq!(read("經濟發展與社會進步"), "经济发展与社会进步");
    }
}
