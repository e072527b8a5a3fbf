//! Short patterns of words and gaps, as tables have them; what regular expressions would do, without compiling any.
//!
//! A pattern is a row of steps: `^ ?今年|####年 ~30 主要 !目标|指标`. A step is one of some words, `?` before them where
//! they may be missing, `!` where one of them is looked for before the rest is tried. In a word `#` is any digit, `.`
//! any character. `~8` is up to eight characters, `~2-8` two at least, `~8/，。` none of them a mark of these; a word may
//! have its own gap behind it (`按照~40`). `_` is any white space, `^` first the beginning, `$` last the end.
//!
//! All places that a step can reach are bits of one number, so that a pattern takes as long as it has steps.

use super::script::is_digit;
use crate::letters::Letters;

/// How many characters a pattern looks at.
const REACH: usize = 127;

/// Characters from a place on, as patterns see them.
#[derive(Debug)]
pub(crate) struct Window<'a> {
    text: &'a str,
    /// The characters with their offsets.
    chars: Vec<(usize, char)>,
    /// Whether the text ends in it.
    whole: bool,
    /// Where line feeds stand, which no gap goes over.
    feeds: Places,
}

/// Places between characters, a bit each.
type Places = u128;

impl<'a> Window<'a> {
    /// The beginning of `text`.
    pub(crate) fn of(text: &'a str) -> Self {
        let mut chars = Vec::with_capacity(text.len().min(REACH));
        chars.extend(text.char_indices().take(REACH));
        let seen = chars.last().map_or(0, |&(at, c)| at + c.len_utf8());
        let feeds = places_of(&chars, |c| c == '\n');
        Self { text, chars, whole: seen == text.len(), feeds }
    }

    fn offset(&self, place: usize) -> usize {
        match self.chars.get(place) {
            Some(&(at, _)) => at,
            None => self.chars.last().map_or(0, |&(at, c)| at + c.len_utf8()),
        }
    }

    fn all(&self) -> Places {
        Places::MAX >> (REACH - self.chars.len())
    }
}

/// A pattern, taken apart.
#[derive(Debug)]
pub(crate) struct Pattern {
    anchored: bool,
    steps: Vec<Step>,
}

#[derive(Debug)]
enum Step {
    Words { words: Vec<Word>, firsts: Box<Letters>, missing: bool, key: bool },
    Gap(Gap),
    Blank,
    End,
}

#[derive(Debug)]
struct Word {
    written: &'static str,
    gap: Option<Gap>,
}

#[derive(Debug, Clone, Copy)]
struct Gap {
    least: usize,
    most: usize,
    without: &'static str,
}

impl Pattern {
    /// Takes a row apart. What cannot be read is left out; the tests of the tables look for that.
    pub(crate) fn new(written: &'static str) -> Self {
        let mut pattern = Self { anchored: false, steps: Vec::new() };
        for step in written.split(' ') {
            match step {
                "^" => pattern.anchored = true,
                "$" => pattern.steps.push(Step::End),
                "_" => pattern.steps.push(Step::Blank),
                _ => pattern.steps.extend(match step.strip_prefix('~') {
                    Some(gap) => Gap::new(gap).map(Step::Gap),
                    None => Some(Step::words(step)),
                }),
            }
        }
        pattern
    }

