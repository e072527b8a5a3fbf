//! From glyphs to pieces of lines: what stands on one baseline without a wide gap, in the direction of writing.

use super::glyph::{Glyph, Page};
use crate::order;

/// A glyph in the coordinates of its writing: `u` along the line, `v` across, from line to line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bit {
    pub text: char,
    pub u: f32,
    pub v: f32,
    pub advance: f32,
    pub size: f32,
    pub font: u16,
    pub order: u32,
    pub artifact: bool,
    /// Whether the file has a blank behind it.
    pub blank: bool,
}

impl Bit {
    pub(super) fn end(&self) -> f32 {
        self.u + self.advance
    }
}

/// What stands together on a baseline.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    pub from: f32,
    pub to: f32,
    /// The baseline of its largest glyph.
    pub base: f32,
    /// The size of its largest glyph.
    pub size: f32,
    /// The first of its glyphs in the order of the file.
    pub order: u32,
    pub bits: Vec<Bit>,
}

/// A gap of so many ems parts pieces.
const WIDE: f32 = 1.0;

impl Piece {
    fn new(bit: Bit) -> Self {
        Self { from: bit.u, to: bit.end(), base: bit.v, size: bit.size, order: bit.order, bits: vec![bit] }
    }

    pub(super) fn push(&mut self, bit: Bit) {
        self.from = self.from.min(bit.u);
        self.to = self.to.max(bit.end());
        self.order = self.order.min(bit.order);
        if bit.size > self.size * 1.02 {
            (self.size, self.base) = (bit.size, bit.v);
        }
        self.bits.push(bit);
    }

    fn take(&mut self, other: Self) {
        let woven = other.from < self.to - 0.6 * self.size;
        for bit in other.bits {
            self.push(bit);
        }
        if woven {
            order::by(&mut self.bits, |a, b| a.u.total_cmp(&b.u));
        }
    }

    pub(super) fn width(&self) -> f32 {
        self.to - self.from
    }
}

/// Whether what has the baseline and size `a` stands beside what has `b`, and is not above or below it.
pub(super) fn beside(a: (f32, f32), b: (f32, f32)) -> bool {
    shared(a, b) >= 0.5
}

/// Whether what follows without a gap, smaller or larger than what is before it, is raised or lowered from its line, as a
/// figure of a note or of a formula is.
fn raised(a: (f32, f32), b: (f32, f32)) -> bool {
    (a.1 / b.1 - 1.0).abs() > 0.05 && shared(a, b) >= 0.35
}

/// How much of the height of the smaller one two bodies have in common; nothing where one is much larger.
fn shared(a: (f32, f32), b: (f32, f32)) -> f32 {
    let body = |(base, size): (f32, f32)| (base - 0.8 * size, base + 0.15 * size);
    // What is much larger, an initial or a watermark, has several lines beside it and belongs to none.
    if a.1 > 2.4 * b.1 || b.1 > 2.4 * a.1 {
        return 0.0;
    }
    let ((top_a, foot_a), (top_b, foot_b)) = (body(a), body(b));
    (foot_a.min(foot_b) - top_a.max(top_b)) / (foot_a - top_a).min(foot_b - top_b)
}

/// The pieces of a page for each direction of writing (in quarter turns), that of most glyphs first.
pub(super) fn pieces(page: &Page) -> Vec<(usize, Vec<Piece>)> {
    let mut glyphs = seen(page);
    upright(&mut glyphs);
    let mut ways: [Vec<Bit>; 4] = Default::default();
    for glyph in &glyphs {
        let way = usize::from((glyph.angle % 4 + u8::from(glyph.vertical)) % 4);
        let bits = &mut ways[way];
        if glyph.text.is_whitespace() {
            if let Some(last) = bits.last_mut() {
                let (u, v) = along(glyph, way, page);
                last.blank |=
                    (u - last.end()).abs() < 0.6 * last.size && (v - last.v).abs() < 0.5 * last.size;
            }
            continue;
        }
        let (u, v) = along(glyph, way, page);
        let Glyph { text, advance, size, font, order, artifact, .. } = *glyph;
        bits.push(Bit { text, u, v, advance, size, font, order, artifact, blank: false });
    }
    let mut ways: Vec<(usize, Vec<Bit>)> =
        ways.into_iter().enumerate().filter(|(_, bits)| !bits.is_empty()).collect();
    order::by_key(&mut ways, |(_, bits)| std::cmp::Reverse(bits.len()));
    ways.into_iter().map(|(way, bits)| (way, joined(runs(once(bits))))).collect()
}

