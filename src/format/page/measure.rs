//! What a whole document has: the size of its text, the distance of its lines, its margins and indents.

use super::row::Line;
use crate::order;
use std::collections::BTreeMap;

/// What a document is usually set in.
#[derive(Debug, Default)]
pub(super) struct Measure {
    /// Size of the body text in points.
    pub size: f32,
    /// By how much of it lines of the body text may differ from it.
    pub slack: f32,
    /// Font of the body text.
    pub font: u16,
    /// Distance of its lines in ems, from baseline to baseline.
    pub pitch: f32,
    /// The same in points for each size that several lines have, in quarters of a point.
    pitches: BTreeMap<i32, f32>,
    /// How far the first line of a paragraph is set in, in ems, where they are.
    pub indent: Option<f32>,
    /// Whether the lines of a paragraph are set in behind its first.
    pub hangs: bool,
    /// Left and right margin by width of page, parity and column.
    frames: BTreeMap<(i32, u8, u8), Frame>,
    /// The width of each page, counted from 0.
    widths: Vec<f32>,
}

/// Where lines begin and end.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    pub left: f32,
    pub right: f32,
}

impl Measure {
    /// Measures lines that are text.
    pub(super) fn of(lines: &[&Line], widths: Vec<f32>) -> Self {
        let mut measure = Self { widths, ..Self::default() };
        let weight = |line: &Line| line.text.chars().count();
        measure.size = most(lines.iter().map(|line| ((line.size * 4.0).round() as i32, weight(line))))
            .unwrap_or(40) as f32
            / 4.0;
        // The sizes of characters that were recognised in a picture vary from line to line.
        let near =
            lines.iter().map(|line| line.size / measure.size).filter(|ratio| (ratio - 1.0).abs() < 0.25);
        let sizes = counts(near.map(|ratio| ((ratio * 100.0).round() as i32, 1)));
        let (all, largest) =
            (sizes.values().sum::<usize>(), sizes.values().max().copied().unwrap_or_default());
        measure.slack = if sizes.len() >= 8 && largest * 10 < all * 4 { 0.25 } else { 0.06 };
        let slack = measure.slack;
        let size = measure.size;
        let body = |line: &Line| (line.size / size - 1.0).abs() < slack;
        measure.font = most(lines.iter().filter(|line| body(line)).map(|line| (line.font, weight(line))))
            .unwrap_or_default();
        let steps = lines
            .windows(2)
            .filter(|pair| pair[0].region == pair[1].region && body(pair[0]) && body(pair[1]));
        let steps =
            steps.map(|pair| (((pair[1].base - pair[0].base) / measure.size * 20.0).round() as i32, 1));
        measure.pitch =
            most(steps.filter(|&(step, _)| (12..100).contains(&step))).unwrap_or(30) as f32 / 20.0;
        measure.pitches = pitches(lines);
        measure.frames = measure.margins(lines);
        measure.indent = measure.usual_indent(lines);
        measure.hangs = measure.usual_hang(lines);
        measure
    }

    /// The margins of a line's column.
    pub(super) fn frame(&self, line: &Line) -> Frame {
        let (width, parity, column) = self.key(line);
        let found =
            self.frames.get(&(width, parity, column)).or_else(|| self.frames.get(&(width, 2, column)));
        found.copied().unwrap_or(Frame { left: line.from, right: line.to })
    }

    /// The usual distance of lines of a size, in points.
    pub(super) fn distance(&self, size: f32) -> f32 {
        // Small lines may have the distance of the text about them: then it is their ends that part paragraphs.
        let known = self.pitches.get(&quarters(size)).copied();
        let body = self.pitch * self.size;
        known.map_or(self.pitch * size.max(self.size), |known| {
            if size < 0.92 * self.size { known.max(body) } else { known }
        })
    }

    /// How much more than the width of a word has to be left of a line for it to have had room, in ems.
    pub(super) fn room(&self) -> f32 {
        if self.slack > 0.1 { -0.3 } else { 0.02 }
    }

    fn key(&self, line: &Line) -> (i32, u8, u8) {
        let width = self.widths.get(line.page as usize).copied().unwrap_or_default();
        (width.round() as i32, (line.page % 2) as u8, line.column)
    }

    fn margins(&self, lines: &[&Line]) -> BTreeMap<(i32, u8, u8), Frame> {
        let mut groups: BTreeMap<_, Vec<&Line>> = BTreeMap::new();
        for line in lines.iter().filter(|line| (line.size / self.size - 1.0).abs() < self.slack) {
            let (width, parity, column) = self.key(line);
            groups.entry((width, parity, column)).or_default().push(line);
            groups.entry((width, 2, column)).or_default().push(line);
        }
        // Few lines say little of where others would end.
        groups.retain(|&(_, parity, _), lines| parity == 2 || lines.len() >= 12);
        groups.into_iter().map(|(key, lines)| (key, self.margin(&lines, key.0 as f32, key.2 > 0))).collect()
    }