    /// The words of which one stands in each text that the pattern matches.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &'static str> {
        self.steps
            .iter()
            .flat_map(|step| match step {
                Step::Words { words, key: true, .. } => words.as_slice(),
                _ => &[],
            })
            .map(|word| word.written)
    }

    /// Whether it is somewhere in the window; at its beginning where the pattern says so.
    pub(crate) fn matches(&self, window: &Window<'_>) -> bool {
        self.reach(window, if self.anchored { 1 } else { window.all() }) != 0
    }

    /// Where it ends at the latest that `text` begins with.
    pub(crate) fn end(&self, text: &str) -> Option<usize> {
        let window = Window::of(text);
        let places = self.reach(&window, 1);
        (places != 0).then(|| window.offset(places.ilog2() as usize))
    }

    /// Whether it begins anywhere in `text`, however long.
    pub(crate) fn stands_in(&self, text: &str) -> bool {
        self.found(text, 0).is_some()
    }

    /// Where it begins first in `text` from `from` on, and where it ends there at the latest.
    pub(crate) fn found(&self, text: &str, from: usize) -> Option<(usize, usize)> {
        let Some(Step::Words { words, firsts, missing: false, .. }) = self.steps.first() else { return None };
        let at = |step: usize| {
            let end = self.end_at(words, &text[from + step..])?;
            Some((from + step, from + step + end))
        };
        let rest = &text[from..];
        let first = words.first()?.written.chars().next()?;
        if words.iter().all(|word| word.written.starts_with(first)) {
            return rest.match_indices(first).find_map(|(step, _)| at(step));
        }
        rest.char_indices().filter(|&(_, c)| firsts.may_hold(c)).find_map(|(step, _)| at(step))
    }

    /// Where it ends in `text`, which begins with one of its first words.
    fn end_at(&self, words: &[Word], text: &str) -> Option<usize> {
        let longest = words.iter().filter_map(|word| word.end(text)).max()?;
        let plain = self.steps.len() == 1 && words.iter().all(|word| word.gap.is_none());
        if plain { Some(longest) } else { self.end(text) }
    }

    fn reach(&self, window: &Window<'_>, mut places: Places) -> Places {
        for step in &self.steps {
            if places == 0 {
                break;
            }
            places = step.from(window, places);
        }
        places
    }
}

impl Step {
    fn words(step: &'static str) -> Self {
        let words_of = step.trim_start_matches(['?', '!']);
        let words: Vec<Word> = words_of.split('|').map(Word::new).collect();
        let mut firsts = Box::new(Letters::default());
        for first in words.iter().filter_map(|word| word.written.chars().next()) {
            match first {
                '#' => ('0'..='9').chain('０'..='９').for_each(|digit| firsts.add(digit)),
                first => firsts.add(first),
            }
        }
        Self::Words { words, firsts, missing: step.starts_with('?'), key: step.starts_with('!') }
    }

    /// Where one is behind the step that was at `places` before it.
    fn from(&self, window: &Window<'_>, places: Places) -> Places {
        match self {
            Self::Gap(gap) => gap.from(window, places),
            Self::Blank => spread(window, places, REACH, !places_of(&window.chars, char::is_whitespace)),
            Self::End => places & if window.whole { 1 << window.chars.len() } else { 0 },
            Self::Words { words, firsts, missing, .. } => {
                let mut behind = if *missing { places } else { 0 };
                let mut left = places;
                while left != 0 {
                    let place = left.trailing_zeros() as usize;
                    left &= left - 1;
                    let Some(&(at, _)) = window.chars.get(place).filter(|&&(_, c)| firsts.may_hold(c)) else {
                        continue;
                    };
                    for word in words {
                        behind |= word.from(window, place, at);
                    }
                }
                behind
            }
        }
    }
}

impl Word {
    fn new(written: &'static str) -> Self {
        match written.split_once('~') {
            Some((written, gap)) => Self { written, gap: Gap::new(gap) },
            None => Self { written, gap: None },
        }
    }

    /// Its length, where `text` begins with it.
    fn end(&self, text: &str) -> Option<usize> {
        let mut end = 0;
        let mut chars = text.chars();
        for wanted in self.written.chars() {
            let c = chars.next()?;
            let same = c == wanted || wanted == '#' && is_digit(c) || wanted == '.' && c != '\n';
            same.then_some(())?;
            end += c.len_utf8();
        }
        Some(end)
    }

    fn from(&self, window: &Window<'_>, place: usize, at: usize) -> Places {
        let behind = place + self.written.chars().count();
        if behind > window.chars.len() || self.end(&window.text[at..]).is_none() {
            return 0;
        }
        let places = 1 << behind;
        self.gap.map_or(places, |gap| gap.from(window, places))
    }
}

