//! Marked content: what is no part of the text, what is switched off, and what a stretch reads as.

use crate::format::page::{Glyph, Page};

/// The marks that are open.
#[derive(Debug, Default)]
pub(super) struct Marks {
    open: Vec<Mark>,
    artifacts: u32,
    hidden: u32,
    /// What the outermost stretch with a reading of its own reads as, what was drawn of it, and how many marks were open.
    reading: Option<(String, Vec<Glyph>, usize)>,
}

/// One mark.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Mark {
    /// Furniture of the page.
    pub(super) artifact: bool,
    /// In a layer that is off.
    pub(super) hidden: bool,
}

/// How many marks may be open; more are not told apart.
const OPEN: usize = 10_000;

impl Marks {
    pub(super) fn begin(&mut self, mark: Mark, reading: Option<String>) {
        if self.open.len() >= OPEN {
            return;
        }
        if let Some(reading) = reading.filter(|_| self.reading.is_none()) {
            self.reading = Some((reading, Vec::new(), self.open.len()));
        }
        self.artifacts += u32::from(mark.artifact);
        self.hidden += u32::from(mark.hidden);
        self.open.push(mark);
    }

    pub(super) fn end(&mut self, page: &mut Page) {
        let Some(mark) = self.open.pop() else { return };
        self.artifacts -= u32::from(mark.artifact);
        self.hidden -= u32::from(mark.hidden);
        if let Some((reading, glyphs, _)) = self.reading.take_if(|(.., depth)| *depth >= self.open.len()) {
            spread(&reading, &glyphs, page);
        }
    }

    /// How many are open.
    pub(super) fn depth(&self) -> usize {
        self.open.len()
    }

    /// Ends those that a stream left open.
    pub(super) fn end_to(&mut self, depth: usize, page: &mut Page) {
        while self.open.len() > depth {
            self.end(page);
        }
    }

    pub(super) const fn is_artifact(&self) -> bool {
        self.artifacts > 0
    }

    pub(super) const fn is_hidden(&self) -> bool {
        self.hidden > 0
    }

    /// Puts a glyph on the page, or keeps it where the stretch has a reading.
    pub(super) fn put(&mut self, text: Option<&str>, glyph: Glyph, page: &mut Page) {
        if let Some((_, glyphs, _)) = &mut self.reading {
            glyphs.push(glyph);
            return;
        }
        page.unmapped += u32::from(text.is_none());
        page.put(text.unwrap_or("\u{FFFD}"), glyph);
    }
}

/// How many glyphs of furniture a page has at most.
const FURNITURE: usize = 200;

/// Where nearly all of a page is said to be furniture, nothing is: whoever wrote it marked what has no structure.
pub(super) fn distrust(glyphs: &mut [Glyph]) {
    let artifacts = glyphs.iter().filter(|glyph| glyph.artifact).count();
    if artifacts > FURNITURE && artifacts * 3 > glyphs.len() * 2 {
        for glyph in glyphs {
            glyph.artifact = false;
        }
    }
}

/// Puts what a stretch reads as where its glyphs were drawn: as evenly as the two numbers allow.
fn spread(reading: &str, glyphs: &[Glyph], page: &mut Page) {
    let characters: Vec<char> = reading.chars().filter(|text| !text.is_control()).collect();
    let (count, places) = (characters.len(), glyphs.len());
    for (index, glyph) in glyphs.iter().enumerate() {
        let part = characters.get(index * count / places..(index + 1) * count / places).unwrap_or_default();
        page.put(&part.iter().collect::<String>(), *glyph);
    }
}

/// The text of a string outside content: UTF-16 or UTF-8 with a mark, else one byte a character.
pub(super) fn text_string(bytes: &[u8]) -> String {
    match bytes {
        [0xFE, 0xFF, rest @ ..] => super::font::utf16(rest),
        [0xFF, 0xFE, rest @ ..] => {
            let turned: Vec<u8> = rest.chunks_exact(2).flat_map(|pair| pair.iter().rev().copied()).collect();
            super::font::utf16(&turned)
        }
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => bytes.iter().map(|byte| char::from(*byte)).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reading_replaces_what_is_drawn() {
        let glyph = |x: f32| Glyph { text: ' ', x, y: 0.0, advance: 10.0, size: 10.0, ..Glyph::default() };
        for (reading, drawn, expected) in
            [("一二", 2, "一二"), ("一二三", 2, "一二三"), ("ﬁ", 2, "ﬁ"), ("", 1, ""), ("一", 0, "")]
        {
            let (mut marks, mut page) = (Marks::default(), Page::default());
            marks.begin(Mark::default(), Some(reading.to_owned()));
            marks.begin(Mark::default(), Some("not this".to_owned()));
            marks.end(&mut page);
            for index in 0..drawn {
                marks.put(Some("x"), glyph(index as f32), &mut page);
            }
            marks.end(&mut page);
            assert_eq!(
                page.glyphs.iter().map(|glyph| glyph.text).collect::<String>(),
                expected,
                "{reading} {drawn}"
            );
            marks.put(None, glyph(0.0), &mut page);
            assert_eq!(page.unmapped, 1);
        }
    }

    #[test]
    fn a_page_is_not_all_furniture() {
        let glyph = |artifact| Glyph {
            text: ' ',
            x: 0.0,
            y: 0.0,
            advance: 10.0,
            size: 10.0,
            artifact,
            ..Glyph::default()
        };
        for (artifacts, others, left) in [(300, 0, 0), (300, 50, 0), (300, 200, 300), (20, 0, 20)] {
            let mut glyphs = [vec![glyph(true); artifacts], vec![glyph(false); others]].concat();
            distrust(&mut glyphs);
            assert_eq!(glyphs.iter().filter(|glyph| glyph.artifact).count(), left, "{artifacts} {others}");
        }
    }

    #[test]
    fn strings_have_their_encoding_before_them() {
        for (bytes, text) in [
            (&b"\xFE\xFF\x4E\x00"[..], "一"),
            (b"\xFF\xFE\x00\x4E", "一"),
            (b"\xEF\xBB\xBF\xE4\xB8\x80", "一"),
            (b"ab", "ab"),
        ] {
            assert_eq!(text_string(bytes), text);
        }
    }
}
