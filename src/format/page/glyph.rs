//! What a page of fixed layout is made of: characters, each at its place.

/// One character where it is drawn. Lengths are in points, of the page as it is seen (after its rotation), from its left
/// upper corner, y downwards.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Glyph {
    /// What it stands for; U+FFFD where that is not known. A glyph that stands for several (a ligature) is put by
    /// [`Page::put`] as so many.
    pub text: char,
    /// Where its baseline begins; in vertical writing, where its column's middle line does.
    pub x: f32,
    /// Where its baseline begins; in vertical writing, its upper edge.
    pub y: f32,
    /// How far the next one is, along the direction of writing; never negative.
    pub advance: f32,
    /// Height of an em.
    pub size: f32,
    /// Quarter turns clockwise of the direction of writing against rightwards: 0 for usual horizontal text. In vertical
    /// writing, against usual vertical text.
    pub angle: u8,
    /// Whether it is set in vertical writing: one below the other, upright.
    pub vertical: bool,
    /// Which font: any number, the same for the same font throughout the file.
    pub font: u16,
    /// Which it is in the order that the file draws them in, on its page.
    pub order: u32,
    /// Whether the file itself says that it is no part of the text: a header, a footer, a page number.
    pub artifact: bool,
}

/// A page with all that is drawn on it.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Page {
    /// Counted from 1, as a viewer of the file counts.
    pub number: u32,
    /// Width in points, as it is seen.
    pub width: f32,
    /// Height in points, as it is seen.
    pub height: f32,
    /// The characters, in the order in which the file draws them.
    pub glyphs: Vec<Glyph>,
    /// How many glyphs have no character that is known; they are among the others, as U+FFFD.
    pub unmapped: u32,
    /// How many pictures are on it.
    pub images: u32,
}

impl Page {
    /// Puts a glyph that stands for `text`: one character or several, which share its advance. `glyph.text` and
    /// `glyph.order` do not matter.
    pub(crate) fn put(&mut self, text: &str, glyph: Glyph) {
        let advance = glyph.advance.max(0.0) / (text.chars().count().max(1)) as f32;
        let (mut x, mut y) = (glyph.x, glyph.y);
        let (dx, dy) = glyph.direction();
        for text in text.chars() {
            let order = u32::try_from(self.glyphs.len()).unwrap_or(u32::MAX);
            self.glyphs.push(Glyph { text, x, y, advance, order, ..glyph });
            x += dx * advance;
            y += dy * advance;
        }
    }
}

impl Glyph {
    /// Where the next one is: a step of length 1.
    pub(crate) const fn direction(&self) -> (f32, f32) {
        match (self.angle + self.vertical as u8) % 4 {
            0 => (1.0, 0.0),
            1 => (0.0, 1.0),
            2 => (-1.0, 0.0),
            _ => (0.0, -1.0),
        }
    }
}
