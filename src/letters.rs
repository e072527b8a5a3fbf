//! A quick no: most characters of a text begin none of a table's words.

/// A set of characters that may also hold others: a bit for each remainder, so that a question costs one look.
#[derive(Debug, Clone, Default)]
pub(crate) struct Letters {
    bits: [u64; WORDS],
}

/// 64 bits each: as many as keep the others few, for a table of some hundred first characters.
const WORDS: usize = 32;

impl Letters {
    /// These characters.
    pub(crate) const fn of(characters: &[char]) -> Self {
        Self { bits: [0; WORDS] }.and(characters)
    }

    /// These and others.
    pub(crate) const fn and(mut self, others: &[char]) -> Self {
        let mut at = 0;
        while at < others.len() {
            self = self.with(others[at]);
            at += 1;
        }
        self
    }

    /// These and one more.
    pub(crate) const fn with(mut self, c: char) -> Self {
        let (word, bit) = place(c);
        self.bits[word] |= bit;
        self
    }

    /// Takes a character in.
    pub(crate) fn add(&mut self, c: char) {
        let (word, bit) = place(c);
        self.bits[word] |= bit;
    }

    /// Whether `c` may have been taken in; false only where it was not.
    pub(crate) fn may_hold(&self, c: char) -> bool {
        let (word, bit) = place(c);
        self.bits[word] & bit != 0
    }
}

const fn place(c: char) -> (usize, u64) {
    let code = c as usize;
    (code / 64 % WORDS, 1 << (code % 64))
}

#[cfg(test)]
mod tests {
    use super::Letters;

    #[test]
    fn what_was_taken_in_is_held() {
        let mut letters = Letters::default();
        "确力增降#，".chars().for_each(|c| letters.add(c));
        assert!("确力增降#，".chars().all(|c| letters.may_hold(c)));
        let others = ('一'..='龥').filter(|&c| letters.may_hold(c)).count();
        assert!(others < 100, "{others} others");
    }
}
