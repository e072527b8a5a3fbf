//! How right a text is, white space aside.

use report_lens::source::Content;
use report_lens::text::repair;
use std::collections::BTreeMap;
use std::fmt;

/// Shares from 0 to 1.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Right {
    /// Of characters: twice those in both by those of both.
    pub(crate) characters: f64,
    /// Of expected paragraphs that stand as a line of their own each.
    pub(crate) paragraphs: f64,
    /// Of runs of eight characters, counted as the characters are.
    pub(crate) order: f64,
    /// Of figures as they are written: a blank in one makes two of it. They must be as right as the characters.
    pub(crate) figures: f64,
}

impl Right {
    /// The names of what is printed.
    pub(crate) const HEAD: &str = "characters paragraphs order figures";

    /// What is below its floor.
    pub(crate) fn missed(&self, floor: &Self) -> Option<String> {
        let pairs = [
            ("characters", self.characters, floor.characters),
            ("paragraphs", self.paragraphs, floor.paragraphs),
            ("order", self.order, floor.order),
            ("figures", self.figures, floor.figures),
        ];
        let below = pairs.iter().filter(|(_, is, least)| is < least);
        let said: Vec<String> =
            below.map(|(name, is, least)| format!("{name} {is:.4} below {least}")).collect();
        (!said.is_empty()).then(|| said.join(", "))
    }
}

impl fmt::Display for Right {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:>10.4} {:>10.4} {:>5.3} {:>7.4}",
            self.characters, self.paragraphs, self.order, self.figures
        )
    }
}

/// The text that a person reads of what a file holds: in simplified characters unless it is in traditional ones.
pub(crate) fn reading(content: &Content) -> String {
    let text = repair(content);
    match &text.folded {
        Some(folded) if folded.traditional => text.repaired,
        _ => text.reading().to_owned(),
    }
}

/// How right `found` is.
pub(crate) fn of(expected: &str, found: &str) -> Right {
    let (wanted, given) = (bare(expected), bare(found));
    let (wanted_lines, given_lines) = (lines(expected), lines(found));
    let standing = shared(&wanted_lines, &given_lines);
    Right {
        characters: f1(&counted(wanted.iter().copied()), &counted(given.iter().copied())),
        paragraphs: ratio(standing, wanted_lines.values().sum()),
        order: f1(&grams(&wanted), &grams(&given)),
        figures: f1(&figures(expected), &figures(found)),
    }
}

/// The first lines that are wanted and not given, and those that are given and not wanted, for whoever looks into it.
pub(crate) fn differences(expected: &str, found: &str) -> String {
    let (wanted, given) = (lines(expected), lines(found));
    let without = |one: &BTreeMap<Vec<char>, usize>, other: &BTreeMap<Vec<char>, usize>| {
        let lines = one.keys().filter(|line| !other.contains_key(*line)).take(3);
        lines.map(|line| shortened(line)).collect::<Vec<_>>()
    };
    let (stated, read) = (figures(expected), figures(found));
    let other: Vec<_> = read.keys().filter(|figure| !stated.contains_key(*figure)).take(5).collect();
    let figures =
        if other.is_empty() { String::new() } else { format!("; figures that are not there: {other:?}") };
    format!("missing {:?}, instead {:?}{figures}", without(&wanted, &given), without(&given, &wanted))
}

fn shortened(line: &[char]) -> String {
    match line {
        [start @ .., _, _, _, _, _, _, _, _] if start.len() > 32 => {
            let ends: String = line[line.len() - 8..].iter().collect();
            start[..24].iter().collect::<String>() + "…" + &ends
        }
        _ => line.iter().collect(),
    }
}

/// Runs of so many characters tell the order.
const RUN: usize = 8;

fn grams(characters: &[char]) -> BTreeMap<&[char], usize> {
    counted(characters.windows(RUN))
}

/// Runs of digits with what stands within numbers.
fn figures(text: &str) -> BTreeMap<&str, usize> {
    let runs = text.split(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | '%' | ':'));
    counted(runs.map(|run| run.trim_matches(['.', ':'])).filter(|run| !run.is_empty()))
}

fn bare(text: &str) -> Vec<char> {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

fn lines(text: &str) -> BTreeMap<Vec<char>, usize> {
    counted(text.lines().map(bare).filter(|line| !line.is_empty()))
}

fn counted<T: Ord>(items: impl Iterator<Item = T>) -> BTreeMap<T, usize> {
    let mut counts = BTreeMap::new();
    for item in items {
        *counts.entry(item).or_default() += 1;
    }
    counts
}

fn shared<T: Ord>(one: &BTreeMap<T, usize>, other: &BTreeMap<T, usize>) -> usize {
    one.iter().map(|(item, count)| other.get(item).map_or(0, |other| *count.min(other))).sum()
}

/// Twice what both have by all that each has.
pub(crate) fn f1<T: Ord>(one: &BTreeMap<T, usize>, other: &BTreeMap<T, usize>) -> f64 {
    let all = one.values().sum::<usize>() + other.values().sum::<usize>();
    ratio(2 * shared(one, other), all)
}

/// [`f1`] of items that may occur more than once.
pub(crate) fn f1_of<T: Ord>(one: Vec<T>, other: Vec<T>) -> f64 {
    f1(&counted(one.into_iter()), &counted(other.into_iter()))
}

#[expect(clippy::cast_precision_loss, reason = "counts of a text are small")]
fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

#[test]
fn accuracy_is_that_of_small_texts() {
    let same = of("甲乙丙丁戊己庚辛\n壬癸6.1%", "甲乙丙丁\t戊己庚辛\n 壬癸 6.1%");
    assert_eq!((same.characters, same.paragraphs, same.order, same.figures), (1.0, 1.0, 1.0, 1.0));
    assert_eq!(of("增长6.1%", "增长6. 1%").figures, 0.0, "a blank in a figure is no small thing");
    let joined = of("甲乙丙丁戊己庚辛\n壬癸", "甲乙丙丁戊己庚辛壬癸");
    assert_eq!((joined.characters, joined.paragraphs, joined.order), (1.0, 0.0, 1.0));
    let half = of("甲乙\n丙丁", "丙丁");
    assert_eq!((half.characters, half.paragraphs), (2.0 / 3.0, 0.5));
    assert_eq!(of("甲乙丙丁戊己庚辛", "辛庚己戊丁丙乙甲").order, 0.0);
    assert!(of("甲乙", "甲乙甲乙").characters < 0.7, "what is there too often counts against it");
}
