//! The tables at the beginning: fonts with their encodings, styles with their levels.

use super::state::{of_character_set, of_code_page};
use std::collections::BTreeMap;

/// What is known of fonts and styles.
#[derive(Debug, Default)]
pub(super) struct Tables {
    fonts: BTreeMap<i32, Font>,
    /// Levels of headings, from 1.
    levels: BTreeMap<i32, u8>,
    /// The entry that is being read.
    font: Option<i32>,
    style: Style,
}

#[derive(Debug, Default)]
struct Font {
    encoding: Option<&'static str>,
    is_symbol: bool,
    name: String,
}

#[derive(Debug, Default)]
struct Style {
    number: i32,
    outline: Option<i32>,
    name: Vec<u8>,
}

/// The bytes of a name that are kept.
const LONGEST_NAME: usize = 64;

impl Tables {
    /// A control word in the table of fonts.
    pub(super) fn font_word(&mut self, word: &str, number: Option<i32>) {
        if word == "f" {
            self.font = number;
        }
        let Some(at) = self.font else { return };
        let font = self.fonts.entry(at).or_default();
        match (word, number) {
            ("fcharset", Some(2)) => font.is_symbol = true,
            ("fcharset", Some(set)) => font.encoding = font.encoding.or_else(|| of_character_set(set)),
            ("cpg", Some(page)) => font.encoding = of_code_page(page).or(font.encoding),
            _ => {}
        }
    }

    /// A byte of a font's name.
    pub(super) fn font_byte(&mut self, byte: u8) {
        if let Some(font) = self.font.and_then(|font| self.fonts.get_mut(&font))
            && byte != b';'
            && byte.is_ascii()
            && font.name.len() < LONGEST_NAME
        {
            font.name.push(byte.into());
        }
    }

    /// A control word in the table of styles.
    pub(super) fn style_word(&mut self, word: &str, number: Option<i32>) {
        match (word, number) {
            ("s", Some(number)) => self.style.number = number,
            ("outlinelevel", level) => self.style.outline = level,
            // Of characters, sections and tables.
            ("cs" | "ds" | "ts", Some(_)) => self.style.number = -1,
            _ => {}
        }
    }

    /// A byte of a style's name; a semicolon ends it.
    pub(super) fn style_byte(&mut self, byte: u8, decode: impl Fn(&[u8]) -> String) {
        if byte != b';' {
            if self.style.name.len() < LONGEST_NAME {
                self.style.name.push(byte);
            }
            return;
        }
        let style = std::mem::take(&mut self.style);
        let by_name = || crate::format::flow::level_of_style(&decode(&style.name));
        let level = match style.outline {
            Some(level @ 0..=8) => Some(level as u8 + 1),
            Some(_) => None,
            None => by_name(),
        };
        if let Some(level) = level.filter(|_| style.number >= 0) {
            self.levels.insert(style.number, level);
        }
    }

    /// The level of a style as a heading, from 1.
    pub(super) fn level(&self, style: i32) -> Option<u8> {
        self.levels.get(&style).copied()
    }

    /// The encoding of a font; `None` where it has that of the file.
    pub(super) fn encoding(&self, font: i32) -> Option<&'static str> {
        self.fonts.get(&font)?.encoding
    }

    /// Whether a font is for simplified Chinese.
    pub(super) fn are_chinese(&self) -> bool {
        self.fonts.values().any(|font| font.encoding == Some("gb18030"))
    }

    /// The name of a font that has signs in place of letters.
    pub(super) fn symbols(&self, font: i32) -> Option<&str> {
        let font = self.fonts.get(&font)?;
        let name = font.name.trim();
        (font.is_symbol && crate::format::symbol::is_symbolic(name)).then_some(name)
    }
}