    fn margin(&self, lines: &[&Line], width: f32, column: bool) -> Frame {
        let least = 2.max(lines.len() / 25);
        let mut starts: Vec<f32> = lines.iter().map(|line| line.from).collect();
        order::by(&mut starts, f32::total_cmp);
        let near = |a: f32, b: f32| (a - b).abs() < 0.35 * self.size;
        // The first start that others share.
        let shared = starts.windows(least).find(|starts| near(starts[0], starts[starts.len() - 1]));
        let left = shared.map_or(starts[0], |starts| starts[starts.len() / 2]);
        let mut ends: Vec<f32> = lines.iter().map(|line| line.to).collect();
        order::by(&mut ends, f32::total_cmp);
        // Marks may hang over the margin: it is the last end that many lines share, or else that a few do.
        let shared = |least: usize| {
            ends.windows(least)
                .rev()
                .find(|ends| near(ends[0], ends[ends.len() - 1]))
                .map(|ends| ends[ends.len() / 2])
        };
        let mut right =
            shared(least.max(lines.len() / 6)).or_else(|| shared(least)).unwrap_or(ends[ends.len() - 1]);
        if lines.len() < 6 && !column {
            // As wide on the right as on the left, where hardly a line says it.
            right = right.max(width - left);
        }
        Frame { left, right: right.max(left + self.size) }
    }

    /// How far first lines are set in: the most frequent start of full lines that lines at the margin follow.
    fn usual_indent(&self, lines: &[&Line]) -> Option<f32> {
        let starts =
            self.steps(lines).filter(|&(first, next)| (1.0..5.0).contains(&first) && next.abs() < 0.4);
        let counts = counts(starts.map(|(first, _)| ((first * 4.0).round() as i32, 1)));
        let (&indent, &count) = counts.iter().max_by_key(|&(_, count)| count)?;
        let hanging = self
            .steps(lines)
            .filter(|&(first, next)| first.abs() < 0.4 && (1.0..5.0).contains(&next))
            .count();
        let flush = self.steps(lines).filter(|&(first, next)| first.abs() < 0.4 && next.abs() < 0.4).count();
        (count >= 2 && count * 12 >= flush && count > hanging).then_some(indent as f32 / 4.0)
    }

    /// Whether the lines of a paragraph are set in behind its first.
    fn usual_hang(&self, lines: &[&Line]) -> bool {
        let count = |which: &dyn Fn(f32, f32) -> bool| {
            self.steps(lines).filter(|&(first, next)| which(first, next)).count()
        };
        let hanging = count(&|first, next| first.abs() < 0.4 && (1.0..5.0).contains(&next));
        hanging >= 2 && hanging > 3 * count(&|first, next| next.abs() < 0.4 && (1.0..5.0).contains(&first))
    }

    /// How far each full line and the next in its column are set in, in ems.
    fn steps(&self, lines: &[&Line]) -> impl Iterator<Item = (f32, f32)> {
        lines.windows(2).filter_map(|pair| {
            let (frame, size) = (self.frame(pair[0]), self.size);
            let body = |line: &Line| (line.size / size - 1.0).abs() < self.slack;
            let full = pair[0].to + pair[1].lead > frame.right + self.room() * size;
            let depth = |line: &Line| (line.from - frame.left) / size;
            (full && pair[0].region == pair[1].region && body(pair[0]) && body(pair[1]))
                .then(|| (depth(pair[0]), depth(pair[1])))
        })
    }
}

const fn quarters(size: f32) -> i32 {
    (size * 4.0 + 0.5) as i32
}

/// The most frequent distance of lines of each size, in points.
fn pitches(lines: &[&Line]) -> BTreeMap<i32, f32> {
    let mut steps: BTreeMap<i32, Vec<f32>> = BTreeMap::new();
    for pair in lines.windows(2).filter(|pair| pair[0].region == pair[1].region) {
        let step = pair[1].base - pair[0].base;
        if quarters(pair[0].size) == quarters(pair[1].size) && (0.6..5.0).contains(&(step / pair[0].size)) {
            steps.entry(quarters(pair[0].size)).or_default().push(step);
        }
    }
    steps.retain(|_, steps| steps.len() >= 4);
    let usual = |steps: &Vec<f32>| {
        most(steps.iter().map(|step| ((step * 2.0).round() as i32, 1))).unwrap_or_default() as f32 / 2.0
    };
    steps.iter().map(|(&size, steps)| (size, usual(steps))).collect()
}

fn counts<K: Ord>(values: impl Iterator<Item = (K, usize)>) -> BTreeMap<K, usize> {
    values.fold(BTreeMap::new(), |mut counts, (value, weight)| {
        *counts.entry(value).or_default() += weight;
        counts
    })
}

/// The value of most weight.
fn most<K: Ord>(values: impl Iterator<Item = (K, usize)>) -> Option<K> {
    counts(values).into_iter().max_by_key(|&(_, count)| count).map(|(value, _)| value)
}