impl Gap {
    fn new(written: &'static str) -> Option<Self> {
        let (length, without) = written.split_once('/').unwrap_or((written, ""));
        let (least, most) = length.split_once('-').unwrap_or(("0", length));
        Some(Self { least: least.parse().ok()?, most: most.parse().ok()?, without })
    }

    fn from(self, window: &Window<'_>, places: Places) -> Places {
        let without =
            if self.without.is_empty() { 0 } else { places_of(&window.chars, |c| self.without.contains(c)) };
        let barred = window.feeds | without;
        let least = (0..self.least).fold(places, |places, _| (places & !barred) << 1 & window.all());
        spread(window, least, self.most - self.least.min(self.most), barred)
    }
}

/// The places before the characters of a kind.
fn places_of(chars: &[(usize, char)], kind: impl Fn(char) -> bool) -> Places {
    chars.iter().rev().fold(0, |places, &(_, c)| places << 1 | Places::from(kind(c)))
}

/// The places and those up to `most` characters behind them, over none that stands at a barred place.
fn spread(window: &Window<'_>, places: Places, most: usize, barred: Places) -> Places {
    let (mut all, mut left) = (places, most);
    if barred & window.all() == 0 {
        // Each step doubles what is reached.
        let mut step = 1;
        while left > 0 && step <= REACH {
            let by = step.min(left);
            all |= all << by;
            (left, step) = (left - by, 2 * step);
        }
        return all & window.all();
    }
    let mut new = places;
    while left > 0 && new != 0 {
        new = (new & !barred) << 1 & window.all() & !all;
        all |= new;
        left -= 1;
    }
    all
}

#[cfg(test)]
mod tests {
    use super::{Pattern, Window};

    #[test]
    fn steps_and_gaps_match() {
        let goals = Pattern::new("^ ?今年|####年|按照~4/， ~2 主要 !目标|指标 ?：|: _ $");
        let matches = |text: &str| goals.matches(&Window::of(text));
        for text in ["今年主要目标", "２０24年全市主要指标： ", "按照上级要求主要目标", "全市主要目标"]
        {
            assert!(matches(text), "{text}");
        }
        for text in ["今年全市的主要目标", "主要目标是", "按照，要求全市主要目标", "主要", ""]
        {
            assert!(!matches(text), "{text}");
        }
        assert_eq!(goals.keys().collect::<Vec<_>>(), ["目标", "指标"]);
    }

    #[test]
    fn a_place_is_found_in_a_long_text() {
        let speaks = Pattern::new("代表|受 ~1-3/。 政府");
        let text = format!("{}代表。政府，代表我市政府市政府", "一".repeat(300));
        let from = 900 + "代表。政府，".len();
        assert_eq!(speaks.found(&text, 0), Some((from, from + "代表我市政府".len())));
        assert!(speaks.found(&text, from + 3).is_none() && !speaks.stands_in("代表政府"));
        let whole = Pattern::new("工作报告|工作");
        assert_eq!(whole.found("政府工作报告", 0), Some((6, 18)));
        assert_eq!(Pattern::new("“..”").end("“十三”时期"), Some(12));
    }

    #[test]
    fn a_window_ends_where_a_pattern_no_longer_looks() {
        let end = Pattern::new("一 ~200 二 $");
        assert!(end.matches(&Window::of(&format!("一{}二", "三".repeat(100)))));
        assert!(!end.matches(&Window::of(&format!("一{}二", "三".repeat(126)))));
        for most in [0, 1, 2, 3, 7, 8, 30, 90] {
            let row = "三".repeat(most);
            let gap: &str = format!("^ 一 ~{most} 二").leak();
            let at_most = Pattern::new(gap);
            assert!(at_most.matches(&Window::of(&format!("一{row}二"))), "{most}");
            assert!(!at_most.matches(&Window::of(&format!("一{row}三二"))), "{most}");
            assert!(!at_most.matches(&Window::of(&format!("一\n{row}二"))), "{most}");
        }
    }
}
