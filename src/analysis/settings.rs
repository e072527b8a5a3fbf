//! What a caller may choose, and what has to be read again when it changes.

use super::stage::Stage;
use crate::correction::{self, Correction};
use crate::statement::Strength;
use crate::token::StopWords;
use serde::{Deserialize, Serialize};

/// What holds for a whole run.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settings {
    /// Words to leave out of the term counts; the built-in list by default.
    pub stop_words: StopWords,
    /// The words that make a target hard or soft; the built-in lists by default.
    pub strength: Strength,
    /// What readers say otherwise than documents were read; each applies to the document of its hash.
    pub corrections: Vec<Correction>,
}

/// The settings as they travel and are kept: what a reader chose, `None` where the built-in lists hold.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Choices {
    /// Words to leave out of the term counts.
    pub stop_words: Option<Vec<String>>,
    /// The words that make a target hard or soft.
    pub strength: Option<Strength>,
    /// What readers say otherwise than documents were read, as [`correction::write`] has it; empty for nothing.
    pub corrections: String,
}

/// One choice more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// See [`Choices::stop_words`].
    StopWords(Option<Vec<String>>),
    /// See [`Choices::strength`].
    Strength(Option<Strength>),
    /// See [`Choices::corrections`].
    Corrections(String),
}

/// Stands for all that a stage reads of the settings: the same mark, the same result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Mark(u64);

impl Settings {
    /// What `stage` was, or would be, worked out by in the document of a hash.
    pub fn mark(&self, stage: Stage, sha256: &str) -> Mark {
        match stage {
            Stage::Decoding | Stage::Repairing | Stage::Splitting => Mark::default(),
            Stage::Extracting => {
                let corrections = correction::of(&self.corrections, sha256);
                let lines: Vec<String> = corrections.map(correction::line).collect();
                Mark::of([&self.strength.hard, &self.strength.soft, &lines])
            }
            Stage::Counting => Mark::of([self.stop_words.list()]),
        }
    }

    /// The corrections of the document of a hash.
    pub(super) fn corrections(&self, sha256: &str) -> Vec<&Correction> {
        correction::of(&self.corrections, sha256).collect()
    }

    /// All of them, the built-in lists written out.
    pub fn in_force(&self) -> Choices {
        Choices {
            stop_words: Some(self.stop_words.list().to_vec()),
            strength: Some(self.strength.clone()),
            // what writes and reads them comes later in a browser, and only where there are any
            corrections: if self.corrections.is_empty() {
                String::new()
            } else {
                correction::write(&self.corrections)
            },
        }
    }
}

impl From<Choices> for Settings {
    fn from(choices: Choices) -> Self {
        Self {
            stop_words: choices.stop_words.map_or_else(StopWords::built_in, StopWords::new),
            strength: choices.strength.unwrap_or_default(),
            corrections: match choices.corrections.as_str() {
                "" => Vec::new(),
                table => correction::read(table).unwrap_or_default(),
            },
        }
    }
}

impl Choices {
    /// These with one choice made anew.
    #[must_use]
    pub fn with(mut self, choice: Choice) -> Self {
        match choice {
            Choice::StopWords(words) => self.stop_words = words,
            Choice::Strength(strength) => self.strength = strength,
            Choice::Corrections(corrections) => self.corrections = corrections,
        }
        self
    }
}

impl Mark {
    /// The mark of some lists: FNV-1a over the words, each list and each word closed by a byte that no text has.
    fn of<const N: usize>(lists: [&[String]; N]) -> Self {
        const CLOSED: [u8; 2] = [0xFE, 0xFF];
        let mut hash = 0xCBF2_9CE4_8422_2325;
        let mut add = |byte: u8| hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
        for list in lists {
            for word in list {
                word.bytes().for_each(&mut add);
                add(CLOSED[0]);
            }
            add(CLOSED[1]);
        }
        Self(hash)
    }
}

#[cfg(test)]
mod tests {
    use super::{Choice, Choices, Settings, Stage};
    use crate::statement::Strength;

    #[test]
    fn a_setting_marks_what_is_read_by_it() {
        let built_in = Settings::default();
        let stop_words: Settings =
            Choices::default().with(Choice::StopWords(Some(vec!["发展".to_owned()]))).into();
        let strength = Strength { hard: vec!["确保力争".to_owned()], soft: Vec::new() };
        let joined: Settings = Choices::default().with(Choice::Strength(Some(strength))).into();
        let strength = Strength { hard: vec!["确保".to_owned(), "力争".to_owned()], soft: Vec::new() };
        let parted: Settings = Choices::default().with(Choice::Strength(Some(strength))).into();
        let differ = |left: &Settings, right: &Settings| {
            [Stage::Splitting, Stage::Extracting, Stage::Counting]
                .map(|stage| left.mark(stage, "") != right.mark(stage, ""))
        };
        assert_eq!(differ(&built_in, &stop_words), [false, false, true]);
        assert_eq!(differ(&built_in, &joined), [false, true, false]);
        assert_eq!(differ(&joined, &parted), [false, true, false]);
        assert_eq!(differ(&built_in, &built_in.in_force().into()), [false; 3]);
    }
}
