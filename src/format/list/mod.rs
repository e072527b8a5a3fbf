//! Automatic numbering: what stands before a paragraph though nobody typed it.

mod numeral;

pub(crate) use numeral::Numeral;
use std::collections::BTreeMap;

/// How many levels a list has.
pub(crate) const LEVELS: usize = 9;

/// One level of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Level {
    /// Its first number.
    pub(crate) start: u32,
    /// How its number is written.
    pub(crate) numeral: Numeral,
    /// What stands before a paragraph, with `%1` to `%9` for the number of each level: `第%1章`. Of a bullet, its sign.
    pub(crate) text: String,
    /// Whether a blank or tab follows.
    pub(crate) spaced: bool,
    /// It starts anew after a paragraph of this level, counted from 1, or of one above; 0 for never, `None` for any above.
    pub(crate) restart: Option<u8>,
    /// All numbers in decimal.
    pub(crate) legal: bool,
    /// The paragraph style that stands for this level.
    pub(crate) style: Option<String>,
}

impl Default for Level {
    fn default() -> Self {
        Self {
            start: 1,
            numeral: Numeral::Decimal,
            text: String::new(),
            spaced: true,
            restart: None,
            legal: false,
            style: None,
        }
    }
}

/// Levels that are counted together.
pub(crate) type Levels = [Level; LEVELS];

/// One use of a definition: its numbers go on where another use stopped, unless it says otherwise.
#[derive(Debug, Clone, Default)]
pub(crate) struct Usage {
    /// Which definition.
    pub(crate) definition: u32,
    /// Levels that start anew with this use, and at which number.
    pub(crate) starts: [Option<u32>; LEVELS],
    /// Levels that are others than those of the definition.
    pub(crate) levels: BTreeMap<usize, Level>,
    /// Whether a paragraph has used it.
    used: bool,
}

impl Usage {
    /// The plain use of a definition.
    pub(crate) fn of(definition: u32) -> Self {
        Self { definition, ..Self::default() }
    }
}

/// All lists of a document, and how far each is counted.
#[derive(Debug, Clone, Default)]
pub(crate) struct Lists {
    /// By number of the definition.
    pub(crate) definitions: BTreeMap<u32, Levels>,
    /// By number of the use, which paragraphs name.
    pub(crate) usages: BTreeMap<u32, Usage>,
    counts: BTreeMap<u32, [Option<u32>; LEVELS]>,
}

impl Lists {
    /// The level of a use that a paragraph style stands for.
    pub(crate) fn level_of(&self, usage: u32, style: &str) -> Option<usize> {
        let usage = self.usages.get(&usage)?;
        let levels = self.definitions.get(&usage.definition)?;
        levels.iter().position(|level| level.style.as_deref() == Some(style))
    }

    /// Begins all levels of a use anew.
    pub(crate) fn restart(&mut self, usage: u32) {
        if let Some(usage) = self.usages.get(&usage) {
            self.counts.remove(&usage.definition);
        }
    }

    /// Gives the next paragraph of a level its number.
    pub(crate) fn start_at(&mut self, usage: u32, level: usize, number: u32) {
        let definition = self.usages.get(&usage).map(|usage| usage.definition);
        let counts = definition.map(|definition| self.counts.entry(definition).or_default());
        if let Some(count) = counts.and_then(|counts| counts.get_mut(level)) {
            *count = Some(number.wrapping_sub(1));
        }
    }

    /// Counts a paragraph and says what stands before it; `None` where there is no such list.
    pub(crate) fn next(&mut self, usage: u32, level: usize) -> Option<Number> {
        let level = level.min(LEVELS - 1);
        let usage = self.usages.get_mut(&usage)?;
        let levels = self.definitions.get(&usage.definition)?;
        let at = |level: usize| usage.levels.get(&level).unwrap_or(&levels[level]);
        let counts = self.counts.entry(usage.definition).or_default();
        if !usage.used {
            for (count, start) in counts.iter_mut().zip(usage.starts) {
                // The number before the first.
                *count = start.map(|start| start.wrapping_sub(1)).or(*count);
            }
        }
        counts[level] = Some(counts[level].map_or(at(level).start, |count| count.wrapping_add(1)));
        let below = counts.iter_mut().zip(usage.starts).enumerate().skip(level + 1);
        for (below, (count, start)) in below {
            let starts_anew = match at(below).restart {
                None => true,
                Some(restart) => level < usize::from(restart),
            };
            if starts_anew {
                // Where the use has a start of its own, that one holds for every time.
                *count = start.map(|start| start.wrapping_sub(1));
            }
        }
        let number = |of: usize| match (of == level, counts[of]) {
            (true, Some(count)) => count,
            (_, Some(count)) if Some(count.wrapping_add(1)) != usage.starts[of] => count,
            // A level above that no paragraph has used yet.
            _ => usage.starts[of].unwrap_or(at(of).start),
        };
        let own = at(level);
        let mut text = String::new();
        let mut signs = own.text.chars().peekable();
        while let Some(sign) = signs.next() {
            match signs.peek().and_then(|digit| digit.to_digit(10)).filter(|_| sign == '%') {
                Some(of @ 1..=9) => {
                    signs.next();
                    let of = of as usize - 1;
                    let numeral = if own.legal { Numeral::Decimal } else { at(of).numeral };
                    text += &numeral.written(number(of));
                }
                _ => text.push(sign),
            }
        }
        usage.used = true;
        Some(Number { text, spaced: own.spaced })
    }
}

