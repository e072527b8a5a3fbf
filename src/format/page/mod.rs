//! From characters with their places to a text: what the formats of fixed layout have in common.
//!
//! Glyphs make pieces, pieces rows and columns, rows lines; what runs along at the edges of pages is set aside; and by what
//! the whole document shows of margins, indents and distances, lines make paragraphs.

mod column;
mod furniture;
mod glyph;
mod heading;
mod line;
mod matrix;
mod measure;
mod paragraph;
mod row;
mod table;
mod write;

pub(crate) use glyph::{Glyph, Page};
pub(crate) use line::is_wide;
pub(crate) use matrix::Matrix;

use crate::source::{Content, Layout, Note};
use column::Gutters;
use measure::Measure;
use paragraph::Lines;
use row::Line;

/// Pages that are read one by one: their glyphs need not be kept.
#[derive(Debug, Default)]
pub(crate) struct Reading {
    lines: Vec<Line>,
    regions: u32,
    gutters: Gutters,
    /// The number of each page.
    numbers: Vec<u32>,
    /// Along the line and across, as the page is read.
    widths: Vec<f32>,
    heights: Vec<f32>,
    scanned: Vec<u32>,
    unread: Vec<u32>,
}

impl Reading {
    /// Takes what is on the next page.
    pub(crate) fn add(&mut self, page: &Page) {
        let at = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
        let ways = line::pieces(page);
        self.numbers.push(page.number);
        let turned = ways.first().is_some_and(|(way, _)| way % 2 == 1);
        self.widths.push(if turned { page.height } else { page.width });
        self.heights.push(if turned { page.width } else { page.height });
        let glyphs = page.glyphs.iter().filter(|glyph| !glyph.text.is_whitespace()).count();
        if glyphs == 0 && page.images > 0 {
            self.scanned.push(page.number);
        } else if page.unmapped as usize * 20 > glyphs {
            self.unread.push(page.number);
        }
        for (_, pieces) in ways {
            for region in column::regions(pieces, &mut self.gutters) {
                self.regions += 1;
                let place = (at, region.column, self.regions);
                self.lines
                    .extend(line::rows(region.pieces).into_iter().filter_map(|row| Line::new(row, place)));
            }
        }
    }

    /// What all pages hold.
    pub(crate) fn content(self) -> Content {
        let reasons = furniture::reasons(&self.lines, &self.heights);
        let aside = |at: usize| reasons[at].is_some();
        let text: Vec<&Line> =
            (0..).zip(&self.lines).filter(|&(at, _)| !aside(at)).map(|(_, line)| line).collect();
        let measure = Measure::of(&text, self.widths);
        let tables = table::ends(&self.lines, &aside);
        let table = |at: usize| tables[at];
        let items = Lines { lines: &self.lines, aside: &aside, table: &table, measure: &measure }.items();
        let levels = heading::levels(&items, &self.lines, &reasons, &measure);
        let content = Content { layout: Layout::Paragraphs, ..Content::default() };
        let mut writer =
            write::Writer { lines: &self.lines, reasons: &reasons, pages: &self.numbers, content };
        for (item, level) in items.iter().zip(levels) {
            writer.item(item, level);
        }
        writer.end();
        let mut content = writer.content;
        let of = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
        if !self.scanned.is_empty() {
            content.notes.push(Note::ScannedPages { pages: self.scanned, of });
        }
        if !self.unread.is_empty() {
            content.notes.push(Note::UnreadGlyphs { pages: self.unread });
        }
        content
    }
}

#[cfg(test)]
mod tests;
