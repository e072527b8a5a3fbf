//! Text objects: from codes with a start and steps to glyphs on the page.

use super::points;
use crate::format::page::{Glyph, Matrix, Page, is_wide};

/// A rectangle in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Box {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

impl Box {
    pub(super) fn of(text: &str) -> Option<Self> {
        let mut numbers =
            text.split_whitespace().map(|word| word.parse::<f64>().ok().filter(|value| value.is_finite()));
        let mut next = || numbers.next().flatten();
        Some(Self { x: next()?, y: next()?, width: next()?, height: next()? })
            .filter(|area| area.width > 0.0 && area.height > 0.0)
    }
}

/// What is known of a text object before its codes come.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style {
    /// From its coordinates to the page.
    pub matrix: Matrix,
    /// Height of an em in its coordinates.
    pub size: f64,
    /// How much wider than usual its characters are.
    pub stretch: f64,
    pub font: u16,
    /// Quarter turns of each character.
    pub turned: u8,
    /// Quarter turns of the direction of reading.
    pub reading: u8,
    /// The start of its last codes.
    pub start: (f64, f64),
    pub artifact: bool,
}

/// A string of codes with where it begins and how far its characters are from each other.
#[derive(Debug, Default)]
pub(super) struct Code {
    pub x: Option<f64>,
    pub y: Option<f64>,
    pub dx: Vec<f64>,
    pub dy: Vec<f64>,
    pub text: String,
}

/// The steps of `1.5 g 3 2.0 1`: 1.5 2.0 2.0 2.0 1. Never more than `most`.
pub(super) fn steps(text: &str, most: usize) -> Vec<f64> {
    let mut steps = Vec::new();
    let mut words = text.split_whitespace();
    while let Some(word) = words.next() {
        let (times, value) = match word {
            "g" | "G" => (
                words.next().and_then(|word| word.parse().ok()).unwrap_or(0),
                words.next().unwrap_or_default(),
            ),
            value => (1, value),
        };
        let value: f64 = value.parse().ok().filter(|value: &f64| value.is_finite()).unwrap_or_default();
        steps.extend(std::iter::repeat_n(value, most.saturating_sub(steps.len()).min(times)));
    }
    steps
}

impl Style {
    /// Puts the characters of a code on a page.
    pub(super) fn set(&mut self, code: &Code, page: &mut Page) {
        let (mut x, mut y) = (code.x.unwrap_or(self.start.0), code.y.unwrap_or(self.start.1));
        self.start = (x, y);
        let matrix = self.matrix;
        let Matrix([a, b, c, d, ..]) = matrix;
        let (across, along) = (c.hypot(d), a.hypot(b));
        let size = self.size * if across > 0.0 { across } else { along };
        // Quarter turns of the baseline of each character.
        let angle = (quarter(matrix.turn(1.0, 0.0)) + self.turned) % 4;
        let placed = !(code.dx.is_empty() && code.dy.is_empty());
        let mut characters = code.text.chars().peekable();
        let mut at = 0;
        while let Some(character) = characters.next() {
            let natural = width(character) * self.size * self.stretch;
            let step = match (placed, self.reading) {
                (true, _) => (step(&code.dx, at), step(&code.dy, at)),
                (false, 0) => (natural, 0.0),
                (false, 1) => (0.0, self.size),
                (false, 2) => (-natural, 0.0),
                (false, _) => (0.0, -self.size),
            };
            let moved = matrix.turn(step.0, step.1);
            let far = moved.0.hypot(moved.1);
            let last = characters.peek().is_none();
            // Where a code has no step, its direction of reading says which way it goes.
            let way = if far > 0.0 && !last { quarter(moved) } else { self.way(code) };
            let vertical = (way + 4 - angle) % 4 == 1;
            let natural = if vertical {
                size
            } else {
                width(character) * size * self.stretch * if across > 0.0 { along / across } else { 1.0 }
            };
            // Within a code blanks are characters: a letter is as wide as its step, unless that is very wide.
            let most =
                if is_wide(character) || vertical { 1.02 * natural } else { (1.4 * natural).max(0.8 * size) };
            let advance = if !last && far > 0.0 && far < most { far } else { natural };
            let (left, top) = matrix.apply(x, y);
            let (left, top) = if vertical { upright((left, top), size, angle) } else { (left, top) };
            let glyph = Glyph {
                text: character,
                x: points(left),
                y: points(top),
                advance: points(advance),
                size: points(size),
                angle,
                vertical,
                font: self.font,
                order: 0,
                artifact: self.artifact,
            };
            page.put(character.encode_utf8(&mut [0; 4]), glyph);
            (x, y) = (x + step.0, y + step.1);
            at += 1;
        }
    }

    /// The way that the characters of a code go, in quarter turns on the page.
    fn way(&self, code: &Code) -> u8 {
        let sum = |steps: &[f64]| steps.iter().take(64).sum::<f64>();
        let (dx, dy) = (sum(&code.dx), sum(&code.dy));
        if dx.abs() + dy.abs() > 0.0 {
            return quarter(self.matrix.turn(dx, dy));
        }
        let (x, y) = [(1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0)][usize::from(self.reading % 4)];
        quarter(self.matrix.turn(x, y))
    }
}

/// The middle of the upper edge of a character that is drawn from its baseline.
fn upright((x, y): (f64, f64), size: f64, angle: u8) -> (f64, f64) {
    match angle {
        0 => (x + 0.5 * size, y - 0.88 * size),
        1 => (x + 0.88 * size, y + 0.5 * size),
        2 => (x - 0.5 * size, y + 0.88 * size),
        _ => (x - 0.88 * size, y - 0.5 * size),
    }
}

/// The step behind a character: the last one goes on where there are too few.
fn step(steps: &[f64], at: usize) -> f64 {
    steps.get(at).or(steps.last()).copied().unwrap_or_default()
}

/// The nearest quarter turn of a direction, clockwise from rightwards.
fn quarter((x, y): (f64, f64)) -> u8 {
    match (x.abs() >= y.abs(), x >= 0.0, y >= 0.0) {
        (true, true, _) => 0,
        (false, _, true) => 1,
        (true, false, _) => 2,
        (false, _, false) => 3,
    }
}

/// How wide a character usually is, in ems.
fn width(c: char) -> f64 {
    match c {
        c if is_wide(c) || c == '\u{3000}' => 1.0,
        'i' | 'j' | 'l' | 't' | 'f' | 'I' | '.' | ',' | ';' | ':' | '\'' | '|' | '!' | ' ' | '(' | ')' => {
            0.32
        }
        'm' | 'w' | 'M' | 'W' | '@' | '%' => 0.83,
        'A'..='Z' => 0.67,
        _ => 0.5,
    }
}