/// What stands before a paragraph.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Number {
    /// Number and signs: `（一）`, `1.`.
    pub(crate) text: String,
    /// Whether a blank or tab follows.
    pub(crate) spaced: bool,
}

impl Number {
    /// Its text as it is typed before such a paragraph: with a blank only where it parts words, so not in 一、工业 or 1.工业
    /// but in 第一章 总则 and 1. 2024年.
    pub(crate) fn before(mut self, paragraph: &str) -> String {
        let is_parted = |last: char| {
            let joins =
                matches!(last, '\u{3000}'..='\u{303F}' | '\u{FF00}'..='\u{FF0F}' | '\u{FF1A}'..='\u{FF20}');
            last.is_alphanumeric() || (!joins && paragraph.starts_with(|c: char| c.is_ascii_alphanumeric()))
        };
        if self.spaced && self.text.chars().next_back().is_some_and(is_parted) {
            self.text.push(' ');
        }
        self.text
    }
}

#[cfg(test)]
mod tests {
    use super::{LEVELS, Level, Lists, Number, Numeral, Usage};

    fn level(numeral: Numeral, text: &str) -> Level {
        Level { numeral, text: text.to_owned(), ..Level::default() }
    }

    /// A list of three levels under number 1, used by 1 and, starting anew, by 2; 3 has a first level of its own.
    fn lists() -> Lists {
        let mut lists = Lists::default();
        let mut levels: [Level; LEVELS] = Default::default();
        levels[0] = level(Numeral::Chinese, "%1、");
        levels[1] = level(Numeral::Chinese, "（%2）");
        levels[2] = Level { legal: true, ..level(Numeral::Decimal, "%1.%2.%3") };
        levels[3] = Level { restart: Some(1), start: 5, ..level(Numeral::UpperLetter, "%4") };
        levels[4] = Level { restart: Some(0), ..level(Numeral::Circled, "%5") };
        lists.definitions.insert(1, levels);
        lists.usages.insert(1, Usage { definition: 1, ..Usage::default() });
        let mut starts = [None; LEVELS];
        starts[0] = Some(1);
        lists.usages.insert(2, Usage { definition: 1, starts, ..Usage::default() });
        let own = [(0, Level { spaced: false, ..level(Numeral::Decimal, "第%1章") })].into();
        lists.usages.insert(3, Usage { definition: 1, levels: own, ..Usage::default() });
        lists
    }

    #[test]
    fn numbers_go_on_start_anew_and_show_those_above() {
        let mut lists = lists();
        let steps = [
            (1, 0, "一、"),
            (1, 1, "（一）"),
            (1, 1, "（二）"),
            (1, 2, "1.2.1"),
            (1, 3, "E"),
            (1, 4, "①"),
            (1, 1, "（三）"),
            (1, 3, "F"),
            (1, 0, "二、"),
            (1, 1, "（一）"),
            (1, 3, "E"),
            (1, 4, "②"),
            // Another use of the same list starts anew once, and then goes on.
            (2, 0, "一、"),
            (2, 0, "二、"),
            // A third one counts on, in a form of its own.
            (3, 0, "第3章"),
            (1, 0, "四、"),
            (9, 0, ""),
        ];
        for (n, (usage, level, expected)) in steps.into_iter().enumerate() {
            let text = lists.next(usage, level).map_or_else(String::new, |number| number.text);
            assert_eq!(text, expected, "step {n}");
        }
    }

    #[test]
    fn a_level_above_that_is_not_used_shows_its_first_number_and_does_not_count() {
        let mut lists = lists();
        assert_eq!(lists.next(2, 2).map(|number| number.text).as_deref(), Some("1.1.1"));
        assert_eq!(lists.next(2, 0).map(|number| number.text).as_deref(), Some("一、"));
    }

    #[test]
    fn a_blank_parts_a_number_from_words_only() {
        let cases = [
            ("一、", "工业", "一、"),
            ("一、", "2024年", "一、"),
            ("（一）", "GDP", "（一）"),
            ("1.", "工业", "1."),
            ("1.", "2024年", "1. "),
            ("1.2", "工业", "1.2 "),
            ("第一章", "总则", "第一章 "),
            ("•", "Apple", "• "),
            ("●", "工业", "●"),
            ("", "工业", ""),
        ];
        for (text, paragraph, expected) in cases {
            let number = |spaced| Number { text: text.to_owned(), spaced };
            assert_eq!(number(true).before(paragraph), expected, "{text}{paragraph}");
            assert_eq!(number(false).before(paragraph), text);
        }
    }
}