/// The glyphs that can be seen, with sizes that can be reckoned with.
fn seen(page: &Page) -> Vec<Glyph> {
    let inside = |glyph: &Glyph| {
        let known = [glyph.x, glyph.y, glyph.advance, glyph.size]
            .iter()
            .all(|value| value.is_finite() && value.abs() < 1e6);
        let (far, size) = (2.0, glyph.size);
        known
            && size > 0.01
            && glyph.x > -far * size
            && glyph.y > -far * size
            && glyph.x < page.width + far * size
            && glyph.y < page.height + far * size
            && (!glyph.text.is_control() || glyph.text.is_whitespace())
    };
    page.glyphs
        .iter()
        .filter(|glyph| inside(glyph))
        .map(|glyph| Glyph { text: level(glyph.text), ..*glyph })
        .collect()
}

/// A punctuation mark as it is written, for its form in vertical lines.
const fn level(c: char) -> char {
    match c {
        '︐' => '，',
        '︑' => '、',
        '︒' => '。',
        '︓' => '：',
        '︔' => '；',
        '︕' => '！',
        '︖' => '？',
        '︗' => '〖',
        '︘' => '〗',
        '︙' => '…',
        '︰' => '‥',
        '︱' => '—',
        '︲' => '–',
        '︵' => '（',
        '︶' => '）',
        '︷' => '｛',
        '︸' => '｝',
        '︹' => '〔',
        '︺' => '〕',
        '︻' => '【',
        '︼' => '】',
        '︽' => '《',
        '︾' => '》',
        '︿' => '〈',
        '﹀' => '〉',
        // As GB/T 15834 has them: double marks in corners for double quotation marks, single ones for single.
        '﹃' => '“',
        '﹄' => '”',
        '﹁' => '‘',
        '﹂' => '’',
        c => c,
    }
}

/// Glyphs that are set one below the other without being said to be in vertical writing: some programs place each by itself.
fn upright(glyphs: &mut [Glyph]) {
    let (mut below, mut behind) = (0, 0);
    for pair in glyphs.windows(2) {
        let [a, b] = pair else { continue };
        if a.angle % 4 != 0
            || b.angle % 4 != 0
            || a.vertical
            || b.vertical
            || !is_wide(a.text)
            || !is_wide(b.text)
        {
            continue;
        }
        let (dx, dy) = ((b.x - a.x) / a.size, (b.y - a.y) / a.size);
        below += usize::from(dx.abs() < 0.2 && (0.8..1.6).contains(&dy));
        behind += usize::from(dy.abs() < 0.2 && (0.4..1.6).contains(&dx));
    }
    if below < 10 || below < behind * 2 {
        return;
    }
    // What has a neighbour on its line stays as it is: a header, a page number.
    let level: Vec<bool> = glyphs.windows(2).map(|pair| follows(&pair[0], &pair[1])).collect();
    for (at, glyph) in glyphs.iter_mut().enumerate() {
        let on_line = at > 0 && level[at - 1] || level.get(at) == Some(&true);
        if glyph.angle % 4 == 0 && !glyph.vertical && !on_line {
            glyph.x += glyph.advance / 2.0;
            glyph.y -= 0.88 * glyph.size;
            glyph.vertical = true;
            glyph.advance = glyph.size;
        }
    }
}

/// Whether a glyph is beside another as on a horizontal line.
fn follows(a: &Glyph, b: &Glyph) -> bool {
    let (dx, dy) = ((b.x - a.x) / a.size, (b.y - a.y) / a.size);
    a.angle.is_multiple_of(4) && b.angle.is_multiple_of(4) && dy.abs() < 0.2 && (0.1..1.6).contains(&dx)
}

/// The place of a glyph along its line and across.
fn along(glyph: &Glyph, way: usize, page: &Page) -> (f32, f32) {
    // In vertical writing the middle of the column is known: the foot of a body of the same size is so far from it.
    let down = if glyph.vertical { 0.38 * glyph.size } else { 0.0 };
    match way {
        0 => (glyph.x, glyph.y + down),
        1 => (glyph.y, page.width - glyph.x + down),
        2 => (page.width - glyph.x, page.height - glyph.y + down),
        _ => (page.height - glyph.y, glyph.x + down),
    }
}

