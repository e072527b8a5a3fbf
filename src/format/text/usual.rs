//! How usual the characters of a text are: a text that was decoded by the wrong tables has rare ones.

/// Characters that Chinese reports are full of, simplified and traditional.
const USUAL: &str = include_str!("../../data/usual_characters.txt");

/// Characters that are looked at.
const SEEN: usize = 4_000;

/// How many characters of a text are usual.
#[derive(Clone, Copy)]
pub(super) struct Usual {
    usual: usize,
    of: usize,
}

impl Usual {
    /// Those of a text, punctuation and ASCII characters aside.
    pub(super) fn of(characters: &str) -> Self {
        let told = |c: &char| matches!(c, '\u{80}'..='\u{2FFF}' | '\u{3400}'..='\u{FEFF}' | '\u{FFFD}'..);
        let seen = characters.chars().filter(told).take(SEEN);
        seen.fold(Self { usual: 0, of: 0 }, |Self { usual, of }, c| Self {
            usual: usual + usize::from(USUAL.chars().any(|usual| usual == c)),
            of: of + 1,
        })
    }

    /// Whether they are those of a Chinese text: a third to a half are usual in one, hardly any by chance.
    pub(super) const fn is_chinese(self) -> bool {
        self.usual >= 4 && self.usual * 6 >= self.of
    }

    /// Whether a text is Chinese, and much more so than another reading of it.
    pub(super) const fn is_rather_chinese_than(self, other: Self) -> bool {
        self.is_chinese() && self.usual * other.of > 2 * other.usual * self.of
    }
}
