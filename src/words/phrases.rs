//! Words with a meaning each, found at a place of a text.

use crate::letters::Letters;
use crate::order;

/// Words with what each means, found at a place of a text by its first character.
#[derive(Debug, Default)]
pub(crate) struct Phrases<T> {
    firsts: Letters,
    /// A table of first characters, each in the first free slot from its own on; a power of two, half of it empty.
    slots: Vec<Slot>,
    /// By first character, and of one character the longest first.
    words: Vec<(&'static str, T)>,
}

/// A first character, and where its words stand.
#[derive(Debug, Clone, Copy)]
struct Slot {
    first: char,
    from: u32,
    to: u32,
}

/// No text has it where a word could begin.
const EMPTY: Slot = Slot { first: '\0', from: 0, to: 0 };

impl<T> Phrases<T> {
    /// Takes the words in; an empty one is left out.
    pub(crate) fn new(words: impl IntoIterator<Item = (&'static str, T)>) -> Self {
        let mut words: Vec<(&str, T)> = words.into_iter().filter(|(word, _)| !word.is_empty()).collect();
        order::by_key(&mut words, |(word, _)| (word.chars().next(), std::cmp::Reverse(word.len())));
        let mut firsts = Letters::default();
        let mut slots = vec![EMPTY; (2 * words.len()).next_power_of_two()];
        let (mut from, mask) = (0, slots.len() - 1);
        for same in words.chunk_by(|(one, _), (next, _)| one.chars().next() == next.chars().next()) {
            let to = from + same.len() as u32;
            if let Some(first) = same.first().and_then(|(word, _)| word.chars().next()) {
                firsts.add(first);
                let mut at = own_slot(first) & mask;
                while slots[at].first != EMPTY.first {
                    at = (at + 1) & mask;
                }
                slots[at] = Slot { first, from, to };
            }
            from = to;
        }
        Self { firsts, slots, words }
    }

    /// All words.
    #[cfg(test)]
    pub(crate) fn words(&self) -> &[(&'static str, T)] {
        &self.words
    }

    /// The words that `text` begins with, the longest first.
    pub(crate) fn begin<'a>(&'a self, text: &'a str) -> impl Iterator<Item = &'a (&'static str, T)> {
        let of_first = text.chars().next().map_or(&[][..], |first| self.of(first));
        of_first.iter().filter(move |(word, _)| begins(text, word))
    }

    /// The longest word that `text` begins with, whose first character is `first`.
    #[inline]
    pub(crate) fn longest(&self, first: char, text: &str) -> Option<&(&'static str, T)> {
        self.of(first).iter().find(|(word, _)| begins(text, word))
    }

    /// The words that begin with a character.
    #[inline]
    fn of(&self, first: char) -> &[(&'static str, T)] {
        if self.firsts.may_hold(first) { self.slot(first) } else { &[] }
    }

    fn slot(&self, first: char) -> &[(&'static str, T)] {
        let mask = self.slots.len().wrapping_sub(1);
        let mut at = own_slot(first) & mask;
        while let Some(slot) = self.slots.get(at) {
            if slot.first == first {
                return self.words.get(slot.from as usize..slot.to as usize).unwrap_or_default();
            }
            if slot.first == EMPTY.first {
                break;
            }
            at = (at + 1) & mask;
        }
        &[]
    }

    /// The words that stand anywhere in `text`, from left to right, with where they begin; they may overlap.
    pub(crate) fn within<'a>(
        &'a self,
        text: &'a str,
    ) -> impl Iterator<Item = (usize, &'a (&'static str, T))> {
        text.char_indices().filter(|&(_, c)| self.firsts.may_hold(c)).flat_map(move |(at, c)| {
            let words = self.slot(c).iter().filter(move |(word, _)| begins(&text[at..], word));
            words.map(move |found| (at, found))
        })
    }

    /// Whether any of the words stands in `text`.
    pub(crate) fn stand_in(&self, text: &str) -> bool {
        self.within(text).next().is_some()
    }
}

/// Whether `text` begins with `word`, of which it has the first character: the end of the second tells most apart.
#[inline]
fn begins(text: &str, word: &str) -> bool {
    let (text, word) = (text.as_bytes(), word.as_bytes());
    text.get(..word.len()).is_some_and(|text| text.get(5) == word.get(5) && text == word)
}

/// The slot that a character would have in a table without end.
fn own_slot(c: char) -> usize {
    ((c as u32).wrapping_mul(0x9E37_79B1) >> 12) as usize
}

#[cfg(test)]
mod tests {
    use super::Phrases;

    #[test]
    fn words_are_found_the_longest_first() {
        let phrases = Phrases::new([("工", 1), ("工作", 2), ("工作报告", 3), ("报告", 4), ("", 5)]);
        let begin = |text| phrases.begin(text).map(|&(_, value)| value).collect::<Vec<_>>();
        assert_eq!(begin("工作报告"), [3, 2, 1]);
        assert_eq!((begin("报"), begin("")), (vec![], vec![]));
        let within: Vec<_> = phrases.within("作工作报告").map(|(at, &(_, value))| (at, value)).collect();
        assert_eq!(within, [(3, 3), (3, 2), (3, 1), (9, 4)]);
        assert!(phrases.stand_in("一报告") && !phrases.stand_in("作报"));
        assert_eq!(phrases.words().len(), 4);
    }
}