/// Every glyph once: a copy at nearly the same place makes bold or a shadow.
fn once(bits: Vec<Bit>) -> Vec<Bit> {
    let mut sorted: Vec<u32> = (0..).zip(&bits).map(|(at, _)| at).collect();
    let of = |at: u32| &bits[at as usize];
    order::by(&mut sorted, |&a, &b| {
        let (x, y) = (of(a), of(b));
        x.text.cmp(&y.text).then(x.v.total_cmp(&y.v)).then(x.u.total_cmp(&y.u)).then(a.cmp(&b))
    });
    let mut copy = vec![false; bits.len()];
    for (at, &this) in sorted.iter().enumerate() {
        let bit = of(this);
        let near = 0.1 * bit.size;
        for &before in sorted[..at].iter().rev().take(LOOK_BACK) {
            let other = of(before);
            if other.text != bit.text || bit.v - other.v > near {
                break;
            }
            if (bit.u - other.u).abs() <= near
                && (bit.size / other.size - 1.0).abs() < 0.2
                && !copy[before as usize]
            {
                copy[this.max(before) as usize] = true;
                break;
            }
        }
    }
    bits.into_iter().zip(copy).filter(|&(_, copy)| !copy).map(|(bit, _)| bit).collect()
}

/// So many equal characters on one line are compared.
const LOOK_BACK: usize = 32;

/// What follows each other in the file and on the page.
fn runs(bits: Vec<Bit>) -> Vec<Piece> {
    let mut runs: Vec<Piece> = Vec::new();
    let mut last: Option<Bit> = None;
    for bit in bits {
        let gap = last.map_or(f32::MAX, |last| (bit.u - last.end()) / last.size.max(bit.size));
        let together = |base: f32, size: f32| {
            let (one, other) = ((base, size), (bit.v, bit.size));
            beside(one, other) || gap.abs() < 0.2 && raised(one, other)
        };
        let follows = last.is_some_and(|last| {
            (-0.5..WIDE).contains(&gap) && bit.u > last.u - 0.2 * last.size && together(last.v, last.size)
        });
        match runs.last_mut() {
            Some(run) if follows && together(run.base, run.size) => run.push(bit),
            _ => runs.push(Piece::new(bit)),
        }
        last = Some(bit);
    }
    runs
}

/// Runs that stand beside each other without a wide gap are one piece, whatever the order of the file.
fn joined(runs: Vec<Piece>) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::with_capacity(runs.len());
    for row in rows(runs) {
        let mut row = row.into_iter();
        pieces.extend(row.next());
        for run in row {
            match pieces.last_mut() {
                Some(last) if touches(last, &run) => last.take(run),
                _ => pieces.push(run),
            }
        }
    }
    order::by_key(&mut pieces, |piece| piece.order);
    pieces
}

fn touches(last: &Piece, run: &Piece) -> bool {
    let gap = (run.from - last.to) / last.size.max(run.size).min(2.0 * last.size.min(run.size));
    let level = (last.base - run.base).abs() < 0.15 * last.size.min(run.size);
    gap < WIDE && (gap > -0.6 || level) && beside((last.base, last.size), (run.base, run.size))
}

/// Pieces beside each other, from top to foot, each row in the direction of writing.
pub(super) fn rows(mut pieces: Vec<Piece>) -> Vec<Vec<Piece>> {
    order::by(&mut pieces, |a, b| a.base.total_cmp(&b.base).then(a.from.total_cmp(&b.from)));
    // The rows that are still near, by the baseline, the size and the width of their widest piece.
    let mut rows: Vec<((f32, f32), f32, Vec<Piece>)> = Vec::new();
    for piece in pieces {
        let place = (piece.base, piece.size);
        let near = rows.iter_mut().rev().take(NEAR).find(|(row, ..)| beside(*row, place));
        match near {
            Some((row, width, members)) => {
                if piece.width() > *width {
                    (*row, *width) = (place, piece.width());
                }
                members.push(piece);
            }
            None => rows.push((place, piece.width(), vec![piece])),
        }
    }
    order::by(&mut rows, |((a, _), ..), ((b, _), ..)| a.total_cmp(b));
    rows.into_iter()
        .map(|(.., mut row)| {
            order::by(&mut row, |a, b| a.from.total_cmp(&b.from).then(a.order.cmp(&b.order)));
            row
        })
        .collect()
}

/// So many rows are looked at to find that of a piece.
const NEAR: usize = 4;

/// A character of Chinese writing with its punctuation: no blanks stand between these.
pub(crate) const fn is_wide(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}' | '\u{F900}'..='\u{FAFF}' | '\u{FE30}'..='\u{FE4F}'
        | '\u{FF00}'..='\u{FF60}' | '\u{FFE0}'..='\u{FFE6}' | '\u{20000}'..='\u{3FFFF}'
        | '—' | '…' | '“' | '”' | '‘' | '’' | '·' | '①'..='⓿' | '\u{E000}'..='\u{F8FF}')
}
