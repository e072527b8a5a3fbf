//! What an embedded font itself knows of its glyphs, read backwards: from glyph to character.

use super::names;
use crate::format::pdf::lexer::{Lexer, Operand};
use read_fonts::ps::cff::{CffFontRef, charset::CharsetKind};
use read_fonts::tables::cmap::{CmapSubtable, PlatformId};
use read_fonts::{FontRef, TableProvider};
use std::collections::BTreeMap;

/// How many pairs of a table are looked at.
const PAIRS: usize = 1 << 18;

/// What is known of an embedded font.
#[derive(Debug, Default)]
pub(super) struct Program {
    /// The character of each glyph, by the table for Unicode or by the glyphs' names.
    characters: BTreeMap<u32, char>,
    /// The glyph of each code of one byte, by the font's own tables.
    codes: BTreeMap<u8, u32>,
    /// The glyph of each number of a collection, where the file numbers them so.
    numbered: BTreeMap<u32, u32>,
    /// The name of the glyph of each code: Type 1.
    names: BTreeMap<u8, Vec<u8>>,
}

impl Program {
    /// Reads a font file of any kind; nothing is known where it is none.
    pub(super) fn read(bytes: &[u8]) -> Self {
        let mut program = Self::default();
        if let Ok(font) = FontRef::from_index(bytes, 0) {
            program.open_type(&font);
        } else if bytes.first() == Some(&1) {
            program.compact(bytes);
        } else {
            program.type1(bytes);
        }
        program
    }

    /// The character of a glyph.
    pub(super) fn text(&self, glyph: u32) -> Option<char> {
        self.characters.get(&glyph).copied()
    }

    /// The glyph for a number of a collection.
    pub(super) fn glyph(&self, cid: u32) -> u32 {
        if self.numbered.is_empty() { cid } else { self.numbered.get(&cid).copied().unwrap_or(0) }
    }

    /// The characters of a code of a simple font.
    pub(super) fn code_text(&self, code: u8) -> Option<String> {
        let by_name = || names::text(self.names.get(&code)?, false);
        self.codes.get(&code).and_then(|glyph| self.text(*glyph)).map(String::from).or_else(by_name)
    }

    fn open_type(&mut self, font: &FontRef<'_>) {
        if let Ok(cmap) = font.cmap() {
            for record in cmap.encoding_records().iter().take(32) {
                let Ok(table) = record.subtable(cmap.offset_data()) else { continue };
                match (record.platform_id(), record.encoding_id()) {
                    (PlatformId::Unicode, 0..=4 | 6) | (PlatformId::Windows, 1 | 10) => self.unicode(&table),
                    (PlatformId::Macintosh, 0) | (PlatformId::Windows, 0) => self.bytes(&table),
                    _ => {}
                }
            }
        }
        if let Ok(post) = font.post() {
            for (glyph, name) in post.glyph_names() {
                let glyph = glyph.to_u32();
                if let Some(text) =
                    names::text(name.as_bytes(), false).filter(|_| !self.characters.contains_key(&glyph))
                {
                    self.characters.extend(
                        text.chars().next().filter(|_| text.chars().count() == 1).map(|text| (glyph, text)),
                    );
                }
            }
        }
        if let Some(table) = font.table_data(read_fonts::types::Tag::new(b"CFF ")) {
            self.compact(table.as_bytes());
        }
    }

    fn unicode(&mut self, table: &CmapSubtable<'_>) {
        for (code, glyph) in table.iter().take(PAIRS) {
            let Some(text) = char::from_u32(code).filter(|text| super::is_text(*text)) else { continue };
            if glyph.to_u32() == 0 {
                continue;
            }
            let best = self.characters.entry(glyph.to_u32()).or_insert(text);
            // The usual one of several: not a radical or a compatibility form, and the lowest.
            if (compatible(text), text) < (compatible(*best), *best) {
                *best = text;
            }
        }
    }

    /// A table for codes of one byte, also where they lie at F000.
    fn bytes(&mut self, table: &CmapSubtable<'_>) {
        for (code, glyph) in table.iter().take(PAIRS) {
            let low = match code {
                0..=0xFF => code,
                0xF000..=0xF0FF => code - 0xF000,
                _ => continue,
            };
            if let Ok(code) = u8::try_from(low) {
                self.codes.entry(code).or_insert(glyph.to_u32());
            }
        }
    }

    /// CFF: names of glyphs, or their numbers in a collection.
    fn compact(&mut self, bytes: &[u8]) {
        let Ok(font) = CffFontRef::new_cff(bytes, 0, None) else { return };
        if font.is_cid() {
            if let Some(charset) =
                font.charset().filter(|charset| matches!(charset.kind(), CharsetKind::Custom(_)))
            {
                self.numbered.extend(
                    charset.iter().take(1 << 16).map(|(glyph, id)| (id.to_u16().into(), glyph.to_u32())),
                );
            }
            return;
        }
        if let Some(charset) = font.charset() {
            for (glyph, id) in charset.iter().take(1 << 16).filter(|(glyph, _)| glyph.to_u32() > 0) {
                let Some(name) = font.string(id) else { continue };
                let Some(text) = names::text(name, false) else { continue };
                if let (Some(first), 1) = (text.chars().next(), text.chars().count()) {
                    self.characters.entry(glyph.to_u32()).or_insert(first);
                }
            }
        }
        if let Some(encoding) = font.encoding() {
            for code in 0..=u8::MAX {
                self.codes.extend(encoding.map(code).map(|glyph| (code, glyph.to_u32())));
            }
        }
    }

    /// Type 1: `dup 65 /A put` in what stands before the encrypted part.
    fn type1(&mut self, bytes: &[u8]) {
        let end = bytes.windows(5).position(|window| window == b"eexec").unwrap_or(bytes.len());
        let Some(clear) = bytes.get(..end) else { return };
        let Some(start) = clear.windows(9).position(|window| window == b"/Encoding") else { return };
        let mut lexer = Lexer::new(clear.get(start..).unwrap_or_default());
        let mut operands = Vec::new();
        while let Some(operator) = lexer.next(&mut operands) {
            match (operator, operands.as_slice()) {
                (b"put", [Operand::Number(code), Operand::Name(name)]) if (0.0..256.0).contains(code) => {
                    self.names.insert(*code as u8, name.to_vec());
                }
                (b"readonly" | b"def", _) if !self.names.is_empty() => break,
                _ => {}
            }
        }
    }
}

/// Whether a character is only there to be compatible with other sets.
fn compatible(text: char) -> bool {
    matches!(u32::from(text), 0xA0 | 0x2E80..=0x2FDF | 0xF900..=0xFAFF | 0x2F800..=0x2FA1F)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn type_1_says_its_encoding() {
        let program = Program::read(b"%!PS\n/Encoding 256 array\n0 1 255 {1 index exch /.notdef put} for\ndup 65 /B put\ndup 1 /uni4E00 put\nreadonly def\ncurrentfile eexec");
        assert_eq!(
            (program.code_text(65).as_deref(), program.code_text(1).as_deref(), program.code_text(2)),
            (Some("B"), Some("一"), None)
        );
    }

    #[test]
    fn nothing_is_known_of_what_is_no_font() {
        for bytes in [&b""[..], b"\x01\x00", b"\0\x01\0\0\xFF\xFF", b"OTTO", b"ttcf"] {
            let program = Program::read(bytes);
            assert_eq!((program.text(1), program.code_text(65)), (None, None));
        }
    }
}
